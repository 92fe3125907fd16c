"""The rule sheet of publishing: every verb, by every role, in every state; and doors offer only what verbs allow."""

import pytest
from django.db import transaction

from articles.models import Decision, Refusal
from articles.publishing.correct import correct
from articles.publishing.kill import kill
from articles.publishing.permitted import offers
from articles.publishing.release import release
from articles.publishing.reschedule import reschedule
from articles.publishing.restore import restore
from articles.review.send_back import send_back
from articles.review.sign_off import sign_off
from articles.review.spike import spike
from articles.review.submit import submit
from tests import builders
from tests.publishing.stories import again, changed, hours
from tests.review.people import ROLES, fresh

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


def killed(article):
    """Kill a story by the chief."""
    return kill(article, by=builders.user("chief"), remark="失实")


STATES = {
    "draft": builders.draft,
    "in review": lambda: builders.passed("editor", "head"),
    "spiked": lambda: spike(builders.submitted(), by=builders.user("editor"), remark="不用"),
    "cleared": builders.cleared,
    "waiting": lambda: builders.released(at=hours(3)).article,
    "public": lambda: builders.released().article,
    "changed": lambda: builders.refile(builders.released().article, deck="改"),
    "cleared again": lambda: changed(builders.released().article),
    "waiting again": lambda: again(builders.released().article, at=hours(3)).article,
    "killed": lambda: killed(builders.released().article),
    "killed, cleared again": lambda: changed(killed(builders.released().article)),
}
VERBS = {
    "release": lambda article, by: release(article, by=by, at=hours(5)),
    "correct": lambda article, by: correct(article, by=by, wrong="错", right="对"),
    "reschedule": lambda article, by: reschedule(article, by=by, at=hours(5)),
    "kill": lambda article, by: kill(article, by=by, remark="失实"),
    "restore": lambda article, by: restore(article, by=by),
}
CHAIN = {
    "submit": lambda article, by: submit(article, by=by),
    "sign_off": lambda article, by: sign_off(article, by=by, revision=article.revision, step=article.step),
    "send_back": lambda article, by: send_back(article, by=by, remark="补充"),
    "spike": lambda article, by: spike(article, by=by, remark="不用"),
}
MAY = {"chief", "superuser"}
DONE = {
    "release": {"cleared", "cleared again"},
    "correct": {"cleared again"},
    "reschedule": {"waiting", "waiting again"},
    "kill": {"waiting", "public", "changed", "cleared again", "waiting again"},
    "restore": {"killed", "killed, cleared again"},
}
# Where there is nothing to do, those with the right are answered and nothing changes.
SAME = {
    "kill": {"killed", "killed, cleared again"},
    "restore": {"waiting", "public", "changed", "cleared again", "waiting again"},
}


def tried(call, article, by):
    """Return what came of a verb, tried and taken back: done, same or refused."""
    article.refresh_from_db()
    before = Decision.objects.count()
    with transaction.atomic():
        try:
            call(article, by)
        except Refusal:
            return "refused"
        finally:
            written = Decision.objects.count() - before
            transaction.set_rollback(True)
    return "done" if written else "same"


@pytest.mark.parametrize("state", STATES)
def test_a_verb_is_allowed_exactly_where_the_rule_sheet_says_and_doors_offer_just_that(state):
    article = STATES[state]()
    for role in ROLES:
        by = fresh(role)
        found = {verb: tried(call, article, by) for verb, call in {**VERBS, **CHAIN}.items()}
        assert {verb: found[verb] for verb in VERBS} == {verb: expected(verb, state, role) for verb in VERBS}, role
        done = {verb for verb, end in found.items() if end == "done"}
        # Spiking a draft is for the desk to do by hand only; no door proposes it.
        assert set(offers(article, by)) == done - ({"spike"} if state == "draft" else set()), role


def expected(verb, state, role):
    """Return what the rule sheet says of a verb."""
    if role not in MAY:
        return "refused"
    return "done" if state in DONE[verb] else "same" if state in SAME.get(verb, ()) else "refused"


def test_whoever_signed_one_step_is_not_offered_another_but_is_offered_the_same_again():
    article, by = builders.passed("editor"), fresh("superuser")
    assert "sign_off" in offers(article, by)
    sign_off(article, by=by, revision=article.revision, step=article.step)
    article.refresh_from_db()
    assert "sign_off" not in offers(article, by)
    send_back(article, by=builders.user("chief"), remark="再看")
    article = submit(article, by=article.filed_by)
    assert "sign_off" in offers(article, builders.user("editor"))
    assert "sign_off" not in offers(article, by)
