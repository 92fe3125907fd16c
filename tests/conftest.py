"""What every test needs: plain static storage, a cheap password hasher, its own media folder."""

import pytest

from tests.chromium import chromium  # noqa: F401  one for all browser tests


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Mark what asks no database as telling nothing about one: it is run once, beside SQLite."""
    for item in items:
        asks = item.get_closest_marker("django_db") or {"db", "transactional_db"} & set(item.fixturenames)
        if not asks:
            item.add_marker(pytest.mark.sqlite_only)


@pytest.fixture(autouse=True)
def quick_and_clean(settings, tmp_path):
    """Hash passwords quickly, skip the static manifest, keep pictures in a folder of the test's own."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture(scope="session")
def django_db_modify_db_settings(tmp_path_factory):
    """Give SQLite's test database a file, since threads cannot race on one in memory."""
    from django.db import connections  # here: the settings are not configured when this file is loaded

    database = connections["default"].settings_dict
    if database["ENGINE"].endswith("sqlite3"):
        database["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "test.sqlite3")
