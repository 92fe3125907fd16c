"""A call that repeats another changes nothing; with another reason it is refused, so that no reason is lost."""

import pytest

from articles.models import Copy, Refusal
from articles.proofing.check import check
from articles.publishing.kill import kill
from articles.publishing.release import release
from articles.publishing.reschedule import reschedule
from articles.publishing.restore import restore
from articles.review.send_back import send_back
from articles.review.sign_off import sign_off
from articles.review.spike import spike
from articles.review.submit import submit
from articles.review.waive import waive
from tests import builders
from tests.proofing.family import family  # noqa: F401  the checks of these tests
from tests.publishing.stories import hours
from tests.review.people import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock", "family")]


def killed():
    """Return a killed story."""
    return kill(builders.released().article, by=builders.user("chief"), remark="失实")


def signing(article, remark):
    """Sign the first step of what was read when it stood there."""
    step = builders.ReviewStep.objects.first()
    return sign_off(article, by=fresh("editor"), revision=article.revision, step=step, remark=remark)


def waiving(article, remark):
    """Waive the first finding."""
    [noted] = check(Copy.from_content(article.revision.content), article=article).noted
    return waive(article, by=fresh("editor"), key=noted.key, reason=remark)


CALLS = {
    "submit": (builders.draft, lambda story, remark: submit(story, by=story.filed_by, remark=remark)),
    "sign_off": (builders.submitted, signing),
    "send_back": (builders.submitted, lambda story, remark: send_back(story, by=fresh("editor"), remark=remark)),
    "spike": (builders.submitted, lambda story, remark: spike(story, by=fresh("editor"), remark=remark)),
    "release": (builders.cleared, lambda story, remark: release(story, by=fresh("chief"), at=hours(3), remark=remark)),
    "reschedule": (
        lambda: builders.released(at=hours(3)).article,
        lambda story, remark: reschedule(story, by=fresh("chief"), at=hours(4), remark=remark),
    ),
    "kill": (
        lambda: builders.released().article,
        lambda story, remark: kill(story, by=fresh("chief"), remark=remark),
    ),
    "restore": (killed, lambda story, remark: restore(story, by=fresh("chief"), remark=remark)),
    "waive": (lambda: builders.draft(body="<p>市长贺长州来到柳桥区。</p>"), waiving),
}


def stored(article):
    """Return all that a call may have changed of a story."""
    article.refresh_from_db()
    rows = [list(rows.values()) for rows in (article.decisions, article.bulletins, article.waivers)]
    return article.status, article.step_id, rows


@pytest.mark.parametrize("verb", CALLS)
def test_the_same_reason_again_changes_nothing_and_another_is_refused(verb):
    make, call = CALLS[verb]
    article = make()
    call(article, "核实")
    before = stored(article)
    call(article, " 核实 ")
    assert stored(article) == before
    with pytest.raises(Refusal):
        call(article, "另有缘故")
    assert stored(article) == before


@pytest.mark.parametrize("role", ["writer", "editor"])
def test_a_draft_that_nobody_sent_back_is_not_sent_back_and_the_reason_is_not_swallowed(role):
    article = builders.draft()
    with pytest.raises(Refusal, match="nothing to send back"):
        send_back(article, by=fresh(role), remark="重写")
    assert not article.decisions.exists()


NOTHING_TO_DO = {
    "submit": (builders.submitted, "reporter"),
    "send_back": (builders.draft, "reporter"),
    "spike": (lambda: spike(builders.submitted(), by=builders.user("editor"), remark="核实"), "reporter"),
    "release": (lambda: builders.released(at=hours(3)).article, "head"),
    "reschedule": (lambda: builders.released(at=hours(4)).article, "head"),
    "kill": (killed, "head"),
    "restore": (lambda: builders.released().article, "head"),
}


@pytest.mark.parametrize("verb", NOTHING_TO_DO)
def test_whoever_lacks_the_right_is_told_so_where_there_is_nothing_to_do(verb):
    make, role = NOTHING_TO_DO[verb]
    article, by = make(), fresh(role)
    calls = {
        "submit": lambda: submit(article, by=by),
        "send_back": lambda: send_back(article, by=by, remark="核实"),
        "spike": lambda: spike(article, by=by, remark="核实"),
        "release": lambda: release(article, by=by, at=hours(3)),
        "reschedule": lambda: reschedule(article, by=by, at=hours(4)),
        "kill": lambda: kill(article, by=by, remark="失实"),
        "restore": lambda: restore(article, by=by),
    }
    with pytest.raises(Refusal, match="right|your own"):
        calls[verb]()
