"""Figures by GB/T 15835: approximations said twice, mixed ways of writing, ranges. Advice, but for the first."""

import re
from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.finding import Finding
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import Manuscript
from articles.proofing.rule import Rule
from articles.text.patterns import HAN

APPROXIMATE_TWICE = Rule(
    "form.approximate_twice",
    Severity.SHOULD,
    _("approximation said twice"),
    _("“%(text)s” says twice that the figure is not exact, or once too much."),
)
FIGURE_MIXED = Rule(
    "form.figure_mixed",
    Severity.HINT,
    _("Arabic and Chinese figures mixed in one number"),
    _("“%(text)s” mixes two ways of writing one number (GB/T 15835)."),
    errors=0.1,
)
FIGURE_LARGE = Rule(
    "form.figure_large",
    Severity.HINT,
    _("large figure without 万 or 亿"),
    _("“%(text)s” is easier to read as “%(right)s” (GB/T 15835)."),
    errors=0.0,
)
YEAR_ZERO = Rule(
    "form.year_zero",
    Severity.HINT,
    _("zero of a Chinese year"),
    _("“%(text)s”: the zero of a Chinese year is 〇: “%(right)s”."),
    errors=0.1,
)
YEAR_STYLE = Rule(
    "form.year_style",
    Severity.HINT,
    _("years written in two ways"),
    _("“%(text)s”: elsewhere this story writes its years the other way."),
    errors=0.1,
)
RANGE_OTHERWISE = Rule(
    "form.range",
    Severity.HINT,
    _("range written otherwise"),
    _("“%(text)s”: a range prints as “%(right)s” (GB/T 15835)."),
    errors=0.1,
)
FIGURE_WIDTH = Rule(
    "form.figure_width",
    Severity.HINT,
    _("figures of two widths"),
    _("“%(text)s”: elsewhere this story prints its figures in the other width."),
    errors=0.1,
)
NUMBER = r"(?:[0-9０-９]{1,12}(?:[.．][0-9０-９]{1,4})?[十百千万亿]{0,3}|[一二三四五六七八九十百千万亿两]{1,12})"
NOT_A_SPAN = "(?!年|天|日|个月|月|周|届|场|次|期)"
UNIT = rf"(?:[%％]|[^，。；、：！？\s“”（）{'0-9０-９'}]{{0,4}}?)"
# Not the second character of 附近, 最近, 签约, 节约.
NEARLY = "(?<![接附靠临邻最亲新远相拉贴挨逼走就])近"
ABOUT = "(?<![大制条公节契合签预特相隐纽邀履违解续集简爽失毁赴践])约"
APPROXIMATE = re.compile(
    rf"{NEARLY}{NUMBER}(?:多|余){NOT_A_SPAN}[{HAN}]?"
    rf"|(?:大约|{ABOUT}){NUMBER}(?:多|余)[{HAN}]"
    rf"|(?:大约|{ABOUT}|将近|{NEARLY}){NUMBER}{UNIT}(?:左右|上下)"
    rf"|(?:超过|逾|(?<![赶反])超){NUMBER}(?:多|余)[{HAN}]|(?:超过|逾){NUMBER}{UNIT}以上|(?:不足|不到){NUMBER}{UNIT}(?:左右|以上)(?![{HAN}]{{0,2}}(?:的|者))"
    rf"|(?:至少|最少){NUMBER}{UNIT}(?:以上|左右)"
)
MIXED = re.compile(
    rf"(?<![0-9.．,，])[0-9]{{1,9}}(?:(?:\.[0-9]{{1,4}})?[千百十](?![{HAN}]?(?:米|克|瓦|伏|帕|焦|卡|赫|字节))[万亿]?"
    r"|亿[0-9]{1,4}万|万[0-9]{3,4}(?![0-9]))|百分之[0-9.]{1,6}"
)
LARGE = re.compile(rf"(?<![0-9.,-])(?P<number>[1-9][0-9]{{0,12}}?)(?P<zeros>0000(?:0000)?)(?=[{HAN}])")
NOT_ZERO = "○ＯOo零0０◯"
ZERO = re.compile(f"(?=.{{1,3}}(?<=[{NOT_ZERO}]))[一二][〇{NOT_ZERO}一二三四五六七八九]{{3}}年")
CHINESE_YEAR = re.compile("[一二][〇○零一二三四五六七八九]{3}年")
ARABIC_YEAR = re.compile("(?<![0-9０-９])[12１２][0-9０-９]{3}年")
ENDS = r"[0-9]{1,12}(?:\.[0-9]{1,6})?"
RANGE = re.compile(
    rf"(?<![0-9A-Za-z.\-－—～~/:])(?P<low>{ENDS})(?P<first>[万亿%％]?)(?P<mark>-|－|~|—{{1,2}}|～|至)(?P<high>{ENDS})(?P<last>[万亿%％]?)"
    rf"(?![0-9A-Za-z.\-－—～~/:])(?P<unit>[{HAN}℃]?)"
)
WIDE, NARROW = re.compile("[０-９]+"), re.compile("[0-9]+")
# Numbers with a hyphen that are no ranges: buildings, roads, scores.
NO_RANGE = set("号栋幢室座单楼型级路")


def check_approximate(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    """Yield a finding at each figure made vague or bounded by two words: 近30多, 约20人左右, 超过5年以上."""
    for text in manuscript.prose:
        yield from text.matches(APPROXIMATE_TWICE, APPROXIMATE)


def check_mixed(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    """Yield advice at figures in two scripts (3千, 百分之30), in two units of ten thousands, with many zeros."""
    for text in manuscript.prose:
        yield from text.matches(FIGURE_MIXED, MIXED)
        yield from text.matches(FIGURE_LARGE, LARGE, mend=in_large_units)


def in_large_units(found: re.Match[str]) -> str:
    return found["number"] + ("亿" if len(found["zeros"]) == 8 else "万")


def check_years(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    for text in manuscript.prose:
        yield from text.matches(YEAR_ZERO, ZERO, mend=lambda found: re.sub(f"[{NOT_ZERO}]", "〇", found[0]))
    yield from minority(manuscript, YEAR_STYLE, CHINESE_YEAR, ARABIC_YEAR)


def check_width(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    yield from minority(manuscript, FIGURE_WIDTH, WIDE, NARROW)


def minority(manuscript: Manuscript, rule: Rule, *ways: re.Pattern[str]) -> Iterator[Finding]:
    one, other = ([(text, each) for text in manuscript.prose for each in way.finditer(text.words)] for way in ways)
    if one and other:
        for text, found in min(one, other, key=len):
            yield text.found(rule, *found.span())


def check_ranges(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    ranges = [
        (text, found)
        for text in manuscript.prose
        for found in RANGE.finditer(text.words)
        if found["unit"] not in NO_RANGE and (found["unit"] or found["last"])
    ]
    usual = Counter(found["mark"] for _text, found in ranges if found["mark"] in "—～").most_common(1)
    mark = usual[0][0] if usual else "—"
    for text, found in ranges:
        first = found["last"] if found["last"] and not found["first"] else found["first"]
        right = f"{found['low']}{first}{found['mark'] if found['mark'] == '至' else mark}{found['high']}{found['last']}"
        start, end = found.start(), found.start("unit")
        if right != found.string[start:end]:
            yield text.found(RANGE_OTHERWISE, start, end, suggestion=right, right=right)


RULES = (APPROXIMATE_TWICE, FIGURE_MIXED, FIGURE_LARGE, YEAR_ZERO, YEAR_STYLE, RANGE_OTHERWISE, FIGURE_WIDTH)
CHECKS = (check_approximate, check_mixed, check_years, check_width, check_ranges)
