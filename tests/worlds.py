"""A world for a whole file of tests: built once, seen by every test, taken back at the end."""

from contextlib import contextmanager

from django.conf import settings
from django.db import transaction
from django.test import override_settings

QUICK = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@contextmanager
def world(blocker, media):
    """Open the database to a fixture of a wider scope; what it writes is rolled back when it ends.

    `blocker` is pytest-django's; `media` is the folder for the world's pictures. Each test sees the world through a
    transaction of its own inside this one.
    """
    storages = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    quick = override_settings(MEDIA_ROOT=media, PASSWORD_HASHERS=QUICK, STORAGES=storages)
    with blocker.unblock(), quick, transaction.atomic():
        yield
        transaction.set_rollback(True)
