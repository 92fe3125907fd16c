"""Spans are cut and joined by their ranges."""

from hypothesis import given
from hypothesis import strategies as st

from articles.intake.spans import Spans, joined
from tests.properties import examples

SOURCE = "本报讯 汀河两岸的毛竹\n又高了一截。"


@examples(200)
@given(st.integers(0, 14), st.integers(0, 14))
def test_a_cut_holds_the_words_that_it_was_cut_from(one, other):
    begin, end = sorted((one, other))
    spans = Spans(SOURCE, ((0, 3), (4, 11), (12, 18)))
    assert spans.cut(begin, end).text == spans.text[begin:end].strip()


def test_joined_several_keep_their_order():
    several = [Spans(SOURCE, ((12, 14),)), Spans(SOURCE, ()), Spans(SOURCE, ((0, 3),))]
    assert joined(SOURCE, several).text == "又高本报讯"
    assert not joined(SOURCE, [Spans(SOURCE, ())])
