"""Lists told by a word that comes again (四项制度…、…制度; 盯牢四个关口。盯牢…) or spread over a sentence (一户…).

Of a claim, its noun or its verb is what comes again.
"""

import re
from bisect import bisect_left
from itertools import pairwise

from articles.proofing.checks.lists.items import is_near, items_between
from articles.proofing.checks.lists.listing import Announced, Listing, Place, listing_of
from articles.proofing.checks.lists.ordinals import places_of_marks
from articles.proofing.checks.lists.words import PART_END, SENTENCE_END
from articles.proofing.text import Text
from articles.text.patterns import HAN

# How far behind its number a list may end, its noun may come again, its first item may begin, a sentence may reach.
LONGEST, ECHO, REACH, SENTENCE = 1000, 220, 60, 120
N = "一二三四五六七八九"
ITEM_END = re.compile(r"[。；\n]")
VERB = re.compile(f"[{HAN}]{{2}}")
RESPECTIVELY = re.compile("，[^，。；：\n]{0,8}(?:分别(?:为|是|位于|设在|落户|赴)|分赴)")


def echoed(text: Text, claim: Announced) -> Listing | None:
    """Return the 、 list that ends in the claim's own noun: 四项制度 … 例会、交办、回访、评议制度."""
    masked, noun = text.asides_masked, claim.noun[-2:]
    if len(noun) < 2 or claim.is_named:
        return None
    limit = min(len(masked), claim.stop + ECHO)
    line_end = masked.find("\n", claim.stop, limit)
    limit = limit if line_end < 0 else line_end
    for found in re.compile(rf"(?:的|等|等的)?{re.escape(noun)}(?![、和与及])").finditer(masked, claim.stop, limit):
        begin = max(masked.rfind(mark, claim.stop, found.start()) for mark in "。；：，！？") + 1 or claim.stop
        items = items_between(masked, begin, found.start())
        if items and (claim.number in items.counts or is_near(len(items.places), claim.number)):
            return items.listing("noun", is_open="等" in found[0])
    return None


def by_verb(text: Text, claim: Announced) -> Listing | None:
    """Return the clauses that begin with the verb before the number: 盯牢四个关口。盯牢…；盯牢…."""
    verb = text.asides_masked[max(0, claim.begin - 2) : claim.begin]
    return repeated(text, claim, verb) if VERB.fullmatch(verb) else None


def by_noun(text: Text, claim: Announced) -> Listing | None:
    """Return the clauses that begin with the counted word itself: 三个聚焦：聚焦…，聚焦…."""
    return repeated(text, claim, claim.noun) if 2 <= len(claim.noun) <= 4 else None


def repeated(text: Text, claim: Announced, word: str) -> Listing | None:
    masked = text.asides_masked
    if masked.find(word, claim.stop, claim.stop + REACH + len(word)) < 0:
        return None
    limit = reach(text, claim)
    begins = re.compile(rf"(?<=[。；：，、\n]){re.escape(word)}")
    starts = [found.start() for found in begins.finditer(masked, claim.stop, limit)]
    if not starts or starts[0] - claim.stop > REACH:
        return None
    strict = [start for start in starts if masked[start - 1] in "。；：\n"]
    counts = frozenset({len(strict), len(starts)} - {0, 1})
    starts = strict if len(strict) > 1 else starts
    if not counts or not (claim.number in counts or is_near(len(starts), claim.number)):
        return None
    places = tuple(clause_at(masked, start, stop) for start, stop in pairwise([*starts, limit]))
    return Listing(how="verb", places=places, counts=counts)


def reach(text: Text, claim: Announced) -> int:
    limit = text.asides_masked.find("\n", claim.stop)
    limit = min(len(text.words) if limit < 0 else limit, claim.stop + LONGEST)
    marks = places_of_marks(text)
    index = bisect_left(marks, claim.stop)
    return min(limit, marks[index]) if index < len(marks) else limit


def clause_at(masked: str, begin: int, limit: int) -> Place:
    stop = ITEM_END.search(masked, begin, limit)
    return begin, stop.start() if stop else limit


def by_named_verb(text: Text, claim: Announced) -> Listing | None:
    """Return the objects of a verb that names them all: “五进” … 进机关、进学校; 走进机关、学校，开展“两进”."""
    masked, verb = text.asides_masked, claim.unit
    if not claim.is_named or text.words[claim.after_unit : claim.after_unit + 1] != "”":
        return None
    objects = re.compile(rf"{verb}(?P<all>[{HAN}]{{1,8}}(?:[、和及与][{HAN}]{{1,9}})+)(?=[，。；：！\n“□]|$)")
    found = objects.search(masked, sentence_begin(masked, claim), claim.begin) or objects.search(
        masked, claim.after_unit, sentence_end(masked, claim)
    )
    items = items_between(masked, *found.span("all")) if found else None
    return items.listing("spread") if items else None


def by_noun_before(text: Text, claim: Announced) -> Listing | None:
    """Return the clauses before a named number that begin with its noun: 带头学、带头讲、带头干，做到“三个带头”."""
    if not claim.is_named or not 2 <= len(claim.noun) <= 4:
        return None
    begin = sentence_begin(text.asides_masked, claim)
    starts = [found.start() for found in re.compile(claim.noun).finditer(text.asides_masked, begin, claim.begin)]
    return listing_of("spread", list(pairwise([*starts, claim.begin])))


def one_by_one(text: Text, claim: Announced) -> Listing | None:
    """Return the clauses that take up each of the things counted: 两户人家，一户养羊，一户种菇; 一期…，二期…."""
    masked, unit = text.asides_masked, re.escape(claim.unit)
    end = sentence_end(masked, claim)
    opening = re.compile(rf"(?<=[，；：、])(?:还有|另|另有|再|第)?(?P<n>[{N}]){unit}(?![{N}十{unit}])")
    found = list(opening.finditer(masked, claim.after_unit, end))
    numbers = [N.index(each["n"]) + 1 for each in found]
    if numbers not in ([1] * len(found), [*range(1, len(found) + 1)]):
        return None
    return listing_of("spread", list(pairwise([*(each.start() for each in found), end])))


def respectively(text: Text, claim: Announced) -> Listing | None:
    masked = text.asides_masked
    end = sentence_end(masked, claim)
    found = RESPECTIVELY.search(masked, claim.after_unit, end)
    if not found or text.numerals_between(claim.stop, found.end()):
        return None
    stop = PART_END.search(masked, found.end(), end)
    items = items_between(masked, found.end(), stop.start() if stop else end)
    return items.listing("namely") if items else None


def sentence_end(masked: str, claim: Announced) -> int:
    stop = SENTENCE_END.search(masked, claim.after_unit, claim.after_unit + SENTENCE)
    return stop.start() if stop else min(len(masked), claim.after_unit + SENTENCE)


def sentence_begin(masked: str, claim: Announced) -> int:
    begin = max(0, claim.begin - SENTENCE)
    return max((found.end() for found in SENTENCE_END.finditer(masked, begin, claim.begin)), default=begin)
