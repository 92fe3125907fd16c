"""Templates are read a line at a time: short lines, short files, partials that say they are partials."""

import re

import pytest

from tests.architecture.source import ROOT

pytestmark = pytest.mark.sqlite_only

TEMPLATES = [path for path in sorted((ROOT / "templates").rglob("*")) if path.is_file()]
INCLUDED = re.compile(r"{% include \"([^\"]+)\"")


def test_there_are_templates():
    assert len(TEMPLATES) > 50


def test_no_line_passes_120_characters():
    long = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in TEMPLATES
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if len(line) > 120
    ]
    assert long == []


def test_no_template_passes_100_lines():
    assert [path for path in TEMPLATES if len(path.read_text(encoding="utf-8").splitlines()) > 100] == []


def test_what_is_included_begins_with_an_underscore_and_is_there():
    for path in TEMPLATES:
        for name in INCLUDED.findall(path.read_text(encoding="utf-8")):
            if not name.startswith(("django/", "admin/includes/")):
                assert name.rpartition("/")[2].startswith("_") and (ROOT / "templates" / name).is_file(), (path, name)


def test_every_partial_is_used():
    words = "\n".join(path.read_text(encoding="utf-8") for path in TEMPLATES)
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for folder in ("articles", "people", "newsroom")
        for path in (ROOT / folder).rglob("*.py")
    )
    unused = [
        path
        for path in TEMPLATES
        if path.name.startswith("_") and str(path.relative_to(ROOT / "templates")) not in words + code
    ]
    assert unused == []
