"""Style sheets say colours and sizes in the shared tokens, and none shouts another down."""

import re

import pytest

from tests.architecture.source import ROOT

pytestmark = pytest.mark.sqlite_only

SHEETS = {path.name: path.read_text(encoding="utf-8") for path in sorted((ROOT / "static" / "css").glob("*.css"))}
TOKENS = {name: words for name, words in SHEETS.items() if name.endswith("tokens.css")}
DESK = {name: words for name, words in SHEETS.items() if name.startswith("desk")}
SIZE = re.compile(r"--(?:small|text|body|item|target|desk-[a-z]+): ([\d.]+rem);")


def test_nothing_is_important():
    assert len(SHEETS) > 15
    assert [name for name, words in SHEETS.items() if "!important" in words] == []


def test_colours_are_written_in_the_tokens_only():
    written = {name: re.findall(r"#[0-9a-f]{3,8}\b", words) for name, words in SHEETS.items() if name not in TOKENS}
    assert {name: found for name, found in written.items() if found} == {}


def test_the_desk_repeats_no_size_that_has_a_token():
    sizes = {float(size.removesuffix("rem")) for words in TOKENS.values() for size in SIZE.findall(words)}
    assert len(sizes) > 6
    used = re.compile(r"(?:font-size|min-height|font): (?:\d{3} )?([\d.]+)rem")
    repeated = {
        (name, size) for name in DESK.keys() - TOKENS for size in used.findall(DESK[name]) if float(size) in sizes
    }
    assert repeated == set()


def test_every_token_of_the_desk_is_used():
    said = set(re.findall(r"--([a-z-]+):", TOKENS["desk-tokens.css"]))
    django = ("header", "breadcrumbs", "button", "default", "object", "link", "primary", "accent", "font-family")
    asked = set(re.findall(r"var\(--([a-z-]+)", "\n".join(DESK.values())))
    assert {name for name in said if not name.startswith(django)} - asked == set()
