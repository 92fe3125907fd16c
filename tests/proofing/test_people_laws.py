"""What holds for any copy: findings stand on their words, never twice, and bad copy takes bounded time."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.proofing.checks.people.edits import edit
from articles.proofing.checks.people.findings import RULES as PEOPLE
from articles.proofing.checks.people.findings import check_people as check
from articles.proofing.knowledge import Knowledge
from people.posts import Roster
from tests.growth import grows_with_length
from tests.proofing.asking import story_of
from tests.proofing.clean import CLEAN, roster
from tests.proofing.roster_slips import people, written_wrong

pytestmark = pytest.mark.sqlite_only

DESK = Knowledge(roster=roster())
NAMES = [name for name, _title in people()]
PIECES = [
    *NAMES,
    *(title for _name, title in people()),
    *(
        "裴静茹",
        "屠志",
        "市市委",
        "（",
        "）",
        "、",
        "，",
        "。",
        "\n",
        " ",
        "　",
        "·",
        "和",
        "原",
        "时任",
        "兼",
        "出席",
        "a",
        "9",
    ),
]
COPY = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@given(COPY)
def test_a_finding_stands_on_its_words(body):
    for finding in check(story_of(body), DESK):
        assert finding.rule in PEOPLE
        assert story_of(body).fields[finding.field][finding.start : finding.end] == finding.text
        assert finding.message()


@given(COPY)
def test_names_are_asked_once_at_a_place(body):
    found = [finding for finding in check(story_of(body), DESK) if finding.code.startswith("people.name")]
    places = [place for finding in found for place in range(finding.start, finding.end)]
    assert len(places) == len({*places})


@given(st.text(max_size=200))
def test_any_text_is_read(body):
    assert all(finding.field == "body" for finding in check(story_of(body), DESK))


@given(COPY)
def test_without_a_roster_only_doubled_words_are_found(body):
    assert {finding.code for finding in check(story_of(body), Knowledge(roster=Roster()))} <= {"people.title_doubled"}


@given(st.sampled_from(NAMES))
def test_every_slip_is_one_edit_away(name):
    kinds = {"same sound": "wrong", "look-alike": "wrong"}
    for kind, written in written_wrong(name):
        assert edit(written, name) == kinds.get(kind, kind)


@pytest.mark.parametrize("words", ["、", "书记", "（", "王", "裴静", "主任裴静茹、", "，县委副书记"])
def test_work_grows_with_hostile_copy(words):
    assert grows_with_length(lambda body: check(replace(CLEAN[0], fields={"body": body}), DESK), words)
