"""Shares: 120批合格117批，合格率97.5%; no share above a hundred per cent; 1.2亿元（12000万元） is one amount."""

import re
from collections.abc import Iterator
from fractions import Fraction

from articles.proofing.checks.figures.growth import NUMBER, WORDS
from articles.proofing.checks.figures.quantities import Quantity, as_words, last_place, sentences, shown, slack
from articles.proofing.desk import Desk
from articles.proofing.finding import Finding
from articles.proofing.manuscript import Manuscript
from articles.text.numerals import figure

SHARE = re.compile(
    r"(?:率|比例)(?:为|达到?|是|约为)?(?P<p>[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,3})?)[%％]"
    r"|占(?P<r>[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,3})?)[%％]"
    r"|占(?:总数|总量|全部|其中)的?(?P<q>[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,3})?)[%％]"
)
NEVER_MORE = re.compile(
    r"(?P<what>合格率|及格率|优良率|达标率|满意率|满意度|知晓率|知晓度|普及率|就业率|存活率|成活率|治愈率|参与率|出勤率|到课率|入住率|"
    r"识字率|森林覆盖率|绿化率|绿化覆盖率|占比|参保率|接种率|签约率|录取率|办结率|回复率|准点率|正点率|好评率|支持率|投票率|及时率)"
    r"(?:为|达到?|是|高达|提高到|提升到|提升至|提高至|上升到|保持在|约为)?(?P<p>[0-9０-９]{1,4}(?:[.．][0-9０-９]{1,3})?)[%％]"
)
SHARES = re.compile(r"分别占[^。；\n0-9０-９]{0,10}(?P<list>(?:[0-9０-９.．]{1,6}[%％][、，和及与]?){2,12})")
TWICE = re.compile(
    rf"(?=[0-9０-９{WORDS}])(?P<a>{NUMBER})(?P<ua>[\u4e00-\u9fff]{{1,2}}?)（(?:即|合|折合|约合)?(?P<b>{NUMBER})(?P<ub>[\u4e00-\u9fff]{{1,2}})）"
)
PART_OF = re.compile("其中|中，|已|有")
REACH, BESIDE = 60, 8
IN_BASE = {"公里": ("米", 1000), "千米": ("米", 1000), "吨": ("公斤", 1000), "千克": ("公斤", 1), "公顷": ("亩", 15)}


def check_shares(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Find shares that do not follow from their figures, and shares above the whole."""
    for field, text in manuscript.fields.items():
        yield from shares(manuscript, field, text)
        yield from above_hundred(manuscript, field, text)
        yield from written_twice(manuscript, field, text)


def shares(manuscript: Manuscript, field: str, text: str) -> Iterator[Finding]:
    """Yield rates that the two quantities of their sentence do not give."""
    for begin, end, held in sentences(text):
        free = begin
        for found in SHARE.finditer(text, begin, end):
            name = next(name for name in "pqr" if found[name])
            least = max(free, text.rfind("；", begin, found.start()), found.start() - REACH)
            free = found.end()
            ratio = ratio_of([each for each in held if least <= each.begin < found.start()])
            if name == "r" and ratio and not is_beside(text, found, ratio):
                continue
            if ratio and not fits(text, found, name, ratio):
                yield share(manuscript, field, text, (found.start(name), found.end()), ratio)


def is_beside(text: str, found: re.Match[str], ratio: tuple[Quantity, Quantity]) -> bool:
    """Tell whether a bare 占 belongs to the part just named of the whole before it."""
    part, whole = ratio
    between = text[part.stop : found.start()]
    return len(between) <= BESIDE and "）" not in between and bool(PART_OF.search(text, whole.stop, part.begin))


def share(
    manuscript: Manuscript, field: str, text: str, place: tuple[int, int], ratio: tuple[Quantity, Quantity]
) -> Finding:
    """Return the finding of a rate that is not that of its two quantities."""
    part, whole = ratio
    right = f"{shown(part.value * 100 / whole.value)}%"
    words = {"part": as_words(text, part), "whole": as_words(text, whole)}
    return manuscript.found("counts.share", field, *place, right=right, **words)


def ratio_of(near: list[Quantity]) -> tuple[Quantity, Quantity]:
    """Return (part, whole) where exactly two exact quantities of one unit stand before a rate."""
    same = [each for each in near if near and each.unit == near[-1].unit]
    if len(same) != 2 or any(each.is_rough for each in same) or same[0].value < same[1].value or not same[0].value:
        return None
    return same[1], same[0]


def fits(text: str, found: re.Match[str], name: str, ratio: tuple[Quantity, Quantity]) -> bool:
    """Tell whether a printed rate is that of two quantities, rounded or cut."""
    part, whole = ratio
    printed = figure(found[name])
    loose = last_place(found[name]) + (part.slack + whole.slack) * 200 / whole.value
    return printed is None or abs(part.value * 100 / whole.value - printed) < loose


def above_hundred(manuscript: Manuscript, field: str, text: str) -> Iterator[Finding]:
    """Yield rates above a hundred per cent, and shares of one whole that add up to more."""
    for found in NEVER_MORE.finditer(text):
        if figure(found["p"]) > 100:
            yield manuscript.found("counts.percent", field, found.start("p"), found.end(), what=found["what"])
    for found in SHARES.finditer(text):
        values = [figure(printed) for printed in re.findall(r"[0-9０-９.．]+", found["list"])]
        if None not in values and sum(values) > 100 + Fraction(len(values), 2):
            yield manuscript.found("counts.percent", field, *found.span("list"), what=f"{shown(sum(values))}%")


def written_twice(manuscript: Manuscript, field: str, text: str) -> Iterator[Finding]:
    """Yield amounts whose second form in brackets is another amount."""
    for found in TWICE.finditer(text):
        (first, unit), (second, other) = in_base(found["a"], found["ua"]), in_base(found["b"], found["ub"])
        if not first or not second or unit != other:
            continue
        loose = slack(found["a"]) + slack(found["b"]) + first / 100
        if abs(first - second) > loose:
            printed = text[found.start("a") : found.end("ua")]
            yield manuscript.found("counts.scale", field, found.start("b"), found.end("ub"), other=printed)


def in_base(printed: str, unit: str) -> tuple[Fraction, str]:
    """Return an amount in its base unit: 3公里 are 3000 米."""
    base, factor = IN_BASE.get(unit, (unit, 1))
    value = figure(printed)
    return (value and value * factor), base
