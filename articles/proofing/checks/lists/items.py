"""Counting the items of a stretch of copy: 甲、乙、丙和丁 are four; where a joint is doubtful, both counts are kept."""

import re
from dataclasses import dataclass
from statistics import median

from articles.proofing.checks.lists.listing import Listing, Place
from articles.proofing.checks.lists.words import AND, BEGINS_ANEW, JOINT
from articles.proofing.text import Text

# In a longer stretch between two marks nothing is listed.
MOST_PARTS = 200
# The halves of a last part that are so much shorter than the other items are no items: 甲乡、乙乡、丙乡和谐.
LEAST_OF_USUAL = 0.6


@dataclass(frozen=True, slots=True)
class Items:
    places: tuple[Place, ...]
    counts: frozenset[int]

    def listing(self, how: str, *, is_open: bool = False) -> Listing:
        return Listing(how=how, places=self.places, counts=self.counts, is_open=is_open)


def items_between(masked: str, begin: int, end: int) -> Items | None:
    return items_of(masked, begin, end) or pair_of(masked, begin, end)


def items_of(masked: str, begin: int, end: int) -> Items | None:
    cuts = [(begin, begin), *(joint.span() for joint in JOINT.finditer(masked, begin, end)), (end, end)]
    parts = [(left[1], right[0]) for left, right in zip(cuts, cuts[1:], strict=False)]
    parts = [(start, stop) for start, stop in parts if masked[start:stop].strip()]
    if not 1 < len(parts) <= MOST_PARTS:
        return None
    return told_apart(masked, parts)


def pair_of(masked: str, begin: int, end: int) -> Items | None:
    found = joints(masked, begin, end)
    if len(found) != 1:
        return None
    return Items(((begin, found[0].start()), (found[0].end(), end)), frozenset({2}))


def told_apart(masked: str, parts: list[Place]) -> Items:
    whole, last = len(parts), joints(masked, *parts[-1])
    inner = sum(bool(joints(masked, *part)) for part in parts[:-1])
    if not last:
        return Items(tuple(parts), frozenset({whole, whole + inner}))
    split = [*parts[:-1], (parts[-1][0], last[-1].start()), (last[-1].end(), parts[-1][1])]
    if inner == whole - 1:
        return Items(tuple(parts), frozenset({whole, 2 * whole}))
    if inner:
        return Items(tuple(parts), frozenset({whole, whole + 1}))
    if whole == 2:
        return Items(tuple(split), frozenset({whole + 1} if last[-1][0] != "与" else {whole, whole + 1}))
    if joins_equals(parts, split):
        return Items(tuple(split), frozenset({whole + 1}))
    return Items(tuple(parts), frozenset({whole, whole + 1}))


def joints(masked: str, begin: int, end: int) -> list[re.Match[str]]:
    return [joint for joint in AND.finditer(masked, begin, end) if joint.start() > begin and joint.end() < end]


def joins_equals(parts: list[Place], split: list[Place]) -> bool:
    usual = median(end - begin for begin, end in parts[1:-1] or parts[:-1])
    return all(end - begin >= usual * LEAST_OF_USUAL for begin, end in split[-2:])


def may_begin_within(masked: str, items: Items, announced: int) -> bool:
    begin, end = items.places[len(items.places) - announced]
    return bool(BEGINS_ANEW.search(masked[begin:end]))


def is_near(count: int, announced: int) -> bool:
    return abs(count - announced) <= max(1, count // 2)


def words_at(text: Text, places: tuple[Place, ...]) -> tuple[str, ...]:
    return tuple("".join(text.words[begin:end].split()) for begin, end in places)
