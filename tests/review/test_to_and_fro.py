"""The verbs `submit`, `send_back` and `spike`: complete copy, reasons, and where a story goes."""

from dataclasses import replace

import pytest
from django.utils import timezone
from django.utils.translation import override

from articles.models import Article, CreditLine, PhotoLine, Refusal, ReviewStep
from articles.publishing.release import release
from articles.review.steps import send_back, sign_off, spike, submit
from tests import builders
from tests.review.people import fresh

pytestmark = pytest.mark.django_db

PHOTO = PhotoLine(key="a" * 32, digest="b" * 64, width=1600, height=900, caption="图", credit="方砚")
EMPTY = ["", "  ", "　", "\n\t", "\u200b\x00"]


@pytest.fixture(autouse=True)
def english():
    """Speak English, so that sentences can be told apart."""
    with override("en"):
        yield


@pytest.mark.parametrize("remark", EMPTY)
@pytest.mark.parametrize("verb", [send_back, spike])
def test_sending_back_and_spiking_need_a_reason(verb, remark):
    article = builders.submitted()
    with pytest.raises(Refusal, match="reason|why"):
        verb(article, by=fresh("editor"), remark=remark)
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


def test_a_story_sent_to_an_earlier_step_can_be_sent_further_back():
    first, _second, third = ReviewStep.objects.all()
    ReviewStep.objects.filter(pk=third.pk).update(back_to=first)
    article = send_back(builders.passed("editor", "head"), by=fresh("chief"), remark="核实数字")
    assert send_back(article, by=fresh("editor"), remark="请记者核实").status == "draft"


def test_what_is_in_print_is_not_sent_back():
    article = builders.released().article
    with pytest.raises(Refusal, match="Change the copy, or kill"):
        send_back(article, by=fresh("chief"), remark="退")
    with pytest.raises(Refusal, match="Kill it instead"):
        spike(article, by=fresh("chief"), remark="毙")
    assert article.decisions.last().verb == "release"


def test_a_change_of_a_published_story_is_sent_back_but_not_spiked():
    article = builders.refile(builders.released().article, deck="改")
    with pytest.raises(Refusal, match="Kill it instead"):
        spike(article, by=fresh("editor"), remark="毙")
    assert send_back(article, by=fresh("editor"), remark="退").status == "draft"


def test_nobody_submits_the_draft_of_somebody_else_whom_they_cannot_see():
    article = builders.draft()
    with pytest.raises(Refusal, match="your own stories"):
        submit(article, by=fresh("reporter"))
    assert submit(article, by=fresh("editor")).stands_at() == "初审"


def test_nothing_can_be_decided_on_a_story_without_copy():
    now, by = timezone.now(), builders.user("reporter")
    article = Article.objects.create(filed_by=by, filed_at=now, changed_at=now)
    calls = [
        lambda: submit(article, by=by),
        lambda: sign_off(article, by=fresh("editor"), revision=None, step=None),
        lambda: spike(article, by=fresh("editor"), remark="空"),
        lambda: release(article, by=fresh("chief")),
    ]
    for call in calls:
        with pytest.raises(Refusal, match="Nothing has been filed"):
            call()
    assert not article.decisions.exists()


def test_a_desk_without_a_chain_says_so():
    article = builders.draft()
    ReviewStep.objects.update(next=None)
    ReviewStep.objects.all().delete()
    with pytest.raises(Refusal, match="chain of reviews is empty"):
        submit(article, by=article.filed_by)
    assert not article.decisions.exists()


UNFIT = {
    "the headline is missing": {"headline": ""},
    "the body is missing": {"body": "<p> </p>"},
    "a credit is missing": {"credits": ()},
    "photo news needs a photo": {"kind": "photo"},
    "a photo has no caption": {"photos": (replace(PHOTO, caption=""),)},
    "a photo has no credit": {"photos": (replace(PHOTO, credit=""),)},
}


@pytest.mark.parametrize("sentence", UNFIT)
def test_incomplete_copy_is_not_submitted(sentence):
    article = builders.draft(**UNFIT[sentence])
    with pytest.raises(Refusal, match=f"Not complete yet.*{sentence}"):
        submit(article, by=article.filed_by)
    assert (article.status, article.decisions.count()) == ("draft", 0)


def test_every_missing_part_is_named_at_once():
    article = builders.draft(headline="", body="", credits=(CreditLine(role="editor", name="编"),))
    with pytest.raises(Refusal, match="headline is missing.*body is missing.*credit is missing"):
        submit(article, by=article.filed_by)
    assert article.decisions.count() == 0


def test_a_caption_will_do_for_the_body_of_photo_news():
    article = builders.draft(kind="photo", body="", photos=(PHOTO,))
    assert submit(article, by=article.filed_by).stands_at() == "初审"
