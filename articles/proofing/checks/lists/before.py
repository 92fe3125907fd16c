"""The list before its number: 甲、乙、丙三家单位, 甲、乙、丙等三地."""

import re
from bisect import bisect_right
from functools import lru_cache

from articles.proofing.checks.figures.words import (
    AND,
    BEGINS_ANEW,
    CLAUSE_END,
    COMPLETE,
    DOES,
    OPEN,
    PERSONS,
    PLACES,
)
from articles.proofing.checks.lists.claim import Announced, Listing
from articles.proofing.checks.lists.items import Items, is_near, items_of, may_begin_within, pair_of
from articles.text.names import may_be_name
from articles.text.numerals import numerals
from articles.text.patterns import HAN, words
from articles.text.units import ORGANIZATION, PLACE

FARTHEST = 400
# What the last item of a list may end in when it is longer than the others.
NOMINAL = re.compile(
    rf"(?:{ORGANIZATION.pattern}|{PLACE.pattern}|[”》]|单位|部门|企业|厂|店|队|组|室|站|馆|园|校|院|台|网|线|桥|路|河|湖|山|会|奖|法|病|"
    r"机制|制度|工作|工程|行动|项目|产业|活动|领域|环节|问题|业务|系统|平台|中心|作用|保护|安全|管理|服务|监管|治理|发展|建设)$"
)


# What stands before the first item of a list in its clause.
LEADS = re.compile(
    r"[的在对向为把将从由于自给是到了就以及有含括涉被让使]|研究|部署|通报|审议|听取|推进|涉及|围绕|来自|慰问|走访|走进|先后|分别|赶赴|前往|深入|"
    r"守住|守牢|守好|严守|坚守|筑牢|兜牢|抓好|抓住|抓实|抓牢|做好|突出|聚焦|把握|统筹|兼顾|处理好|坚持|强化|落实|确保|实现|"
    r"解决|破解|提升|增强|打造|建立|完善|用好|紧扣|立足|瞄准|关注|连接|串联|联合|邀请"
)
# 7路、19路 are names, and nothing is counted by them.
NAME_WITH_NUMBER = re.compile(r"[0-9０-９]+(?:路|号线?|线)")
COPULA = re.compile(rf"(?:都|均|同)?是[{HAN}]{{0,12}}的$")
AREAS = "省市州县区镇乡村"
# One name for two: “一老一小”.
PAIRED = re.compile(rf"一[{HAN}]一[{HAN}]”")
ROLES = tuple("长员师工者手")
OFFICES = "委府局办部厅"
OFFICE_NOUNS = words("单位 部门 机构 市直 区直 县直 责任 成员 局 委 办 相关 党委 政府 主管 联合 科室 处室")
WITHIN = words(
    "小区 社区 园区 片区 景区 校区 院子 街道 乡镇 村庄 村子 点位 站点 项目 工地 网格 路段 路口 学校 医院 企业 单位 家庭"
)


def listed_before(text: str, masked: str, claim: Announced) -> None:
    """Return the Listing that stands right before an announced number, or None where there is none for certain."""
    begin, end, is_open = stretch_before(masked, claim)
    end = before_copula(masked, begin, end)
    if not claim.is_complete or begin >= end:
        return None
    items = (
        items_of(masked, begin, end)
        or pair_of(masked, begin, end)
        or quoted(text, masked, begin, end)
        or alone(masked, begin, end)
    )
    if not items or masked[end - 1] in "的了着" or counts_each(text, items) or does_something(masked, items):
        return None
    items = over_commas(masked, begin, items, claim.number)
    counts = items.counts
    if PAIRED.search(text, items.places[0][0], items.places[-1][1]):
        counts = counts | {count + 1 for count in counts}
    if len(items.places) < 2:
        return None
    if claim.number in counts:
        return Listing(how="before", places=items.places, counts=counts, is_open=is_open)
    if not is_near(items.most, claim.number) or not is_list_of(text, masked, items, claim):
        return None
    if claim.number < min(counts) and may_begin_within(masked, items, claim.number):
        return None
    if (
        claim.number > max(counts)
        and not is_open
        and goes_further(masked, items.places[0][0], claim.number - max(counts))
    ):
        return None
    is_close = len(items.places) > 2 and len(counts) == 1 and not claim.is_named
    return Listing(how="before", places=items.places, counts=counts, is_open=is_open, is_close=is_close)


def clause_begin(masked: str, end: int) -> int:
    """Return where the clause begins that a number stands in."""
    ends = clause_ends(masked)
    index = bisect_right(ends, end)
    return max(ends[index - 1] if index else 0, end - FARTHEST, 0)


@lru_cache(maxsize=16)
def clause_ends(masked: str) -> tuple | tuple[int, int, int] | tuple[int, int]:
    """Return the places behind the marks that end a clause, in order."""
    return tuple(found.end() for found in CLAUSE_END.finditer(masked))


def stretch_before(masked: str, claim: Announced) -> tuple[int, int, bool]:
    """Return (begin, end, whether 等 ends it) of the words that may be the list of a number.

    A number that opens a quotation (甲、乙、丙“三把利剑”) or a clause with 共 has its list before that.
    """
    end = claim.begin
    if claim.is_named:
        if masked[end - 1 : end] != "“":
            return 0, 0, False
        end -= 1
    begin = clause_begin(masked, end)
    tail = OPEN.search(masked, begin, end)
    if tail.start() == begin and tail[0].startswith("共") and masked[begin - 1 : begin] == "，":
        end = begin - 1
        begin = clause_begin(masked, end)
        tail = OPEN.search(masked, begin, end)
    return begin, tail.start(), bool(tail["open"])


def before_copula(masked: str, begin: int, end: int) -> int:
    """Return where a list ends that its sentence calls so many: 甲、乙、丙是首批试点的3条线路."""
    copula = COPULA.search(masked, begin, end)
    return copula.start() if copula and masked[begin : copula.start()].count("、") > 1 else end


def does_something(masked: str, items: Items) -> bool:
    """Tell whether a verb stands between the list and the number; an item as long as the others may end in one."""
    printed = [masked[begin:end] for begin, end in items.places]
    others = printed[1:-1] or [BEGINS_ANEW.split(printed[0])[-1]]
    return bool(DOES.search(printed[-1])) and len(printed[-1]) > max(map(len, others)) + 1


def quoted(text: str, masked: str, begin: int, end: int) -> None:
    """Return the Items inside one quotation right before a number: “人、房、电、火”四个要素."""
    start = masked.rfind("“", begin, end)
    return items_of(text, start + 1, end - 1) if start >= 0 and masked[end - 1] == "”" else None


def alone(masked: str, begin: int, end: int) -> Items | None:
    """Return the one item of a clause that may go on a list over commas, or None."""
    is_one = begin < end and masked[begin - 1 : begin] == "，"
    return Items(((begin, end),), frozenset({1})) if is_one else None


def counts_each(text: str, items: Items) -> bool:
    """Tell whether the items bear numbers of their own (桌子5张、椅子10把): then the last number is one of them."""
    numbers = (n for begin, end in items.places[1:] for n in numerals(NAME_WITH_NUMBER.sub("", text[begin:end])))
    return any(not number.is_ordinal and number.value != 1 for number in numbers)


def over_commas(masked: str, begin: int, items: Items, number: int) -> Items:
    """Return the items with those of the clauses before, as far as these end alike (…小学、…小学，…小学)."""
    last = masked[items.places[-1][1] - 1]
    counts, places = set(items.counts), list(items.places)
    while begin and masked[begin - 1] == "，" and len(places) < 100:
        before = clause_begin(masked, begin - 1)
        earlier = items_of(masked, before, begin - 1) or Items(((before, begin - 1),), frozenset({1}))
        if masked[begin - 2] != last or earlier.places[0][0] == earlier.places[0][1]:
            break
        places = [*earlier.places, *places]
        counts = {more + count for more in earlier.counts for count in counts}
        begin = before
        if number in counts:
            break
    return Items(tuple(places), frozenset(counts)) if number in counts or len(places) > len(items.places) else items


def is_list_of(text: str, masked: str, items: Items, claim: Announced) -> bool:
    """Tell whether the last item is of the same kind as those before it, so that the number is the list's."""
    printed = [masked[begin:end] for begin, end in items.places]
    last, inner = printed[-1], printed[1:-1]
    if claim.unit in PERSONS and all(each.endswith(ROLES) for each in printed):
        return True
    if claim.unit in PERSONS and not all(may_be_name(text[begin:end]) for begin, end in items.places[1:]):
        return bool(claim.noun) and bool(inner) and len(last) <= max(map(len, inner)) + 1
    if claim.unit != "部门" and counts_within(printed, claim.noun):
        return False
    if not inner:
        return are_two(printed, claim)
    return (
        last[-1] in {word[-1] for word in inner} or len(last) <= max(map(len, inner)) + 1 or bool(NOMINAL.search(last))
    )


def are_two(printed: list[str], claim: Announced) -> bool:
    """Tell whether two items are surely all: 云汀、临苇三市, 全科、中医三个科室, each short and about as long."""
    first, last = LEADS.split(printed[0])[-1] or printed[0], printed[1]
    if all(AND.search(each) for each in printed):
        return True
    if claim.unit in PERSONS:
        return may_be_name(first) and may_be_name(last)
    if last.endswith(claim.unit) or (len(claim.noun) > 1 and last.endswith(claim.noun[:2])):
        return True
    if last[-1] in AREAS and claim.unit not in PLACES + "级方":
        return False
    return len(last) <= 6 and len(first) <= len(last) + (2 if claim.unit in COMPLETE else 1)


def counts_within(printed: list[str], noun: str) -> bool:
    """Tell whether the number counts what the listed ones have: 甲区、乙区3个小区, 市委、市政府三项要求."""
    if sum(each[-1:] in OFFICES for each in printed) > 1 and printed[-1][-1] in OFFICES:
        return not noun.startswith(OFFICE_NOUNS)
    return printed[-1][-1] in AREAS and noun[:2] in WITHIN and not any(word.endswith(noun[:2]) for word in printed)


def goes_further(masked: str, begin: int, missing: int) -> bool:
    """Tell whether the clauses before hold just the items that are missing, so that the list may begin there."""
    found = 0
    while begin and masked[begin - 1] == "，" and found < missing:
        before = clause_begin(masked, begin - 1)
        items = items_of(masked, before, begin - 1)
        found += items.most if items else 1
        begin = before
        if items is None and found == 1:
            return False
    return found == missing
