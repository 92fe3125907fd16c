"""The house list over one manuscript: every wording of the list in one pass, minus what is quoted or means another."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Never

from articles.proofing.checks.house.entries import (
    BODY,
    EVERYWHERE,
    FORMULA,
    HEAD,
    WILDCARD,
    HouseEntry,
)
from articles.proofing.checks.house.formulas import near_miss, seeds
from articles.proofing.checks.house.quoted import quotations
from articles.proofing.desk import Desk
from articles.proofing.finding import Finding, Severity
from articles.proofing.manuscript import HEADS, Manuscript
from articles.text.wordtree import WordTree

# What a wildcard may stand for: so many characters, none of these among them.
REACH = 8
STOPS = frozenset("，。！？；：、\n")
# Of two lines on one place the graver speaks.
LEVELS = {Severity.MUST: 0, Severity.SHOULD: 1, Severity.HINT: 2}
# Full-width letters and figures count as the narrow ones, capitals as small; every character stays one.
NARROW = [character for character in map(chr, range(0x21, 0x7F)) if character.isalnum() or character == WILDCARD]
FOLDED = {ord(character) + wider: character.lower() for character in NARROW for wider in (0, 0xFEE0)}


@dataclass(frozen=True, slots=True)
class Seed:
    """What is searched for an entry: a piece of its pattern, and where in the pattern it stands."""

    entry: HouseEntry
    pieces: tuple[str, ...]
    offset: int | None = 0


def house_wording(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Yield a finding for each wording of the desk's list, its weight that of its line; each place by its longest."""
    if not desk.words:
        return
    tree = tree_of(desk.words)
    for field, text in manuscript.fields.items():
        if field.startswith("credit:"):
            continue
        scope = HEAD if field in HEADS else BODY
        for start, end, entry in longest(hits_in(tree, text.translate(FOLDED), scope)):
            yield replace(
                manuscript.found(
                    f"house.{entry.kind}",
                    field,
                    start,
                    end,
                    suggestion=entry.pattern if entry.kind == FORMULA else entry.replacement or None,
                    evidence=entry.source,
                    reason=entry.reason,
                ),
                severity=entry.level,
            )


@lru_cache(maxsize=8)
def tree_of(entries: Iterable[HouseEntry]) -> WordTree:
    """Return the tree that finds all `entries`, kept for the next story."""
    return WordTree((word, seed) for entry in entries for word, seed in seeds_of(entry))


def seeds_of(entry: HouseEntry) -> list[tuple[str, Seed]]:
    """Return (word, Seed) pairs to search for one entry."""
    pattern = entry.pattern.translate(FOLDED)
    if entry.kind == FORMULA:
        return [(word, Seed(entry, (pattern,), offset)) for word, offset in seeds(pattern)]
    first, *more = [piece for piece in pattern.split(WILDCARD) if piece]
    return [(first, Seed(entry, (first, *more)))]


def hits_in(tree: WordTree, text: str, scope: str) -> set[Never]:
    """Return the set of (start, end, entry) for the entries that hold in this scope and are meant."""
    found, quoted = set(), quotations(text)
    for start, end, seed in tree.hits(text):
        if seed.entry.scope not in (scope, EVERYWHERE):
            continue
        place = place_of(seed, text, start, end)
        if place and is_meant(seed.entry, text, place, quoted):
            found.add((*place, seed.entry))
    return found


def place_of(seed: Seed, text: str, start: int, end: int) -> tuple[int, int]:
    """Return the range of a whole entry whose first piece stands at `start`, or None."""
    if seed.entry.kind == FORMULA:
        return near_miss(seed.pieces[0], text, start, seed.offset)
    for piece in seed.pieces[1:]:
        found = text.find(piece, end, end + REACH + len(piece))
        if found < 0 or STOPS.intersection(text[end:found]):
            return None
        end = found + len(piece)
    return start, end


def is_meant(entry: HouseEntry, text: str, place: tuple[int, int], quoted: list[Never]) -> bool:
    """Tell whether an entry speaks of this place: not in a quotation it leaves alone, not inside another word."""
    start, end = place
    if entry.is_quotation_exempt and any(opening < start and end < closing for opening, closing in quoted):
        return False
    return not any(covers(word, text, start, end) for word in entry.exceptions)


def covers(word: str, text: str, start: int, end: int) -> bool:
    """Tell whether the longer `word` stands in `text` over the whole range."""
    word = word.translate(FOLDED)
    found = text.find(word, max(0, end - len(word)), start + len(word))
    return found >= 0


def longest(hits: set[Never]) -> list[Never]:
    """Return hits in order, without those that lie within a longer one; of two kinds at one place the graver."""
    kept, reached = [], -1
    for start, end, entry in sorted(hits, key=lambda hit: (hit[0], -hit[1], LEVELS[hit[2].level], hit[2].pattern)):
        if end > reached:
            kept.append((start, end, entry))
            reached = end
    return kept
