"""The releases of one story in time: the newest whose moment has come is public, no other, and never a gap."""

import random
from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Bulletin, Refusal
from articles.publishing.kill import kill
from articles.publishing.release import release
from articles.publishing.reschedule import reschedule
from articles.publishing.restore import restore
from tests import builders
from tests.publishing.conftest import NOW
from tests.publishing.stories import MICROSECOND, again, hours, public
from tests.review.replay import misplaced, shown

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


def windows(article):
    """Return the (publish_at, until) of each release in hours from NOW."""
    rows = article.bulletins.order_by("number").values_list("publish_at", "until")
    return [tuple(moment and (moment - NOW) / timedelta(hours=1) for moment in row) for row in rows]


@pytest.fixture
def article():
    """Return a story that is public since NOW."""
    return builders.released().article


def test_a_third_release_before_the_waiting_second_ends_the_first_too(article):
    again(article, at=hours(9))
    again(article, at=hours(4))
    assert windows(article) == [(0, 4), (9, 9), (4, None)]
    assert [public(hours(number)) for number in (0, 3, 4, 9, 10)] == [[1], [1], [3], [3], [3]]


def test_three_releases_in_turn_follow_each_other(article):
    again(article, at=hours(4))
    again(article, at=hours(9))
    assert windows(article) == [(0, 4), (4, 9), (9, None)]
    assert [public(hours(number)) for number in (0, 4, 9)] == [[1], [2], [3]]


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (2, [(0, 2), (4, 4), (2, None)]),
        (4, [(0, 4), (4, 4), (4, None)]),
        (6, [(0, 4), (4, 6), (6, None)]),
    ],
)
def test_the_last_of_three_may_move_before_and_behind_the_second(article, at, expected):
    again(article, at=hours(4))
    again(article, at=hours(9))
    reschedule(article, by=builders.user("chief"), at=hours(at))
    assert windows(article) == expected
    reschedule(article, by=builders.user("chief"), at=hours(9))
    assert windows(article) == [(0, 4), (4, 9), (9, None)]


def test_a_release_before_the_waiting_first_takes_its_place_in_time():
    first = builders.released(at=hours(9))
    second = again(first.article, at=hours(2))
    assert windows(first.article) == [(9, 9), (2, None)]
    assert [public(hours(number)) for number in (1, 2, 9, 10)] == [[], [2], [2], [2]]
    assert second.first_at == hours(2)


def test_a_release_at_once_over_a_waiting_first_is_public_at_once():
    first = builders.released(at=hours(9))
    assert again(first.article).first_at == NOW
    assert [public(NOW), public(hours(9))] == [[2], [2]]


def test_a_moved_release_stays_public_for_its_microsecond(article):
    again(article, at=hours(4))
    at = hours(6) + timedelta(microseconds=1)
    reschedule(article, by=builders.user("chief"), at=at)
    assert [public(at - MICROSECOND), public(at), public(at + MICROSECOND)] == [[1], [2], [2]]


@pytest.mark.parametrize("seed", range(6))
def test_no_chain_of_releases_and_moves_leaves_a_gap_or_an_overlap(clock, seed):
    die, chief = random.Random(seed), builders.user("chief")
    article = builders.released(at=die.choice([None, hours(5), hours(30)])).article
    seen = {}
    for _step in range(14):
        at = die.choice([None, *(hours(number) for number in range(1, 40, 3))])
        verb = die.choice(["again", "again", "move", "move", "kill", "restore", "wait"])
        calls = {
            "again": lambda at=at: again(article, at=at, deck=f"副题{die.random()}"),
            "move": lambda at=at: reschedule(article, by=chief, at=at),
            "kill": lambda: kill(article, by=chief, remark="失实"),
            "restore": lambda: restore(article, by=chief),
            "wait": lambda: clock.shift(timedelta(hours=die.randrange(1, 9), microseconds=die.randrange(2))),
        }
        try:
            calls[verb]()
        except Refusal:
            continue
        releases = list(article.bulletins.order_by("number"))
        seen[timezone.now()] = shown(releases, timezone.now())
        assert misplaced(releases) == []
        assert {at: shown(releases, at) for at in seen} == seen


def test_two_stories_keep_out_of_each_other(article):
    other = builders.released(at=hours(3))
    again(article, at=hours(5))
    assert Bulletin.objects.published(hours(4)).count() == 2
    assert list(Bulletin.objects.published(hours(4)).filter(article=other.article)) == [other]
    assert release(other.article, by=builders.user("chief"), at=hours(3)) == other
