"""Numerals as printed and what they are worth, to figures and back."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.numerals import figure, in_the_manner_of, in_words, numerals
from tests.properties import examples

WIDE = str.maketrans("0123456789.", "０１２３４５６７８９．")


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("三", 3),
        ("两", 2),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("一百零五", 105),
        ("一百一十", 110),
        ("三千二百", 3200),
        ("两千三百万", 23_000_000),
        ("一亿零九千零九十三", 100_009_093),
        ("二〇二六", 2026),
        ("一九四九", 1949),
        ("三点五", Fraction(7, 2)),
        ("１２", 12),
        ("1,234", 1234),
        ("1.2万", 12_000),
        ("１．２万", 12_000),
        ("3.5亿", 350_000_000),
        ("1万亿", 10**12),
        ("三分之一", Fraction(1, 3)),
        ("百分之五", Fraction(1, 20)),
        ("千分之三", Fraction(3, 1000)),
        ("99.7％", Fraction(997, 1000)),
        ("5%", Fraction(1, 20)),
    ],
)
def test_a_printed_numeral_has_its_value(printed, value):
    assert figure(printed) == value


@pytest.mark.parametrize(
    "printed", ["五六", "三五", "千万", "亿", "三零", "十五百", "1.2.3", "三点", "", "零分之一", "个"]
)
def test_what_says_no_number_has_no_value(printed):
    assert figure(printed) is None


@given(st.integers(0, 10**12 - 1))
@examples(300)
def test_words_lead_back_to_their_number(number):
    assert figure(in_words(number)) == number


@given(st.integers(0, 10**9), st.integers(0, 999))
@examples(200)
def test_width_does_not_change_a_value(whole, part):
    printed = f"{whole}.{part:03}"
    assert figure(printed) == figure(printed.translate(WIDE)) == whole + Fraction(part, 1000)


@given(st.text(alphabet="零一二两三十百千万亿点分之0123.,％%余多近第个", max_size=40))
@examples(300)
def test_every_numeral_found_stands_where_it_says(text):
    for numeral in numerals(text):
        assert 0 <= numeral.begin < numeral.end <= len(text)


@pytest.mark.parametrize(
    "text", ["党的三中全会", "一带一路", "三审三校", "“十四五”规划", "五一劳动节", "四不两直", "千万别", "三五个人"]
)
def test_names_and_fixed_words_hold_no_numeral(text):
    assert [text[each.begin : each.end] for each in numerals(text) if each.value > 1] == []


@pytest.mark.parametrize("text", ["近30人", "约30人", "30余人", "30多人", "逾30人", "不足30人", "二十来人", "3千多米"])
def test_a_rough_numeral_says_so(text):
    rough = [each.is_rough for each in numerals(text)]
    assert rough == [True]


@pytest.mark.parametrize(("text", "is_ordinal"), [("第三次", True), ("周三", True), ("7路", False), ("三次", False)])
def test_an_ordinal_says_so(text, is_ordinal):
    assert [each.is_ordinal for each in numerals(text)] == [is_ordinal]


@pytest.mark.parametrize(
    ("printed", "number", "shown"),
    [("七", 6, "六"), ("7", 6, "6"), ("７", 12, "１２"), ("三", 2, "两"), ("十", 12, "十二")],
)
def test_another_number_is_written_in_the_same_script(printed, number, shown):
    assert in_the_manner_of(printed, number) == shown
