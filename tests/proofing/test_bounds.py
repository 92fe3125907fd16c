"""Whatever is pasted in, counting and dating end in bounded time and point only at words that are there."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.proofing.planting import story
from tests.proofing.reading import proofread
from tests.properties import examples

LONG, SECONDS = 200_000, 30
PIECES = [
    *(
        "1",
        "三",
        "，",
        "、",
        "“",
        "（",
        "①",
        "\n",
        "甲、乙三个事，",
        "一是；",
        "三个“",
        "其中3个，",
        "11月23日",
        "五件事：",
    ),
    *("盯牢四个关口。", "三省一市", "“甲、《乙（", "一是甲，（一）乙，①"),
]


@pytest.mark.parametrize("piece", PIECES)
def test_two_hundred_thousand_characters_of_anything_are_read_in_bounded_time(piece):
    text = (piece * LONG)[:LONG]
    began = time.process_time()
    found = proofread(story(text))
    assert time.process_time() - began < SECONDS
    assert all(text[each.start : each.end] == each.text for each in found)


@given(
    st.text(
        alphabet="一二三四五两是要第、，。；：“”《》（）①②③1234５年月日周个项条地等和共其中由增至%昨今\n 甲乙",
        max_size=120,
    )
)
@examples(300)
def test_findings_stand_in_the_copy(text):
    for each in proofread(story(text)):
        assert text[each.start : each.end] == each.text != ""
