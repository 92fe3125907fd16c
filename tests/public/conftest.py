"""A paper of a known morning."""

import pytest
import time_machine

from tests.public.papers import MORNING


@pytest.fixture
def morning():
    """Stand still at ten in the morning of 24 November 2026 in Beijing; the clock can be moved."""
    with time_machine.travel(MORNING, tick=False) as clock:
        yield clock
