"""Our sample pages, each with a damage of its own, come out as their gold says."""

import pytest

from tests.intake.samples import NAMES, gold, outcome


def test_there_are_a_dozen_damages():
    assert len(NAMES) >= 12


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_page_is_read_as_its_gold_says(name):
    expected = gold(name)
    assert outcome(name, expected["date"]) == expected
