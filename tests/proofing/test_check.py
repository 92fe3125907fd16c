"""What the desk makes of findings: severities as set, waivers told, for a fixed number of queries."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Event, Issue, Page, Placement
from articles.proofing import checks
from articles.proofing.check import check
from articles.proofing.day import reading_day
from articles.proofing.loading import linked_event
from articles.proofing.rule import Registry
from articles.publishing.release import release
from articles.review.submit import submit
from articles.review.turn_rule import turn_rule
from articles.review.waive import waive
from articles.review.withdraw import withdraw
from tests import builders
from tests.proofing.family import RULES, family  # noqa: F401  the checks of these tests

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("family")]

NAME = "<p>市长贺长州来到柳桥区。</p>"


def codes(copy, **options):
    """Return the code and severity of what is found in a copy."""
    return [(noted.finding.code, noted.severity.value) for noted in check(copy, **options).noted]


def test_findings_carry_the_severity_of_their_rule():
    found = codes(builders.copy(deck="近日", body=f"{NAME}<p>好。。</p>"))
    assert found == [("test.vague", "should"), ("people.test_name", "must"), ("test.double", "hint")]


def test_a_rule_turned_down_weighs_less_and_one_turned_off_is_silent():
    chief = builders.user("chief")
    turn_rule("people.test_name", by=chief, level="hint", reason="误报")
    turn_rule("test.vague", by=chief, level="off", reason="误报")
    assert codes(builders.copy(deck="近日", body=NAME)) == [("people.test_name", "hint")]


def test_the_day_of_issue_decides_what_yesterday_is():
    copy = builders.copy(body="<p>昨日，柳桥区公布时刻。</p>")
    assert codes(copy, day=date(2026, 11, 23)) == codes(copy) == []
    assert codes(copy, day=date(2026, 11, 24)) == [("test.yesterday", "must")]


def test_a_waiver_covers_its_finding_until_it_is_withdrawn():
    story = builders.draft(body=NAME)
    [noted] = check(builders.copy(body=NAME), article=story).noted
    waiver = waive(story, by=builders.user("editor"), key=noted.key, reason="另有其人")
    assert check(builders.copy(body=NAME), article=story).blocking == []
    withdraw(waiver, by=builders.user("head"))
    assert len(check(builders.copy(body=NAME), article=story).blocking) == 1


def test_a_waiver_of_a_light_finding_does_not_cover_it_once_it_weighs_more():
    chief, story = builders.user("chief"), builders.draft(body=NAME)
    turn_rule("people.test_name", by=chief, level="hint", reason="误报")
    key = check(builders.copy(body=NAME), article=story).noted[0].key
    waive(story, by=builders.user("reporter"), key=key, reason="不是他")
    assert check(builders.copy(body=NAME), article=story).open == []
    turn_rule("people.test_name", by=chief, level="must", reason="恢复")
    assert len(check(builders.copy(body=NAME), article=story).blocking) == 1


def test_a_check_costs_the_same_whatever_is_found():
    story = builders.draft()
    costs = []
    for body in ("<p>夜。</p>", NAME * 40 + "<p>近日。。</p>" * 40):
        with CaptureQueriesContext(connection) as queries:
            check(builders.copy(body=body), article=story)
        costs.append(len(queries))
    assert costs[0] == costs[1] <= 6


def test_the_expected_day_is_that_of_the_wish_the_page_or_the_release():
    wish = datetime(2026, 11, 23, 22, tzinfo=UTC)
    story = builders.cleared(wishes={"wished_at": wish})
    assert reading_day(builders.draft(headline="没有时间")) is None
    assert reading_day(story) == date(2026, 11, 24)
    for number, day in enumerate((date(2099, 12, 4), date(2099, 12, 1), date(2099, 12, 3)), 1):
        page = Page.objects.create(issue=Issue.objects.create(issue_date=day, number=number), number=1)
        Placement.objects.create(page=page, article=story)
    # Of several pages the earliest paper is the one that readers have first.
    assert reading_day(story) == date(2099, 12, 1)
    release(story, by=builders.user("chief"), at=datetime(2099, 12, 2, 22, tzinfo=UTC))
    assert reading_day(story) == date(2099, 12, 3)


def test_an_event_is_told_with_its_hosts_and_officials():
    event = Event.objects.create(name="推进会", place="柳桥", start_at=datetime(2026, 11, 22, tzinfo=UTC))
    event.hosts.add(builders.organization("市委"))
    event.participations.create(official=builders.official())
    told = {"name": "推进会", "place": "柳桥", "hosts": ["市委"], "officials": ["贺长川"]}
    assert (linked_event(event.pk), linked_event(None), linked_event(event.pk + 1)) == (told, None, None)


def test_a_failing_check_never_blocks_filing_or_submission(monkeypatch, caplog):
    story = builders.draft(deck="近日公布")
    monkeypatch.setattr(checks, "REGISTRY", Registry(RULES, (lambda manuscript, knowledge: 1 / 0,)))
    builders.refile(story, body=NAME)
    assert submit(story, by=story.filed_by).status == "review"
    assert check(builders.copy()).has_failed and "ZeroDivisionError" in caplog.text
    assert [row.outcome for row in story.sightings.all()] == ["standing"]
