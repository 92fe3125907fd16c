"""Two people decide at one moment: one signature per step, and never a signature on words nobody read."""

import pytest

from articles.filing.file import file
from articles.models import Article, Copy, Refusal
from articles.review.send_back import send_back
from articles.review.sign_off import sign_off
from articles.review.spike import spike
from articles.review.submit import submit
from tests import builders
from tests.models.record import faults
from tests.review.people import fresh
from tests.review.replay import illegal
from tests.together import together

pytestmark = pytest.mark.django_db(transaction=True)


def outcome(article, *calls):
    """Call together; return the sorted ends (done or refused), after checking the story and its record."""
    ends = together(*calls)
    assert all(isinstance(end, Article | Refusal) for end in ends), ends
    article.refresh_from_db()
    assert (illegal(article), faults()) == ([], [])
    return sorted("refused" if isinstance(end, Refusal) else "done" for end in ends)


def signing(article, *people):
    """Return one call per person that signs what stands."""
    read = {"revision": article.revision, "step": article.step}
    return [lambda by=by: sign_off(article, by=by, **read) for by in people]


def test_of_two_people_at_one_step_one_signs():
    article = builders.submitted()
    assert outcome(article, *signing(article, fresh("editor"), builders.user("editor"))) == ["done", "refused"]
    assert article.decisions.filter(verb="sign_off").count() == 1


def test_one_signature_sent_three_times_at_once_is_one():
    article = builders.submitted()
    assert outcome(article, *signing(article, *[fresh("editor")] * 3)) == ["done"] * 3
    assert (article.stands_at(), article.decisions.filter(verb="sign_off").count()) == ("复审", 1)


def test_a_draft_submitted_twice_at_once_is_submitted_once():
    article = builders.draft()
    calls = [lambda by=by: submit(article, by=by) for by in (article.filed_by, fresh("editor"))]
    assert outcome(article, *calls) == ["done", "done"]
    assert article.decisions.count() == 1


def test_a_change_and_a_signature_at_once_leave_no_unread_word_signed():
    article = builders.submitted()
    changed = Copy(**{**vars(Copy.of(article)), "deck": "改"})
    change = lambda: file(article, by=builders.user("editor", "other"), copy=changed, base=1)  # noqa: E731
    ends = outcome(article, *signing(article, fresh("editor")), change)
    assert ends in (["done", "done"], ["done", "refused"])
    assert article.stands_at() == "初审"
    assert not article.revision.decisions.filter(verb="sign_off").exists()


@pytest.mark.parametrize("verb", [send_back, spike])
def test_a_signature_and_its_opposite_at_once_leave_one_story_in_one_place(verb):
    article = builders.submitted()
    away = lambda: verb(article, by=builders.user("editor"), remark="退")  # noqa: E731
    ends = outcome(article, *signing(article, fresh("editor")), away)
    assert ends[0] == "done"
    assert article.decisions.count() in (2, 3)
