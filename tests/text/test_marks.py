"""Half-width marks beside Chinese characters are found, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.marks import half_width_marks
from tests.properties import examples

pytestmark = pytest.mark.sqlite_only

FOUND = {
    "第一段,有半角": [","],
    "甲;乙:丙?丁!": [";", ":", "?", "!"],
    "方砚(记者)说": ["(", ")"],
    "“好”,他说": [","],
    "1,234元": [],
    "10:30开始": [],
    "增长3.5%.": [],
    "Hello, world! (AI)": [],
    "甲，乙；丙": [],
    "": [],
}


@pytest.mark.parametrize("text", FOUND)
def test_half_width_marks_beside_chinese_are_found_in_order(text):
    assert [mark for mark, _around in half_width_marks(text)] == FOUND[text]


def test_each_comes_with_the_words_around_it_on_one_line():
    assert half_width_marks("上一段。\n二段文字,有半角逗号。") == [(",", " 二段文字,有半角逗号")]


@examples(200)
@given(st.text("甲乙”》,;:?!()（，aZ09. \n"))
def test_the_words_around_hold_the_mark_and_are_short(text):
    for mark, around in half_width_marks(text):
        assert mark in around and len(around) <= 11 and "\n" not in around
