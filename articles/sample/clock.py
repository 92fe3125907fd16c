"""A clock that the replay sets, so that five days of work stand on record at their own times."""

from contextlib import contextmanager
from unittest.mock import patch


@contextmanager
def at(moment):
    """Let everything inside happen at `moment` (an aware datetime). For the sample's replay only."""
    with patch("django.utils.timezone.now", lambda: moment):
        yield moment
