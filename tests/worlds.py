"""A world for a whole file of tests: built once, seen by every test, taken back at the end."""

from contextlib import contextmanager

from django.db import transaction
from django.test import override_settings


@contextmanager
def world(blocker, media):
    """Open the database to a fixture of a wider scope; what it writes is rolled back when it ends.

    `blocker` is pytest-django's; `media` is the folder for the world's pictures. Each test sees the world through a
    transaction of its own inside this one.
    """
    with blocker.unblock(), override_settings(MEDIA_ROOT=media), transaction.atomic():
        yield
        transaction.set_rollback(True)
