"""The verb `send_back`: with a reason, to where the chain says or to a draft."""

import pytest
from django.utils.translation import override

from articles.models import Refusal, ReviewStep
from articles.review.send_back import send_back
from articles.review.spike import spike
from tests import builders
from tests.review.people import NO_REASON, fresh

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def english():
    """Speak English, so that sentences can be told apart."""
    with override("en"):
        yield


@pytest.mark.parametrize("remark", NO_REASON)
def test_sending_back_needs_a_reason(remark):
    article = builders.submitted()
    with pytest.raises(Refusal, match="reason"):
        send_back(article, by=fresh("editor"), remark=remark)
    assert article.decisions.count() == 1


@pytest.mark.parametrize(
    "state", [builders.cleared, lambda: spike(builders.cleared(), by=fresh("head"), remark="不用")]
)
def test_a_cleared_or_spiked_story_sent_back_is_a_draft(state):
    article = send_back(state(), by=fresh("chief"), remark="重写")
    assert (article.status, article.step) == ("draft", None)
    assert builders.refile(article, deck="改").status == "draft"


def test_a_step_that_names_another_sends_the_story_there_once():
    first, _second, third = ReviewStep.objects.all()
    ReviewStep.objects.filter(pk=third.pk).update(back_to=first)
    article = builders.passed("editor", "head")
    for _time in range(2):
        assert send_back(article, by=fresh("superuser"), remark="核实数字").step == first
    assert article.decisions.filter(verb="send_back").count() == 1
    assert builders.clear_again(article).status == "cleared"


def test_a_writer_takes_the_story_back_to_a_draft_from_whatever_step():
    first, _second, third = ReviewStep.objects.all()
    ReviewStep.objects.filter(pk=third.pk).update(back_to=first)
    article = builders.passed("editor", "head")
    assert send_back(article, by=article.filed_by, remark="有误").status == "draft"


@pytest.mark.parametrize(
    "state", [builders.cleared, lambda: spike(builders.cleared(), by=fresh("head"), remark="不用")]
)
def test_a_writer_takes_back_what_is_cleared_or_spiked(state):
    article = state()
    assert send_back(article, by=article.filed_by, remark="有误").status == "draft"


def test_whoever_did_not_write_the_story_and_has_no_step_of_it_takes_nothing_back():
    article = builders.submitted()
    with pytest.raises(Refusal, match="right"):
        send_back(article, by=fresh("reporter"), remark="有误")
    assert article.decisions.count() == 1


def test_a_story_sent_to_an_earlier_step_can_be_sent_further_back():
    first, _second, third = ReviewStep.objects.all()
    ReviewStep.objects.filter(pk=third.pk).update(back_to=first)
    article = send_back(builders.passed("editor", "head"), by=fresh("chief"), remark="核实数字")
    assert send_back(article, by=fresh("editor"), remark="请记者核实").status == "draft"


def test_what_is_in_print_is_not_sent_back():
    article = builders.released().article
    with pytest.raises(Refusal, match="Change the copy, or kill"):
        send_back(article, by=fresh("chief"), remark="退")
    assert article.decisions.last().verb == "release"


def test_a_change_of_a_published_story_is_sent_back():
    article = builders.refile(builders.released().article, deck="改")
    assert send_back(article, by=fresh("editor"), remark="退").status == "draft"
