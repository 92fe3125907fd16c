"""The start is refused, with the variable's name, rather than made insecure."""

import json
import os
import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ImproperlyConfigured, ValidationError

from newsroom import guard
from newsroom import settings as product
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
# What production must not lose; None where nothing may be set.
PRODUCTION = {
    "SECURE_PROXY_SSL_HEADER": None,
    "SECURE_SSL_REDIRECT": True,
    "SECURE_HSTS_SECONDS": 365 * 24 * 60 * 60,
    "SECURE_HSTS_INCLUDE_SUBDOMAINS": True,
    "SECURE_CONTENT_TYPE_NOSNIFF": True,
    "SECURE_REFERRER_POLICY": "same-origin",
    "SECURE_CROSS_ORIGIN_OPENER_POLICY": "same-origin",
    "X_FRAME_OPTIONS": "DENY",
    "SESSION_COOKIE_AGE": 8 * 60 * 60,
    "SESSION_SAVE_EVERY_REQUEST": True,
    "SESSION_COOKIE_SECURE": True,
    "CSRF_COOKIE_SECURE": True,
    "CSRF_COOKIE_HTTPONLY": True,
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


def sample_account(**fields):
    """Make the chief of the sample paper."""
    builders.user("chief")
    get_user_model().objects.update(email="chief@sample.invalid", **fields)


def read(**variables):
    """Read the settings alone with exactly these variables; return them as JSON, or what was said."""
    asked = "import json; from newsroom import settings; print(json.dumps(vars(settings), default=str))"
    environment = {"PATH": os.environ["PATH"], "ENV_FILE": "", **SOUND, **variables}
    done = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, env=environment, capture_output=True, text=True)
    return done.stdout or done.stderr


def test_djangos_own_deployment_check_finds_nothing_in_sound_production_settings():
    status, said = start("check", "--deploy", "--fail-level", "INFO")
    assert status == 0, said


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("SECRET_KEY", ""),
        ("SECRET_KEY", "a1" * 19 + "b"),
        ("SECRET_KEY", "change-me" * 9),
        ("DEBUG", "true"),
        ("DEBUG", "perhaps"),
        ("ALLOWED_HOSTS", "*"),
        ("ALLOWED_HOSTS", ""),
        ("DATABASE_URL", "oracle://here/there"),
        ("DATABASE_URL", "nonsense"),
        ("PAPER_SINCE", "long ago"),
        ("INTERFACE_LANGUAGE", "fr"),
    ],
)
def test_a_bad_value_stops_the_start_with_its_name(variable, value):
    said = read(**{variable: value}).strip().splitlines()[-1]
    assert said.startswith("django.core.exceptions.ImproperlyConfigured") and variable in said


def test_production_is_closed_by_default():
    found = json.loads(read(SECRET_KEY="a1" * 20))
    assert {name: found.get(name) for name in PRODUCTION} == PRODUCTION
    assert found["DATABASES"]["default"]["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_a_proxy_is_trusted_only_where_that_is_said():
    header = ["HTTP_X_FORWARDED_PROTO", "https"]
    assert json.loads(read(TRUSTED_PROXY="yes"))["SECURE_PROXY_SSL_HEADER"] == header


@pytest.mark.parametrize(("version", "journal"), [((3, 51, 2), "DELETE"), ((3, 51, 3), "WAL"), ((3, 52, 0), "WAL")])
def test_the_write_ahead_log_is_used_where_it_is_sound(monkeypatch, version, journal):
    monkeypatch.setattr(product.sqlite3, "sqlite_version_info", version)
    command = product.sqlite_options()["init_command"]
    assert f"journal_mode={journal};" in command and "synchronous=FULL" in command


def test_a_password_of_twelve_characters_will_do_and_one_of_eleven_not():
    validate_password("qzkwmtrpbxyv")
    with pytest.raises(ValidationError):
        validate_password("qzkwmtrpbxy")


def test_every_variable_that_settings_read_is_in_the_example():
    read = set(
        re.findall(r'(?:setting\("\w+", |flag\()"([A-Z_]+)"', (ROOT / "newsroom" / "settings.py").read_text("utf-8"))
    )
    example = (ROOT / ".env.example").read_text("utf-8")
    assert {name for name in read if not re.search(rf"^#?\s*{name}=", example, re.MULTILINE)} == set()


@pytest.mark.django_db
def test_production_refuses_to_serve_with_a_sample_account(settings):
    settings.PRODUCTION = True
    sample_account()
    with pytest.raises(ImproperlyConfigured, match="chief"):
        refuse_sample_accounts()


@pytest.mark.django_db
def test_production_serves_when_the_sample_accounts_cannot_log_in(settings):
    settings.PRODUCTION = True
    sample_account(is_active=False)
    assert refuse_sample_accounts() is None


@pytest.mark.django_db
def test_the_sample_paper_serves_outside_production(settings):
    settings.PRODUCTION = False
    sample_account()
    assert refuse_sample_accounts() is None


def test_the_server_asks_the_guard_before_it_serves(monkeypatch):
    def refuse():
        raise ImproperlyConfigured("sample accounts")

    monkeypatch.setattr(guard, "refuse_sample_accounts", refuse)
    with pytest.raises(ImproperlyConfigured, match="sample accounts"):
        runpy.run_module("newsroom.wsgi")
