"""A clock that stands still until it is moved, and sentences in English."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.utils.translation import override

# 23:30 on a Tuesday in Beijing.
NOW = datetime(2026, 11, 24, 15, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def english():
    """Speak English, so that sentences can be told apart."""
    with override("en"):
        yield


@pytest.fixture
def clock():
    """Stand still at NOW."""
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock
