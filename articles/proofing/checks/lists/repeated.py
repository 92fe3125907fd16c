"""Lists told by a word that comes again: the claim's noun (四项制度…、…制度) or its verb (盯牢四个关口。盯牢…)."""

import re
from bisect import bisect_left

from articles.proofing.checks.lists.claim import Announced, Listing
from articles.proofing.checks.lists.items import is_near, items_of, pair_of
from articles.proofing.checks.lists.ordinals import places_of_marks
from articles.text.patterns import HAN

LONGEST, ECHO, REACH = 1000, 220, 60
ITEM_END = re.compile(r"[。；\n]")
VERB = re.compile(f"[{HAN}]{{2}}")


def echoed(text: str, masked: str, claim: Announced) -> None:
    """Return the 、 list that ends in the claim's own noun: 四项制度 … 例会、交办、回访、评议制度."""
    noun = claim.noun[-2:]
    if len(noun) < 2 or claim.is_named:
        return None
    limit = min(len(masked), claim.stop + ECHO)
    line_end = masked.find("\n", claim.stop, limit)
    limit = limit if line_end < 0 else line_end
    if masked.find(noun, claim.stop, limit) < 0:
        return None
    for found in re.compile(rf"(?:的|等|等的)?{re.escape(noun)}(?![、和与及])").finditer(masked, claim.stop, limit):
        begin = max(masked.rfind(mark, claim.stop, found.start()) for mark in "。；：，！？") + 1 or claim.stop
        items = items_of(masked, begin, found.start()) or pair_of(masked, begin, found.start())
        if items and (claim.number in items.counts or is_near(items.most, claim.number)):
            return Listing(how="noun", places=items.places, counts=items.counts, is_open="等" in found[0])
    return None


def by_verb(text: str, masked: str, claim: Announced) -> None:
    """Return the clauses that begin with the verb before the number: 盯牢四个关口。盯牢…；盯牢…."""
    verb = masked[max(0, claim.begin - 2) : claim.begin]
    return repeated(text, masked, claim, verb) if VERB.fullmatch(verb) else None


def by_noun(text: str, masked: str, claim: Announced) -> None:
    """Return the clauses that begin with the counted word itself: 三个聚焦：聚焦…，聚焦…."""
    return repeated(text, masked, claim, claim.noun) if 2 <= len(claim.noun) <= 4 else None


def repeated(text: str, masked: str, claim: Announced, word: str) -> None:
    """Return the clauses of the paragraph, up to the next ordinal, that begin with `word`."""
    if masked.find(word, claim.stop, claim.stop + REACH + len(word)) < 0:
        return None
    limit = reach(text, masked, claim)
    starts = [
        found.span()
        for found in re.compile(rf"(?<=[。；：，、\n]){re.escape(word)}").finditer(masked, claim.stop, limit)
    ]
    if not starts or starts[0][0] - claim.stop > REACH:
        return None
    strict = [place for place in starts if masked[place[0] - 1] in "。；：\n"]
    counts = frozenset({len(strict), len(starts)} - {0, 1})
    places = strict if len(strict) > 1 else starts
    if not counts or not (claim.number in counts or is_near(len(places), claim.number)):
        return None
    stops = [*(start for start, _stop in places[1:]), limit]
    clauses = tuple(clause_at(masked, start, stop) for (start, _end), stop in zip(places, stops, strict=True))
    return Listing(how="verb", places=clauses, counts=counts)


def reach(text: str, masked: str, claim: Announced) -> int:
    """Return where the words that may answer a number end: its line, or the next ordinal of a run that holds it."""
    limit = masked.find("\n", claim.stop)
    limit = min(len(masked) if limit < 0 else limit, claim.stop + LONGEST)
    marks = places_of_marks(text)
    index = bisect_left(marks, claim.stop)
    return min(limit, marks[index]) if index < len(marks) else limit


def clause_at(masked: str, begin: int, limit: int) -> tuple[int, int]:
    """Return the place of an item that begins somewhere: to the end of its sentence, or to the next item."""
    stop = ITEM_END.search(masked, begin, limit)
    return begin, stop.start() if stop else limit
