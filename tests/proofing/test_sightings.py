"""The tally of the rules: each distinct finding once per story, and what became of it from filing to filing."""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Sighting
from articles.proofing.check import check
from articles.proofing.sightings import tally
from articles.publishing.release import release
from articles.publishing.reschedule import reschedule
from articles.review.turn_rule import turn_rule
from articles.review.waive import waive
from tests import builders
from tests.proofing.family import family  # noqa: F401  the checks of these tests

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("family")]


def counts(code):
    """Return (found, accepted, waived) of a rule."""
    told = tally().get(code, {"found": 0, "accepted": 0, "waived": 0})
    return told["found"], told["accepted"], told["waived"]


def test_a_finding_that_stays_is_found_once():
    story = builders.draft(deck="近日公布")
    for headline in ("一", "二", "三"):
        builders.refile(story, headline=headline)
    assert counts("test.vague") == (1, 0, 0)


def test_a_finding_among_other_words_is_the_same():
    story = builders.draft(body="<p>近日，区里公布了时刻。</p>")
    builders.refile(story, body="<p>据悉，近日，区里公布时刻。</p>")
    assert counts("test.vague") == (1, 0, 0)


def test_words_mended_after_they_were_shown_count_as_accepted():
    story = builders.draft(deck="近日公布")
    builders.refile(story, deck="22日公布")
    assert counts("test.vague") == (1, 1, 0)


def test_a_slip_that_comes_back_stands_again():
    story = builders.draft(deck="近日公布")
    builders.refile(story, deck="22日公布")
    builders.refile(story, deck="近日公布")
    assert counts("test.vague") == (1, 0, 0)


def test_two_places_of_one_slip_are_two_findings_and_of_one_name_one():
    builders.draft(body="<p>近日公布。</p><p>近日通车。</p><p>贺长州来了。</p><p>贺长州又来了。</p>")
    assert (counts("test.vague"), counts("people.test_name")) == ((2, 0, 0), (1, 0, 0))


def test_a_waived_finding_is_counted_as_waived():
    story = builders.draft(deck="近日公布")
    key = check(builders.copy(deck="近日公布"), article=story).noted[0].key
    for _time in range(2):
        waive(story, by=builders.user("reporter"), key=key, reason="口径如此")
    assert counts("test.vague") == (1, 0, 1)


def test_a_rule_turned_off_has_mended_nothing():
    story = builders.draft(deck="近日公布")
    turn_rule("test.vague", by=builders.user("chief"), level="off", reason="误报")
    builders.refile(story, headline="另一题")
    assert counts("test.vague") == (1, 0, 0)
    assert Sighting.objects.get().outcome == "lapsed"


def test_another_day_has_mended_nothing():
    story = builders.cleared(body="<p>昨日，柳桥区公布时刻。</p>", wishes={"wished_at": None})
    turn_rule("test.yesterday", by=builders.user("chief"), level="hint", reason="试行")
    chief = builders.user("chief")
    release(story, by=chief, at=datetime(2099, 11, 24, tzinfo=UTC))
    assert Sighting.objects.get(code="test.yesterday").outcome == "standing"
    turn_rule("test.yesterday", by=chief, level="off", reason="停用")
    reschedule(story, by=chief, at=datetime(2099, 11, 25, tzinfo=UTC))
    assert Sighting.objects.get(code="test.yesterday").outcome == "lapsed"


def test_filing_costs_the_same_whatever_is_found():
    costs = []
    for number in (1, 30):
        story = builders.draft(headline=f"第{number}", body="<p>夜。</p>")
        builders.refile(story, body="".join(f"<p>近日第{n}条线。</p>" for n in range(number)))
        with CaptureQueriesContext(connection) as queries:
            builders.refile(story, body="".join(f"<p>近日延长第{n}条线。。</p>" for n in range(number)))
        costs.append(len(queries))
    assert costs[0] == costs[1]


def test_the_tally_is_two_queries(django_assert_num_queries):
    builders.draft(deck="近日公布")
    with django_assert_num_queries(2):
        tally()
