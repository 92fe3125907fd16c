"""The rule sheet: every verb, by every role, in every state; doors offer what verbs allow, queues what is offered."""

import pytest
from django.db import transaction

from articles.models import Decision, Refusal
from articles.publishing.correct import correct
from articles.publishing.kill import kill
from articles.publishing.release import release
from articles.publishing.reschedule import reschedule
from articles.publishing.restore import restore
from articles.review.permitted import permitted, waiting_for
from articles.review.send_back import send_back
from articles.review.sign_off import sign_off
from articles.review.spike import spike
from articles.review.submit import submit
from tests import builders
from tests.publishing.stories import again, changed, hours
from tests.review.people import EDITORS, ROLES, fresh

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


def killed(article):
    """Kill a story by the chief."""
    return kill(article, by=builders.user("chief"), remark="失实")


STATES = {
    "draft": builders.draft,
    "sent back": lambda: send_back(builders.submitted(), by=builders.user("editor"), remark="请重写"),
    "first": builders.submitted,
    "second": lambda: builders.passed("editor"),
    "final": lambda: builders.passed("editor", "head"),
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
    "submit": lambda article, by: submit(article, by=by),
    "sign_off": lambda article, by: sign_off(article, by=by, revision=article.revision, step=article.step),
    "send_back": lambda article, by: send_back(article, by=by, remark="补充"),
    "spike": lambda article, by: spike(article, by=by, remark="不用"),
    "release": lambda article, by: release(article, by=by, at=hours(5)),
    "correct": lambda article, by: correct(article, by=by, wrong="错", right="对"),
    "reschedule": lambda article, by: reschedule(article, by=by, at=hours(5)),
    "kill": lambda article, by: kill(article, by=by, remark="失实"),
    "restore": lambda article, by: restore(article, by=by),
}
SUPER, WRITER = {"superuser"}, {"writer"}
DESK, CHIEF = EDITORS | SUPER, {"chief"} | SUPER
AT_STEP = {"first": "editor", "changed": "editor", "second": "head", "final": "chief"}
CLEARED = ("spiked", "cleared", "cleared again", "killed, cleared again")
# Who may, in each state; a state left out is one in which nobody may.
ALLOWED = {
    "submit": dict.fromkeys(["draft", "sent back"], DESK | WRITER),
    "sign_off": {state: {role} | SUPER for state, role in AT_STEP.items()},
    # A writer may always take the story back.
    "send_back": {state: {role} | SUPER | WRITER for state, role in AT_STEP.items()}
    | dict.fromkeys(CLEARED, CHIEF | WRITER),
    "spike": dict.fromkeys(["draft", "sent back", "first", "second", "final", "cleared"], DESK),
    "release": dict.fromkeys(["cleared", "cleared again"], CHIEF),
    "correct": {"cleared again": CHIEF},
    "reschedule": dict.fromkeys(["waiting", "waiting again"], CHIEF),
    "kill": dict.fromkeys(["waiting", "public", "changed", "cleared again", "waiting again"], CHIEF),
    "restore": dict.fromkeys(["killed", "killed, cleared again"], CHIEF),
}
# Where that very thing was done with that very reason, those with the right are answered and nothing changes.
SAME = {
    "submit": dict.fromkeys(["first", "second", "final", "changed"], DESK | WRITER),
    "spike": {"spiked": DESK},
    "kill": dict.fromkeys(["killed", "killed, cleared again"], CHIEF),
}


def tried(verb, article, by):
    """Return what came of a verb, tried and taken back: done, same or refused."""
    article.refresh_from_db()
    before = Decision.objects.count()
    with transaction.atomic():
        try:
            VERBS[verb](article, by)
        except Refusal:
            return "refused"
        finally:
            written = Decision.objects.count() - before
            transaction.set_rollback(True)
    return "done" if written else "same"


def expected(verb, state, role):
    """Return what the rule sheet says of a verb."""
    if role in ALLOWED[verb].get(state, ()):
        return "done"
    return "same" if role in SAME.get(verb, {}).get(state, ()) else "refused"


@pytest.mark.parametrize("state", STATES)
def test_verbs_doors_and_queue_answer_as_the_rule_sheet_says(state):
    article = STATES[state]()
    for role in ROLES:
        by = fresh(role)
        found = {verb: tried(verb, article, by) for verb in VERBS}
        assert found == {verb: expected(verb, state, role) for verb in VERBS}, role
        offered = set(permitted(article, by))
        # Spiking a draft is for the desk to do by hand only; no door proposes it.
        done = {verb for verb, end in found.items() if end == "done"}
        assert offered == done - ({"spike"} if state in ("draft", "sent back") else set()), role
        awaited = offered & {"sign_off", "release"} or (offered & {"submit"} and role == "writer")
        assert waiting_for(by).filter(pk=article.pk).exists() == bool(awaited), role


def test_whoever_signed_one_step_is_not_offered_another_but_is_offered_the_same_again():
    article, by = builders.passed("editor"), fresh("superuser")
    assert "sign_off" in permitted(article, by) and article in waiting_for(by)
    article = sign_off(article, by=by, revision=article.revision, step=article.step)
    assert "sign_off" not in permitted(article, by) and article not in waiting_for(by)
    send_back(article, by=builders.user("chief"), remark="再看")
    article = submit(article, by=article.filed_by)
    assert "sign_off" in permitted(article, builders.user("editor"))
    assert "sign_off" not in permitted(article, by)
