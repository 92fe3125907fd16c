"""Whatever is pasted in, counting and dating work in proportion and point only at words that are there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.growth import grows_with_length
from tests.proofing.planting import story
from tests.proofing.reading import proofread
from tests.properties import examples

LONG = 200_000
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
def test_work_grows_with_the_length_whatever_stands_there(piece):
    assert grows_with_length(lambda text: proofread(story(text)), piece)


def test_two_hundred_thousand_characters_are_read_and_findings_stand_in_them():
    text = "".join(piece * (LONG // len(piece) // len(PIECES)) for piece in PIECES)
    assert all(text[each.start : each.end] == each.text for each in proofread(story(text)))


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
