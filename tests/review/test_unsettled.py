"""What must be settled stops a story on its way to the reviewers; nothing lighter does."""

import pytest

from articles.models import Article, Copy, Refusal
from articles.proofing.check import check
from articles.review.submit import submit
from articles.review.turn_rule import turn_rule
from articles.review.waive import waive
from tests import builders
from tests.proofing.family import family  # noqa: F401  the checks of these tests

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("family")]

SLIP = {"body": "<p>市长贺长州来到柳桥区。</p>"}


def handed_in(story):
    """Submit a story as its writer."""
    return submit(story, by=builders.user("reporter")).status


def test_a_finding_that_must_be_settled_stops_submission_and_is_named():
    story = builders.draft(**SLIP)
    with pytest.raises(Refusal) as refusal:
        handed_in(story)
    assert "贺长州" in refusal.value.sentence and "贺长川" in refusal.value.sentence
    story.refresh_from_db()
    assert story.status == Article.Status.DRAFT and not story.decisions.exists()


def test_of_many_findings_the_sentence_names_three():
    story = builders.draft(body="".join(f"<p>第{number}：贺长州。</p>" for number in range(5)))
    with pytest.raises(Refusal) as refusal:
        handed_in(story)
    assert refusal.value.sentence.count("贺长州") == 3 and "5" in refusal.value.sentence


def test_mended_copy_is_taken():
    story = builders.draft(**SLIP)
    assert handed_in(builders.refile(story, body="<p>市长贺长川来到柳桥区。</p>")) == Article.Status.REVIEW


def test_a_waived_finding_stops_nothing():
    story = builders.draft(**SLIP)
    [noted] = check(Copy.of(story), article=story).noted
    waive(story, by=builders.user("editor"), key=noted.key, reason="另有其人")
    assert handed_in(story) == Article.Status.REVIEW


def test_lighter_findings_stop_nothing():
    assert handed_in(builders.draft(deck="近日。。")) == Article.Status.REVIEW


def test_a_rule_that_was_turned_down_stops_nothing():
    turn_rule("people.test_name", by=builders.user("head"), level="should", reason="误报")
    assert handed_in(builders.draft(**SLIP)) == Article.Status.REVIEW


def test_a_story_in_review_is_returned_as_it_is():
    story = builders.submitted()
    builders.refile(story, by=builders.user("editor"), **SLIP)
    assert handed_in(story) == Article.Status.REVIEW
