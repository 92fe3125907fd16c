"""The rules' page and the day's estimate: told to those who see stories, turned by those who may."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Issue, Page, Placement, RuleSetting
from articles.publishing.kill import kill
from articles.publishing.release import release
from tests import builders
from tests.admin.story_form import sentences
from tests.proofing.family import family  # noqa: F401  the checks of these tests

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("family")]


@pytest.fixture(autouse=True)
def still():
    """Stand still: what is released at two moments of one test is of one day, also two seconds before midnight."""
    with time_machine.travel(timezone.now(), tick=False):
        yield


RULES, DAY = "/admin/articles/article/rules/", "/admin/articles/article/issue-day/"
TURN = {"code": "test.vague", "level": "off", "reason": "本报口径"}


def test_the_page_tells_what_each_rule_found_and_how_it_was_taken(at_desk):
    story = builders.draft(deck="近日公布", body="<p>好。。</p>")
    builders.refile(story, deck="22日公布")
    rules = {rule["code"]: rule for rule in at_desk().get(RULES).context["rules"]}
    assert set(rules) == {"people.test_name", "test.yesterday", "test.vague", "test.double"}
    assert [rules["test.vague"][name] for name in ("found", "accepted", "waived", "rate")] == [1, 1, 0, 100]
    assert [rules["test.double"][name] for name in ("found", "accepted", "rate")] == [1, 0, 0]
    assert rules["test.yesterday"]["rate"] is None


@pytest.mark.parametrize(
    ("role", "turned"), [("reporter", 0), ("editor", 0), ("auditor", 0), ("picture", 0), ("head", 1), ("chief", 1)]
)
def test_a_rule_is_turned_by_those_who_may_and_the_turn_is_on_the_page(at_desk, role, turned):
    client = at_desk(role)
    assert ("Turn the rule" in sentences(client.get(RULES))) == bool(turned)
    page = client.post(RULES, TURN, follow=True)
    assert RuleSetting.objects.count() == turned
    assert ("本报口径" in sentences(page)) == bool(turned)


@pytest.mark.parametrize("wrong", [{"code": "x"}, {"level": "must"}, {"level": "x"}, {"reason": ""}, {"code": ""}])
def test_a_turn_that_makes_no_sense_is_told_in_a_sentence(at_desk, wrong):
    page = at_desk("chief").post(RULES, {**TURN, **wrong})
    assert 'class="error"' in sentences(page) and not RuleSetting.objects.exists()


def test_the_administrator_sees_neither(at_desk):
    assert {at_desk("admin").get(url).status_code for url in (RULES, DAY)} == {403}


def test_the_day_adds_up_its_stories_and_calls_it_an_estimate(at_desk):
    builders.released(headline="甲，近日公布", body="<p>好。。</p>")
    builders.released(headline="乙")
    response = at_desk("editor").get(DAY)
    told = {bulletin.headline: estimate.errors for bulletin, estimate in response.context["stories"]}
    assert told == {"甲，近日公布": 1.5, "乙": 0}
    whole = response.context["whole"]
    assert whole.errors == 1.5 and whole.characters == sum(one.characters for _b, one in response.context["stories"])
    assert "An estimate" in sentences(response)


def test_a_printed_story_belongs_to_its_issue_and_a_killed_one_to_no_day(at_desk):
    story = builders.cleared(headline="上版的稿子")
    day = timezone.localdate() + timedelta(days=9)
    page = Page.objects.create(issue=Issue.objects.create(issue_date=day, number=1), number=1)
    Placement.objects.create(page=page, article=story)
    release(story, by=builders.user("chief"))
    assert len(at_desk("editor").get(f"{DAY}?day={day}").context["stories"]) == 1
    assert len(at_desk("editor").get(f"{DAY}?day={timezone.localdate()}").context["stories"]) == 0
    kill(story, by=builders.user("chief"), remark="误")
    assert len(at_desk("editor").get(f"{DAY}?day={day}").context["stories"]) == 0


def test_a_reporter_sees_the_estimates_of_their_own_stories_only(at_desk):
    mine = builders.released(headline="自己的")
    others = builders.released(headline="编辑的", by=builders.user("editor", "other-editor"))
    seen = [bulletin.pk for bulletin, _estimate in at_desk("stranger").get(DAY).context["stories"]]
    assert seen == [] and {mine.pk, others.pk} == {
        bulletin.pk for bulletin, _estimate in at_desk("chief").get(DAY).context["stories"]
    }


@pytest.mark.parametrize("asked", ["昨天", "2026-02-30", ""])
def test_a_day_that_is_none_is_today(at_desk, asked):
    assert at_desk("editor").get(DAY, {"day": asked}).context["day"] == timezone.localdate()


def test_the_day_costs_the_same_with_one_story_and_with_several(at_desk):
    client, costs = at_desk("editor"), []
    for number in range(3):
        builders.released(headline=f"第{number}，近日公布")
        client.get(DAY)
        with CaptureQueriesContext(connection) as queries:
            client.get(DAY)
        costs.append(len(queries))
    assert len(set(costs)) == 1
