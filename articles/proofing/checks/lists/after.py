"""The list after its number: behind a colon, as 一是…二是…, by its noun (…、…制度) or by its verb (盯牢…；盯牢…)."""

import re
from typing import Never

from articles.proofing.checks.figures.words import AND, ANNOUNCING, SAYS
from articles.proofing.checks.lists.claim import Announced, Listing
from articles.proofing.checks.lists.items import Items, items_of, pair_of
from articles.proofing.checks.lists.lines import listed_by_dashes, listed_in_lines
from articles.proofing.checks.lists.ordinals import run_after
from articles.proofing.checks.lists.repeated import (
    LONGEST,
    REACH,
    by_noun,
    by_verb,
    clause_at,
    echoed,
)
from articles.proofing.checks.lists.spread import by_named_verb, by_noun_before, one_by_one, respectively
from articles.text.patterns import HAN

COLON = re.compile(rf"[{HAN}“”□]{{0,14}}?(?:[，,](?:即|就是|分别是|具体是|包括))?(?P<colon>：|——)")
NAMELY = re.compile(r"”?(?:，|（|——)?(?:分别)?(?P<verb>即|就是|分别是|分别为|是指|依次是|依次为|包括|包含)(?:：)?")
SENTENCE_END = re.compile(r"[。！？\n]")
CLAUSE, ANY_END = re.compile(r"[，；]"), re.compile(r"[。；，！？\n]")
OPEN = re.compile(r"(?:等等?|……)[^、，；。]{0,12}$")
SHORT = 12


def listed_after(text: str, masked: str, claim: Announced) -> None:
    """Return the Listing that answers an announced number in the words after it, or None; 三级医院 is a grade."""
    if claim.unit == "级":
        return None
    for look in LOOKS:
        listing = look(text, masked, claim)
        if listing:
            return listing
    return None


def numbered(text: str, masked: str, claim: Announced) -> None:
    """Return the enumeration 一是…二是… that begins soon after, with no other announced number between."""
    if claim.unit not in ANNOUNCING or claim.is_named:
        return None
    run = run_after(text, claim.after_unit)
    if not run or run.marks[0].number != 1:
        return None
    gap = masked[claim.after_unit : run.marks[0].begin]
    if is_crosshead(text, claim):
        reach = len(gap) < 600 and gap.count("\n") <= 2
    else:
        reach = len(gap) <= REACH and len(SENTENCE_END.findall(gap)) <= 1 + ("\n" in gap[-6:])
    if not reach:
        return None
    count = max(len(run.marks), run.marks[-1].number) if not run.wrong else len(run.marks)
    starts = [mark.begin for mark in run.marks]
    places = tuple(clause_at(masked, *pair) for pair in zip(starts, [*starts[1:], len(masked)], strict=True))
    return Listing(how="ordinals", places=places, counts=frozenset({count}), is_close=not run.wrong and len(gap) <= 30)


def is_crosshead(text: str, claim: Announced) -> bool:
    """Tell whether a number stands in a short line of its own without a stop."""
    begin, end = text.rfind("\n", 0, claim.begin) + 1, text.find("\n", claim.begin)
    line = text[begin : end if end >= 0 else len(text)]
    return end >= 0 and len(line) <= 25 and line[-1:] not in "。；：！？…”，、"


def in_brackets(text: str, masked: str, claim: Announced) -> None:
    """Return the list in the bracket right behind the counted noun: 4个社区（桂花、北塘、柳荫、莲沟）."""
    if text[claim.stop : claim.stop + 1] not in ("（", "("):
        return None
    end = min((place for mark in "）)" if (place := text.find(mark, claim.stop, claim.stop + 200)) > 0), default=0)
    items = items_of(text, claim.stop + 1, end) if end else None
    if not items:
        return None
    return Listing(how="bracket", places=items.places, counts=items.counts, is_open=is_open(text, claim.stop, end))


def dashed(text: str, masked: str, claim: Announced) -> None:
    """Return the lines behind a number's sentence that all begin with a dash."""
    stop = SENTENCE_END.search(masked, claim.stop, claim.stop + 60)
    begin = masked.find("\n", claim.stop, stop.end() + 1) + 1 if stop else 0
    return listed_by_dashes(text, begin) if begin and claim.unit in ANNOUNCING else None


def behind_colon(text: str, masked: str, claim: Announced) -> None:
    """Return the list behind a colon (or a dash) that ends the announcing clause."""
    colon = COLON.match(masked, claim.after_unit)
    if not colon or SAYS.search(masked[claim.after_unit : colon.start("colon")]):
        return None
    begin = colon.end()
    if masked[begin : begin + 1] == "\n":
        return listed_in_lines(masked, begin + 1)
    return listed_until_stop(masked, begin, claim.number)


def listed_until_stop(masked: str, begin: int, number: int) -> Listing:
    """Return the list between a colon and the end of its sentence: by ；, else by 、 in its first part, by ，."""
    stop = SENTENCE_END.search(masked, begin, begin + LONGEST)
    end = stop.start() if stop else min(len(masked), begin + LONGEST)
    whole = items_of(masked, begin, end)
    also = whole.counts if whole and number in whole.counts else frozenset()
    semicolons = parts(masked, begin, end, "；")
    if len(semicolons) > 1:
        counts = also | {len(semicolons)}
        return Listing(how="colon", places=tuple(semicolons), counts=counts, is_open=is_open(masked, begin, end))
    clause = CLAUSE.search(masked, begin, end)
    first_end = clause.start() if clause else end
    first = items_of(masked, begin, first_end) or pair_of(masked, begin, first_end)
    if first:
        counts = first.counts | also | over_commas(masked, first, end, number)
        return Listing(how="colon", places=first.places, counts=counts, is_open=is_open(masked, begin, first_end))
    return listed_by_commas(masked, begin, end, number)


def listed_by_commas(masked: str, begin: int, end: int, number: int) -> Listing:
    """Return the list of clauses between commas, where they begin alike or are all short."""
    commas = parts(masked, begin, end, "，")
    begin_alike = len({masked[start : start + 2] for start, _stop in commas}) == 1
    are_short = all(stop - start <= SHORT for start, stop in commas)
    if len(commas) > 1 and (begin_alike or are_short or len(commas) == number):
        return Listing(how="colon", places=tuple(commas), counts=frozenset({len(commas)}))
    return None


def over_commas(masked: str, first: Items, end: int, number: int) -> set[Never]:
    """Return {number} where commas and 、 part that many items of one kind, so that such a list is not doubted."""
    longest = max(stop - start for start, stop in first.places) + 1
    rest = parts(masked, first.places[-1][1] + 1, end, "，")
    are_items = all(stop - start <= longest or "、" in masked[start:stop] for start, stop in rest)
    count = len(re.findall("[，、]", masked[first.places[0][0] : end])) + 1
    return {number} if rest and are_items and count == number else set()


def parts(masked: str, begin: int, end: int, mark: str) -> list[tuple[int, int]]:
    """Return the (begin, end) of the parts between marks."""
    places, start = [], begin
    for piece in masked[begin:end].split(mark):
        if piece.strip():
            places.append((start, start + len(piece)))
        start += len(piece) + 1
    return places


def is_open(masked: str, begin: int, end: int) -> bool:
    """Tell whether a list says that it names only some (等, ……)."""
    return bool(OPEN.search(masked[begin:end]))


def namely(text: str, masked: str, claim: Announced) -> None:
    """Return the list behind 即, 分别是, 包括; behind 包括 it may be a part."""
    found = NAMELY.match(masked, claim.stop) or NAMELY.search(masked, claim.after_unit, claim.stop)
    if not found:
        return None
    clause = ANY_END.search(masked, found.end(), found.end() + LONGEST)
    end = clause.start() if clause else min(len(masked), found.end() + LONGEST)
    items = items_of(masked, found.end(), end) or pair_of(masked, found.end(), end)
    if not items:
        return None
    is_closed = found["verb"] not in ("包括", "包含") or any(AND.search(masked, *pair) for pair in gaps(items.places))
    may_be_more = not is_closed or is_open(masked, found.end(), items.places[-1][1])
    return Listing(how="namely", places=items.places, counts=items.counts, is_open=may_be_more)


def gaps(
    places: tuple[tuple[int, int], tuple[int, int], tuple[int, int], tuple[int, int], tuple[int, int]],
) -> list[tuple[int, int]]:
    """Return the (begin, end) between neighbouring items, a character of each included."""
    return [(one[1] - 1, two[0] + 1) for one, two in zip(places, places[1:], strict=False)]


# The ways in which a list may answer its number, the surest first.
LOOKS = (
    *(numbered, in_brackets, behind_colon, namely, dashed),
    *(echoed, by_verb, by_noun),
    *(by_named_verb, by_noun_before, one_by_one, respectively),
)
