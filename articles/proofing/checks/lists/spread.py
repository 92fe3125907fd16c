"""Lists spread over a sentence: “五进”… 进机关、进学校; 两户人家，一户…，一户…; 3家单位…，分别为…."""

import re

from articles.proofing.checks.lists.claim import Announced, Listing
from articles.proofing.checks.lists.items import items_of, pair_of
from articles.text.numerals import numerals
from articles.text.patterns import HAN

REACH, N = 120, "一二三四五六七八九"
SENTENCE_END, CLAUSE_END = re.compile(r"[。！？\n]"), re.compile(r"[，；。！？\n]")
RESPECTIVELY = re.compile("，[^，。；：\n]{0,8}(?:分别(?:为|是|位于|设在|落户|赴)|分赴)")


def by_named_verb(text: str, masked: str, claim: Announced) -> None:
    """Return the objects of a verb that names them all: “五进” … 进机关、进学校; 走进机关、学校，开展“两进”."""
    if not claim.is_named or text[claim.after_unit : claim.after_unit + 1] != "”":
        return None
    verb, begin = claim.unit, sentence_before(masked, claim)
    end = sentence_after(masked, claim)[1]
    objects = re.compile(rf"{verb}(?P<all>[{HAN}]{{1,8}}(?:[、和及与][{HAN}]{{1,9}})+)(?=[，。；：！\n“□]|$)")
    found = objects.search(masked, begin, claim.begin) or objects.search(masked, claim.after_unit, end)
    items = found and (items_of(masked, *found.span("all")) or pair_of(masked, *found.span("all")))
    return items and Listing(how="spread", places=items.places, counts=items.counts)


def by_noun_before(text: str, masked: str, claim: Announced) -> None:
    """Return the clauses before a named number that begin with its noun: 带头学、带头讲、带头干，做到“三个带头”."""
    if not claim.is_named or not 2 <= len(claim.noun) <= 4:
        return None
    begin = sentence_before(masked, claim)
    starts = [found.start() for found in re.finditer(re.escape(claim.noun), masked[begin : claim.begin])]
    stops = [*starts[1:], claim.begin - begin] if starts else []
    return spread(tuple((begin + start, begin + stop) for start, stop in zip(starts, stops, strict=True)))


def one_by_one(text: str, masked: str, claim: Announced) -> None:
    """Return the clauses that take up each of the things counted: 两户人家，一户养羊，一户种菇; 一期…，二期…."""
    begin, end = sentence_after(masked, claim)
    opening = re.compile(
        rf"(?<=[，；：、])(?:还有|另|另有|再|第)?(?P<n>[{N}]){re.escape(claim.unit)}(?![{N}十{re.escape(claim.unit)}])"
    )
    found = list(opening.finditer(masked, begin, end))
    numbers = [N.index(each["n"]) + 1 for each in found]
    if numbers not in ([1] * len(found), [*range(1, len(found) + 1)]):
        return None
    starts = [each.start() for each in found]
    stops = [*starts[1:], end] if starts else []
    return spread(tuple((start, stop) for start, stop in zip(starts, stops, strict=True)))


def respectively(text: str, masked: str, claim: Announced) -> None:
    """Return the list behind 分别为 later in the sentence, where no other number stands between."""
    begin, end = sentence_after(masked, claim)
    found = RESPECTIVELY.search(masked, begin, end)
    if not found or numerals(text[claim.stop : found.end()]):
        return None
    stop = CLAUSE_END.search(masked, found.end(), end)
    stop = stop.start() if stop else end
    items = items_of(masked, found.end(), stop) or pair_of(masked, found.end(), stop)
    return items and Listing(how="namely", places=items.places, counts=items.counts)


def sentence_after(masked: str, claim: Announced) -> tuple[int, int]:
    """Return the (begin, end) of the rest of the sentence behind a claim's unit, at most so far."""
    stop = SENTENCE_END.search(masked, claim.after_unit, claim.after_unit + REACH)
    return claim.after_unit, stop.start() if stop else min(len(masked), claim.after_unit + REACH)


def sentence_before(masked: str, claim: Announced) -> int:
    """Return where the sentence begins that a claim stands in, at most so far before it."""
    begin = max(0, claim.begin - REACH)
    return max((found.end() for found in SENTENCE_END.finditer(masked, begin, claim.begin)), default=begin)


def spread(places: tuple) -> None:
    """Return the Listing of some places; one alone is none."""
    return Listing(how="spread", places=places, counts=frozenset({len(places)})) if len(places) > 1 else None
