"""The count that a reporter sees while typing is the desk's own: one table of cases for both."""

import random

import pytest

from articles.text.count import count
from tests.text.modules import page_with
from tests.text.test_count import VECTORS

pytestmark = pytest.mark.browser

ALPHABET = "字，。“—…a Zé09.,%:'’-\n　\xa0\x85\xad\u0301\u200d\ufe0f\ufeff\u1680\u2060𠮷👨×÷ß_#`[]{}~"


@pytest.fixture(scope="module")
def page(chromium):
    """An empty page with the script in it."""
    with page_with(chromium, "desk-count.js") as page:
        yield page


def counted(page, texts):
    """Return what the script counts for each text."""
    return page.evaluate("texts => texts.map(window.script.count)", texts)


def test_the_script_agrees_with_the_table_of_cases(page):
    assert counted(page, [text for text, _length in VECTORS]) == [length for _text, length in VECTORS]


def test_the_script_agrees_with_the_desk_on_any_text(page):
    chance = random.Random(2026)
    texts = ["".join(chance.choices(ALPHABET, k=chance.randrange(30))) for _number in range(3000)]
    assert counted(page, texts) == [count(text) for text in texts]


def test_the_script_agrees_with_the_desk_on_every_character_there_is_to_type(page):
    planes = (range(0xD800), range(0xE000, 0x10100), range(0x1F300, 0x1F700), range(0x20000, 0x20100))
    characters = [chr(number) for plane in planes for number in plane]
    lengths = [count(character) for character in characters]
    told = counted(page, characters)
    assert [f"{ord(one):x}" for one, a, b in zip(characters, told, lengths, strict=True) if a != b] == []


def test_the_script_leaves_no_name_behind(page):
    assert page.evaluate("Object.keys(window.script)") == ["blank", "count"]
    assert page.evaluate("typeof window.count") == "undefined"
