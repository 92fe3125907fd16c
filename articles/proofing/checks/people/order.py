"""The order of officials: within a list, within a sentence, and in the list of mentions."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.checks.people.context import FOLLOW
from articles.proofing.checks.people.evidence import evidence_of
from articles.proofing.checks.people.reading import Named, Reading
from articles.proofing.checks.people.unspaced import Unspaced
from articles.proofing.finding import Finding
from articles.proofing.manuscript import BODY
from articles.proofing.rule import Rule
from people.posts import name_key
from people.titles import PART

ORDER = Rule(
    "people.order",
    Severity.SHOULD,
    _("order of officials in a list"),
    _("%(first)s prints before %(second)s by the order of the roster."),
    waived_by_name=True,
)
ORDER_LOOSE = Rule(
    "people.order_loose",
    Severity.HINT,
    _("order of officials in a sentence"),
    _("In this sentence %(second)s stands before %(first)s, who comes first on the roster."),
    errors=0.0,
    waived_by_name=True,
)
ORDER_MENTIONS = Rule(
    "people.order_mentions",
    Severity.HINT,
    _("order of the mentions"),
    _("In the list of mentions %(second)s stands before %(first)s, who comes first on the roster."),
    errors=0.0,
    waived_by_name=True,
)
SENTENCE_ENDS = re.compile(r"[。！？!?；;]")
LIST_SEPARATOR = re.compile(r"[、，,]?(?:以及|和|及)|[、，,]|")
LONGEST_TITLE = 60
# 甲与乙座谈, 甲向乙汇报: one does something with the other, and no order is meant.
RELATES = re.compile(r"一?行?(?:与|同|向|对|陪同|随|跟随|会见|拜会|代表|受)")
# Printed beside a list, they say that it keeps an order of its own.
OWN_ORDER = re.compile(r"姓氏笔[画划]|排名不分先后|音序")


Rank = tuple[float, ...]
Ranked = tuple[Named, Rank]


def check_order(reading: Reading) -> list[Finding]:
    found: list[Finding] = []
    for field in reading.fields:
        if OWN_ORDER.search(field.words):
            continue
        for sentence in sentences(reading, field):
            found += inversions(reading, field, sentence)
    return [*found, *mention_order(reading)]


def sentences(reading: Reading, field: Unspaced) -> Iterator[list[Ranked]]:
    ends = iter(sorted([*(end.start() for end in SENTENCE_ENDS.finditer(field.words)), *field.breaks]))
    end = next(ends, len(field.words))
    group: list[Ranked] = []
    for named in reading.named[field.name]:
        while named.start >= end:
            yield group
            group, end = [], next(ends, len(field.words))
        if (rank := rank_of(reading, named.name)) is not None:
            group.append((named, rank))
    yield group


def rank_of(reading: Reading, name: str, person: int | None = None) -> Rank | None:
    """None where nobody knows it or two bear the name; `person` tells which of two."""
    held = reading.held(name)
    held = [post for post in held if post.person == person] or held
    if not held or len({post.person for post in held}) > 1:
        return None
    return min((post.rank for post in held if post.rank), default=None)


def inversions(reading: Reading, field: Unspaced, sentence: list[Ranked]) -> Iterator[Finding]:
    """A name that returns in the sentence is looked at where it stands first."""
    met: set[str] = set()
    first: list[Ranked] = []
    for named, rank in sentence:
        if named.name not in met:
            met.add(named.name)
            first.append((named, rank))
    for (left, high), (right, low) in zip(first, first[1:], strict=False):
        if low < high and not RELATES.match(field.words, left.end):
            yield inversion(reading, field, left, right)


def inversion(reading: Reading, field: Unspaced, left: Named, right: Named) -> Finding:
    between = field.words[left.end : right.start]
    bare = between in ("、", "和", "及", "")
    return field.found(
        ORDER if is_list(between) else ORDER_LOOSE,
        left.start,
        right.end,
        suggestion=f"{right.name}{between}{left.name}" if bare else None,
        evidence=evidence_of([reading.held(named.name)[0] for named in (right, left)]),
        first=right.name,
        second=left.name,
    )


def is_list(between: str) -> bool:
    mark = LIST_SEPARATOR.match(between)
    title = between[mark.end() :] if mark else between
    if not title:
        return True
    return (
        len(title) <= LONGEST_TITLE and bool(PART.search(title)) and bool(mark and mark[0]) and not FOLLOW.match(title)
    )


def mention_order(reading: Reading) -> Iterator[Finding]:
    mentions = reading.manuscript.mentions
    ranks = [(line.name, rank_of(reading, name_key(line.name), line.official)) for line in mentions]
    ranked = [(name, rank) for name, rank in ranks if rank is not None]
    for (left, high), (right, low) in zip(ranked, ranked[1:], strict=False):
        if low < high:
            name, start, end = place_of(reading, name_key(right))
            posts = [reading.held(name_key(each))[0] for each in (right, left)]
            text = reading.manuscript[name]
            yield text.found(ORDER_MENTIONS, start, end, evidence=evidence_of(posts), first=right, second=left)


def place_of(reading: Reading, name: str) -> tuple[str, int, int]:
    for field in reading.fields:
        for named in reading.named[field.name]:
            if named.name == name:
                return field.name, *field.range(named.start, named.end)
    return next(iter(reading.manuscript.fields), BODY), 0, 0


RULES = (ORDER, ORDER_LOOSE, ORDER_MENTIONS)
