"""Every class of slip, planted by program in clean copy, is found at its exact place."""

import pytest

from tests.proofing.form.clean import planted, recall
from tests.proofing.form.plants import PLANTS

pytestmark = pytest.mark.sqlite_only


@pytest.mark.parametrize("name", PLANTS)
def test_a_planted_slip_is_found_at_its_range(name):
    code, plant = PLANTS[name]
    assert recall(plant, code) >= 0.95


def test_every_class_is_planted_many_times():
    counts = {name: len(planted(plant)) for name, (_code, plant) in PLANTS.items()}
    assert {name: count for name, count in counts.items() if count < 40} == {}
