"""The verb `sign_off`: on the revision that was read, at the step it was read for, by somebody with a fresh eye."""

import pytest
from django.utils.translation import override

from articles.models import Refusal, ReviewStep
from articles.review.send_back import send_back
from articles.review.sign_off import sign_off
from articles.review.submit import submit
from tests import builders
from tests.review.people import fresh

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def english():
    """Speak English, so that sentences can be told apart."""
    with override("en"):
        yield


def step(label):
    """Return a step of the chain."""
    return ReviewStep.objects.get(label=label)


def sign(article, by, **read):
    """Sign what stands, or what was read."""
    article.refresh_from_db()
    return sign_off(article, by=by, **{"revision": article.revision, "step": article.step, **read})


def test_a_story_that_passed_every_step_is_cleared():
    article = builders.cleared()
    assert (article.status, article.step) == ("cleared", None)
    signed = article.decisions.filter(verb="sign_off").values_list("step", "by__username", "revision")
    revision = article.revision_id
    assert list(signed) == [("初审", "editor", revision), ("复审", "head", revision), ("终审", "chief", revision)]


def test_a_revision_that_is_no_longer_the_story_cannot_be_signed():
    article = builders.submitted()
    read = article.revision
    builders.refile(article, by=builders.user("editor"), deck="新副题")
    with pytest.raises(Refusal, match="changed after you opened it"):
        sign(article, fresh("editor"), revision=read)
    assert not article.decisions.filter(verb="sign_off").exists()


def test_a_revision_of_another_story_cannot_be_signed_here():
    article, other = builders.submitted(), builders.submitted(headline="另一条")
    with pytest.raises(Refusal, match="changed after you opened it"):
        sign(article, fresh("editor"), revision=other.revision)
    assert article.decisions.count() == other.decisions.count() == 1


@pytest.mark.parametrize("label", ["复审", "终审"])
def test_a_step_cannot_be_taken_before_its_turn(label):
    article = builders.submitted()
    with pytest.raises(Refusal, match="now 初审"):
        sign(article, fresh("superuser"), step=step(label))
    assert article.decisions.count() == 1


def test_a_step_cannot_be_taken_by_somebody_else_once_it_was_taken():
    article = builders.passed("editor")
    with pytest.raises(Refusal, match="now 复审"):
        sign(article, fresh("editor"), step=step("初审"))
    assert article.decisions.count() == 2


def test_a_story_that_stands_at_no_step_cannot_be_signed():
    article = builders.cleared()
    with pytest.raises(Refusal, match="now cleared"):
        sign(article, fresh("superuser"))
    assert article.decisions.count() == 4


def test_an_older_look_at_the_step_grants_no_right_that_it_no_longer_asks_for():
    article = builders.submitted()
    read = article.step
    ReviewStep.objects.filter(pk=read.pk).update(right="sign_final_review", next=None)
    with pytest.raises(Refusal, match="right"):
        sign(article, fresh("editor"), step=read)
    assert sign(article, fresh("chief"), step=read).status == "cleared"


def test_a_story_standing_where_the_chain_was_changed_follows_the_chain_as_it_is():
    article = builders.submitted()
    ReviewStep.objects.update(next=None)
    ReviewStep.objects.filter(label="初审").update(next=step("终审"))
    step("复审").delete()
    assert sign(article, fresh("editor")).step == step("终审")


@pytest.mark.parametrize("changed", [False, True])
def test_a_story_handed_in_again_is_signed_again_from_the_start(changed):
    article = builders.passed("editor")
    send_back(article, by=builders.user("head"), remark="补充电话")
    if changed:
        builders.refile(article, body="<p>补充了电话。</p>")
    submit(article, by=article.filed_by)
    assert sign(article, builders.user("editor")).stands_at() == "复审"
    assert sign(article, builders.user("head")).stands_at() == "终审"
    assert article.decisions.filter(verb="sign_off").count() == 3


def test_a_second_identical_signature_changes_nothing_even_when_the_story_is_back():
    article = builders.passed("editor")
    read = {"revision": article.revision, "step": step("初审")}
    assert sign(article, builders.user("editor"), **read).stands_at() == "复审"
    send_back(article, by=builders.user("head"), remark="补充电话")
    assert sign(article, builders.user("editor"), **read).status == "draft"
    assert article.decisions.filter(verb="sign_off").count() == 1


def test_somebody_who_lost_the_right_cannot_sign():
    article = builders.submitted()
    fresh("editor").groups.clear()
    with pytest.raises(Refusal, match="right"):
        sign(article, fresh("editor"))
    assert article.decisions.count() == 1
