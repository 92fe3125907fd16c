"""The printed paper of a day is set up by one verb, its pages with it."""

from datetime import date

import pytest

from articles.models import Issue, Page, Refusal
from articles.publishing.plan_issue import plan_issue
from tests import builders

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 25)


def planned(by):
    """Set up an issue of two pages."""
    return plan_issue(
        Issue(issue_date=DAY, number=9001), by=by, pages=[Page(number=1, name="要闻\n"), Page(number=2, name="民生")]
    )


def test_an_issue_is_set_up_with_its_pages():
    issue = planned(builders.user("editor"))
    assert [(page.number, page.name) for page in issue.pages.all()] == [(1, "要闻"), (2, "民生")]


def test_a_second_call_changes_nothing():
    issue = planned(builders.user("editor"))
    plan_issue(issue, by=builders.user("editor"), pages=list(issue.pages.all()))
    assert (Issue.objects.count(), Page.objects.count()) == (1, 2)


@pytest.mark.parametrize(
    "again", [{"issue_date": DAY, "number": 9002}, {"issue_date": date(2026, 11, 26), "number": 9001}]
)
def test_a_day_or_a_number_that_is_taken_is_refused(again):
    planned(builders.user("editor"))
    with pytest.raises(Refusal):
        plan_issue(Issue(**again), by=builders.user("editor"))
    assert Issue.objects.count() == 1


def test_a_page_number_that_is_taken_takes_back_the_whole_call():
    issue = planned(builders.user("editor"))
    issue.number = 9003
    with pytest.raises(Refusal):
        plan_issue(issue, by=builders.user("editor"), pages=[Page(number=2, name="体育")])
    assert Issue.objects.get().number == 9001 and Page.objects.count() == 2


def test_a_reporter_sets_up_no_issue():
    with pytest.raises(Refusal):
        planned(builders.user("reporter"))
    assert not Issue.objects.exists()
