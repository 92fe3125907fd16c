"""One desk with a story in every hidden state, for all leak tests; the clock stands an hour after it was laid."""

import logging
from datetime import timedelta

import pytest
import time_machine

from tests import builders
from tests.leaks.stories import MORNING, make_desk
from tests.shared_rows import shared_rows

NOW = MORNING + timedelta(hours=1)


@pytest.fixture(scope="package")
def media(tmp_path_factory):
    """The folder of the desk's pictures."""
    return tmp_path_factory.mktemp("media")


@pytest.fixture(scope="package")
def desk(django_db_setup, django_db_blocker, media):
    """The desk, laid in the morning."""
    with shared_rows(django_db_blocker, media):
        with time_machine.travel(MORNING, tick=False):
            laid = make_desk()
            laid.stranger = builders.user("reporter", "stranger")
            builders.draft(by=laid.stranger)
        yield laid


@pytest.fixture(autouse=True)
def later(settings, media, monkeypatch):
    """Stand an hour later, with the desk's pictures, and write no line for each address that is nowhere."""
    settings.MEDIA_ROOT = media
    monkeypatch.setattr(logging.getLogger("django.request"), "disabled", True)
    with time_machine.travel(NOW, tick=False):
        yield
