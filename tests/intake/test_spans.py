"""Strips are cut and joined by their ranges."""

from hypothesis import given
from hypothesis import strategies as st

from articles.intake.spans import Strip, joined
from tests.properties import examples

SOURCE = "本报讯 汀河两岸的毛竹\n又高了一截。"


@examples(200)
@given(st.integers(0, 14), st.integers(0, 14))
def test_a_cut_holds_the_words_that_it_was_cut_from(one, other):
    begin, end = sorted((one, other))
    strip = Strip(SOURCE, ((0, 3), (4, 11), (12, 18)))
    assert strip.cut(begin, end).text == strip.text[begin:end].strip()


def test_joined_strips_keep_their_order():
    strips = [Strip(SOURCE, ((12, 14),)), Strip(SOURCE, ()), Strip(SOURCE, ((0, 3),))]
    assert joined(strips).text == "又高本报讯"
    assert joined([Strip(SOURCE, ())]) is None
