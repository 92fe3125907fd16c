"""Whether two quantities are meant to be one: the thing counted, the words around, a slip of the pen between them."""

import re
from fractions import Fraction

from articles.proofing.checks.figures.quantities import Quantity
from articles.text.patterns import HAN

NOUN, LEAD = re.compile(f"[{HAN}]{{0,10}}"), re.compile(f"[{HAN}]{{2}}")
MARK = re.compile(r"[，、。；：！？\n　 ]")
PARTICLES = "的在中上下内里为是有了将被从到和与及"
LEAST_SHARED = 2


def is_same_thing(text: str, quantity: Quantity, body: str, other: Quantity) -> bool:
    """Tell whether the noun behind two quantities is the same, or the word right before them."""
    here, there = noun_at(text, quantity), noun_at(body, other)
    if here[:2] in there[:8] if len(here) > 1 else is_short_for(here, there):
        return True
    before = text[max(0, quantity.begin - 2) : quantity.begin]
    return bool(LEAD.fullmatch(before)) and body[max(0, other.begin - 2) : other.begin] == before


def is_short_for(here: str, there: str) -> bool:
    """Tell whether one character is the thing counted, or stands for it: 3人亡, 3人死亡."""
    return bool(here) and (here == there[:1] or (here not in PARTICLES and here == there[1:2]))


def is_told_alike(text: str, quantity: Quantity, body: str, other: Quantity, is_only: bool) -> bool:
    """Tell whether the words around two quantities agree in two pairs of characters, or the only ones in one."""
    here, there = around(text, quantity, 8), around(body, other, 14)
    if is_only and (here[0] & there[0] or here[1] & there[1]):
        return True
    return pairs_shared(text, quantity, body, other) >= LEAST_SHARED


def pairs_shared(text: str, quantity: Quantity, body: str, other: Quantity) -> int:
    """Return how many pairs of characters stand around both a head's quantity and one of the body's."""
    here, there = around(text, quantity, 8), around(body, other, 14)
    return len((here[0] | here[1]) & (there[0] | there[1]))


def clause_shared(text: str, quantity: Quantity, body: str, other: Quantity) -> int:
    """Return how many pairs of characters the clauses of two quantities have in common."""
    return len(pairs_of(clause_of(text, quantity)) & pairs_of(clause_of(body, other)))


def clause_of(text: str, quantity: Quantity) -> str:
    """Return the words of the clause that a quantity stands in, at most so many on either side."""
    before = MARK.split(text[max(0, quantity.begin - 14) : quantity.begin])[-1]
    return before + " " + MARK.split(text[quantity.stop : quantity.stop + 14])[0]


def shares_noun(text: str, quantity: Quantity, body: str, other: Quantity) -> bool:
    """Tell whether the nouns behind two quantities share a character; where one has no noun nothing speaks against."""
    here, there = noun_at(text, quantity)[:4], noun_at(body, other)[:4]
    return not here or not there or bool({*here} & {*there})


def around(text: str, quantity: Quantity, reach: int) -> tuple[set[str], set[str]]:
    """Return the pairs of characters before and behind a quantity."""
    before, behind = text[max(0, quantity.begin - reach) : quantity.begin], text[quantity.stop :][:reach]
    return pairs_of(before), pairs_of(behind)


def pairs_behind(text: str, quantity: Quantity) -> set[str]:
    """Return the pairs of characters in the noun behind a quantity."""
    return pairs_of(noun_at(text, quantity))


def pairs_of(words: str) -> set[str]:
    """Return the pairs of Chinese characters side by side in some words."""
    return {words[index : index + 2] for index in range(len(words) - 1) if LEAD.fullmatch(words[index : index + 2])}


def noun_at(text: str, quantity: Quantity) -> str:
    """Return the characters of the noun behind a quantity, as far as its clause goes."""
    return NOUN.match(text, quantity.stop)[0]


def is_alike(one: Fraction, other: Fraction) -> bool:
    """Tell whether two figures may be meant to be one: a slip of a digit or a few, not another quantity."""
    return is_about(one, other) or (min(one, other) >= 100 and is_one_slip(one, other))


def is_about(one: Fraction, other: Fraction) -> bool:
    """Tell whether two figures are about as large, or have the same digits."""
    return abs(one - other) <= max(2, other / 5) or digits(one) == digits(other)


def is_one_slip(one: Fraction, other: Fraction) -> bool:
    """Tell whether a figure is another with one digit wrong, or with two digits in the wrong order."""
    if abs(one - other) <= 1 or digits(one) == digits(other):
        return True
    apart = [(left, right) for left, right in zip(plain(one), plain(other), strict=False) if left != right]
    return len(plain(one)) == len(plain(other)) and len(apart) == 1


def digits(value: Fraction) -> list[str]:
    """Return the digits of a figure in order of size: those of 187 and 817 are the same."""
    return sorted(plain(value))


def plain(value: Fraction) -> str:
    """Return the digits of a figure, its decimals included."""
    return f"{float(value):.2f}".replace(".", "").rstrip("0") if value.denominator > 1 else str(value)
