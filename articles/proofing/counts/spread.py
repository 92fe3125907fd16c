"""Lists spread over a sentence: “五进”… 进机关、进学校; 两户人家，一户…，一户…; 3家单位…，分别为…."""

import re

from articles.proofing.counts.claim import Listing
from articles.proofing.counts.items import items_of, pair_of
from articles.text.numerals import numerals
from articles.text.shapes import HAN

REACH = 120
SENTENCE_END, CLAUSE_END = re.compile(r"[。！？\n]"), re.compile(r"[，；。！？\n]")
RESPECTIVELY = re.compile("，[^，。；：\n]{0,8}(?:分别(?:为|是|位于|设在|落户|赴)|分赴)")


def by_named_verb(text, veiled, claim):
    """Return the objects of a verb that names them all: “五进” … 进机关、进学校、进社区、进企业、进乡村."""
    if not claim.is_named or text[claim.after_unit : claim.after_unit + 1] != "”":
        return None
    verb, (begin, end) = re.escape(claim.unit), sentence_after(veiled, claim)
    chain = re.search(
        rf"{verb}[{HAN}]{{1,8}}?(?:[、，和及与]{verb}[{HAN}]{{1,8}}?)+(?=[、，。；：！\n]|$)", veiled[begin:end]
    )
    if not chain:
        return None
    found = re.finditer(rf"(?:^|(?<=[、，和及与])){verb}[{HAN}]+?(?=[、，和及与]{verb}|$)", chain[0])
    return spread(tuple((begin + chain.start() + one.start(), begin + chain.start() + one.end()) for one in found))


def one_by_one(text, veiled, claim):
    """Return the clauses that take up each of the things counted: 两户人家，一户养羊，一户种菇; 另一户 is one too."""
    begin, end = sentence_after(veiled, claim)
    opening = re.compile(
        rf"(?<=[，；：、])(?:还有|另|另有|再)?一{re.escape(claim.unit)}(?![一二两三四五六七八九十{re.escape(claim.unit)}])"
    )
    starts = [found.start() for found in opening.finditer(veiled, begin, end)]
    stops = [*starts[1:], end] if starts else []
    return spread(tuple((start, stop) for start, stop in zip(starts, stops, strict=True)))


def respectively(text, veiled, claim):
    """Return the list behind 分别为 later in the sentence, where no other number stands between."""
    begin, end = sentence_after(veiled, claim)
    found = RESPECTIVELY.search(veiled, begin, end)
    if not found or numerals(text[claim.stop : found.end()]):
        return None
    stop = CLAUSE_END.search(veiled, found.end(), end)
    stop = stop.start() if stop else end
    items = items_of(veiled, found.end(), stop) or pair_of(veiled, found.end(), stop)
    return items and Listing(how="namely", places=items.places, counts=items.counts)


def sentence_after(veiled, claim):
    """Return the (begin, end) of the rest of the sentence behind a claim's unit, at most so far."""
    stop = SENTENCE_END.search(veiled, claim.after_unit, claim.after_unit + REACH)
    return claim.after_unit, stop.start() if stop else min(len(veiled), claim.after_unit + REACH)


def spread(places):
    """Return the Listing of some places; one alone is none."""
    return Listing(how="spread", places=places, counts=frozenset({len(places)})) if len(places) > 1 else None
