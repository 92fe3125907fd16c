"""A number in the copy that announces how many there are, and the list that answers it."""

import re
from dataclasses import dataclass

from articles.proofing.checks.lists.words import COMPLETE, COMPOUND, NAMED_VERB, NOT_A_LIST, PLACES, SHORT_NOUN, UNIT
from articles.proofing.text import Text, once
from articles.text.mask import MASK
from articles.text.numerals import Numeral, figure

# No list is longer, and no story announces more numbers: what comes after so many is no story but a table.
MOST_ITEMS, MOST_NUMBERS = 400, 3000

# A range of the copy, (begin, end).
Place = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """A number with its unit and noun (三 个 事实): `begin`:`end` is the numeral, `stop` the end of the noun."""

    begin: int
    end: int
    after_unit: int
    stop: int
    number: int
    unit: str
    noun: str
    is_named: bool

    @property
    def said(self) -> int:
        """The end of what a sentence about it quotes: 四地, 三个变化, without what comes after."""
        short = SHORT_NOUN.match(self.noun)
        return self.after_unit if self.unit in PLACES or not short else self.after_unit + short.end()

    @property
    def is_complete(self) -> bool:
        """Whether number and unit stand for the things themselves (三地) or a noun says what they are."""
        return bool(self.noun) or self.unit in COMPLETE or self.is_named


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """`how` says what ties it to the number. Open lists (等) may name fewer. Close ones are certain enough to block."""

    how: str
    places: tuple[Place, ...]
    counts: frozenset[int]
    is_open: bool = False
    is_close: bool = False

    def holds(self, number: int) -> bool:
        return number in self.counts or (self.is_open and number > max(self.counts))


def listing_of(how: str, places: list[Place], *, is_close: bool = False) -> Listing | None:
    counts = frozenset({len(places)})
    return Listing(how=how, places=tuple(places), counts=counts, is_close=is_close) if len(places) > 1 else None


@once
def announced_in(text: Text) -> tuple[Announced, ...]:
    """Return every number of a text that may announce a list, from two on, in order; 三省一市 is one number."""
    found: list[Announced] = []
    free = 0
    for numeral in text.numerals:
        unit = unit_behind(numeral, text.words) if numeral.begin >= free else None
        if unit:
            found.append(announced(text, numeral, unit))
            free = unit.end() if "more" in unit.re.groupindex else 0
        if len(found) >= MOST_NUMBERS:
            break
    return tuple(found)


def unit_behind(numeral: Numeral, words: str) -> re.Match[str] | None:
    """Return the unit of a plain number of things, neither rough nor one of several (每, 前, 其余)."""
    is_whole = numeral.value.denominator == 1 and 2 <= numeral.value.numerator <= MOST_ITEMS
    if not is_whole or numeral.is_rough or numeral.is_ordinal or numeral.is_percent:
        return None
    if NOT_A_LIST.search(words[max(0, numeral.begin - 2) : numeral.begin]):
        return None
    return next(filter(None, (unit.match(words, numeral.end) for unit in (NAMED_VERB, COMPOUND, UNIT))), None)


def announced(text: Text, numeral: Numeral, unit: re.Match[str]) -> Announced:
    more = unit["more"] if "more" in unit.re.groupindex else ""
    return Announced(
        begin=numeral.begin,
        end=numeral.end,
        after_unit=unit.end("unit"),
        stop=unit.end(),
        number=int(numeral.value) + int(figure(more) or 0 if more else 0),
        unit=unit["unit"],
        noun=unit["noun"],
        is_named=text.asides_masked[numeral.begin] == MASK,
    )
