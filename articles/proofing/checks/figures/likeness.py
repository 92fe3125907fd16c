"""Whether two quantities are meant to be one: the thing counted, the words around, a slip of the pen between them."""

import re
from fractions import Fraction

from articles.proofing.checks.figures.quantities import Quantity
from articles.text.patterns import HAN

NOUN, LEAD = re.compile(f"[{HAN}]{{0,10}}"), re.compile(f"[{HAN}]{{2}}")
MARK = re.compile(r"[，、。；：！？\n　 ]")
PARTICLES = "的在中上下内里为是有了将被从到和与及"
# Two pairs of characters in common are no chance.
LEAST_SHARED = 2
# How many characters around a head's figure, a body's, and of their clauses are compared.
NEAR_HEAD, NEAR_BODY, CLAUSE = 8, 14, 14
# Figures of three digits or more may differ in the first one and still be meant to be one.
THREE_DIGITS = 100


def is_same_thing(head: Quantity, other: Quantity) -> bool:
    """Tell whether the noun behind two quantities is the same, or the word right before them."""
    here, there = noun_of(head), noun_of(other)
    if here[:2] in there[:8] if len(here) > 1 else is_short_for(here, there):
        return True
    return bool(LEAD.fullmatch(head.before(2))) and other.before(2) == head.before(2)


def is_short_for(here: str, there: str) -> bool:
    """Tell whether one character is the thing counted, or stands for it: 3人亡, 3人死亡."""
    return bool(here) and (here == there[:1] or (here not in PARTICLES and here == there[1:2]))


def is_told_alike(head: Quantity, other: Quantity, *, is_only: bool) -> bool:
    """Tell whether the words around two quantities agree in two pairs of characters, or the only ones in one."""
    before, behind = pairs_of(head.before(NEAR_HEAD)), pairs_of(head.behind(NEAR_HEAD))
    before_other, behind_other = pairs_of(other.before(NEAR_BODY)), pairs_of(other.behind(NEAR_BODY))
    if is_only and (before & before_other or behind & behind_other):
        return True
    return len((before | behind) & (before_other | behind_other)) >= LEAST_SHARED


def clause_shared(one: Quantity, other: Quantity) -> int:
    """Return how many pairs of characters the clauses of two quantities have in common."""
    return len(pairs_of(clause_of(one)) & pairs_of(clause_of(other)))


def clause_of(quantity: Quantity) -> str:
    """Return the words of the clause that a quantity stands in, at most so many on either side."""
    return MARK.split(quantity.before(CLAUSE))[-1] + " " + MARK.split(quantity.behind(CLAUSE))[0]


def shares_noun(one: Quantity, other: Quantity) -> bool:
    """Tell whether the nouns behind two quantities share a character; where one has no noun nothing speaks against."""
    here, there = noun_of(one)[:4], noun_of(other)[:4]
    return not here or not there or bool({*here} & {*there})


def pairs_of(words: str) -> set[str]:
    """Return the pairs of Chinese characters side by side in some words."""
    return {words[index : index + 2] for index in range(len(words) - 1) if LEAD.fullmatch(words[index : index + 2])}


def noun_of(quantity: Quantity) -> str:
    """Return the characters of the noun behind a quantity, as far as its clause goes."""
    found = NOUN.match(quantity.text.words, quantity.stop)
    return found[0] if found else ""


def is_alike(one: Fraction, other: Fraction) -> bool:
    """Tell whether two figures may be meant to be one: a slip of a digit or a few, not another quantity."""
    return is_about(one, other) or (min(one, other) >= THREE_DIGITS and is_one_slip(one, other))


def is_about(one: Fraction, other: Fraction) -> bool:
    """Tell whether two figures are about as large, two or a fifth apart, or have the same digits."""
    return abs(one - other) <= max(Fraction(2), other / 5) or digits(one) == digits(other)


def is_one_slip(one: Fraction, other: Fraction) -> bool:
    """Tell whether a figure is another with one digit wrong, or with two digits in the wrong order."""
    if abs(one - other) <= 1 or digits(one) == digits(other):
        return True
    apart = [left for left, right in zip(plain(one), plain(other), strict=False) if left != right]
    return len(plain(one)) == len(plain(other)) and len(apart) == 1


def digits(value: Fraction) -> list[str]:
    """Return the digits of a figure in order of size: those of 187 and 817 are the same."""
    return sorted(plain(value))


def plain(value: Fraction) -> str:
    """Return the digits of a figure, its decimals included."""
    return f"{float(value):.2f}".replace(".", "").rstrip("0") if value.denominator > 1 else str(value)
