"""Addresses: one to a story, by day and headline; given at the first release, never moved once it could be read."""

from datetime import date, timedelta

import pytest

from articles.models import Bulletin
from articles.publishing.reschedule import reschedule
from tests import builders
from tests.publishing.stories import again, hours

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]

SLUG = "liu-qiao-qu-ye-jian-gong-jiao-yan-chang-dao-er-shi-san-dian"
TODAY, TOMORROW = date(2026, 11, 24), date(2026, 11, 25)


def places(*bulletins):
    """Return (day, address) of bulletins as they are stored."""
    return [Bulletin.objects.values_list("first_date", "slug").get(pk=bulletin.pk) for bulletin in bulletins]


def move(bulletin, at):
    """Move a waiting release."""
    return reschedule(bulletin.article, by=builders.user("chief"), at=at)


def test_an_address_is_the_day_in_beijing_and_the_headline_in_pinyin():
    late, next_day = builders.released(), builders.released(at=hours(0.5))
    assert places(late, next_day) == [(TODAY, SLUG), (TOMORROW, SLUG)]
    assert late.get_absolute_url() == f"/2026/11/24/{SLUG}/"


def test_stories_of_one_headline_and_day_get_numbers():
    bulletins = [builders.released() for _number in range(3)]
    assert places(*bulletins) == [(TODAY, SLUG), (TODAY, f"{SLUG}-2"), (TODAY, f"{SLUG}-3")]


def test_a_headline_that_cannot_be_spelled_has_an_address_too():
    assert places(builders.released(headline="※※")) == [(TODAY, "story")]


def test_a_long_headline_has_an_address_that_fits():
    bulletins = [builders.released(headline="庄" * 120) for _number in range(2)]
    assert all(len(slug) <= 80 for _day, slug in places(*bulletins))
    assert len(set(places(*bulletins))) == 2


def test_a_release_moved_to_a_day_on_which_its_address_is_taken_gets_another():
    builders.released(at=hours(3))
    here = builders.released()
    waiting = builders.released(at=hours(0.4))
    assert places(here, waiting) == [(TODAY, SLUG), (TODAY, f"{SLUG}-2")]
    move(waiting, hours(4))
    assert places(waiting) == [(TOMORROW, f"{SLUG}-2")]


def test_a_moved_release_never_takes_the_address_of_another_story():
    taken = builders.released(at=hours(3))
    waiting = builders.released(at=hours(0.4))
    assert places(taken, waiting) == [(TOMORROW, SLUG), (TODAY, SLUG)]
    move(waiting, hours(4))
    assert places(taken, waiting) == [(TOMORROW, SLUG), (TOMORROW, f"{SLUG}-2")]


def test_a_release_before_the_waiting_first_never_takes_the_address_of_another_story():
    taken = builders.released()
    waiting = builders.released(at=hours(3))
    assert places(taken, waiting) == [(TODAY, SLUG), (TOMORROW, SLUG)]
    earlier = again(waiting.article, at=hours(0.4))
    assert places(waiting, earlier) == [(TODAY, f"{SLUG}-2")] * 2
    assert taken.get_absolute_url() != earlier.get_absolute_url()


@pytest.mark.parametrize("wait", [timedelta(hours=1), timedelta(days=40)])
def test_an_address_never_moves_once_the_story_was_public(clock, wait):
    first = builders.released()
    clock.shift(wait)
    builders.released()
    second = again(first.article, headline="换了主题")
    third = again(first.article, headline="又换", at=second.publish_at + timedelta(hours=9))
    assert set(places(first, second, third)) == {(TODAY, SLUG)}


def test_all_releases_of_a_story_share_one_address_and_no_other_story_has_it():
    for at in (None, hours(1), hours(2)):
        article = builders.released(at=at).article
        again(article, at=hours(3))
    stories = {tuple(places(*article.bulletins.all())) for article in {b.article for b in Bulletin.objects.all()}}
    assert all(len(set(pair)) == 1 for pair in stories)
    assert len({pair[0] for pair in stories}) == 3
