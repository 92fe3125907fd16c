"""The list after its number: behind a colon, as 一是…二是…, in lines, in brackets or behind 分别是."""

import re

from articles.proofing.checks.lists.items import Items, items_between, items_of
from articles.proofing.checks.lists.listing import Announced, Listing, Place, listing_of
from articles.proofing.checks.lists.ordinals import run_after
from articles.proofing.checks.lists.scattered import (
    LONGEST,
    REACH,
    by_named_verb,
    by_noun,
    by_noun_before,
    by_verb,
    clause_at,
    echoed,
    one_by_one,
    respectively,
)
from articles.proofing.checks.lists.words import AND, ANNOUNCING, PART_END, SAYS, SENTENCE_END
from articles.proofing.text import Text
from articles.text.patterns import HAN

COLON = re.compile(rf"[{HAN}“”□]{{0,14}}?(?:[，,](?:即|就是|分别是|具体是|包括))?(?P<colon>：|——)")
NAMELY = re.compile(r"”?(?:，|（|——)?(?:分别)?(?P<verb>即|就是|分别是|分别为|是指|依次是|依次为|包括|包含)(?:：)?")
CLAUSE = re.compile(r"[，；]")
OPEN = re.compile(r"(?:等等?|……)[^、，；。]{0,12}$")
# Clauses of so many characters side by side are items even where they begin differently.
SHORT = 12
# A crosshead has so many characters; its enumeration may begin so many behind it, after as many lines.
CROSSHEAD, BEHIND_CROSSHEAD, LINES = 25, 600, 2
# An enumeration that begins so soon is the number's for certain.
SOON = 30
# So many lines without a dash end a list of dashes; more items are a table.
MOST_OTHERS, MOST_LINES, MOST_DASHES = 6, 200, 100


def listed_after(text: Text, claim: Announced) -> Listing | None:
    """三级医院 names a grade and announces no list."""
    listings = (look(text, claim) for look in LOOKS) if claim.unit != "级" else ()
    return next(filter(None, listings), None)


def numbered(text: Text, claim: Announced) -> Listing | None:
    """Return the enumeration 一是…二是… that begins soon after, with no other announced number between."""
    run = run_after(text, claim.after_unit) if claim.unit in ANNOUNCING and not claim.is_named else None
    if not run or run.marks[0].number != 1 or not is_in_reach(text, claim, run.marks[0].begin):
        return None
    count = max(len(run.marks), run.marks[-1].number) if not run.wrong else len(run.marks)
    starts = [mark.begin for mark in run.marks]
    ends = [*starts[1:], len(text.words)]
    places = tuple(clause_at(text.asides_masked, *pair) for pair in zip(starts, ends, strict=True))
    is_close = not run.wrong and starts[0] - claim.after_unit <= SOON
    return Listing(how="ordinals", places=places, counts=frozenset({count}), is_close=is_close)


def is_in_reach(text: Text, claim: Announced, place: int) -> bool:
    gap = text.asides_masked[claim.after_unit : place]
    if is_crosshead(text.words, claim):
        return len(gap) < BEHIND_CROSSHEAD and gap.count("\n") <= LINES
    return len(gap) <= REACH and len(SENTENCE_END.findall(gap)) <= 1 + ("\n" in gap[-6:])


def is_crosshead(words: str, claim: Announced) -> bool:
    begin, end = words.rfind("\n", 0, claim.begin) + 1, words.find("\n", claim.begin)
    line = words[begin : end if end >= 0 else len(words)]
    return end >= 0 and len(line) <= CROSSHEAD and line[-1:] not in tuple("。；：！？…”，、")


def in_brackets(text: Text, claim: Announced) -> Listing | None:
    """Return the list in the bracket right behind the counted noun: 4个社区（桂花、北塘、柳荫、莲沟）."""
    words, begin = text.words, claim.stop
    if words[begin : begin + 1] not in ("（", "("):
        return None
    end = min((place for mark in "）)" if (place := words.find(mark, begin, begin + 200)) > 0), default=0)
    items = items_of(words, begin + 1, end) if end else None
    return items.listing("bracket", is_open=is_open(words, begin, end)) if items else None


def dashed(text: Text, claim: Announced) -> Listing | None:
    stop = SENTENCE_END.search(text.asides_masked, claim.stop, claim.stop + 60)
    begin = text.words.find("\n", claim.stop, stop.end() + 1) + 1 if stop else 0
    if not begin or claim.unit not in ANNOUNCING or not text.words.startswith("——", begin):
        return None
    places: list[Place] = []
    others = 0
    while begin < len(text.words) and others < MOST_OTHERS and len(places) < MOST_DASHES:
        end = line_end(text.words, begin)
        is_item = text.words.startswith("——", begin)
        others = 0 if is_item else others + 1
        places += [(begin, end)] if is_item else []
        begin = end + 1
    return listing_of("lines", places, is_close=True)


def in_lines(masked: str, begin: int) -> Listing | None:
    places: list[Place] = []
    while begin < len(masked) and len(places) < MOST_LINES:
        end = line_end(masked, begin)
        places.append((begin, end))
        last = masked[begin:end].rstrip()[-1:]
        if last not in ("；", ";", "，", "、"):
            return listing_of("lines", places, is_close=True) if last in ("。", "！", "？") else None
        begin = end + 1
    return None


def line_end(words: str, begin: int) -> int:
    end = words.find("\n", begin)
    return len(words) if end < 0 else end


def behind_colon(text: Text, claim: Announced) -> Listing | None:
    masked = text.asides_masked
    colon = COLON.match(masked, claim.after_unit)
    if not colon or SAYS.search(masked[claim.after_unit : colon.start("colon")]):
        return None
    if masked[colon.end() : colon.end() + 1] == "\n":
        return in_lines(masked, colon.end() + 1)
    return listed_until_stop(masked, colon.end(), claim.number)


def listed_until_stop(masked: str, begin: int, number: int) -> Listing | None:
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
    first = items_between(masked, begin, first_end)
    if first:
        counts = first.counts | also | over_commas(masked, first, end, number)
        return Listing(how="colon", places=first.places, counts=counts, is_open=is_open(masked, begin, first_end))
    return listed_by_commas(masked, begin, end, number)


def listed_by_commas(masked: str, begin: int, end: int, number: int) -> Listing | None:
    commas = parts(masked, begin, end, "，")
    begin_alike = len({masked[start : start + 2] for start, _stop in commas}) == 1
    are_short = all(stop - start <= SHORT for start, stop in commas)
    return listing_of("colon", commas) if begin_alike or are_short or len(commas) == number else None


def over_commas(masked: str, first: Items, end: int, number: int) -> set[int]:
    """Return {number} where commas and 、 part that many items of one kind, so that such a list is not doubted."""
    longest = max(stop - start for start, stop in first.places) + 1
    rest = parts(masked, first.places[-1][1] + 1, end, "，")
    are_items = all(stop - start <= longest or "、" in masked[start:stop] for start, stop in rest)
    count = len(re.findall("[，、]", masked[first.places[0][0] : end])) + 1
    return {number} if rest and are_items and count == number else set()


def parts(masked: str, begin: int, end: int, mark: str) -> list[Place]:
    places, start = [], begin
    for piece in masked[begin:end].split(mark):
        if piece.strip():
            places.append((start, start + len(piece)))
        start += len(piece) + 1
    return places


def is_open(masked: str, begin: int, end: int) -> bool:
    return bool(OPEN.search(masked[begin:end]))


def namely(text: Text, claim: Announced) -> Listing | None:
    """Behind 包括 the list may be a part."""
    masked = text.asides_masked
    found = NAMELY.match(masked, claim.stop) or NAMELY.search(masked, claim.after_unit, claim.stop)
    if not found:
        return None
    clause = PART_END.search(masked, found.end(), found.end() + LONGEST)
    end = clause.start() if clause else min(len(masked), found.end() + LONGEST)
    items = items_between(masked, found.end(), end)
    if not items:
        return None
    # Between neighbours, a character of each included.
    gaps = [(one[1] - 1, two[0] + 1) for one, two in zip(items.places, items.places[1:], strict=False)]
    is_closed = found["verb"] not in ("包括", "包含") or any(AND.search(masked, *gap) for gap in gaps)
    return items.listing("namely", is_open=not is_closed or is_open(masked, found.end(), items.places[-1][1]))


# The ways in which a list may answer its number, the surest first.
LOOKS = (
    *(numbered, in_brackets, behind_colon, namely, dashed),
    *(echoed, by_verb, by_noun),
    *(by_named_verb, by_noun_before, one_by_one, respectively),
)
