"""Exact formulas: the places where copy comes within one character of one, or turns its parts round."""

import re
from collections import Counter

from articles.text.patterns import HAN
from articles.text.span import Span

SEPARATORS = re.compile("([、，；])")
# Below this length one changed character leaves too little to know the formula by.
SHORTEST = 5
# Words that stand before a formula and are no wrong first character of it.
GOVERNING = set("的是和与及对以把将持实进彻入面好立施化着了按照绕为在到向了据从“《、，。；：！？\n")
# Words that stand behind a formula and are no wrong last character of it.
FOLLOWING = set("的是和与及等在将为要，。、；工活行总")
# One of these inside is another sentence, no slip: 绿水在绕城行动计划中.
SYNTAX = set("在是由从对把将被")
PART = re.compile(f"[{HAN}0-9A-Za-z]")


def seeds(formula: str) -> list[tuple[str, int | None]]:
    """Return (word, offset) pieces of a formula, one of which stands unharmed in every near miss."""
    pieces = 3 if len(formula) >= 6 else 2
    bounds = [len(formula) * number // pieces for number in range(pieces + 1)]
    found = [(formula[start:end], start) for start, end in zip(bounds, bounds[1:], strict=False)]
    # Two characters that change places across a border harm both its pieces; then the third is left, or the order of
    # parts tells.
    return found + [(part, None) for part in parts_of(formula)]


def parts_of(formula: str) -> list[str]:
    parts = SEPARATORS.split(formula)[::2]
    return parts if len(parts) > 1 and all(parts) else []


def near_miss(formula: str, text: str, place: int, offset: int | None) -> Span | None:
    """`offset` is where the seed stands in the formula, None for a whole part that may stand anywhere."""
    if offset is None:
        return turned_round(formula, text, place)
    starts = [start for start in (place - offset, place - offset - 1, place - offset + 1) if start >= 0]
    if any(text.startswith(formula, start) for start in starts):
        return None
    misses = [Span(start, end) for start in starts if (end := end_of_miss(formula, text, start))]
    # The widest takes in both characters of a change of places, and one too many.
    return without_governing(formula, text, max(misses, key=lambda miss: miss.end - miss.start)) if misses else None


def turned_round(formula: str, text: str, place: int) -> Span | None:
    words = text[place : place + len(formula)]
    if words == formula or Counter(SEPARATORS.split(words)) != Counter(SEPARATORS.split(formula)):
        return None
    return Span(place, place + len(formula))


def end_of_miss(formula: str, text: str, start: int) -> int | None:
    length = len(formula)
    before = 0
    while before < length and start + before < len(text) and text[start + before] == formula[before]:
        before += 1
    rest, place = formula[before:], start + before
    if text.startswith(rest[1:], place + 1) and len(rest) > 1 and PART.match(text, place):
        return start + length
    if len(rest) > 1 and text.startswith(rest[1] + rest[0] + rest[2:], place):
        return start + length
    if text.startswith(rest[1:], place) and len(rest) > 1:
        return start + length - 1
    if before and text.startswith(rest, place + 1) and text[place] not in SYNTAX:
        return start + length + 1
    if len(rest) == 1:
        return last_character(text, place)
    return None


def last_character(text: str, place: int) -> int:
    is_wrong = place < len(text) and PART.match(text, place) and text[place] not in FOLLOWING
    return place + 1 if is_wrong else place


def without_governing(formula: str, text: str, miss: Span) -> Span:
    first, length = text[miss.start], miss.end - miss.start
    if first != formula[0] and length == len(formula) and first in GOVERNING:
        return Span(miss.start + 1, miss.end)
    return miss
