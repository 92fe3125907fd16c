"""The order of officials: within a list, within a sentence, and in the list of mentions."""

import re
from collections.abc import Iterator
from typing import Never

from articles.proofing.checks.people.context import FOLLOW
from articles.proofing.checks.people.evidence import evidence_of
from articles.proofing.checks.people.reading import Named, Reading
from articles.proofing.checks.people.unspaced import Ink
from articles.proofing.finding import Finding
from articles.proofing.manuscript import BODY
from people.posts import name_key
from people.titles import PART

SENTENCE_ENDS = re.compile(r"[。！？!?；;]")
LIST_SEPARATOR = re.compile(r"[、，,]?(?:以及|和|及)|[、，,]|")
LONGEST_TITLE = 60
# 甲与乙座谈, 甲向乙汇报: one does something with the other, and no order is meant.
RELATES = re.compile(r"一?行?(?:与|同|向|对|陪同|随|跟随|会见|拜会|代表|受)")
# Printed beside a list, they say that it keeps an order of its own.
OWN_ORDER = re.compile(r"姓氏笔[画划]|排名不分先后|音序")


def check_order(reading: Reading) -> list[Never]:
    """Return a finding for every two neighbours of whom the second prints before the first."""
    found = []
    for ink in reading.inks:
        if OWN_ORDER.search(ink.text):
            continue
        for sentence in sentences(reading, ink):
            found += inversions(reading, ink, sentence)
    return [*found, *mention_order(reading)]


def sentences(reading: Reading, ink: Ink) -> Iterator[list[Never]]:
    """Yield the ranked persons of each sentence of a field: lists of (name in the copy, rank)."""
    ends = [end.start() for end in SENTENCE_ENDS.finditer(ink.text)] + sorted(ink.breaks)
    ends = iter(sorted(ends))
    end, group = next(ends, len(ink.text)), []
    for named in reading.named[ink.field]:
        while named.start >= end:
            yield group
            group, end = [], next(ends, len(ink.text))
        if (rank := rank_of(reading, named.name)) is not None:
            group.append((named, rank))
    yield group


def rank_of(reading: Reading, name: str, person: None = None) -> tuple[int, int, int] | None:
    """Return the best rank of a name's bearer on the day; None where nobody knows it or two bear the name.

    `person` tells which of two, where the copy was filed with it.
    """
    held = reading.held(name)
    held = [post for post in held if post.person == person] or held
    if not held or len({post.person for post in held}) > 1:
        return None
    return min((post.rank for post in held if post.rank), default=None)


def inversions(reading: Reading, ink: Ink, sentence: list[Never]) -> Iterator[Finding]:
    """Yield the findings of one sentence; a name that returns in it is looked at where it stands first."""
    met = set()
    first = []
    for named, rank in sentence:
        if named.name not in met:
            met.add(named.name)
            first.append((named, rank))
    for (left, high), (right, low) in zip(first, first[1:], strict=False):
        if low < high and not RELATES.match(ink.text, left.end):
            yield inversion(reading, ink, left, right)


def inversion(reading: Reading, ink: Ink, left: Named, right: Named) -> Finding:
    """Return the finding of two neighbours in the wrong order, from the first name to the second."""
    between = ink.text[left.end : right.start]
    bare = between in ("、", "和", "及", "")
    return reading.manuscript.found(
        "people.order" if is_list(between) else "people.order_loose",
        ink.field,
        *ink.range(left.start, right.end),
        suggestion=f"{right.name}{between}{left.name}" if bare else None,
        evidence=evidence_of([reading.held(named.name)[0] for named in (right, left)]),
        first=right.name,
        second=left.name,
    )


def is_list(between: str) -> bool:
    """Tell whether two names with these words between them stand in one list: a mark, and the second one's title."""
    mark = LIST_SEPARATOR.match(between)
    title = between[mark.end() :]
    if not title:
        return True
    return len(title) <= LONGEST_TITLE and bool(PART.search(title)) and bool(mark[0]) and not FOLLOW.match(title)


def mention_order(reading: Reading) -> Iterator[Finding]:
    """Yield a finding where the list of mentions names a lower rank before a higher one, at the name in the copy."""
    ranked = [(line.name, rank_of(reading, name_key(line.name), line.official)) for line in reading.manuscript.mentions]
    ranked = [(name, rank) for name, rank in ranked if rank is not None]
    for (left, high), (right, low) in zip(ranked, ranked[1:], strict=False):
        if low < high:
            field, start, end = place_of(reading, name_key(right))
            posts = [reading.held(name_key(name))[0] for name in (right, left)]
            yield reading.manuscript.found(
                "people.order_mentions", field, start, end, evidence=evidence_of(posts), first=right, second=left
            )


def place_of(reading: Reading, name: str) -> tuple[str, int, int]:
    """Return the first place of a name in the copy; the beginning of the first field where it stands nowhere."""
    for ink in reading.inks:
        for named in reading.named[ink.field]:
            if named.name == name:
                return ink.field, *ink.range(named.start, named.end)
    return next(iter(reading.manuscript.fields), BODY), 0, 0
