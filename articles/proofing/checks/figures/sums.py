"""Parts and totals: 甲10个、乙5个，共16个; 其中…; 其余…; 三男三女六人. The total is the claim and is marked."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.checks.figures.likeness import digits
from articles.proofing.checks.figures.quantities import Quantity, quantities, sentences
from articles.proofing.finding import Finding
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import Manuscript
from articles.proofing.rule import Rule
from articles.proofing.text import Text, once
from articles.text.numerals import figure
from articles.text.patterns import HAN

# Marked: the total.
TOTAL = Rule(
    "counts.total",
    Severity.MUST,
    _("Parts and total disagree"),
    _("The parts %(parts)s make %(sum)s, the total says %(total)s."),
)
# Marked: the total; the parts may not be meant to be all of them.
PARTS = Rule(
    "counts.parts",
    Severity.SHOULD,
    _("Parts and whole doubtful"),
    _("The parts %(parts)s make %(sum)s of a whole of %(total)s."),
)
TIGHT = re.compile(r"(?:共|共计|合计|总计|一共|总共|共有|总数为?)$")
# 全市共有16家, 两年共修路5条: a word may stand on either side of 共, but then less is certain.
LOOSE = re.compile(rf"[{HAN}]{{0,4}}(?:共|合计|总计)[{HAN}]{{0,4}}$")
# 书法46件、绘画52件、剪纸22件，120件作品展出: three parts or more, and the number opens its clause.
BARE = re.compile(r"(?<=，)$")
PIECE = re.compile(r"[，、；,]")
BY_PLACE = re.compile(rf"[，、：][{HAN}]{{1,6}}(?P<kind>[省市州县区镇乡村])")
AMONG = re.compile(r"其中(?:包括|有)?|[中里](?=，)|分别[为是]")
REST = re.compile(r"(?:其余|剩余|余下|剩下|其他|其它|另外?|另有|尚?未|没有)[^，。；、\d０-９]{0,8}?$")
HEADCOUNT = r"(?:[0-9０-９]{1,4}|[一二两三四五六七八九十]{1,3})"
SEXES = re.compile(
    rf"(?<![0-9０-９一二三四五六七八九十])(?P<a>{HEADCOUNT})[名个]?[男女](?P<b>{HEADCOUNT})[名个]?[男女]"
    rf"(?:，|共|一共|，共)?(?P<total>{HEADCOUNT})[名人]"
)
BOTH = re.compile(rf"共[{HAN}]{{0,4}}$")
JOINED = re.compile(r"(?P<noun>[^，。；：、\n]{2,12})[和及与]")
# Behind a total so many parts may be its own; more than four with a rest are seldom meant to be all.
MOST_PARTS, MOST_BESIDE_REST = 8, 4
# A story with more figures is a table.
MOST = 400


@dataclass(frozen=True, slots=True)
class Sum:
    """A total (begin, end, value) and its parts; without a total of its own the parts stand for themselves."""

    how: str
    begin: int
    end: int
    value: Fraction
    parts: tuple[Fraction, ...]
    words: tuple[str, ...]
    is_certain: bool = False
    last: int = 0

    @property
    def holds(self) -> bool:
        return sum(self.parts) == self.value


def check_sums(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    for text in manuscript.texts:
        for each in sums(text):
            if not each.holds:
                parts, made = " + ".join(each.words), whole_shown(sum(each.parts, Fraction(0)))
                total = text.words[each.begin : each.end]
                rule = TOTAL if each.is_certain else PARTS
                yield text.found(rule, each.begin, each.end, parts=parts, sum=made, total=total)


def whole_shown(value: Fraction) -> str:
    return f"{value}" if value.denominator == 1 else f"{float(value):g}"


@once
def sums(text: Text) -> tuple[Sum, ...]:
    found = list(sexes(text.words))
    for begin, _end, held in sentences(text):
        for unit in {each.unit for each in held}:
            same = [each for each in held if each.unit == unit and not each.is_rough]
            found += [*after_parts(text.words, begin, same), *before_parts(text.words, begin, same)]
    return tuple(unique([*found, *pairs(text)]))


def unique(found: list[Sum]) -> Iterable[Sum]:
    settled = {each.last for each in found if each.holds}
    found = [each for each in found if each.holds or each.last not in settled]
    best: dict[int, Sum] = {}
    for each in sorted(found, key=lambda each: (each.begin, not each.holds, not each.is_certain)):
        best.setdefault(each.begin, each)
    return best.values()


def sexes(words: str) -> Iterator[Sum]:
    """Yield 三男三女六人 and 2男3女共5名."""
    for found in SEXES.finditer(words):
        total, one, two = (figure(found[name]) for name in ("total", "a", "b"))
        if total and one and two:
            printed = (found["a"], found["b"])
            yield Sum("total", *found.span("total"), total, (one, two), printed, is_certain=True, last=found.start("b"))


def after_parts(words: str, begin: int, same: list[Quantity]) -> Iterator[Sum]:
    """Yield each total behind its parts: 甲10个、乙5个，共16个; further off, 全市共有16个."""
    for index, total in enumerate(same):
        for called in (TIGHT, LOOSE, BARE):
            is_called = called.search(words[max(begin, total.begin - 12) : total.begin])
            parts = chain(words, same[:index], total, called) if is_called else []
            if len(parts) > 1 and (called is not BARE or is_named_by(parts, total)):
                yield from total_of(parts, total, is_tight=called is TIGHT)
                break


def is_named_by(parts: list[Quantity], total: Quantity) -> bool:
    return len(parts) > 2 and (adds_up(parts, total) or is_slip(parts, total))


def total_of(parts: list[Quantity], total: Quantity, *, is_tight: bool) -> Iterator[Sum]:
    fitting = next((parts[cut:] for cut in range(len(parts) - 1) if adds_up(parts[cut:], total)), parts)
    if is_near(fitting, total) or (is_tight and total.value <= 3 * made_by(fitting)):
        yield summed("total", total, fitting, is_certain=is_tight)


def chain(words: str, before: list[Quantity], total: Quantity, called: re.Pattern[str]) -> list[Quantity]:
    parts: list[Quantity] = []
    end = total.begin
    for part in reversed(before):
        between = words[part.stop : end] if parts else called.sub("", words[part.stop : end].rstrip())
        joints = len(PIECE.findall(between)) + len(re.findall("[和及与]", between))
        is_apart = bool(between) and not parts and bool(PIECE.split(between)[-1].strip())
        if is_apart or (joints != 1 and (parts or between)) or part.value >= total.value:
            break
        if "其中" in between or "每" in between:
            break
        parts.insert(0, part)
        end = part.begin
        if "其中" in part.before(12):
            break
    return parts


def before_parts(words: str, begin: int, same: list[Quantity]) -> Iterator[Sum]:
    """Yield each total before its parts, where 其中 or 其余 says that they are its parts."""
    for index, total in enumerate(same[:-1]):
        among = AMONG.search(words, total.stop, same[index + 1].begin)
        behind = same[index + 1 : index + 1 + MOST_PARTS]
        leads = [words[max(begin, part.begin - 14) : part.begin] for part in behind]
        rest = next((number for number, lead in enumerate(leads) if REST.search(lead)), None)
        if rest is not None and total.value > behind[rest].value:
            yield from with_rest(total, behind[: rest + 1], is_among=bool(among))
        elif (among and "；" not in words[total.stop : among.start()]) or are_by_place(words, total, behind):
            yield from among_total(words, total, behind)


def are_by_place(words: str, total: Quantity, parts: list[Quantity]) -> bool:
    """Tell whether parts right behind a total are those of places of one kind: 26处，柳桥区15处、望川区11处."""
    leads = [words[one.stop : two.begin] for one, two in pairwise([total, *parts])]
    kinds = {found["kind"] if found else None for found in map(BY_PLACE.fullmatch, leads)}
    return len(parts) > 1 and len(kinds) == 1 and None not in kinds


def with_rest(total: Quantity, parts: list[Quantity], *, is_among: bool) -> Iterator[Sum]:
    if len(parts) < 2 and not is_among:
        return
    if any(part.value >= total.value for part in parts) and not is_swapped(parts, total):
        return
    if adds_up(parts, total) or (1 < len(parts) <= MOST_BESIDE_REST and is_near(parts, total)):
        yield summed("rest", total, parts)


def among_total(words: str, total: Quantity, parts: list[Quantity]) -> Iterator[Sum]:
    run = [parts[0]]
    for part in parts[1:]:
        between = words[run[-1].stop : part.begin]
        if len(PIECE.findall(between)) != 1 or "；" in between or "其中" in between:
            break
        run.append(part)
    exceeds = run[0].value > total.value
    if len(run) > 1 and (made_by(run) == total.value or (is_near(run, total) and is_slip(run, total))):
        yield summed("among", total, run)
    elif exceeds and is_near(run[:1], total):
        yield summed("among", total, run[:1])


def pairs(text: Text) -> Iterator[Sum]:
    """Yield 共安排6件甲类实事和9件乙类实事: parts of no printed total, held against any total printed elsewhere."""
    found = quantities(text)[:MOST]
    for one, two in pairwise(found):
        joint = JOINED.fullmatch(text.words, one.stop, two.begin)
        if joint and one.unit == two.unit and BOTH.search(one.before(6)):
            yield from pair(found, (one, two), joint["noun"][-2:])


def pair(found: Sequence[Quantity], both: tuple[Quantity, Quantity], noun: str) -> Iterator[Sum]:
    one, two = both
    values, words, whole = (one.value, two.value), (one.printed, two.printed), one.value + two.value
    for other in found:
        is_same = other.unit == one.unit and other not in both and noun in other.behind(10)
        near = abs(other.value - whole) <= 2
        if is_same and near and not other.is_rough and other.value not in (*values, whole):
            yield Sum("parts", other.begin, other.end, other.value, values, words, last=two.begin)
            return
    for each in both:
        yield Sum("parts", each.begin, each.end, whole, values, words, last=two.begin)


def summed(how: str, total: Quantity, parts: list[Quantity], *, is_certain: bool = False) -> Sum:
    """Rounding that explains a difference is taken off it."""
    value = made_by(parts) if adds_up(parts, total) else total.value
    values, words = tuple(part.value for part in parts), tuple(part.printed for part in parts)
    return Sum(how, total.begin, total.end, value, values, words, is_certain, last=parts[-1].begin)


def made_by(parts: list[Quantity]) -> Fraction:
    return sum((part.value for part in parts), Fraction(0))


def adds_up(parts: list[Quantity], total: Quantity) -> bool:
    slack = total.slack + sum(part.slack for part in parts)
    return abs(made_by(parts) - total.value) <= slack


def is_near(parts: list[Quantity], total: Quantity) -> bool:
    """Tell whether the parts make the total to three or to a fifth of it: a slip is likelier than another meaning."""
    return abs(made_by(parts) - total.value) <= max(Fraction(3), total.value / 5) or is_swapped(parts, total)


def is_swapped(parts: list[Quantity], total: Quantity) -> bool:
    return digits(made_by(parts)) == digits(total.value)


def is_slip(parts: list[Quantity], total: Quantity) -> bool:
    """People may be counted twice (党员, 女性): among them only the smallest miss, of two, is a slip."""
    short = abs(total.value - made_by(parts))
    is_trifle = short <= 2 if total.unit == "人" else short == 1 or short * 12 <= total.value
    return is_trifle or is_swapped(parts, total)


RULES = (TOTAL, PARTS)
CHECKS = (check_sums,)
