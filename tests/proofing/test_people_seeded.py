"""Every class of slip with people is found where it was planted, in forty places or more; clean copy has none."""

from dataclasses import replace

import pytest

from articles.models.severity import Severity
from articles.proofing.checks.people.findings import RULES as PEOPLE
from articles.proofing.checks.people.findings import check_people as check
from articles.proofing.knowledge import Knowledge
from tests.proofing.clean import CLEAN, roster
from tests.proofing.reading import proofread
from tests.proofing.roster_slips import slips

pytestmark = pytest.mark.sqlite_only

SEEDS = slips()
KINDS = [
    *("wrong", "missing", "extra", "swapped", "same sound", "look-alike"),
    *("wrong, bare", "extra, bare", "swapped, bare", "same sound, bare", "look-alike, bare"),
    *("grade dropped", "grade added", "another's", "another body's", "no longer held", "not yet held"),
    *("incomplete", "doubled", "order in a list", "order in a sentence"),
]


def is_found(slip):
    """Tell whether a finding stands exactly where the slip was planted."""
    found = check(slip.manuscript, Knowledge(roster=slip.roster))
    return any((finding.field, finding.start, finding.end) == ("body", slip.start, slip.end) for finding in found)


def test_every_kind_of_slip_is_planted():
    assert set(SEEDS) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_slips_are_found_where_they_were_planted(kind):
    assert len(SEEDS[kind]) >= 40
    # No miss is known of any kind.
    assert [(slip.words, slip.manuscript.body) for slip in SEEDS[kind] if not is_found(slip)] == []


@pytest.mark.parametrize("kind", ["same sound", "look-alike", "swapped", "same sound, bare", "look-alike, bare"])
def test_a_slip_in_a_long_name_blocks_where_it_sounds_or_looks_right(kind):
    codes = [
        {
            finding.code
            for finding in check(slip.manuscript, Knowledge(roster=slip.roster))
            if finding.start == slip.start
        }
        for slip in SEEDS[kind]
        if len(slip.words) > 2
    ]
    assert sum("people.name" in found for found in codes) >= 0.98 * len(codes)


@pytest.mark.parametrize("story", CLEAN, ids=[story.fields["headline"] for story in CLEAN])
def test_clean_copy_is_left_alone(story):
    found = [finding for finding in proofread(story, Knowledge(roster=roster())) if finding.rule in PEOPLE]
    assert [finding for finding in found if finding.severity != Severity.HINT] == []


def test_a_suggestion_put_in_place_of_a_wrong_name_mends_it():
    for slip in SEEDS["same sound"]:
        story = slip.manuscript
        finding = next(f for f in check(story, Knowledge(roster=slip.roster)) if f.start == slip.start)
        body = story.body[: finding.start] + finding.suggestion + story.body[finding.end :]
        mended = check(replaced(story, body), Knowledge(roster=slip.roster))
        assert [f for f in mended if f.code.startswith("people.name")] == []


def replaced(story, body):
    """Return a story with another body."""
    return replace(story, fields=story.fields | {"body": body})
