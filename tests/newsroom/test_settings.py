"""The start is refused, with the variable's name, rather than made insecure."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from newsroom.guard import refuse_sample_accounts
from tests import builders

pytestmark = pytest.mark.sqlite_only
ROOT = Path(__file__).parents[2]
SOUND = {
    "PRODUCTION": "true",
    "SECRET_KEY": "abcdefghij" * 6,
    "ALLOWED_HOSTS": "paper.example",
    "DATABASE_URL": "sqlite:///:memory:",
}


def start(*command, **variables):
    """Run manage.py with exactly these variables and return (exit status, what it said)."""
    environment = {"PATH": os.environ["PATH"], "ENV_FILE": "", **SOUND, **variables}
    done = subprocess.run(
        [sys.executable, "manage.py", *(command or ("check",))],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
    )
    return done.returncode, done.stdout + done.stderr


def test_sound_production_settings_start():
    status, said = start()
    assert status == 0, said


def test_djangos_own_deployment_check_finds_nothing():
    status, said = start("check", "--deploy", "--fail-level", "INFO")
    assert status == 0, said


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("SECRET_KEY", ""),
        ("SECRET_KEY", "short"),
        ("SECRET_KEY", "change-me" * 9),
        ("DEBUG", "true"),
        ("DEBUG", "perhaps"),
        ("ALLOWED_HOSTS", "*"),
        ("DATABASE_URL", "oracle://here/there"),
        ("DATABASE_URL", "nonsense"),
        ("PAPER_SINCE", "long ago"),
        ("INTERFACE_LANGUAGE", "fr"),
    ],
)
def test_a_bad_value_stops_the_start_with_its_name(variable, value):
    status, said = start(**{variable: value})
    assert status != 0
    assert variable in said.strip().splitlines()[-1]


def test_every_variable_that_settings_read_is_in_the_example():
    import re

    read = set(
        re.findall(r'(?:setting\("\w+", |flag\()"([A-Z_]+)"', (ROOT / "newsroom" / "settings.py").read_text("utf-8"))
    )
    example = (ROOT / ".env.example").read_text("utf-8")
    assert {name for name in read if not re.search(rf"^#?\s*{name}=", example, re.MULTILINE)} == set()


@pytest.mark.django_db
def test_production_refuses_to_serve_with_a_sample_account(settings):
    settings.PRODUCTION = True
    user = builders.user("chief")
    user.email = "chief@sample.invalid"
    user.save()
    with pytest.raises(ImproperlyConfigured, match="chief"):
        refuse_sample_accounts()


@pytest.mark.django_db
def test_production_serves_when_the_sample_accounts_cannot_log_in(settings):
    settings.PRODUCTION = True
    user = builders.user("chief")
    user.email, user.is_active = "chief@sample.invalid", False
    user.save()
    assert refuse_sample_accounts() is None


@pytest.mark.django_db
def test_the_sample_paper_serves_outside_production(settings):
    settings.PRODUCTION = False
    builders.user("chief")
    assert refuse_sample_accounts() is None
