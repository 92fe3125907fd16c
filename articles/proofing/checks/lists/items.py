"""Counting the items of a stretch of copy: 甲、乙、丙和丁 are four; where a joint is doubtful, both counts are kept."""

from dataclasses import dataclass
from statistics import median
from typing import Never

from articles.proofing.checks.figures.words import AND, BEGINS_ANEW, JOINT


@dataclass(frozen=True, slots=True)
class Items:
    """The items of a list as (begin, end) in the copy, and the numbers that they may make."""

    places: tuple
    counts: frozenset

    @property
    def most(self) -> int:
        """The count to name: that of the items told apart."""
        return len(self.places)


def items_of(masked: str, begin: int, end: int) -> None:
    """Return the Items between two places, or None where there are not two."""
    cuts = [(begin, begin)] + [joint.span() for joint in JOINT.finditer(masked, begin, end)] + [(end, end)]
    parts = [(left[1], right[0]) for left, right in zip(cuts, cuts[1:], strict=False)]
    parts = [(start, stop) for start, stop in parts if masked[start:stop].strip()]
    if len(parts) > 200 or not parts:
        return None
    last, inner = joints(masked, *parts[-1]), sum(bool(joints(masked, *part)) for part in parts[:-1])
    if last and len(parts) == 1:
        return None
    return told_apart(masked, parts, last, inner)


def pair_of(masked: str, begin: int, end: int) -> None:
    """Return the Items of 甲和乙 where the two stand alone between marks, or None."""
    found = joints(masked, begin, end)
    if len(found) != 1:
        return None
    joint = found[0]
    return Items(((begin, joint.start()), (joint.end(), end)), frozenset({2}))


def told_apart(masked: str, parts: list[tuple[int, int]], last: list[Never], inner: int) -> None:
    """Return Items from parts between joints, judged by whether 和 joins items or stands inside one."""
    whole = len(parts)
    if not last:
        counts = {whole, whole + inner} if inner else {whole}
        return Items(tuple(parts), frozenset(counts)) if whole > 1 else None
    begin, end = parts[-1]
    split = [*parts[:-1], (begin, last[-1].start()), (last[-1].end(), end)]
    if inner == whole - 1:
        return Items(tuple(parts), frozenset({whole, 2 * whole}))
    if inner:
        return Items(tuple(parts), frozenset({whole, whole + 1}))
    if whole == 2:
        return Items(tuple(split), frozenset({whole + 1} if last[-1][0] != "与" else {whole, whole + 1}))
    if joins_equals(parts, split):
        return Items(tuple(split), frozenset({whole + 1}))
    return Items(tuple(parts), frozenset({whole, whole + 1}))


def joints(masked: str, begin: int, end: int) -> list[Never]:
    """Return the matches of 和, 与, 及 that may join two items in one part."""
    return [joint for joint in AND.finditer(masked, begin, end) if joint.start() > begin and joint.end() < end]


def joins_equals(parts: list[tuple[int, int]], split: list[tuple[int, int]]) -> bool:
    """Tell whether the two halves of the last part are each about as long as the other items."""
    usual = median(end - begin for begin, end in parts[1:-1] or parts[:-1])
    return all(end - begin >= usual * 0.6 for begin, end in split[-2:])


def may_begin_within(masked: str, items: Items, announced: int) -> bool:
    """Tell whether the list of `announced` items may begin inside the one that would be its first."""
    begin, end = items.places[len(items.places) - announced]
    return bool(BEGINS_ANEW.search(masked[begin:end]))


def is_near(count: int, announced: int) -> bool:
    """Tell whether a number may be a slip for the other; far apart they count different things."""
    return abs(count - announced) <= max(1, count // 2)


def words_at(text: str, places: tuple[tuple[int, int], tuple[int, int]]) -> tuple[str, str]:
    """Return the items as words, without the breaks that the page made."""
    return tuple("".join(text[begin:end].split()) for begin, end in places)
