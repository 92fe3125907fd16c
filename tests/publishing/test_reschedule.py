"""The verb `reschedule`: a release that waits may move, with its address, its lists and the release before it."""

from datetime import date, timedelta

import pytest

from articles.models import (
    Bulletin,
    BulletinOfficial,
    BulletinPhoto,
    BulletinReporter,
    BulletinTopic,
    MentionLine,
    PhotoLine,
    Refusal,
)
from articles.publishing.kill import kill
from articles.publishing.reschedule import reschedule
from tests import builders
from tests.publishing.conftest import NOW
from tests.publishing.stories import MICROSECOND, again, hours, public, trace

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]

ROWS = (BulletinTopic, BulletinOfficial, BulletinReporter, BulletinPhoto)
PHOTO = PhotoLine(key="a" * 32, digest="b" * 64, width=1600, height=900, caption="图", credit="方砚")


def move(article, at=None):
    """Move the waiting release by the chief."""
    return reschedule(article, by=builders.user("chief"), at=at)


def full(at):
    """Release a story that stands in a list of every kind."""
    person = builders.official()
    lines = {"mentions": (MentionLine(official=person.pk, name=person.name),), "photos": (PHOTO,)}
    return builders.released(at=at, **lines)


@pytest.mark.parametrize(
    ("at", "day"), [(hours(9), date(2026, 11, 25)), (NOW + timedelta(minutes=1), date(2026, 11, 24))]
)
def test_a_waiting_first_release_moves_with_its_place_in_every_list(at, day):
    bulletin = full(hours(3))
    moved = move(bulletin.article, at)
    moved.refresh_from_db()
    assert (moved.pk, moved.publish_at, moved.first_at, moved.first_date) == (bulletin.pk, at, at, day)
    assert [list(rows.objects.values_list("first_at", flat=True)) for rows in ROWS] == [[at]] * 4
    bulletin.article.refresh_from_db()
    assert bulletin.article.released_at == at


def test_a_release_moved_to_now_is_public_at_once():
    bulletin = builders.released(at=hours(3))
    assert move(bulletin.article).publish_at == NOW
    assert public() == [1]


def test_a_move_is_on_record_with_its_sentence():
    article = builders.released(at=hours(3)).article
    move(article, hours(9))
    last = article.decisions.last()
    assert (last.verb, last.remark) == (
        "reschedule",
        "Public on 2026-11-25 (Wednesday) at 08:30 Beijing time, 9 hours from now.",
    )


@pytest.mark.parametrize("at", [hours(9), None])
def test_a_second_identical_call_changes_nothing(clock, at):
    article = builders.released(at=hours(3)).article
    move(article, at)
    before = trace(article)
    clock.shift(timedelta(minutes=1))
    move(article, at)
    assert trace(article) == before


def test_a_later_release_keeps_the_place_of_the_first():
    first = full(None)
    again(first.article, at=hours(5))
    moved = move(first.article, hours(9))
    first.refresh_from_db()
    assert (moved.first_at, moved.first_date, moved.slug) == (NOW, first.first_date, first.slug)
    assert (first.until, moved.publish_at) == (hours(9), hours(9))
    assert [set(rows.objects.values_list("first_at", flat=True)) for rows in ROWS] == [{NOW}] * 4


def test_while_nothing_is_public_both_releases_move_to_the_earliest():
    first = full(hours(3))
    again(first.article, at=hours(20))
    for at, earliest in ((hours(2), 2), (hours(40), 3), (hours(1), 1)):
        move(first.article, at)
        assert set(Bulletin.objects.values_list("first_at", flat=True)) == {hours(earliest)}
        assert [set(rows.objects.values_list("first_at", flat=True)) for rows in ROWS] == [{hours(earliest)}] * 4


REFUSED = {
    "already public": (lambda: builders.released().article, "chief", hours(1)),
    "no release to move": (builders.cleared, "chief", hours(1)),
    "already past": (lambda: builders.released(at=hours(3)).article, "chief", NOW - MICROSECOND),
    "do not have the right": (lambda: builders.released(at=hours(3)).article, "head", hours(1)),
    "under embargo until": (
        lambda: builders.released(at=hours(5), wishes={"embargo_until": hours(4)}).article,
        "chief",
        hours(4) - MICROSECOND,
    ),
}


@pytest.mark.parametrize("sentence", REFUSED)
def test_a_move_is_refused_with_its_sentence_and_writes_nothing(sentence):
    make, role, at = REFUSED[sentence]
    article = make()
    before = trace(article)
    with pytest.raises(Refusal, match=sentence):
        reschedule(article, by=builders.user(role), at=at)
    assert trace(article) == before


def test_a_move_asks_again_about_words_that_meant_another_day_before_it():
    article = builders.released(at=hours(9), body="<p>本周，柳桥区公布了时刻。</p>").article
    assert not article.sightings.filter(code="dates.slipped").exists()
    move(article, hours(9 + 7 * 24))
    assert article.sightings.filter(code="dates.slipped").exists()


def test_a_killed_release_is_not_moved():
    article = builders.released(at=hours(3)).article
    kill(article, by=builders.user("chief"), remark="不发")
    with pytest.raises(Refusal, match="no release to move"):
        move(article, hours(9))
    assert public(hours(9)) == []


def test_a_release_cannot_be_moved_from_its_very_moment_on(clock):
    article = builders.released(at=hours(3)).article
    clock.move_to(hours(3))
    with pytest.raises(Refusal, match="already public"):
        move(article, hours(4))
    assert public() == [1]


def test_a_change_in_review_does_not_hinder_the_move_of_what_was_approved():
    article = builders.released(at=hours(3)).article
    builders.refile(article, by=builders.user("editor", "night-editor"), deck="改")
    assert move(article, hours(4)).revision.number == 1
    assert public(hours(4)) == [1]
