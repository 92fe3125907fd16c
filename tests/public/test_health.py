"""The health check says which part fails, and nothing else."""

import pytest
from django.db import DatabaseError

from articles.public import health

pytestmark = pytest.mark.django_db


def test_a_healthy_site_says_ok(client):
    response = client.get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok")
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize(
    ("check", "error", "name"),
    [
        ("read_once", DatabaseError("secret host"), b"database"),
        ("refuse_pending", RuntimeError("secret name"), b"migrations"),
        ("write_once", PermissionError("secret path"), b"media"),
    ],
)
def test_a_failing_part_is_named_and_nothing_else(client, monkeypatch, check, error, name):
    def fail():
        raise error

    monkeypatch.setattr(health, check, fail)
    response = client.get("/healthz")
    assert (response.status_code, response.content) == (503, name)


def test_a_pending_migration_is_noticed(client, monkeypatch):
    monkeypatch.setattr(health.MigrationExecutor, "migration_plan", lambda self, targets: ["one"])
    assert client.get("/healthz").content == b"migrations"


def test_pictures_that_cannot_be_stored_are_noticed(client, settings, tmp_path):
    (tmp_path / "file").write_text("in the way")
    settings.MEDIA_ROOT = tmp_path / "file"
    assert client.get("/healthz").content == b"media"
