"""The estimated error rate: what stands unwaived, by the rules' weights, in ten thousand characters."""

import pytest

from articles.proofing.check import check
from articles.proofing.estimate import NOTHING, Estimate, estimate_of, standing_errors
from articles.review.waive import waive
from tests import builders
from tests.proofing.family import RULES, family  # noqa: F401  the checks of these tests

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("family")]

COPY = {"headline": "近日公布", "body": "<p>贺长州。。</p>"}


def test_it_weighs_what_was_found_over_the_characters_of_all_parts():
    estimate = estimate_of(check(builders.copy(**COPY)))
    assert (estimate.characters, estimate.errors) == (9, 5.5)
    assert estimate.rate == pytest.approx(55_000 / 9)


def test_what_a_person_has_waived_does_not_count():
    story = builders.draft(**COPY)
    for noted in check(builders.copy(**COPY)).noted:
        waive(story, by=builders.user("editor"), key=noted.key, reason="可以")
    assert estimate_of(check(builders.copy(**COPY), article=story)).errors == 0
    assert standing_errors([story.pk], RULES) == {}


def test_the_errors_of_many_stories_are_two_queries(django_assert_num_queries):
    stories = [builders.draft(**COPY), builders.draft(headline="另一篇", body="<p>好。。</p>")]
    with django_assert_num_queries(2):
        assert standing_errors([story.pk for story in stories], RULES) == {stories[0].pk: 5.5, stories[1].pk: 0.5}


def test_estimates_add_up_and_copy_without_characters_has_no_rate():
    assert (NOTHING + Estimate(5000, 1) + Estimate(5000, 2)).rate == 3
    assert NOTHING.rate is None
