"""Rows that several tests read: made once for a file or a folder of tests, taken back at the end."""

from contextlib import contextmanager

from django.db import transaction
from django.test import override_settings


@contextmanager
def shared_rows(blocker, media):
    """Open the database to a fixture of a wider scope; what it writes is rolled back when it ends.

    `blocker` is pytest-django's; `media` is the folder for the rows' pictures. Each test sees the rows through a
    transaction of its own inside this one.
    """
    with blocker.unblock(), override_settings(MEDIA_ROOT=media), transaction.atomic():
        yield
        transaction.set_rollback(True)
