"""Figures in the heads against the body: 30项 above, 31项 of the same thing below."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Never

from articles.proofing.checks.figures.likeness import (
    clause_shared,
    is_about,
    is_alike,
    is_one_slip,
    is_same_thing,
    is_told_alike,
    pairs_behind,
    shares_noun,
)
from articles.proofing.checks.figures.quantities import Quantity, quantities
from articles.proofing.desk import Desk
from articles.proofing.finding import Finding
from articles.proofing.manuscript import HEADS, Manuscript

# One thing is counted by one of these throughout a story; a headline that takes another word confuses.
COUNTERS = frozenset("个项条件起例种类处份")
# So much is counted by these that the only figure may count something else.
COMMON = frozenset("个人次年天周") | {"小时"}
LEAST_COUNTED, LEAST_SHARED = 10, 2
# Words that make no figure rough: a highest price is one price.
BOUND = re.compile("(?:最高|最低|最多|至少|多达)$")
SENTENCE_END = re.compile(r"[。！？；\n]")


def check_heads(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Find figures in kicker, headline, deck and summary that the body gives otherwise for the same thing."""
    body = manuscript.body
    below = quantities(body)[:2000]
    for field in HEADS if body else ():
        text = manuscript.fields.get(field, "")
        held = quantities(text)[:60]
        for quantity in held:
            told = {key_of(each) for each in held if key_of(each) != key_of(quantity)}
            code, others = compare(text, quantity, body, below, told)
            if others:
                words = {"claim": text[quantity.begin : quantity.stop], "others": "、".join(dict.fromkeys(others))}
                yield manuscript.found(code, field, quantity.begin, quantity.end, **words)


def key_of(quantity: Quantity) -> tuple[str, Fraction]:
    """Return what makes two quantities say the same."""
    return quantity.unit, quantity.value


def compare(
    text: str, quantity: Quantity, body: str, below: tuple | tuple[Quantity], told: set[Never]
) -> tuple[str, list[Never]]:
    """Return (code, the body's figures as printed) for a figure of a head; no figures where all is well.

    `told` holds the other figures of the line: what the body says of those is not held against this one.
    """
    if is_any(text, quantity):
        return "counts.heads", []
    if is_rough(text, quantity):
        return "counts.heads", rough_slips(text, quantity, body, below)
    same = [other for other in below if other.unit == quantity.unit]
    alike = [other for other in same if is_alike(quantity.value, other.value) and not is_any(body, other)]
    around = meant(text, quantity, body, same, alike, told)
    others = [body[other.begin : other.stop] for other in around if not is_rough(body, other)]
    return ("counts.heads", others) if others else ("counts.unit", other_units(text, quantity, body, below))


def meant(
    text: str, quantity: Quantity, body: str, same: list[Never], alike: list[Never], told: set[Never]
) -> list[Never]:
    """Return the body's figures that must be the head's, though they differ from it; none where it is given.

    Where only something else is counted by the head's figure, plain likeness of words must say what is meant.
    """
    named = [other for other in alike if is_same_thing(text, quantity, body, other)]
    if is_given(quantity, named, body):
        return []
    alike = [other for other in alike if key_of(other) not in told]
    if not named and is_given(quantity, same, body):
        given = [other for other in same if other.value == quantity.value]
        is_other = not any(clause_shared(text, quantity, body, other) for other in given)
        near = alike if given and is_other else []
        return [other for other in near if clause_shared(text, quantity, body, other) > LEAST_SHARED]
    is_only = len({other.value for other in alike}) == 1
    around = named or [other for other in alike if is_told_alike(text, quantity, body, other, is_only)]
    return around or slips(text, quantity, body, same, alike)


def slips(text: str, quantity: Quantity, body: str, same: list[Never], alike: list[Never]) -> list[Never]:
    """Return the figures of one unit that the head's may be a slip of, whatever the words around.

    From ten on one wrong digit says enough; below, the only figure of its unit must be missed by one,
    and count no other thing.
    """
    if quantity.value >= LEAST_COUNTED:
        large = [other for other in alike if other.value >= LEAST_COUNTED and is_about(quantity.value, other.value)]
        return [other for other in large if is_one_slip(quantity.value, other.value)]
    counted = [other for other in same if other.value > 1]
    is_only = len({other.value for other in counted}) == 1 and quantity.unit not in COMMON
    near = [other for other in alike if is_only and abs(other.value - quantity.value) == 1]
    return [other for other in near if shares_noun(text, quantity, body, other)]


def rough_slips(
    text: str,
    quantity: Quantity,
    body: str,
    below: tuple[Quantity, ...],
) -> list[Never]:
    """Return the body's rough figures that one of a head is a slip of: 2310余 above, 2300余 below, neither exact."""
    mark = text[quantity.end - 1]
    same = [other for other in below if other.unit == quantity.unit]
    if mark not in "余多" or any(is_equal(quantity, other) for other in same if not other.is_rough):
        return []
    rough = [other for other in same if body[other.end - 1] == mark and is_about(quantity.value, other.value)]
    if any(other.value == quantity.value for other in rough):
        return []
    return [body[other.begin : other.stop] for other in rough if is_one_slip(quantity.value, other.value)]


def is_any(text: str, quantity: Quantity) -> bool:
    """Tell whether a figure is 一, which may be no number (一盏纸灯), or nothing."""
    return quantity.value < 1 or text[quantity.begin : quantity.end] == "一"


def is_rough(text: str, quantity: Quantity) -> bool:
    """Tell whether a figure is a rough one (近30家); 最高6元 is exact."""
    return quantity.is_rough and not BOUND.search(text, max(0, quantity.begin - 2), quantity.begin)


def other_units(text: str, quantity: Quantity, body: str, below: tuple | tuple[Quantity]) -> list[Never]:
    """Return the same figure with another counting word before the same thing: 30项史料 above, 30条史料 below."""
    same = [other for other in below if other.value == quantity.value and not other.is_rough]
    if quantity.unit not in COUNTERS or quantity.value < LEAST_COUNTED or any(o.unit == quantity.unit for o in same):
        return []
    things = pairs_behind(text, quantity)
    return [
        body[other.begin : other.stop]
        for other in same
        if other.unit in COUNTERS and len(things & pairs_behind(body, other)) >= LEAST_SHARED
    ]


def is_given(quantity: Quantity, same: list[Never], body: str) -> bool:
    """Tell whether one of the body's quantities is the head's, exactly, roughly, rounded, or as the sum of two."""
    return any(is_equal(quantity, other) for other in same) or any(
        one.value + two.value == quantity.value and are_added(one, two, body)
        for one, two in zip(same, same[1:], strict=False)
    )


def is_equal(quantity: Quantity, other: Quantity) -> bool:
    """Tell whether two figures are one, as far as the rounder of them lets one say."""
    loose = 2 * max(quantity.slack, other.slack) if quantity.slack != other.slack else 0
    loose += other.value / 10 if other.is_rough else 0
    far = abs(other.value - quantity.value)
    return far <= loose if other.is_rough or not loose else far < loose


def are_added(one: Quantity, two: Quantity, body: str) -> bool:
    """Tell whether two figures may be parts of a sum: more than one thing each, in one sentence."""
    return min(one.value, two.value) > 1 and not SENTENCE_END.search(body, one.stop, two.begin)
