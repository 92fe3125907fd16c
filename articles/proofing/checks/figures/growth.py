"""Growth: 由10增至15，增长50%; 36万比上年的30万增长20%; 由51分钟缩短到22分钟，减少29分钟."""

import re
from collections.abc import Iterator
from fractions import Fraction

from articles.proofing.checks.figures.quantities import last_place, shown, slack
from articles.proofing.desk import Desk
from articles.proofing.finding import Finding
from articles.proofing.manuscript import Manuscript
from articles.text.numerals import figure

WORDS = "零一二两三四五六七八九十百千万亿"
NUMBER = rf"(?:[0-9０-９]{{1,9}}(?:,[0-9]{{3}})*(?:[.．][0-9０-９]{{1,4}})?(?:万亿|[万亿])?|[{WORDS}]{{1,10}})"
U = r"(?:个百分点|平方[公千]?米|公里|人次|[%％‰\u4e00-\u9fff]{1,2}?)?"
UP = "增加|增长|增|提高|提升|上升|升高|升|扩大|扩|上涨|涨|延长|扩展|攀升"
DOWN = "减少|减|降低|下降|降|缩短|压缩|压减|缩小|缩|下调|回落|下跌|跌|精简"
BETWEEN = r"[^，。；：\n由从0-9０-９]"
GROWTH = re.compile(
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


def check_growth(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Find rates and differences that do not follow from the two figures, and rises that fall."""
    for field, text in manuscript.fields.items():
        for pattern in (GROWTH, THAN):
            for found in pattern.finditer(text):
                yield from growth(manuscript, field, text, found)


def growth(manuscript: Manuscript, field: str, text: str, found: re.Match[str]) -> Iterator[Finding]:
    """Yield what is wrong with one 由A增至B or B比上年的A增长."""
    first, second = figure(found["a"]), figure(found["b"])
    if not first or second is None or first == second or is_no_amount(text, found):
        return
    values = {"before": text[found.start("a") : found.end("ua")], "after": text[found.start("b") : found.end("ub")]}
    is_rise = second > first
    if found.re is GROWTH and is_up(found["verb"]) != is_rise:
        yield manuscript.found("counts.direction", field, *found.span("verb"), **values)
        return
    place = max(found.end("b"), found.end("ua"))
    rate = RATE.match(text, place) or RATE.match(text, max(found.end("ub"), found.end("ua")))
    if not rate or rate["rough"] or rate["more"]:
        return
    if is_up(rate["verb"]) != is_rise:
        yield manuscript.found("counts.direction", field, *rate.span("verb"), **values)
    else:
        yield from rate_of(manuscript, field, found, rate, values)


def rate_of(
    manuscript: Manuscript, field: str, found: re.Match[str], rate: re.Match[str], values: dict[str, str]
) -> Iterator[Finding]:
    """Yield a rate that is not that of its figures: for certain where no rounding explains it, else as a question."""
    right, loose, unit = right_rate(found, rate, figure(found["a"]), figure(found["b"]))
    printed = figure(rate["p"])
    if right is None or printed is None:
        return
    least = last_place(rate["p"]) if unit in ("%", "％", "倍") else 0
    far = abs(right - printed)
    if far > loose + least or (far and far >= loose + least):
        code = "counts.growth"
    elif far > loose / 2 + least:
        code = "counts.growth-rough"
    else:
        return
    yield manuscript.found(code, field, rate.start("p"), rate.end("kind"), right=f"{shown(right)}{unit}", **values)


def is_no_amount(text: str, found: re.Match[str]) -> bool:
    """Tell whether the figures are ranks, dates or parts of longer figures rather than amounts."""
    before = text[max(0, found.start("a") - 1) : found.start("a")]
    units = (found["ua"], found["ub"])
    if bool(found["pa"]) != bool(found["pb"]):
        return True
    return bool(NO_AMOUNT.search(before)) or any(unit.startswith(TIMES) for unit in units if unit)


def is_up(verb: str) -> bool:
    """Tell whether a word of direction means more."""
    return verb in UP.split("|") or verb in ("增幅", "涨幅", "增速")


def right_rate(
    found: re.Match[str], rate: re.Match[str], first: Fraction, second: Fraction
) -> tuple[Fraction, Fraction, str]:
    """Return (right rate, how far rounding may move it, its unit); no rate where the kinds cannot be compared."""
    kind, loose = rate["kind"], slack(found["a"]) + slack(found["b"])
    if kind == "个百分点" or (kind not in "%％倍" and not found["pa"]):
        is_same = kind == "个百分点" or kind in (found["ua"][:1], found["ub"][:1])
        return (abs(second - first) if is_same else None), loose + slack(rate["p"]), kind
    if kind not in "%％倍" or found["pa"]:
        return None, 0, kind
    factor = 1 if kind == "倍" else 100
    return abs(second - first) * factor / first, loose * factor * (1 + second / first) / first, kind
