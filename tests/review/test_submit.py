"""The verb `submit`: complete copy, filed, by somebody who may, into a chain that begins somewhere."""

from dataclasses import replace

import pytest
from django.utils import timezone
from django.utils.translation import override

from articles.models import Article, CreditLine, PhotoLine, Refusal, ReviewStep
from articles.publishing.release import release
from articles.review.sign_off import sign_off
from articles.review.spike import spike
from articles.review.submit import submit
from tests import builders
from tests.review.people import fresh

pytestmark = pytest.mark.django_db

PHOTO = PhotoLine(key="a" * 32, digest="b" * 64, width=1600, height=900, caption="图", credit="方砚")


@pytest.fixture(autouse=True)
def english():
    """Speak English, so that sentences can be told apart."""
    with override("en"):
        yield


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


def test_a_caption_will_not_do_for_the_body_of_other_stories():
    article = builders.draft(body="", photos=(PHOTO,))
    with pytest.raises(Refusal, match="body is missing"):
        submit(article, by=article.filed_by)
    assert article.decisions.count() == 0


def test_every_missing_part_is_named_at_once():
    article = builders.draft(headline="", body="", credits=(CreditLine(role="editor", name="编"),))
    with pytest.raises(Refusal, match="headline is missing.*body is missing.*credit is missing"):
        submit(article, by=article.filed_by)
    assert article.decisions.count() == 0


def test_a_caption_will_do_for_the_body_of_photo_news():
    article = builders.draft(kind="photo", body="", photos=(PHOTO,))
    assert submit(article, by=article.filed_by).stands_at() == "初审"
