"""Migrations: named by hand, complete, and a way back."""

import os
import subprocess
import sys
from io import StringIO

import pytest
from django.core.management import call_command

from tests.architecture.source import ROOT

pytestmark = pytest.mark.sqlite_only

MIGRATIONS = sorted(path for app in ("articles", "people") for path in ROOT.glob(f"{app}/migrations/0*.py"))
THERE_AND_BACK = """
import django
from django.core.management import call_command
django.setup()
from articles.models import ReviewStep
call_command("migrate", verbosity=0)
for app in ("articles", "people"):
    call_command("migrate", app, "zero", verbosity=0)
call_command("migrate", verbosity=0)
print(ReviewStep.objects.count())
"""


@pytest.mark.parametrize("path", MIGRATIONS, ids=lambda path: path.stem)
def test_a_migration_is_named_by_hand(path):
    name = path.stem.partition("_")[2]
    assert name
    assert "auto" not in name and not name.endswith("_more") and name != "initial"


@pytest.mark.django_db
def test_no_migration_is_missing():
    told = StringIO()
    call_command("makemigrations", check=True, dry_run=True, stdout=told)
    assert "No changes detected" in told.getvalue()


def test_migrations_lead_back_to_nothing_and_forward_again(tmp_path):
    environment = {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{tmp_path / 'scratch.sqlite3'}",
        "DJANGO_SETTINGS_MODULE": "newsroom.settings",
    }
    run = subprocess.run(
        [sys.executable, "-c", THERE_AND_BACK], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.split() == ["3"]
