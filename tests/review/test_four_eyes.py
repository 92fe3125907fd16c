"""Four eyes: nobody decides on a story they wrote, nobody takes two steps on one revision; superusers neither."""

import pytest
from django.contrib.auth.models import Permission
from django.utils.translation import override

from articles.models import CreditLine, PhotoLine, Refusal, ReviewStep
from articles.publishing.kill import kill
from articles.publishing.release import release
from articles.publishing.reschedule import reschedule
from articles.publishing.restore import restore
from articles.review.permitted import permitted, waiting_for
from articles.review.send_back import send_back
from articles.review.sign_off import sign_off
from articles.review.spike import spike
from people.models import Reporter
from tests import builders
from tests.review.people import fresh

pytestmark = pytest.mark.django_db

PHOTO = PhotoLine(key="a" * 32, digest="b" * 64, width=1600, height=900, caption="图", credit="图")


def sign(article, by):
    """Sign what stands."""
    article.refresh_from_db()
    return sign_off(article, by=by, revision=article.revision, step=article.step)


def credit(by, role):
    """Return a credit line in the name of somebody with an account."""
    account = builders.reporter(by.username, user=by)
    return CreditLine(role=role, name=account.name, reporter=account.pk)


def filed(by):
    """Return a story that `by` has filed."""
    return builders.submitted(by=by)


def edited(by):
    """Return a story that `by` has changed in review."""
    article = builders.submitted()
    builders.refile(article, by=by, deck="编辑改过")
    return article


def edited_long_ago(by):
    """Return a story that `by` changed before others did."""
    article = edited(by)
    builders.refile(article, by=builders.user("editor", "later-editor"), deck="又改回")
    return article


def pictured(by):
    """Return a story to which `by` has added a picture."""
    article = builders.submitted()
    builders.refile(article, by=by, photos=(PHOTO,))
    return article


WROTE = {
    "filed": filed,
    "edited": edited,
    "edited long ago": edited_long_ago,
    "pictured": pictured,
    "credited for the text": lambda by: builders.submitted(credits=(credit(by, "text"),)),
    "credited for photos": lambda by: builders.submitted(credits=(builders_line(), credit(by, "photo"))),
    "credited as correspondent": lambda by: builders.submitted(credits=(credit(by, "correspondent"),)),
}


def builders_line():
    """Return the usual writer's credit."""
    return builders.copy().credits[0]


@pytest.mark.parametrize("role", ["editor", "superuser"])
@pytest.mark.parametrize("wrote", WROTE.values(), ids=WROTE)
def test_whoever_wrote_a_story_takes_no_decision_on_it(wrote, role):
    article = wrote(fresh(role))
    before = article.decisions.count()
    with override("en"):
        for verb in (sign, lambda a, by: spike(a, by=by, remark="毙")):
            with pytest.raises(Refusal, match="You wrote or edited this story"):
                verb(article, fresh(role))
    assert article.decisions.count() == before
    assert not waiting_for(fresh(role)).exists()


@pytest.mark.parametrize("role", ["editor", "superuser"])
@pytest.mark.parametrize("wrote", WROTE.values(), ids=WROTE)
def test_a_writer_takes_the_story_back_to_a_draft_and_no_further(wrote, role):
    article = wrote(fresh(role))
    article = send_back(article, by=fresh(role), remark="撤回补写")
    assert (article.status, article.decisions.last().remark) == ("draft", "撤回补写")


def emptied(by):
    """Empty the account of the reporter who is credited in the name of `by`."""
    Reporter.objects.filter(user=by).update(user=None)


@pytest.mark.parametrize("role", ["text", "photo", "correspondent"])
def test_a_writer_whose_account_was_emptied_signs_and_releases_nothing(role):
    by, chief = fresh("editor"), fresh("chief")
    lines = (builders_line(), credit(by, role), credit(chief, role))
    article = builders.submitted(credits=lines)
    emptied(by)
    emptied(chief)
    with override("en"), pytest.raises(Refusal, match="You wrote"):
        sign(article, by)
    article = builders.clear_again(article)
    with override("en"), pytest.raises(Refusal, match="You wrote"):
        release(article, by=chief)
    assert permitted(article, chief) == ["send_back"]
    assert not article.decisions.filter(by__in=[by, chief]).exists()


def test_a_writer_who_is_credited_no_more_stays_a_writer():
    by = fresh("editor")
    article = builders.submitted(credits=(builders_line(), credit(by, "text")))
    builders.refile(article, by=builders.user("editor", "later-editor"), credits=(builders_line(),))
    with pytest.raises(Refusal):
        sign(article, by)
    assert article.decisions.count() == 1


def test_an_account_that_a_credited_reporter_is_given_later_makes_a_writer():
    by = fresh("editor")
    account = builders.reporter("程度")
    article = builders.submitted(credits=(CreditLine(role="text", name="程度", reporter=account.pk),))
    assert "sign_off" in permitted(article, by)
    Reporter.objects.filter(pk=account.pk).update(user=by)
    assert "sign_off" not in permitted(article, by)
    with pytest.raises(Refusal):
        sign(article, by)
    assert article.decisions.count() == 1


def test_a_revision_freezes_who_filed_it_and_whose_accounts_it_credits():
    by, editor = fresh("editor"), fresh("head")
    article = builders.draft(credits=(builders_line(), credit(by, "photo"), credit(editor, "editor")))
    assert {user.username for user in article.revision.writers.all()} == {"reporter", by.username}


def test_the_credited_responsible_editor_may_decide():
    by = fresh("editor")
    article = builders.submitted(credits=(builders_line(), credit(by, "editor")))
    assert sign(article, by).stands_at() == "复审"


@pytest.mark.parametrize("label", ["second", "final"])
def test_nobody_takes_two_steps_on_one_revision(label):
    by = fresh("superuser")
    article = sign(builders.submitted(), by)
    if label == "final":
        article = sign(article, builders.user("head"))
    with override("en"), pytest.raises(Refusal, match="You took the step 初审 on this revision"):
        sign(article, by)
    assert article.decisions.filter(by=by).count() == 1


def test_nobody_takes_another_step_on_a_revision_that_was_sent_back_and_handed_in_unchanged():
    by = fresh("superuser")
    article = sign(builders.submitted(), by)
    send_back(article, by=builders.user("head"), remark="再看")
    article = builders.submit(article, by=article.filed_by)
    sign(article, builders.user("editor"))
    with override("en"), pytest.raises(Refusal, match="You took the step 初审"):
        sign(article, by)
    assert article.decisions.filter(by=by).count() == 1


def test_a_step_signed_before_the_story_was_sent_back_twice_may_be_signed_again_and_no_other():
    by = fresh("superuser")
    article = sign(builders.submitted(), by)
    for _time in range(2):
        send_back(article, by=builders.user("head"), remark="再看")
        article = sign(builders.submit(article, by=article.filed_by), by)
    assert article.decisions.filter(verb="sign_off", by=by, step="初审").count() == 3
    with pytest.raises(Refusal):
        sign(article, by)


def test_steps_that_change_their_labels_give_nobody_a_second_step():
    by = fresh("superuser")
    article = sign(builders.submitted(), by)
    for old, new in (("初审", "旧初审"), ("复审", "初审")):
        ReviewStep.objects.filter(label=old).update(label=new)
    with pytest.raises(Refusal):
        sign(article, by)
    assert article.decisions.filter(by=by).count() == 1


def test_a_new_revision_may_be_signed_by_the_same_people():
    article = builders.passed("editor", "head")
    builders.refile(article, by=builders.user("editor", "later-editor"), deck="改")
    assert builders.clear_again(article).status == "cleared"


@pytest.mark.parametrize("role", ["chief", "superuser"])
def test_the_writer_neither_releases_moves_nor_restores_but_may_kill(role):
    by, other = fresh(role), builders.user("chief", "other-chief")
    article = builders.cleared(by=by)
    with override("en"):
        with pytest.raises(Refusal, match="You wrote"):
            release(article, by=by)
        release(article, by=other)
        with pytest.raises(Refusal, match="You wrote"):
            reschedule(article, by=by)
        kill(article, by=by, remark="失实")
        with pytest.raises(Refusal, match="You wrote"):
            restore(article, by=by)
    assert [decision.verb for decision in article.decisions.filter(by=by)] == ["submit", "kill"]


def test_a_superuser_needs_four_eyes_like_anybody():
    by = fresh("superuser")
    by.user_permissions.set(Permission.objects.all())
    article = builders.submitted(by=by)
    with pytest.raises(Refusal):
        sign(article, by)
    assert article.decisions.count() == 1
