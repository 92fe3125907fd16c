"""Growth: 由10增至15，增长50%; 36万比上年的30万增长20%; 由51分钟缩短到22分钟，减少29分钟."""

import re
from collections.abc import Iterator
from fractions import Fraction

from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.checks.figures.quantities import last_place, shown, slack
from articles.proofing.finding import Finding
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import Manuscript
from articles.proofing.rule import Rule
from articles.proofing.text import Text
from articles.text.numerals import WORDS, figure

# Marked: the rate or the difference.
GROWTH = Rule(
    "counts.growth",
    Severity.MUST,
    _("Growth and figures disagree"),
    _("From %(before)s to %(after)s is %(right)s, not %(text)s."),
)
GROWTH_ROUGH = Rule(
    "counts.growth-rough",
    Severity.SHOULD,
    _("Growth and figures hardly agree"),
    _("From %(before)s to %(after)s is about %(right)s; %(text)s takes much rounding."),
)
# Marked: the word of direction (增, 降).
DIRECTION = Rule(
    "counts.direction",
    Severity.MUST,
    _("Rise and fall confused"),
    _("“%(text)s” does not fit the figures %(before)s and %(after)s."),
)
NUMBER = rf"(?:[0-9０-９]{{1,9}}(?:,[0-9]{{3}})*(?:[.．][0-9０-９]{{1,4}})?(?:万亿|[万亿])?|[{WORDS}]{{1,10}})"
U = r"(?:个百分点|平方[公千]?米|公里|人次|[%％‰\u4e00-\u9fff]{1,2}?)?"
UP = "增加|增长|增|提高|提升|上升|升高|升|扩大|扩|上涨|涨|延长|扩展|攀升"
DOWN = "减少|减|降低|下降|降|缩短|压缩|压减|缩小|缩|下调|回落|下跌|跌|精简"
BETWEEN = r"[^，。；：\n由从0-9０-９]"
FROM_TO = re.compile(
    rf"[由从]{BETWEEN}{{0,12}}?(?P<a>{NUMBER})(?P<pa>[%％])?(?P<ua>{U})(?P<mid>[^，。；：\n0-9０-９]{{0,8}}?)"
    rf"(?P<verb>{UP}|{DOWN})(?:到|至|为|成)(?:了|现在的|目前的|今年的)?(?P<b>{NUMBER})(?P<pb>[%％])?(?P<ub>个百分点|[\u4e00-\u9fff]{{0,2}})"
)
THAN = re.compile(
    rf"(?P<b>{NUMBER})(?P<pb>[%％])?(?P<ub>{U})，?(?:比|较)(?:上年|去年|前年|上月|[0-9０-９]{{4}}年)(?:同期)?的(?P<a>{NUMBER})(?P<pa>[%％])?"
    rf"(?P<ua>个百分点|[\u4e00-\u9fff]{{1,2}}?)(?={UP}|{DOWN})"
)
RATE = re.compile(
    rf"[，（(]?[^，。；：\n0-9０-９]{{0,6}}?(?P<verb>{UP}|{DOWN}|增幅|涨幅|降幅|增速)(?:率)?(?:了|达到?|为|超)?(?P<rough>近|约|逾|超过|超)?"
    rf"(?P<p>[0-9０-９]{{1,6}}(?:[.．][0-9０-９]{{1,4}})?|[一二两三四五六七八九十百]{{1,4}})(?P<more>多|余)?(?P<kind>个百分点|[%％倍]|[\u4e00-\u9fff])"
)
NO_AMOUNT = re.compile(r"第$|[0-9０-９]$")
TIMES = ("年", "月", "日", "时", "点", "位", "名", "度", "℃", "岁")


PROPORTIONS = tuple("%％倍")
RATES_UP = (*UP.split("|"), "增幅", "涨幅", "增速")


def check_growth(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    for text in manuscript.texts:
        for pattern in (FROM_TO, THAN):
            for found in pattern.finditer(text.words):
                yield from growth(text, found)


def growth(text: Text, found: re.Match[str]) -> Iterator[Finding]:
    """Yield what is wrong with one 由A增至B or B比上年的A增长."""
    first, second = figure(found["a"]), figure(found["b"])
    if not first or second is None or first == second or is_no_amount(text.words, found):
        return
    before, after = (text.words[found.start(name) : found.end(f"u{name}")] for name in "ab")
    if found.re is FROM_TO and is_up(found["verb"]) != (second > first):
        yield text.found(DIRECTION, *found.span("verb"), before=before, after=after)
        return
    rate = rate_behind(text.words, found)
    if not rate or rate["rough"] or rate["more"]:
        return
    if is_up(rate["verb"]) != (second > first):
        yield text.found(DIRECTION, *rate.span("verb"), before=before, after=after)
        return
    right, loose = right_rate(found, rate, first, second)
    rule = broken_rule(right, loose, rate) if right is not None else None
    if rule and right is not None:
        place = (rate.start("p"), rate.end("kind"))
        yield text.found(rule, *place, right=f"{shown(right)}{rate['kind']}", before=before, after=after)


def rate_behind(words: str, found: re.Match[str]) -> re.Match[str] | None:
    place = max(found.end("b"), found.end("ua"))
    return RATE.match(words, place) or RATE.match(words, max(found.end("ub"), found.end("ua")))


def broken_rule(right: Fraction, loose: Fraction, rate: re.Match[str]) -> Rule | None:
    printed = figure(rate["p"])
    if printed is None:
        return None
    least = last_place(rate["p"]) if rate["kind"] in PROPORTIONS else Fraction(0)
    far = abs(right - printed)
    if far > loose + least or (far and far >= loose + least):
        return GROWTH
    return GROWTH_ROUGH if far > loose / 2 + least else None


def is_no_amount(words: str, found: re.Match[str]) -> bool:
    before = words[max(0, found.start("a") - 1) : found.start("a")]
    is_time = any((found[unit] or "").startswith(TIMES) for unit in ("ua", "ub"))
    return bool(found["pa"]) != bool(found["pb"]) or bool(NO_AMOUNT.search(before)) or is_time


def is_up(verb: str) -> bool:
    return verb in RATES_UP


def right_rate(
    found: re.Match[str], rate: re.Match[str], first: Fraction, second: Fraction
) -> tuple[Fraction | None, Fraction]:
    kind, loose = rate["kind"], slack(found["a"]) + slack(found["b"])
    if kind == "个百分点" or (kind not in PROPORTIONS and not found["pa"]):
        is_same = kind == "个百分点" or kind in (found["ua"][:1], found["ub"][:1])
        return (abs(second - first) if is_same else None), loose + slack(rate["p"])
    if kind not in PROPORTIONS or found["pa"]:
        return None, loose
    factor = 1 if kind == "倍" else 100
    return abs(second - first) * factor / first, loose * factor * (1 + second / first) / first


RULES = (GROWTH, GROWTH_ROUGH, DIRECTION)
CHECKS = (check_growth,)
