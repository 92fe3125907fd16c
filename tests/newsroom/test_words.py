"""Every word on a page goes through gettext: catalogues are complete, compiled ones are what the sources say."""

import os
import shutil
import subprocess
import sys
from gettext import GNUTranslations
from pathlib import Path

import pytest

pytestmark = pytest.mark.sqlite_only
ROOT = Path(__file__).parents[2]
CATALOGUES = ROOT / "newsroom" / "locale" / "zh_Hans" / "LC_MESSAGES"
DOMAINS = ["django", "djangojs"]


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """A copy of the project whose catalogues were made anew from its sources."""
    if not shutil.which("xgettext"):
        missing("xgettext")
    copy = tmp_path_factory.mktemp("words") / "project"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".git", ".venv", "var", ".env", "__pycache__", "*.jpg"))
    for domain in DOMAINS:
        make_messages(copy, domain)
    return copy / CATALOGUES.relative_to(ROOT)


def missing(tool):
    """Fail in CI, skip elsewhere, saying how to get the tool."""
    sentence = f"{tool} is not here: apt-get install gettext"
    pytest.fail(sentence) if os.environ.get("CI") else pytest.skip(sentence)


def make_messages(folder, domain):
    """Run makemessages for one domain in `folder`."""
    command = [sys.executable, "manage.py", "makemessages", "-l", "zh_Hans", "-d", domain, "--no-location"]
    environment = {**os.environ, "SECRET_KEY": "words", "DATABASE_URL": "sqlite:///:memory:"}
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)


def messages(path):
    """Return {msgid: whether translated} of a .po file; plural forms by their singular, fuzzy ones not."""
    found, key, block = {}, None, {}
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        if line.startswith(("msgid ", "msgid_plural ", "msgstr", "msgctxt ")):
            key, _, text = line.partition(" ")
            block[key] = text.strip()[1:-1]
        elif line.startswith('"'):
            block[key] += line.strip()[1:-1]
        elif not line and "msgid" in block:
            strings = [value for name, value in block.items() if name.startswith("msgstr")]
            found[block.get("msgctxt", "") + block["msgid"]] = all(strings)
            block = {}
        elif line.startswith("#, fuzzy"):
            block["msgstr-fuzzy"] = ""
    found.pop("", None)
    return found


@pytest.mark.parametrize("domain", DOMAINS)
def test_the_catalogue_has_every_word_of_the_sources_and_no_other(fresh, domain):
    assert set(messages(CATALOGUES / f"{domain}.po")) == set(messages(fresh / f"{domain}.po"))


@pytest.mark.parametrize("domain", DOMAINS)
def test_every_word_is_translated(domain):
    assert [word for word, done in messages(CATALOGUES / f"{domain}.po").items() if not done] == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_the_compiled_catalogue_is_what_the_source_says(domain, tmp_path):
    if not shutil.which("msgfmt"):
        missing("msgfmt")
    made = tmp_path / "made.mo"
    subprocess.run(["msgfmt", "--check", "-o", made, CATALOGUES / f"{domain}.po"], check=True)
    assert catalogue(made) == catalogue(CATALOGUES / f"{domain}.mo")


def catalogue(path):
    """Return a compiled catalogue's words."""
    with path.open("rb") as file:
        return {key: value for key, value in GNUTranslations(file)._catalog.items() if key}
