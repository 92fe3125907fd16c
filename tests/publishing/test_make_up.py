"""A printed page is made up by one verb: its name, and which stories stand on it in which order."""

from datetime import date

import pytest

from articles.models import Issue, Page, Placement, Refusal
from articles.publishing.make_up import make_up
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    """A page with one story on it."""
    page = Page(issue=Issue.objects.create(issue_date=date(2026, 11, 25), number=9001), number=1, name="要闻")
    return make_up(
        page, by=builders.user("editor"), placements=[Placement(article=builders.draft(headline="甲"), order=2)]
    )


def on(page):
    """Return the headlines on a page, in order."""
    return [str(placement.article) for placement in Page.objects.get(pk=page.pk).placements.all()]


def test_stories_stand_in_their_order_and_leave_the_page(page):
    make_up(page, by=builders.user("editor"), placements=[Placement(article=builders.draft(headline="乙"), order=1)])
    assert on(page) == ["乙", "甲"]
    make_up(page, by=builders.user("editor"), dropped=list(page.placements.filter(order=1)))
    assert on(page) == ["甲"]


def test_a_second_call_changes_nothing(page):
    placements = list(page.placements.all())
    make_up(page, by=builders.user("editor"), placements=placements)
    assert list(Placement.objects.all()) == placements


def test_a_story_stands_on_a_page_once(page):
    page.name = "民生"
    with pytest.raises(Refusal):
        make_up(page, by=builders.user("editor"), placements=[Placement(article=page.placements.get().article)])
    assert on(page) == ["甲"] and Page.objects.get().name == "要闻"


def test_nobody_places_a_story_that_they_may_not_see(page):
    stranger, editors = builders.user("reporter", "stranger"), builders.user("editor").groups.get()
    stranger.user_permissions.set(editors.permissions.filter(codename__endswith="_page"))
    hidden = builders.draft(headline="乙")
    with pytest.raises(Refusal):
        make_up(page, by=stranger, placements=[Placement(article=hidden)])
    assert on(page) == ["甲"]


def test_a_reporter_makes_up_no_page(page):
    with pytest.raises(Refusal):
        make_up(page, by=builders.user("reporter"))
