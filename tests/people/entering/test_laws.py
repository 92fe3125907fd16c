"""Laws of planning: nothing that is handed in breaks it, and no line of it is passed over in silence."""

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from people.models import Appointment, Official
from tests.people.entering.lists import bodies, handed_in, held, planned

PIECES = [
    "方砚",
    "王一",
    "市教育局",
    "市审计局",
    "局长",
    "副局长",
    "市委副书记、市长",
    "2025-03",
    "至今",
    "2025-13",
    "",
]
MARKS = st.sampled_from(["\t", ",", "，", " ", "：", "|", '"', "\x00", "\u202e"])
CELLS = st.sampled_from(PIECES) | st.text(max_size=6)
TEXTS = st.lists(st.lists(st.tuples(CELLS, MARKS), max_size=6), max_size=5).map(
    lambda lines: "\n".join("".join(cell + mark for cell, mark in line) for line in lines)
)


class Planning(TestCase):
    """A roster with two of one name, and whatever somebody pastes."""

    def setUp(self):
        """Lay a small roster."""
        city = bodies()
        held("方砚", "副局长", city["市教育局"])
        for number in (1, 2):
            Official.objects.create(name="王一", slug=f"wang-yi-{number}")

    @settings(max_examples=150, deadline=None)
    @given(TEXTS, st.booleans())
    def test_whatever_is_pasted_every_line_is_accounted_for_and_nothing_is_written(self, text, is_whole):
        lines = handed_in(text).lines
        plan = planned(text, is_whole=is_whole)
        told = [move.number for move in plan.added + plan.changed] + [line.number for line, _post in plan.same]
        told += [line.number for line, _sentence in plan.faults] + [move.number for move in plan.ended]
        assert {line.number for line in lines} == set(told) - {0}
        assert all(sentence for _line, sentence in plan.faults)
        assert Appointment.objects.count() == 1
