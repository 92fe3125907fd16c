"""Verbs of publishing at one moment: one release, one address each, and a kill that holds."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Article, Bulletin, Refusal
from articles.publishing.kill import kill
from articles.publishing.release import release
from articles.publishing.reschedule import reschedule
from tests import builders
from tests.models.record import faults
from tests.publishing.stories import changed
from tests.review.replay import illegal
from tests.together import together

pytestmark = pytest.mark.django_db(transaction=True)


def sound(*ends):
    """Check that calls ended in an answer or a refusal, and that every story and record is whole."""
    assert all(isinstance(end, Article | Bulletin | Refusal) for end in ends), ends
    assert [illegal(article) for article in Article.objects.all()] == [[]] * Article.objects.count()
    assert faults() == []


def test_two_chiefs_release_one_story_once():
    article = builders.cleared()
    chiefs = [builders.user("chief"), builders.user("chief", "other-chief")]
    ends = together(*[lambda by=by: release(article, by=by) for by in chiefs])
    sound(*ends)
    assert ends[0] == ends[1] == Bulletin.objects.get()
    assert article.decisions.filter(verb="release").count() == 1


def test_stories_of_one_headline_released_at_once_get_an_address_each():
    articles, by = [builders.cleared() for _number in range(4)], builders.user("chief")
    ends = together(*[lambda article=article: release(article, by=by) for article in articles])
    sound(*ends)
    slugs = sorted(Bulletin.objects.values_list("slug", flat=True))
    assert [slug.removeprefix(slugs[0]) for slug in slugs] == ["", "-2", "-3", "-4"]


def test_waiting_stories_moved_to_one_day_at_once_get_an_address_each():
    now, by = timezone.now(), builders.user("chief")
    stories = [builders.released(at=now + timedelta(days=day)).article for day in (1, 2, 3)]
    to = now + timedelta(days=9)
    ends = together(*[lambda article=article: reschedule(article, by=by, at=to) for article in stories])
    sound(*ends)
    assert len(set(Bulletin.objects.values_list("first_date", "slug"))) == 3
    assert Bulletin.objects.values("first_date").distinct().count() == 1


@pytest.mark.parametrize("number", range(2))
def test_a_kill_and_a_release_at_once_leave_nothing_public_unkilled_unawares(number):
    article, by = changed(builders.released().article), builders.user("chief")
    killing = lambda: kill(article, by=by, remark="失实")  # noqa: E731
    releasing = lambda: release(article, by=builders.user("chief", "other-chief"))  # noqa: E731
    killed, released = together(*[killing, releasing])
    sound(killed, released)
    assert isinstance(killed, Article)
    assert not Bulletin.objects.published().exists()
    assert isinstance(released, Refusal) == (article.bulletins.count() == 1)


def test_a_move_and_a_kill_at_once_leave_the_story_killed():
    article, by = builders.released(at=timezone.now() + timedelta(days=1)).article, builders.user("chief")
    ends = together(
        lambda: reschedule(article, by=by, at=timezone.now() + timedelta(hours=1)),
        lambda: kill(article, by=by, remark="不发"),
    )
    sound(*ends)
    assert set(Bulletin.objects.values_list("state", flat=True)) == {"killed"}


def test_a_release_and_a_change_at_once_print_what_was_signed():
    article, by = builders.cleared(), builders.user("chief")
    ends = together(
        lambda: release(article, by=by),
        lambda: builders.refile(article, by=builders.user("editor", "night"), deck="改"),
    )
    sound(*ends)
    for bulletin in Bulletin.objects.all():
        assert (bulletin.revision.number, bulletin.deck) == (1, "")
    article.refresh_from_db()
    assert article.stands_at() == "初审"
