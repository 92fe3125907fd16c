"""The chain is data: a desk of two runs one step, a full desk three reviews and three proofs."""

import pytest

from articles.models import Decision, Refusal
from articles.publishing.release import release
from articles.review.send_back import send_back
from articles.review.sign_off import sign_off
from tests import builders
from tests.review.chains import ONE, SIX, lay

pytestmark = pytest.mark.django_db

PROOFREADERS = ("proof-1", "proof-2", "proof-3")
SIX_PEOPLE = [
    ("editor", "editor"),
    ("editor", "proof-1"),
    ("head", "head"),
    ("head", "proof-2"),
    ("chief", "chief"),
    ("editor", "proof-3"),
]


def sign(article, by):
    """Sign what stands."""
    return sign_off(article, by=by, revision=article.revision, step=article.step)


def test_a_desk_of_one_step_clears_with_one_signature():
    lay(ONE)
    article = sign(builders.submitted(), builders.user("editor"))
    assert article.status == "cleared"
    assert release(article, by=builders.user("chief")).is_published()


def test_a_desk_of_six_steps_asks_for_six_people():
    steps = lay(SIX)
    article = builders.submitted()
    for (role, name), step in zip(SIX_PEOPLE, steps, strict=True):
        assert article.step == step
        article = sign(article, builders.user(role, name))
    assert article.status == "cleared"
    signed = Decision.objects.filter(verb="sign_off").values_list("step", "by__username")
    assert list(signed) == [(label, name) for (label, *_rest), (_role, name) in zip(SIX, SIX_PEOPLE, strict=True)]


def test_whoever_took_a_review_takes_no_proof_of_the_same_revision():
    lay(SIX)
    article = sign(builders.submitted(), builders.user("editor"))
    with pytest.raises(Refusal):
        sign(article, builders.user("editor"))
    assert sign(article, builders.user("editor", "proof-1")).stands_at() == "复审"


def test_a_proof_goes_back_to_its_review_and_the_same_people_sign_again():
    lay(SIX)
    article = builders.submitted()
    for role, name in SIX_PEOPLE[:5]:
        article = sign(article, builders.user(role, name))
    article = send_back(article, by=builders.user("editor", "proof-3"), remark="漏字")
    assert article.stands_at() == "终审"
    article = sign(article, builders.user("chief"))
    assert sign(article, builders.user("editor", "proof-3")).status == "cleared"


def test_a_change_at_the_last_proof_starts_the_chain_again():
    lay(SIX)
    article = builders.submitted()
    for role, name in SIX_PEOPLE[:5]:
        article = sign(article, builders.user(role, name))
    article = builders.refile(article, by=builders.user("editor", "proof-3"), deck="改一字")
    assert article.stands_at() == "初审"
    assert article.decisions.last().verb == "void"


def test_a_story_at_a_step_keeps_that_step_from_being_deleted():
    article = builders.submitted()
    with pytest.raises(Exception, match="protected"):
        lay(ONE)
    assert article.step.label == "初审"
