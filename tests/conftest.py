"""What every test needs: a media folder of its own, the clock that was asked for, nothing left behind."""

import signal
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import time_machine

from tests.chromium import chromium  # noqa: F401  one for all browser tests
from tests.processes import launched  # noqa: F401
from tests.properties import Examples
from tests.remains import nothing_left_behind  # noqa: F401  of the whole run

# What says something in which databases differ: constraints, order and collation, locks, JSON, windows, migrations,
# query plans. Tests of races mark themselves by asking for true transactions.
ON_BOTH_DATABASES = (
    "architecture/test_migrations.py",
    "admin/test_lists.py",
    "admin/test_own_stories.py",
    "filing/test_file.py",
    "intake/test_take_in.py",
    "models",
    "people/entering/test_enter.py",
    "people/test_appointing.py",
    "people/test_frozen.py",
    "people/test_order.py",
    "people/test_roster.py",
    "proofing/test_affected.py",
    "proofing/test_estimate.py",
    "proofing/test_repeats_load.py",
    "proofing/test_sightings.py",
    "public/test_archive.py",
    "public/test_budget.py",
    "public/test_health.py",
    "public/test_minute.py",
    "public/test_paging.py",
    "public/test_topics.py",
    "publishing/test_addresses.py",
    "publishing/test_windows.py",
    "review/test_four_eyes.py",
    "review/test_waive.py",
)
TESTS = Path(__file__).parent
BEIJING = ZoneInfo("Asia/Shanghai")


def pytest_addoption(parser):
    """Add what the suite and a developer may ask for."""
    parser.addoption("--thorough", action="store_true", help="try every example of the properties, not a few")
    parser.addoption("--clock", metavar="MOMENT", help="begin each test at this moment, as 2026-12-31T23:59:58")


def pytest_configure(config):
    """Take the options over before anything is imported that reads them."""
    Examples.thorough = config.option.thorough
    # Fixtures are taken down at SIGTERM as at Ctrl-C, or a browser would outlive its tests.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    if config.option.clock:
        config.stash[CLOCK] = datetime.fromisoformat(config.option.clock).replace(tzinfo=BEIJING)
        config.add_cleanup(travel(config.stash[CLOCK]).stop)


CLOCK = pytest.StashKey[datetime]()


def travel(moment):
    """Set the clock to a moment from which it goes on; return what sets it back."""
    traveller = time_machine.travel(moment, tick=True)
    traveller.start()
    return traveller


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item):
    """Begin the test at the moment that was asked for."""
    moment = item.config.stash.get(CLOCK, None)
    traveller = moment and travel(moment)
    try:
        return (yield)
    finally:
        if traveller:
            traveller.stop()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Mark what asks no database as telling nothing about one, and what asks for true transactions as asking both."""
    for item in items:
        mark = item.get_closest_marker("django_db")
        if not mark and not {"db", "transactional_db"} & set(item.fixturenames):
            item.add_marker(pytest.mark.sqlite_only)
            continue
        is_true = (mark and mark.kwargs.get("transaction")) or "transactional_db" in item.fixturenames
        place = item.path.relative_to(TESTS)
        if is_true or any(place.is_relative_to(path) for path in ON_BOTH_DATABASES):
            item.add_marker(pytest.mark.both_databases)


@pytest.fixture(autouse=True)
def own_media(settings, tmp_path):
    """Keep pictures in a folder of the test's own."""
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture(scope="session")
def django_db_modify_db_settings(tmp_path_factory):
    """Give SQLite's test database a file, since threads cannot race on one in memory."""
    from django.db import connections  # here: the settings are not configured when this file is loaded

    database = connections["default"].settings_dict
    if database["ENGINE"].endswith("sqlite3"):
        database["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "test.sqlite3")
