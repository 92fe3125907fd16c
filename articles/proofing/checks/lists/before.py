"""The list before its number: 甲、乙、丙三家单位, 甲、乙、丙等三地."""

import re
from bisect import bisect_right

from articles.proofing.checks.lists.items import Items, is_near, items_between, items_of, may_begin_within
from articles.proofing.checks.lists.listing import Announced, Listing
from articles.proofing.checks.lists.words import AND, BEGINS_ANEW, CLAUSE_END, COMPLETE, DOES, OPEN, PERSONS, PLACES
from articles.proofing.text import Text, once
from articles.text.lexicon import read
from articles.text.names import may_be_name
from articles.text.patterns import HAN, any_of
from articles.text.units import ORGANIZATION, PLACE

# No clause that lists is longer, and no list goes on over more clauses.
FARTHEST, MOST_ITEMS = 400, 100
# What the last item of a list may end in when it is longer than the others.
NOMINAL = re.compile(
    rf"(?:{ORGANIZATION.pattern}|{PLACE.pattern}|[”》]|单位|部门|企业|厂|店|队|组|室|站|馆|园|校|院|台|网|线|桥|路|河|湖|山|会|奖|法|病|"
    r"机制|制度|工作|工程|行动|项目|产业|活动|领域|环节|问题|业务|系统|平台|中心|作用|保护|安全|管理|服务|监管|治理|发展|建设)$"
)
LEADS = re.compile(any_of(read("words_before_a_list")))
# 7路、19路 are names, and nothing is counted by them.
BEHIND_A_NAME = re.compile(r"路|号线?|线")
COPULA = re.compile(rf"(?:都|均|同)?是[{HAN}]{{0,12}}的$")
AREAS = "省市州县区镇乡村"
# One name for two: “一老一小”.
PAIRED = re.compile(rf"一[{HAN}]一[{HAN}]”")
ROLES = tuple("长员师工者手")
OFFICES = "委府局办部厅"
OF_OFFICES, WITHIN = read("counted_by_offices"), read("counted_within_places")


def listed_before(text: Text, claim: Announced) -> Listing | None:
    masked = text.asides_masked
    begin, end, is_open = stretch_before(text, claim)
    end = before_copula(masked, begin, end)
    if not claim.is_complete or begin >= end or masked[end - 1] in "的了着":
        return None
    items = items_between(masked, begin, end) or quoted(text, begin, end) or alone(masked, begin, end)
    if not items or counts_each(text, items) or does_something(masked, items):
        return None
    items = over_commas(text, begin, items, claim.number)
    if len(items.places) < 2:
        return None
    counts = items.counts
    if PAIRED.search(text.words, items.places[0][0], items.places[-1][1]):
        counts = counts | {count + 1 for count in counts}
    if claim.number not in counts and not is_slip(text, items, counts, claim, is_open):
        return None
    is_close = claim.number not in counts and len(items.places) > 2 and len(counts) == 1 and not claim.is_named
    return Listing(how="before", places=items.places, counts=counts, is_open=is_open, is_close=is_close)


def is_slip(text: Text, items: Items, counts: frozenset[int], claim: Announced, is_open: bool) -> bool:
    masked = text.asides_masked
    if not is_near(len(items.places), claim.number) or not is_list_of(text, items, claim):
        return False
    if claim.number < min(counts):
        return not may_begin_within(masked, items, claim.number)
    missing = claim.number - max(counts)
    return is_open or missing <= 0 or not goes_further(text, items.places[0][0], missing)


def clause_begin(text: Text, end: int) -> int:
    ends = clause_ends(text)
    index = bisect_right(ends, end)
    return max(ends[index - 1] if index else 0, end - FARTHEST, 0)


@once
def clause_ends(text: Text) -> tuple[int, ...]:
    return tuple(found.end() for found in CLAUSE_END.finditer(text.asides_masked))


def stretch_before(text: Text, claim: Announced) -> tuple[int, int, bool]:
    """Return (begin, end, whether 等 ends it) of the words that may be the list of a number.

    A number that opens a quotation (甲、乙、丙“三把利剑”) or a clause with 共 has its list before that.
    """
    masked, end = text.asides_masked, claim.begin
    if claim.is_named:
        if masked[end - 1 : end] != "“":
            return 0, 0, False
        end -= 1
    begin = clause_begin(text, end)
    start, is_open = without_total(masked, begin, end)
    if start == begin and masked[begin:end].startswith("共") and masked[begin - 1 : begin] == "，":
        end = begin - 1
        begin = clause_begin(text, end)
        start, is_open = without_total(masked, begin, end)
    return begin, start, is_open


def without_total(masked: str, begin: int, end: int) -> tuple[int, bool]:
    tail = OPEN.search(masked, begin, end)
    return (tail.start(), bool(tail["open"])) if tail else (end, False)


def before_copula(masked: str, begin: int, end: int) -> int:
    """Return where a list ends that its sentence calls so many: 甲、乙、丙是首批试点的3条线路."""
    copula = COPULA.search(masked, begin, end)
    return copula.start() if copula and masked[begin : copula.start()].count("、") > 1 else end


def does_something(masked: str, items: Items) -> bool:
    printed = [masked[begin:end] for begin, end in items.places]
    others = printed[1:-1] or [BEGINS_ANEW.split(printed[0])[-1]]
    return bool(DOES.search(printed[-1])) and len(printed[-1]) > max(map(len, others)) + 1


def quoted(text: Text, begin: int, end: int) -> Items | None:
    """Return the items inside one quotation right before a number: “人、房、电、火”四个要素."""
    start = text.asides_masked.rfind("“", begin, end)
    return items_of(text.words, start + 1, end - 1) if start >= 0 and text.asides_masked[end - 1] == "”" else None


def alone(masked: str, begin: int, end: int) -> Items | None:
    return Items(((begin, end),), frozenset({1})) if masked[begin - 1 : begin] == "，" else None


def counts_each(text: Text, items: Items) -> bool:
    """Tell whether the items bear numbers of their own (桌子5张、椅子10把): then the last number is one of them."""
    return any(
        not number.is_ordinal and number.value != 1 and not BEHIND_A_NAME.match(text.words, number.end)
        for begin, end in items.places[1:]
        for number in text.numerals_between(begin, end)
    )


def over_commas(text: Text, begin: int, items: Items, number: int) -> Items:
    """Return the items with those of the clauses before, as far as these end alike (…小学、…小学，…小学)."""
    masked = text.asides_masked
    last = masked[items.places[-1][1] - 1]
    while begin and masked[begin - 1] == "，" and len(items.places) < MOST_ITEMS and number not in items.counts:
        before = clause_begin(text, begin - 1)
        earlier = items_of(masked, before, begin - 1) or Items(((before, begin - 1),), frozenset({1}))
        if masked[begin - 2] != last or earlier.places[0][0] == earlier.places[0][1]:
            break
        counts = frozenset(more + count for more in earlier.counts for count in items.counts)
        items, begin = Items((*earlier.places, *items.places), counts), before
    return items


def is_list_of(text: Text, items: Items, claim: Announced) -> bool:
    printed = [text.asides_masked[begin:end] for begin, end in items.places]
    last, inner = printed[-1], printed[1:-1]
    is_short = bool(inner) and len(last) <= max(map(len, inner)) + 1
    if claim.unit in PERSONS and all(each.endswith(ROLES) for each in printed):
        return True
    if claim.unit in PERSONS and not all(may_be_name(text.words[begin:end]) for begin, end in items.places[1:]):
        return bool(claim.noun) and is_short
    if claim.unit != "部门" and counts_within(printed, claim.noun):
        return False
    if not inner:
        return are_two(printed, claim)
    return is_short or last[-1] in {word[-1] for word in inner} or bool(NOMINAL.search(last))


def are_two(printed: list[str], claim: Announced) -> bool:
    """Tell whether two items are surely all: 云汀、临苇三市, 全科、中医三个科室, each short and about as long."""
    first, last = LEADS.split(printed[0])[-1] or printed[0], printed[1]
    if all(AND.search(each) for each in printed):
        return True
    if claim.unit in PERSONS:
        return may_be_name(first) and may_be_name(last)
    if last.endswith(claim.unit) or (len(claim.noun) > 1 and last.endswith(claim.noun[:2])):
        return True
    if last[-1] in AREAS and claim.unit not in PLACES | {"级", "方"}:
        return False
    return len(last) <= 6 and len(first) <= len(last) + (2 if claim.unit in COMPLETE else 1)


def counts_within(printed: list[str], noun: str) -> bool:
    """Tell whether the number counts what the listed ones have: 甲区、乙区3个小区, 市委、市政府三项要求."""
    if sum(each[-1:] in OFFICES for each in printed) > 1 and printed[-1][-1] in OFFICES:
        return not noun.startswith(OF_OFFICES)
    return printed[-1][-1] in AREAS and noun[:2] in WITHIN and not any(word.endswith(noun[:2]) for word in printed)


def goes_further(text: Text, begin: int, missing: int) -> bool:
    found = 0
    while begin and text.asides_masked[begin - 1] == "，" and found < missing:
        before = clause_begin(text, begin - 1)
        items = items_of(text.asides_masked, before, begin - 1)
        found += len(items.places) if items else 1
        begin = before
        if items is None and found == 1:
            return False
    return found == missing
