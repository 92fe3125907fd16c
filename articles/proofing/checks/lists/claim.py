"""A claim: a number in the copy that announces how many there are, with the list that answers it, where one was found.

A plain value, made anew at every proofreading.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from articles.proofing.checks.figures.words import (
    COMPLETE,
    COMPOUND,
    NAMED_VERB,
    NOT_A_LIST,
    PLACES,
    SHORT_NOUN,
    UNIT,
)
from articles.text.mask import MASK, asides_masked
from articles.text.numerals import Numeral, figure, numerals

# No list is longer, and no story announces more numbers: what comes after so many is no story but a table.
MOST, MOST_CLAIMS = 400, 3000


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
        return self.after_unit if self.unit in PLACES else self.after_unit + len(SHORT_NOUN.match(self.noun)[0])

    @property
    def is_complete(self) -> bool:
        """Tell whether number and unit stand for the things themselves (三地) or a noun says what they are."""
        return bool(self.noun) or self.unit in COMPLETE or self.is_named


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The list that answers an announced number: its items as (begin, end), and the counts that it allows.

    `how` says what ties it to the number. Open lists (等) may name fewer. Close ones are certain enough to block.
    """

    how: str
    places: tuple
    counts: frozenset
    is_open: bool = False
    is_close: bool = False

    def holds(self, number: int) -> bool:
        """Tell whether the announced number agrees with the list."""
        return number in self.counts or (self.is_open and number > max(self.counts))


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A number as claimed in a field, the items counted for it, whether it holds; None where nothing was counted."""

    field: str
    begin: int
    end: int
    printed: str
    number: int
    how: str = ""
    items: tuple[str, ...] = ()
    holds: bool | None = None


@lru_cache(maxsize=16)
def announced_in(text: str) -> tuple:
    """Return every number of a text that may announce a list, from two on, in order; 三省一市 is one number."""
    masked = asides_masked(text)
    found, free = [], 0
    for numeral in numerals(text):
        if numeral.begin < free or numeral.value.denominator > 1 or not 2 <= numeral.value.numerator <= MOST:
            continue
        unit = next(filter(None, (each.match(text, numeral.end) for each in (NAMED_VERB, COMPOUND, UNIT))), None)
        if unit and may_announce(numeral, text):
            found.append(announced(masked, numeral, unit))
            free = unit.end() if "more" in unit.re.groupindex else 0
        if len(found) >= MOST_CLAIMS:
            break
    return tuple(found)


def may_announce(numeral: Numeral, text: str) -> bool:
    """Tell whether a numeral is a plain number of things, neither rough nor one of several (每, 前, 其余)."""
    if numeral.is_rough or numeral.is_ordinal or numeral.is_percent:
        return False
    return not NOT_A_LIST.search(text[max(0, numeral.begin - 2) : numeral.begin])


def announced(masked: str, numeral: Numeral, unit: re.Match[str]) -> Announced:
    """Return the announced number that a numeral and its unit make."""
    more = unit["more"] if "more" in unit.re.groupindex else ""
    return Announced(
        begin=numeral.begin,
        end=numeral.end,
        after_unit=unit.end("unit"),
        stop=unit.end(),
        number=int(numeral.value + (figure(more) if more else 0)),
        unit=unit["unit"],
        noun=unit["noun"],
        is_named=masked[numeral.begin] == MASK,
    )
