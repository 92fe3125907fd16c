"""Quantities in the copy: a number with its unit, 12名, 3.5万元, sentence by sentence."""

import re
from dataclasses import dataclass
from fractions import Fraction

from articles.proofing.text import Text, once
from articles.text.lexicon import read
from articles.text.numerals import Numeral
from articles.text.patterns import any_of

# 两个半小时 is no number of 个.
UNIT = re.compile(rf"{any_of(read('measure_words'))}(?<!个(?=半))")
SAME = {"名": "人", "位": "人", "具": "人"}
# A figure as large as this before 年 is a year, no length of time.
A_YEAR = 1000
SENTENCE = re.compile(r"[^。！？\n]+")
# What stands in a sentence behind so many quantities is a table.
MOST_IN_SENTENCE = 60


@dataclass(frozen=True, slots=True)
class Quantity:
    """`begin` to `end`, its unit to `stop`; 名, 位 and 人 count the same. `slack`: how far rounding may move it."""

    text: Text
    begin: int
    end: int
    stop: int
    value: Fraction
    unit: str
    is_rough: bool
    slack: Fraction

    @property
    def numeral(self) -> str:
        return self.text.words[self.begin : self.end]

    @property
    def printed(self) -> str:
        return self.text.words[self.begin : self.stop]

    def before(self, reach: int) -> str:
        return self.text.words[max(0, self.begin - reach) : self.begin]

    def behind(self, reach: int) -> str:
        return self.text.words[self.stop : self.stop + reach]


@once
def quantities(text: Text) -> tuple[Quantity, ...]:
    plain = (numeral for numeral in text.numerals if not numeral.is_ordinal and not numeral.is_percent)
    return tuple(filter(None, (quantity_of(text, numeral) for numeral in plain)))


def quantity_of(text: Text, numeral: Numeral) -> Quantity | None:
    begin, end, value = numeral.begin, numeral.end, numeral.value
    unit = UNIT.match(text.words, end)
    if not unit or (unit[0] == "年" and value >= A_YEAR):
        return None
    name = SAME.get(unit[0], unit[0])
    return Quantity(text, begin, end, unit.end(), value, name, numeral.is_rough, slack(text.words[begin:end]))


@once
def sentences(text: Text) -> tuple[tuple[int, int, tuple[Quantity, ...]], ...]:
    found, all_of_them, index = [], quantities(text), 0
    for sentence in SENTENCE.finditer(text.words):
        first = index
        while index < len(all_of_them) and all_of_them[index].begin < sentence.end():
            index += 1
        if index - first > 1:
            found.append((*sentence.span(), all_of_them[first : min(index, first + MOST_IN_SENTENCE)]))
    return tuple(found)


def slack(printed: str) -> Fraction:
    """Return half of the last place that a numeral prints: 3.5万 may be off by 500, 12 by nothing."""
    decimals = re.search(r"[.．]([0-9０-９]+)", printed)
    scale = 10**8 if "亿" in printed else 10**4 if "万" in printed else 1
    if not decimals and scale == 1:
        return Fraction(0)
    return Fraction(scale, 2 * 10 ** (len(decimals[1]) if decimals else 0))


def last_place(printed: str) -> Fraction:
    """Return the value of the last printed place of a rate: 1 for 60, 0.1 for 59.3."""
    return Fraction(1, 10 ** len(printed.replace("．", ".").partition(".")[2]))


def shown(value: Fraction) -> str:
    return f"{float(value):.2f}".rstrip("0").rstrip(".")
