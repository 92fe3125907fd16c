"""The length of copy: every Chinese character and mark one, every run of letters or figures one."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.count import count
from tests.properties import examples

pytestmark = pytest.mark.sqlite_only

VECTORS = json.loads((Path(__file__).parent / "count_vectors.json").read_text("utf-8"))
HAN = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF)
SPACES = st.text(" \t\n\r　\xa0", max_size=4)


@pytest.mark.parametrize(("text", "length"), VECTORS, ids=range(len(VECTORS)))
def test_the_table_of_cases(text, length):
    assert count(text) == length


@examples(100)
@given(st.text(HAN))
def test_every_chinese_character_is_one(text):
    assert count(text) == len(text)


@examples(100)
@given(st.text("，。、；：？！“”‘’（）《》【】—…·「」～"))
def test_every_full_width_mark_is_one(text):
    assert count(text) == len(text)


@examples(100)
@given(st.lists(st.text("abcXYZ0189é", min_size=1), min_size=1), st.sampled_from(" \n　。，"))
def test_every_run_of_letters_or_figures_is_one(runs, between):
    assert count(between.join(runs)) == len(runs) + (len(runs) - 1) * (between in "。，")


@examples(100)
@given(st.text(HAN | st.sampled_from("，。")), SPACES, SPACES)
def test_white_space_counts_nothing(text, before, after):
    assert count(before + after.join(text) + after) == count(text)


@examples(200)
@given(st.lists(st.text(HAN | st.sampled_from("，。aZ09.%-, \n"))))
def test_lines_are_counted_one_by_one(lines):
    assert count("\n".join(lines)) == sum(count(line) for line in lines)


def test_a_million_characters_are_counted():
    assert count("字a1" * 300_000 + "-" * 300_000) == 900_000
