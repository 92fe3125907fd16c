"""The table of transitions: where a verb leads, once, on record; and that some verb leads on from everywhere."""

import pytest

from articles.models import Refusal
from articles.review.send_back import send_back
from articles.review.sign_off import sign_off
from articles.review.spike import spike
from articles.review.submit import submit
from tests import builders
from tests.review.people import fresh

pytestmark = pytest.mark.django_db

STATES = {"draft": builders.draft, "first": builders.submitted, "second": lambda: builders.passed("editor")}
VERBS = {
    "submit": lambda article, by: submit(article, by=by),
    "sign_off": lambda article, by: sign_off(article, by=by, revision=article.revision, step=article.step),
    "send_back": lambda article, by: send_back(article, by=by, remark="请补充"),
    "spike": lambda article, by: spike(article, by=by, remark="不用"),
}
DONE = {
    "submit": ("draft", "writer", "初审"),
    "sign_off": ("first", "editor", "复审"),
    "send_back": ("second", "head", "draft"),
    "spike": ("first", "editor", "spiked"),
}


def test_a_refused_verb_leaves_no_trace():
    article = builders.submitted()
    for verb in ("sign_off", "send_back", "spike"):
        for role in ("reporter", "auditor", "admin", "nobody"):
            with pytest.raises(Refusal):
                VERBS[verb](article, fresh(role))
    article.refresh_from_db()
    assert (article.stands_at(), article.decisions.count()) == ("初审", 1)


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
