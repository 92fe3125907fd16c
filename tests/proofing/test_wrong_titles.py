"""Printed titles against the posts that somebody holds on a day."""

from datetime import date

import pytest

from articles.proofing.affected import Fault, wrong_titles
from people.posts import Post, Roster

APRIL, MAY, JUNE = date(2026, 4, 30), date(2026, 5, 15), date(2026, 6, 1)
ROSTER = Roster(
    (
        Post(person=1, name="尤海波", title="白荻县委副书记", start=date(2025, 1, 1)),
        Post(person=1, name="尤海波", title="代县长", start=date(2025, 1, 1), end=APRIL),
        Post(person=1, name="尤海波", title="县长", start=date(2026, 5, 1)),
        Post(person=2, name="王一", title="市民政局局长", start=date(2025, 1, 1), end=APRIL),
        Post(person=3, name="王一", title="市教育局局长", start=date(2025, 1, 1)),
    )
)


def faults(title, day, name="尤海波", since=None):
    """Return the faults of a printed title as (kind, words)."""
    return [(wrong.fault, wrong.words) for wrong in wrong_titles(title, name, day, ROSTER, since=since)]


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("白荻县委副书记、代县长", APRIL),
        ("白荻县委副书记、县长", MAY),
        ("县委副书记，白荻县县长", MAY),
        ("县长", MAY),
        ("代县长", APRIL),
        ("组长", MAY),
        ("", MAY),
    ],
)
def test_a_title_held_on_the_day_is_right(title, day):
    assert faults(title, day) == []


@pytest.mark.parametrize(
    ("title", "day", "expected"),
    [
        ("白荻县委副书记、代县长", MAY, [(Fault.ENDED, "代县长")]),
        ("白荻县代县长", MAY, [(Fault.ENDED, "白荻县代县长")]),
        ("县长", APRIL, [(Fault.NOT_YET, "县长")]),
        ("白荻县县长", APRIL, [(Fault.NOT_YET, "白荻县县长")]),
    ],
)
def test_a_title_of_another_time_is_wrong(title, day, expected):
    assert faults(title, day) == expected


def test_a_post_just_begun_that_is_not_printed_is_missing():
    assert faults("白荻县委副书记", MAY, since=date(2026, 5, 1)) == [(Fault.INCOMPLETE, "县长")]
    assert faults("白荻县委副书记", MAY, since=JUNE) == faults("白荻县委副书记", MAY) == []


def test_of_two_of_one_name_any_one_who_holds_it_makes_it_right():
    assert faults("市教育局局长", MAY, "王一") == []
    assert faults("市民政局局长", APRIL, "王一") == []


def test_somebody_who_is_not_on_the_roster_is_left_alone():
    assert faults("市长", MAY, "贺长川") == []
