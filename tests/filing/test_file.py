"""The verb `file`: copy comes in or is changed, every change is one revision, and no edit is lost."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.utils.translation import override

from articles.filing.file import Clash, file
from articles.models import Article, Copy, CreditLine, Decision, Refusal, ReviewStep, Revision, Topic
from articles.publishing.reschedule import reschedule
from articles.review.send_back import send_back
from articles.review.submit import submit
from tests import builders

pytestmark = pytest.mark.django_db

SIX = datetime(2026, 11, 24, 22, 0, tzinfo=UTC)


def count_rows():
    """Return how many rows filing has written so far."""
    return [noun.objects.count() for noun in (Article, Revision, Decision, Topic)]


def standing(article):
    """Return where a story stands: status, step, revision."""
    article.refresh_from_db()
    step = article.step and article.step.label
    return (article.status, step, article.revision.number)


def test_filing_a_new_story_makes_a_draft_with_its_first_revision():
    article = builders.draft()
    assert standing(article) == ("draft", None, 1)
    assert article.revision.content == builders.copy().content()
    assert (article.revision.by, article.filed_by) == (builders.user("reporter"), builders.user("reporter"))


def test_filing_changed_copy_takes_a_revision_and_keeps_the_old_one():
    article = builders.draft()
    builders.refile(article, headline="新主题")
    assert standing(article) == ("draft", None, 2)
    assert [revision.content["headline"] for revision in article.revisions.all()] == [
        "柳桥区夜间公交延长到二十三点",
        "新主题",
    ]
    assert article.headline == "新主题"


def test_filing_what_stands_changes_nothing():
    article = builders.draft()
    rows, changed_at = count_rows(), article.changed_at
    builders.refile(article)
    assert (count_rows(), standing(article)) == (rows, ("draft", None, 1))
    assert article.changed_at == changed_at


def test_filing_what_stands_after_a_sign_off_does_not_void_it():
    article = builders.passed("editor")
    builders.refile(article, by=builders.user("head"))
    assert standing(article) == ("review", "复审", 1)


def test_filing_what_stands_after_a_topic_was_renamed_voids_nothing():
    article = builders.passed("editor", topics=("公交", "民生"))
    Topic.objects.filter(name="公交").update(name="公共交通")
    builders.refile(article, by=builders.user("head"))
    assert standing(article) == ("review", "复审", 1)
    file(article, by=builders.user("head"), copy=Copy.of(article), base=1, wishes={"wished_page": 2})
    assert standing(article) == ("review", "复审", 1)


def test_a_second_identical_call_changes_nothing():
    article = builders.draft()
    changed = replace(Copy.of(article), deck="新副题")
    calls = [file(article, by=article.filed_by, copy=changed, base=1) for _time in range(2)]
    assert [call.revision.number for call in calls] == [2, 2]
    assert article.revisions.count() == 2


def test_the_same_empty_form_sent_twice_files_one_story():
    form = Article()
    key, by = form.filing_key, builders.user("reporter")
    first = file(form, by=by, copy=builders.copy(), base=0)
    assert file(Article(filing_key=key), by=by, copy=builders.copy(), base=0) == first
    assert Article.objects.count() == Revision.objects.count() == 1


def test_the_same_empty_form_sent_again_with_other_words_is_refused():
    form = Article()
    key, by = form.filing_key, builders.user("reporter")
    file(form, by=by, copy=builders.copy(), base=0)
    with override("en"), pytest.raises(Refusal, match="saved before"):
        file(Article(filing_key=key), by=by, copy=builders.copy(deck="别的"), base=0)
    assert Revision.objects.count() == 1


def test_nobody_files_what_another_account_has_filed_with_the_same_form():
    form = Article()
    key = form.filing_key
    file(form, by=builders.user("reporter"), copy=builders.copy(), base=0)
    with override("en"), pytest.raises(Refusal, match="saved before"):
        file(Article(filing_key=key), by=builders.user("reporter", "other"), copy=builders.copy(), base=0)
    assert Article.objects.get().filed_by == builders.user("reporter")


def test_a_clash_is_refused_and_both_texts_are_at_hand():
    article = builders.draft()
    mine = replace(Copy.of(article), body="<p>我的一版。</p>")
    builders.refile(article, by=builders.user("editor"), body="<p>编辑的一版。</p>")
    with pytest.raises(Clash) as clash:
        file(article, by=article.filed_by, copy=mine, base=1)
    assert clash.value.article.body == "<p>编辑的一版。</p>"
    assert clash.value.article.revision.number == 2
    assert "editor" in clash.value.sentence
    assert Article.objects.get().body == "<p>编辑的一版。</p>"


def test_after_a_clash_the_writer_files_again_from_what_stands():
    article = builders.draft()
    builders.refile(article, by=builders.user("editor"), deck="编辑的副题")
    builders.refile(article, body="<p>我的一版。</p>")
    assert standing(article) == ("draft", None, 3)
    assert (article.deck, article.body) == ("编辑的副题", "<p>我的一版。</p>")


def test_wishes_alone_make_no_revision():
    article = builders.passed("editor")
    wishes = {"wished_page": 2, "wished_at": SIX, "embargo_until": SIX, "status": "cleared"}
    file(article, by=builders.user("head"), copy=Copy.of(article), base=1, wishes=wishes)
    assert standing(article) == ("review", "复审", 1)
    assert (article.wished_page, article.wished_at, article.embargo_until) == (2, SIX, SIX)


@pytest.mark.parametrize(("roles", "step"), [(["editor"], "复审"), (["editor", "head", "chief"], "")])
def test_a_change_after_a_sign_off_voids_it_and_says_so_on_record(roles, step):
    article = builders.passed(*roles)
    signed = article.revision
    builders.refile(article, by=builders.user("editor", "night-editor"), deck="新副题")
    assert standing(article) == ("review", "初审", 2)
    last = article.decisions.last()
    assert (last.verb, last.step, last.revision, last.by.username) == ("void", step, signed, "night-editor")


def test_a_change_before_any_sign_off_voids_nothing():
    article = builders.submitted()
    builders.refile(article, by=builders.user("editor"), deck="新副题")
    assert standing(article) == ("review", "初审", 2)
    assert not article.decisions.filter(verb="void").exists()


def test_a_draft_that_was_sent_back_stays_a_draft_when_changed():
    article = builders.passed("editor")
    send_back(article, by=builders.user("head"), remark="补充")
    builders.refile(article, deck="新副题")
    assert standing(article) == ("draft", None, 2)


def test_a_change_on_a_desk_without_a_chain_makes_a_draft():
    article = builders.cleared()
    ReviewStep.objects.update(next=None)
    ReviewStep.objects.all().delete()
    builders.refile(article, by=builders.user("editor", "night-editor"), deck="新副题")
    assert standing(article) == ("draft", None, 2)


def test_an_embargo_that_a_waiting_release_would_break_is_refused():
    with time_machine.travel(SIX - timedelta(hours=9), tick=False):
        article = builders.released(at=SIX).article
        later, by = {"embargo_until": SIX + timedelta(hours=1)}, builders.user("editor")
        with override("en"), pytest.raises(Refusal, match="released for a time before"):
            file(article, by=by, copy=Copy.of(article), base=1, wishes=later)
        reschedule(article, by=builders.user("chief"), at=SIX + timedelta(hours=1))
        assert file(article, by=by, copy=Copy.of(article), base=1, wishes=later).embargo_until > SIX


def test_the_rows_beside_a_story_follow_its_copy_in_order():
    names = ["方砚", "唐小满", "高亢"]
    lines = [CreditLine(role="text", name=name) for name in names]
    article = builders.draft(credits=tuple(lines), topics=("民生", "教育"))
    builders.refile(article, credits=tuple(lines[::-1]), topics=("教育",))
    assert [credit.name for credit in article.credits.order_by("order")] == names[::-1]
    assert list(article.topics.values_list("name", flat=True)) == ["教育"]


def test_a_story_filed_again_after_its_release_goes_through_the_chain():
    article = builders.released().article
    builders.refile(article, deck="新副题")
    assert standing(article) == ("review", "初审", 2)
    assert submit(article, by=article.filed_by).step.label == "初审"
