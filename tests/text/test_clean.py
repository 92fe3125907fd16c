"""What no page can print is taken out of every text; what can be printed stays as it is."""

import unicodedata
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.clean import EDGES, one_line, printable
from tests.properties import examples

pytestmark = pytest.mark.sqlite_only

# Texts with far more line ends, controls and halves of surrogates than chance would bring.
ROUGH = st.text(
    st.sampled_from("字a \t\n\r\x00\x0b\x85\xa0\xad\u2028\u202e\u200b\u3000\ud800\udc00\ufeff") | st.characters()
)
DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
KEPT = [
    "é",
    "e\u0301",
    "\uf900",
    "⼈",
    "㎏",
    "Ａ",
    "𠮷",
    "👨\u200d👩\u200d👧",
    "\ufffd",
    "①",
    "\u3000",
    "\xa0",
    "❤\ufe0f",
]


@examples(300)
@given(ROUGH)
def test_no_control_character_is_left_but_tab_and_new_line(text):
    left = {unicodedata.category(character) for character in printable(text) if character not in "\t\n"}
    assert not left & {"Cc", "Cs", "Zl", "Zp"}
    assert not set(printable(text)) & set(DIRECTIONS)


@examples(300)
@given(ROUGH)
def test_cleaning_twice_is_cleaning_once(text):
    assert printable(printable(text)) == printable(text)
    assert one_line(one_line(text)) == one_line(text)


@examples(300)
@given(ROUGH)
def test_what_is_printable_can_stand_in_a_feed(text):
    escaped = printable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert ElementTree.fromstring(f"<title>{escaped}</title>".encode()).text in (printable(text), None)


@examples(200)
@given(st.text(st.characters(categories=["L", "N", "P", "S", "M"], exclude_characters="\ufffc")))
def test_letters_figures_marks_and_signs_are_never_changed(text):
    assert printable(text) == text


@examples(200)
@given(ROUGH)
def test_one_line_is_one_line_without_spaces_at_its_edges(text):
    line = one_line(text)
    assert not set(line) & set("\n\t\xa0") and line == line.strip(EDGES)
    assert "  " not in line


@pytest.mark.parametrize("text", KEPT)
def test_rare_characters_stay_as_they_were_written(text):
    assert printable(text) == text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\u2028", "\u2029"])
def test_every_line_end_is_a_new_line(end):
    assert printable(f"甲{end}乙") == "甲\n乙"
    assert one_line(f"甲{end}乙") == "甲 乙"


def test_one_line_keeps_the_wide_spaces_that_a_headline_is_set_with():
    assert one_line("　　上游护岸　下游通航\t\n ") == "上游护岸　下游通航"
