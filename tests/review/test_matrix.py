"""The rule sheet of the chain: every verb, by every role, in every state; allowed exactly where the table says."""

import pytest
from django.db import transaction

from articles.models import Decision, Refusal
from articles.publishing.kill import kill
from articles.review.send_back import send_back
from articles.review.sign_off import sign_off
from articles.review.spike import spike
from articles.review.submit import submit
from tests import builders
from tests.review.people import EDITORS, ROLES, fresh

pytestmark = pytest.mark.django_db


def changed_after_release():
    """Return a released story that was changed and is in review again."""
    return builders.refile(builders.released().article, deck="新副题")


STATES = {
    "draft": builders.draft,
    "first": builders.submitted,
    "second": lambda: builders.passed("editor"),
    "final": lambda: builders.passed("editor", "head"),
    "cleared": builders.cleared,
    "spiked": lambda: spike(builders.submitted(), by=builders.user("editor"), remark="不用"),
    "released": lambda: builders.released().article,
    "changed": changed_after_release,
    "killed": lambda: kill(builders.released().article, by=builders.user("chief"), remark="失实"),
}
VERBS = {
    "submit": lambda article, by: submit(article, by=by),
    "sign_off": lambda article, by: sign_off(article, by=by, revision=article.revision, step=article.step),
    "send_back": lambda article, by: send_back(article, by=by, remark="请补充"),
    "spike": lambda article, by: spike(article, by=by, remark="不用"),
}
SUPER = {"superuser"}
DESK = EDITORS | SUPER
# Who may, in each state; a state left out is one in which nobody may.
ALLOWED = {
    "submit": {"draft": DESK | {"writer"}},
    "sign_off": {
        "first": {"editor"} | SUPER,
        "changed": {"editor"} | SUPER,
        "second": {"head"} | SUPER,
        "final": {"chief"} | SUPER,
    },
    "send_back": {
        "first": {"editor"} | SUPER,
        "changed": {"editor"} | SUPER,
        "second": {"head"} | SUPER,
        "final": {"chief"} | SUPER,
        "cleared": {"chief"} | SUPER,
        "spiked": {"chief"} | SUPER,
    },
    "spike": dict.fromkeys(["draft", "first", "second", "final", "cleared"], DESK),
}
# Where the verb has nothing to do, it does nothing and refuses nobody.
ALREADY = {
    "submit": {"first", "second", "final", "changed"},
    "sign_off": set(),
    "send_back": {"draft"},
    "spike": {"spiked"},
}


def tried(verb, article, role):
    """Return what came of a verb, tried and taken back: done, same or refused."""
    article.refresh_from_db()
    by, before = fresh(role), Decision.objects.count()
    with transaction.atomic():
        try:
            VERBS[verb](article, by)
        except Refusal:
            return "refused"
        finally:
            written = Decision.objects.count() - before
            transaction.set_rollback(True)
    return "done" if written else "same"


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("state", STATES)
def test_a_verb_is_allowed_exactly_where_the_rule_sheet_says(verb, state):
    article = STATES[state]()
    found = {role: tried(verb, article, role) for role in ROLES}
    otherwise = "same" if state in ALREADY[verb] else "refused"
    may = ALLOWED[verb].get(state, set())
    assert found == {role: "done" if role in may else otherwise for role in ROLES}


def test_a_refused_verb_leaves_no_trace():
    article = builders.submitted()
    for verb in VERBS:
        for role in ("reporter", "auditor", "admin", "nobody"):
            with transaction.atomic():
                assert verb == "submit" or tried(verb, article, role) == "refused"
    article.refresh_from_db()
    assert (article.stands_at(), article.decisions.count()) == ("初审", 1)


DONE = {
    "submit": ("draft", "writer", "初审"),
    "sign_off": ("first", "editor", "复审"),
    "send_back": ("second", "head", "draft"),
    "spike": ("first", "editor", "spiked"),
}


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_moves_the_story_puts_itself_on_record_and_does_it_once(verb):
    state, role, stands = DONE[verb]
    article = STATES[state]()
    step, decisions = article.step, article.decisions.count()
    for _time in range(2):
        VERBS[verb](article, fresh(role))
    last = article.decisions.last()
    article.refresh_from_db()
    assert (article.step.label if article.step else article.status) == stands
    assert article.decisions.count() == decisions + 1
    assert (last.verb, last.by, last.revision) == (verb, fresh(role), article.revision)
    assert last.step == (step.label if step else "")
