"""Figures in the heads against the body: 30项 above, 31项 of the same thing below."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.checks.figures.likeness import (
    LEAST_SHARED,
    clause_shared,
    is_about,
    is_alike,
    is_one_slip,
    is_same_thing,
    is_told_alike,
    noun_of,
    pairs_of,
    shares_noun,
)
from articles.proofing.checks.figures.quantities import Quantity, quantities
from articles.proofing.finding import Finding
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import BODY, HEADS, Manuscript
from articles.proofing.rule import Rule

# Marked: the figure in the head.
FIGURE = Rule(
    "counts.heads",
    Severity.SHOULD,
    _("Figure in the head differs from the body"),
    _("The head says “%(claim)s”, the body %(others)s."),
)
UNIT = Rule(
    "counts.unit",
    Severity.SHOULD,
    _("Counting word in the head differs from the body"),
    _("The head counts “%(claim)s”, the body %(others)s: one word for one thing."),
)
# One thing is counted by one of these throughout a story; a headline that takes another word confuses.
COUNTERS = frozenset("个项条件起例种类处份")
# So much is counted by these that the only figure may count something else.
COMMON = frozenset("个人次年天周") | {"小时"}
# From ten on one wrong digit says enough.
LEAST_COUNTED = 10
# More figures are a table, in the heads too.
MOST_BELOW, MOST_ABOVE = 2000, 60
# Words that make no figure rough: a highest price is one price.
BOUND = re.compile("(?:最高|最低|最多|至少|多达)$")
SENTENCE_END = re.compile(r"[。！？；\n]")


def check_heads(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    below = quantities(manuscript[BODY])[:MOST_BELOW]
    for text in manuscript.texts:
        held = quantities(text)[:MOST_ABOVE] if text.name in HEADS and manuscript.body else ()
        for head in held:
            # What the body says of the other figures of the line is not held against this one.
            elsewhere = {key_of(each) for each in held} - {key_of(head)}
            rule, others = compare(head, below, elsewhere)
            if others:
                printed = "、".join(dict.fromkeys(each.printed for each in others))
                yield text.found(rule, head.begin, head.end, claim=head.printed, others=printed)


def key_of(quantity: Quantity) -> tuple[str, Fraction]:
    return quantity.unit, quantity.value


def compare(
    head: Quantity, below: tuple[Quantity, ...], elsewhere: set[tuple[str, Fraction]]
) -> tuple[Rule, list[Quantity]]:
    if is_any(head):
        return FIGURE, []
    if is_rough(head):
        return FIGURE, rough_slips(head, below)
    others = [other for other in meant(head, below, elsewhere) if not is_rough(other)]
    return (FIGURE, others) if others else (UNIT, other_units(head, below))


def meant(head: Quantity, below: tuple[Quantity, ...], elsewhere: set[tuple[str, Fraction]]) -> list[Quantity]:
    """Where only something else is counted by the head's figure, plain likeness of words must say what is meant."""
    same = [other for other in below if other.unit == head.unit]
    alike = [other for other in same if is_alike(head.value, other.value) and not is_any(other)]
    named = [other for other in alike if is_same_thing(head, other)]
    if is_given(head, named):
        return []
    alike = [other for other in alike if key_of(other) not in elsewhere]
    if not named and is_given(head, same):
        given = [other for other in same if other.value == head.value]
        is_other = bool(given) and not any(clause_shared(head, other) for other in given)
        return [other for other in alike if is_other and clause_shared(head, other) > LEAST_SHARED]
    is_only = len({other.value for other in alike}) == 1
    told = named or [other for other in alike if is_told_alike(head, other, is_only=is_only)]
    return told or slips(head, same, alike)


def slips(head: Quantity, same: list[Quantity], alike: list[Quantity]) -> list[Quantity]:
    """Below ten, the only figure of its unit must be missed by one, and count no other thing."""
    if head.value >= LEAST_COUNTED:
        large = [other for other in alike if other.value >= LEAST_COUNTED and is_about(head.value, other.value)]
        return [other for other in large if is_one_slip(head.value, other.value)]
    is_only = len({other.value for other in same if other.value > 1}) == 1 and head.unit not in COMMON
    near = [other for other in alike if is_only and abs(other.value - head.value) == 1]
    return [other for other in near if shares_noun(head, other)]


def rough_slips(head: Quantity, below: tuple[Quantity, ...]) -> list[Quantity]:
    """Return the body's rough figures that one of a head is a slip of: 2310余 above, 2300余 below, neither exact."""
    mark = head.numeral[-1]
    same = [other for other in below if other.unit == head.unit]
    if mark not in "余多" or any(is_equal(head, other) for other in same if not other.is_rough):
        return []
    rough = [other for other in same if other.numeral[-1] == mark and is_about(head.value, other.value)]
    if any(other.value == head.value for other in rough):
        return []
    return [other for other in rough if is_one_slip(head.value, other.value)]


def is_any(quantity: Quantity) -> bool:
    """Tell whether a figure is 一, which may be no number (一盏纸灯), or nothing."""
    return quantity.value < 1 or quantity.numeral == "一"


def is_rough(quantity: Quantity) -> bool:
    """Tell whether a figure is a rough one (近30家); 最高6元 is exact."""
    return quantity.is_rough and not BOUND.search(quantity.before(2))


def other_units(head: Quantity, below: tuple[Quantity, ...]) -> list[Quantity]:
    """Return the same figure with another counting word before the same thing: 30项史料 above, 30条史料 below."""
    same = [other for other in below if other.value == head.value and not other.is_rough]
    if head.unit not in COUNTERS or head.value < LEAST_COUNTED or any(other.unit == head.unit for other in same):
        return []
    things = pairs_of(noun_of(head))
    counted = [other for other in same if other.unit in COUNTERS]
    return [other for other in counted if len(things & pairs_of(noun_of(other))) >= LEAST_SHARED]


def is_given(head: Quantity, same: list[Quantity]) -> bool:
    return any(is_equal(head, other) for other in same) or any(
        one.value + two.value == head.value and are_added(one, two) for one, two in pairwise(same)
    )


def is_equal(head: Quantity, other: Quantity) -> bool:
    """Tell whether two figures are one, as far as the rounder of them lets one say; a rough one to a tenth."""
    loose = 2 * max(head.slack, other.slack) if head.slack != other.slack else Fraction(0)
    loose += other.value / 10 if other.is_rough else 0
    far = abs(other.value - head.value)
    return far <= loose if other.is_rough or not loose else far < loose


def are_added(one: Quantity, two: Quantity) -> bool:
    return min(one.value, two.value) > 1 and not SENTENCE_END.search(one.text.words, one.stop, two.begin)


RULES = (FIGURE, UNIT)
CHECKS = (check_heads,)
