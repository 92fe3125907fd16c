"""A list is entered whole or not at all, once, and nothing is deleted."""

from datetime import date

import pytest
from django.utils.translation import override
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from people.entering.enter import enter
from people.models import Appointment, Official, Organization, RosterChange
from people.refusal import Refusal
from tests import builders
from tests.people.entering.lists import DAY, bodies, entered, handed_in, held, planned, roster
from tests.together import together

pytestmark = pytest.mark.django_db
LIST = "方砚\t市教育局\t局长\t2025-03\t至今\n王一\t市政府\t副市长\t2025-03\t\n王一\t市教育局\t副局长\t2025-03\t"
ANSWERS = {"person-3": "another:0"}


@pytest.fixture(autouse=True)
def in_english():
    """Show the sources' own words."""
    with override("en"):
        yield


def test_a_list_is_entered_with_its_people_its_source_and_who_confirmed_it():
    bodies()
    editor = builders.user("editor")
    entered(LIST, by=editor, answers=ANSWERS)
    assert [row[0] for row in roster()] == ["方砚", "王一", "王一"] and Official.objects.filter(
        name="王一"
    ).count() == 2
    assert {(change.source, change.by) for change in RosterChange.objects.all()} == {("云任〔2026〕31号", editor)}
    assert RosterChange.objects.count() == 3


def test_entered_twice_it_enters_nothing_twice():
    bodies()
    listing, seen = handed_in(LIST, answers=ANSWERS), planned(LIST, answers=ANSWERS).digest
    editor = builders.user("editor")
    enter(listing, by=editor, source="一号", seen=seen)
    before = roster()
    again = enter(listing, by=editor, source="一号", seen=seen)
    assert not again.moves and roster() == before and Official.objects.count() == 3


def test_entered_again_by_eyes_that_look_anew_it_is_the_same_roster():
    bodies()
    entered(LIST)
    before, people = roster(), Official.objects.count()
    assert not entered(LIST).moves
    assert (roster(), Official.objects.count()) == (before, people)


def test_a_roster_that_has_changed_since_the_preview_is_not_written_over():
    city = bodies()
    seen = planned("方砚\t市教育局\t局长\t2025-03").digest
    held("方砚", "副局长", city["市教育局"])
    with pytest.raises(Refusal, match="look again"):
        enter(handed_in("方砚\t市教育局\t局长\t2025-03"), by=builders.user("editor"), source="一号", seen=seen)
    assert len(roster()) == 1


@pytest.mark.parametrize("source", ["", " "])
def test_a_list_without_a_source_is_refused(source):
    bodies()
    with pytest.raises(Refusal, match="source document"):
        entered("方砚\t市教育局\t局长", source=source)
    assert not Official.objects.exists()


def test_one_line_that_cannot_stand_takes_the_whole_list_with_it():
    bodies()
    with pytest.raises(Refusal):
        entered("姓名\t单位\t职务\t错写\n方砚\t市教育局\t局长\t\n闻礼\t市教育局\t副局长\t闻礼")
    assert not Official.objects.exists() and not Appointment.objects.exists()


def test_a_new_body_is_made_of_the_chosen_kind():
    bodies()
    entered("方砚\t市审计局\t局长\t2025-03", answers={"organization-1": "new:department"})
    assert Organization.objects.get(name="市审计局").kind == "department"


def test_who_rises_ends_one_post_and_begins_the_next_without_gap_or_double():
    city = bodies()
    held("方砚", "副局长", city["市教育局"])
    entered("方砚\t市教育局\t局长\t2026-11-01")
    ends, begins = (Appointment.objects.get(title=title) for title in ("副局长", "局长"))
    assert (ends.end_date, begins.start_date) == (date(2026, 10, 31), date(2026, 11, 1))
    assert set(RosterChange.objects.values_list("kind", flat=True)) == {"ended", "added"}


def test_nothing_is_deleted_by_a_whole_list():
    city = bodies()
    held("方砚", "局长", city["市教育局"])
    entered("闻礼\t市教育局\t局长", is_whole=True)
    assert Appointment.objects.count() == 2 and not Appointment.objects.get(official__name="方砚").is_held_on(DAY)


@pytest.mark.django_db(transaction=True)
def test_two_presses_of_one_button_enter_one_list():
    bodies()
    listing, seen, editor = handed_in(LIST), planned(LIST).digest, builders.user("editor")
    ends = together(*[lambda: enter(listing, by=editor, source="一号", seen=seen)] * 2)
    assert sorted(bool(plan.moves) for plan in ends) == [False, True]
    assert len(roster()) == 3 and Official.objects.count() == 2


NAMES = st.sampled_from(["方砚", "闻礼", "丁牧", "贺长川"])
POSTS = st.sampled_from(["局长", "副局长", "党组书记", "总督学"])
ROWS = st.tuples(NAMES, POSTS, st.dates(date(2024, 1, 1), date(2025, 12, 31)))


class RoundTrip(TestCase):
    """Whatever is entered can be written out as a list again, and that list changes nothing."""

    @settings(max_examples=40, deadline=None)
    @given(st.lists(ROWS, max_size=6))
    def test_a_roster_written_out_as_a_list_changes_nothing(self, rows):
        bodies()
        text = "\n".join(f"{name}\t市教育局\t{title}\t{start}\t至今" for name, title, start in rows)
        if rows:
            entered(text)
        out = [f"{name}\t{body}\t{title}\t{first}\t{last or '至今'}" for name, body, title, first, last in roster()]
        before = roster()
        plan = planned("\n".join(out)) if out else None
        assert not plan or not plan.moves and len(plan.same) + len(plan.faults) == len(out)
        assert roster() == before
