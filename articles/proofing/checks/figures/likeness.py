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
    here, there = noun_of(head), noun_of(other)
    if here[:2] in there[:8] if len(here) > 1 else is_short_for(here, there):
        return True
    return bool(LEAD.fullmatch(head.before(2))) and other.before(2) == head.before(2)


def is_short_for(here: str, there: str) -> bool:
    """Tell whether one character is the thing counted, or stands for it: 3人亡, 3人死亡."""
    return bool(here) and (here == there[:1] or (here not in PARTICLES and here == there[1:2]))


def is_told_alike(head: Quantity, other: Quantity, *, is_only: bool) -> bool:
    before, behind = pairs_of(head.before(NEAR_HEAD)), pairs_of(head.behind(NEAR_HEAD))
    before_other, behind_other = pairs_of(other.before(NEAR_BODY)), pairs_of(other.behind(NEAR_BODY))
    if is_only and (before & before_other or behind & behind_other):
        return True
    return len((before | behind) & (before_other | behind_other)) >= LEAST_SHARED


def clause_shared(one: Quantity, other: Quantity) -> int:
    return len(pairs_of(clause_of(one)) & pairs_of(clause_of(other)))


def clause_of(quantity: Quantity) -> str:
    return MARK.split(quantity.before(CLAUSE))[-1] + " " + MARK.split(quantity.behind(CLAUSE))[0]


def shares_noun(one: Quantity, other: Quantity) -> bool:
    here, there = noun_of(one)[:4], noun_of(other)[:4]
    return not here or not there or bool({*here} & {*there})


def pairs_of(words: str) -> set[str]:
    return {words[index : index + 2] for index in range(len(words) - 1) if LEAD.fullmatch(words[index : index + 2])}


def noun_of(quantity: Quantity) -> str:
    found = NOUN.match(quantity.text.words, quantity.stop)
    return found[0] if found else ""


def is_alike(one: Fraction, other: Fraction) -> bool:
    return is_about(one, other) or (min(one, other) >= THREE_DIGITS and is_one_slip(one, other))


def is_about(one: Fraction, other: Fraction) -> bool:
    """Tell whether two figures are about as large, two or a fifth apart, or have the same digits."""
    return abs(one - other) <= max(Fraction(2), other / 5) or digits(one) == digits(other)


def is_one_slip(one: Fraction, other: Fraction) -> bool:
    if abs(one - other) <= 1 or digits(one) == digits(other):
        return True
    apart = [left for left, right in zip(plain(one), plain(other), strict=False) if left != right]
    return len(plain(one)) == len(plain(other)) and len(apart) == 1


def digits(value: Fraction) -> list[str]:
    """Return the digits of a figure in order of size: those of 187 and 817 are the same."""
    return sorted(plain(value))


def plain(value: Fraction) -> str:
    return f"{float(value):.2f}".replace(".", "").rstrip("0") if value.denominator > 1 else str(value)
