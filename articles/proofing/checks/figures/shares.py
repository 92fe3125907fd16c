"""Shares: 120批合格117批，合格率97.5%; no share above a hundred per cent; 1.2亿元（12000万元） is one amount."""

import re
from collections.abc import Iterator
from fractions import Fraction

from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.checks.figures.growth import NUMBER
from articles.proofing.checks.figures.quantities import Quantity, last_place, sentences, shown, slack
from articles.proofing.finding import Finding
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import Manuscript
from articles.proofing.rule import Rule
from articles.proofing.text import Text
from articles.text.lexicon import read
from articles.text.numerals import WORDS, figure
from articles.text.patterns import any_of

# Marked: the percentage.
SHARE = Rule(
    "counts.share",
    Severity.SHOULD,
    _("Share and figures disagree"),
    _("%(part)s of %(whole)s is %(right)s, not %(text)s."),
)
PERCENT = Rule(
    "counts.percent",
    Severity.SHOULD,
    _("More than a hundred per cent"),
    _("%(text)s: %(what)s cannot exceed 100%%."),
)
# Marked: the figure in the bracket.
SCALE = Rule(
    "counts.scale",
    Severity.SHOULD,
    _("The same amount, written twice, differs"),
    _("%(text)s is not %(other)s."),
)
RATE = re.compile(
    r"(?:率|比例)(?:为|达到?|是|约为)?(?P<p>[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,3})?)[%％]"
    r"|占(?P<r>[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,3})?)[%％]"
    r"|占(?:总数|总量|全部|其中)的?(?P<q>[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,3})?)[%％]"
)
NEVER_MORE = re.compile(
    rf"(?P<what>{any_of(read('rates_within_a_hundred'))})"
    r"(?:为|达到?|是|高达|提高到|提升到|提升至|提高至|上升到|保持在|约为)?(?P<p>[0-9０-９]{1,4}(?:[.．][0-9０-９]{1,3})?)[%％]"
)
SHARES = re.compile(r"分别占[^。；\n0-9０-９]{0,10}(?P<list>(?:[0-9０-９.．]{1,6}[%％][、，和及与]?){2,12})")
TWICE = re.compile(
    rf"(?=[0-9０-９{WORDS}])(?P<a>{NUMBER})(?P<ua>[\u4e00-\u9fff]{{1,2}}?)（(?:即|合|折合|约合)?(?P<b>{NUMBER})(?P<ub>[\u4e00-\u9fff]{{1,2}})）"
)
PART_OF = re.compile("其中|中，|已|有")
# So far before a rate its figures stand; a bare 占 stands right behind its part.
REACH, BESIDE = 60, 8
IN_BASE = {"公里": ("米", 1000), "千米": ("米", 1000), "吨": ("公斤", 1000), "千克": ("公斤", 1), "公顷": ("亩", 15)}


def check_shares(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    for text in manuscript.texts:
        for begin, end, held in sentences(text):
            free = begin
            for found in RATE.finditer(text.words, begin, end):
                least = max(free, text.words.rfind("；", begin, found.start()), found.start() - REACH)
                free = found.end()
                ratio = ratio_of([each for each in held if least <= each.begin < found.start()])
                if ratio:
                    yield from wrong_share(text, found, *ratio)


def ratio_of(near: list[Quantity]) -> tuple[Quantity, Quantity] | None:
    same = [each for each in near if each.unit == near[-1].unit]
    if len(same) != 2 or any(each.is_rough for each in same) or same[0].value < same[1].value or not same[0].value:
        return None
    return same[1], same[0]


def wrong_share(text: Text, found: re.Match[str], part: Quantity, whole: Quantity) -> Iterator[Finding]:
    name = next(name for name in "pqr" if found[name])
    printed, right = figure(found[name]), part.value * 100 / whole.value
    loose = last_place(found[name]) + (part.slack + whole.slack) * 200 / whole.value
    is_meant = name != "r" or is_beside(text.words, found, part, whole)
    if is_meant and printed is not None and abs(right - printed) >= loose:
        place, share = (found.start(name), found.end()), f"{shown(right)}%"
        yield text.found(SHARE, *place, right=share, part=part.printed, whole=whole.printed)


def is_beside(words: str, found: re.Match[str], part: Quantity, whole: Quantity) -> bool:
    between = words[part.stop : found.start()]
    return len(between) <= BESIDE and "）" not in between and bool(PART_OF.search(words, whole.stop, part.begin))


def check_wholes(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    for text in manuscript.texts:
        for found in NEVER_MORE.finditer(text.words):
            if (figure(found["p"]) or 0) > 100:
                yield text.found(PERCENT, found.start("p"), found.end(), what=found["what"])
        for found in SHARES.finditer(text.words):
            values = [figure(printed) for printed in re.findall(r"[0-9０-９.．]+", found["list"])]
            # Each share may have been rounded up by half a per cent.
            total = sum(value or 0 for value in values)
            if None not in values and total > 100 + Fraction(len(values), 2):
                yield text.found(PERCENT, *found.span("list"), what=f"{shown(Fraction(total))}%")


def check_scales(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    for text in manuscript.texts:
        for found in TWICE.finditer(text.words):
            (first, unit), (second, other) = in_base(found["a"], found["ua"]), in_base(found["b"], found["ub"])
            loose = slack(found["a"]) + slack(found["b"]) + first / 100
            if first and second and unit == other and abs(first - second) > loose:
                printed = text.words[found.start("a") : found.end("ua")]
                yield text.found(SCALE, found.start("b"), found.end("ub"), other=printed)


def in_base(printed: str, unit: str) -> tuple[Fraction, str]:
    """Return an amount in its base unit: 3公里 are 3000 米; 0 for what is no number."""
    base, factor = IN_BASE.get(unit, (unit, 1))
    return (figure(printed) or Fraction(0)) * factor, base


RULES = (SHARE, PERCENT, SCALE)
CHECKS = (check_shares, check_wholes, check_scales)
