"""Places counted in printing characters are the same for desk and script: one table of cases, and any text."""

import json
import random
from pathlib import Path

import pytest

from articles.text.body import clean_body, plain
from articles.text.clean import one_line
from articles.text.count import printing
from tests.text.modules import page_with

CASES = json.loads((Path(__file__).parent / "printing_vectors.json").read_text("utf-8"))
ALPHABET = "字，。“—aZé09.,-\n\t　\xa0\xad\u0301\u061c\u200b\u200d\u2028\ufe0f\ufeff\ufffc\u1680\u2060𠮷👨_<&"

browser = pytest.mark.browser


@pytest.fixture(scope="module")
def page(chromium):
    """An empty page with the script in it."""
    with page_with(chromium, "desk-places.js") as page:
        yield page


def seen_characters(page, texts):
    """Return the printing characters that the script sees in each text."""
    script = "texts => texts.map(text => window.script.placesOf([{text, at: 0}]).map(one => one.character))"
    return page.evaluate(script, texts)


@pytest.mark.parametrize(("typed", "kept"), CASES)
def test_the_desk_counts_what_the_table_says(typed, kept):
    assert printing(plain(clean_body(typed)) if "<" in typed else one_line(typed)) == len(kept)


@browser
def test_the_script_sees_in_raw_lines_what_the_desk_keeps(page):
    lines = [(typed, kept) for typed, kept in CASES if "<" not in typed]
    assert ["".join(found) for found in seen_characters(page, [typed for typed, _kept in lines])] == [
        kept for _typed, kept in lines
    ]


@browser
def test_the_script_counts_any_raw_text_as_the_desk_counts_it_cleaned(page):
    chance = random.Random(2026)
    texts = ["".join(chance.choices(ALPHABET, k=chance.randrange(30))) for _number in range(2000)]
    assert [len(found) for found in seen_characters(page, texts)] == [printing(one_line(text)) for text in texts]


@browser
@pytest.mark.parametrize(
    ("text", "finding", "place"),
    [
        ("市长 贺长州来", {"start": 2, "end": 5, "text": "贺长州"}, {"from": 3, "to": 6}),
        ("𠮷贺长州", {"start": 1, "end": 4, "text": "贺长州"}, {"from": 2, "to": 5}),
        ("贺　长州", {"start": 0, "end": 3, "text": "贺　长州"}, {"from": 0, "to": 4}),
        ("夜班  车", {"start": 2, "end": 2, "text": "  "}, {"from": 2, "to": 4}),
        ("夜班车", {"start": 3, "end": 3, "text": ""}, {"from": 2, "to": 3, "near": True}),
        ("贺长川来", {"start": 0, "end": 3, "text": "贺长州"}, None),
        ("贺", {"start": 0, "end": 3, "text": "贺长州"}, None),
        ("", {"start": 0, "end": 0, "text": ""}, None),
    ],
)
def test_a_finding_lies_where_its_words_stand_and_nowhere_else(page, text, finding, place):
    script = """([text, finding]) => { const { placesOf, locate } = window.script;
      return locate(finding, placesOf([{ text, at: 0 }]), (from, to) => text.slice(from, to)); }"""
    assert page.evaluate(script, [text, finding]) == place
