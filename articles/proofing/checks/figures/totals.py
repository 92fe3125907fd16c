"""Parts and totals: 甲10个、乙5个，共16个; 其中…; 其余…; 三男三女六人. The total is the claim and is marked."""

import re
from collections.abc import Iterator, ValuesView
from fractions import Fraction
from functools import lru_cache
from typing import Never

from articles.proofing.checks.figures.adding import (
    Sum,
    adds_up,
    is_near,
    is_slip,
    is_swapped,
    summed,
)
from articles.proofing.checks.figures.quantities import PIECE, Quantity, as_words, quantities, sentences
from articles.proofing.checks.lists.claim import Claim
from articles.proofing.desk import Desk
from articles.proofing.finding import Finding
from articles.proofing.manuscript import Manuscript
from articles.text.numerals import figure
from articles.text.patterns import HAN

TOTAL = re.compile(r"(?:共|共计|合计|总计|一共|总共|共有|总数为?)$")
# 全市共有16家, 两年共修路5条: a word may stand on either side of 共, but then less is certain.
LOOSE = re.compile(rf"[{HAN}]{{0,4}}(?:共|合计|总计)[{HAN}]{{0,4}}$")
# 书法46件、绘画52件、剪纸22件，120件作品展出: three parts or more, and the number opens its clause.
BARE = re.compile(r"(?<=，)$")
BY_PLACE = re.compile(rf"[，、：][{HAN}]{{1,6}}(?P<kind>[省市州县区镇乡村])")
AMONG = re.compile(r"其中(?:包括|有)?|[中里](?=，)|分别[为是]")
REST = re.compile(r"(?:其余|剩余|余下|剩下|其他|其它|另外?|另有|尚?未|没有)[^，。；、\d０-９]{0,8}?$")
HEADCOUNT = r"(?:[0-9０-９]{1,4}|[一二两三四五六七八九十]{1,3})"
SEXES = re.compile(
    rf"(?<![0-9０-９一二三四五六七八九十])(?P<a>{HEADCOUNT})[名个]?[男女](?P<b>{HEADCOUNT})[名个]?[男女]"
    rf"(?:，|共|一共|，共)?(?P<total>{HEADCOUNT})[名人]"
)
BOTH = re.compile(rf"共[{HAN}]{{0,4}}$")


def check_totals(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Find totals that their parts do not make."""
    for field, text in manuscript.fields.items():
        for each in sums(text):
            if not each.holds:
                yield manuscript.found(
                    "counts.total" if each.is_certain else "counts.parts",
                    field,
                    each.begin,
                    each.end,
                    parts=" + ".join(each.words),
                    sum=shown(sum(each.parts)),
                    total=text[each.begin : each.end],
                )


def claims_of_sums(field: str, text: str) -> list[Never]:
    """Return the totals of a field as Claims."""
    return [
        Claim(
            field=field,
            begin=each.begin,
            end=each.end,
            printed=text[each.begin : each.end],
            number=int(each.value if each.how != "parts" else figure(text[each.begin : each.end])),
            how=each.how,
            items=each.words,
            holds=each.holds,
        )
        for each in sums(text)
    ]


def shown(value: Fraction) -> str:
    """Return a value as a reader writes it: whole where it is whole."""
    return f"{value}" if value.denominator == 1 else f"{float(value):g}"


@lru_cache(maxsize=16)
def sums(text: str) -> tuple:
    """Return every total of a text whose parts stand beside it."""
    found = list(sexes(text))
    for begin, end, held in sentences(text):
        for unit in {each.unit for each in held}:
            same = [each for each in held if each.unit == unit and not each.is_rough]
            if len(same) > 1:
                found += [*after_parts(text, begin, same), *before_parts(text, begin, end, same)]
    return tuple(unique([*found, *pairs(text)]))


def unique(found: list[Never]) -> ValuesView[Never]:
    """Return the sums in order; where one reading of the same total or of the same last part holds, that one."""
    best, settled = {}, {each.last for each in found if each.holds}
    found = [each for each in found if each.holds or each.last not in settled]
    for each in sorted(found, key=lambda each: (each.begin, not each.holds, not each.is_certain)):
        best.setdefault(each.begin, each)
    return best.values()


def sexes(text: str) -> Iterator[Finding]:
    """Yield 三男三女六人 and 2男3女共5名."""
    for found in SEXES.finditer(text):
        parts = tuple(figure(found[name]) for name in "ab")
        total = figure(found["total"])
        if total and all(parts):
            words = (found["a"], found["b"])
            yield Sum("total", *found.span("total"), total, parts, words, is_certain=True, last=found.start("b"))


def after_parts(text: str, begin: int, same: list[Quantity]) -> Iterator[Finding]:
    """Yield each total behind its parts: 甲10个、乙5个，共16个; further off, 全市共有16个."""
    for index, total in enumerate(same):
        for words in (TOTAL, LOOSE, BARE):
            is_called = words.search(text[max(begin, total.begin - 12) : total.begin])
            parts = chain(text, same[:index], total, words) if is_called else ()
            if len(parts) > 1 and (words is not BARE or is_named_by(parts, total)):
                yield from total_of(text, parts, total, is_tight=words is TOTAL)
                break


def is_named_by(parts: list[Quantity], total: Quantity) -> bool:
    """Tell whether a number that nothing calls a total must be one: three parts or more make it, or nearly."""
    return len(parts) > 2 and (adds_up(parts, total) or is_slip(parts, total))


def total_of(text: str, parts: list[Quantity], total: Quantity, *, is_tight: bool) -> Iterator[Sum]:
    """Yield the sum of parts and their total; those at the front may belong to something else."""
    fitting = next((parts[cut:] for cut in range(len(parts) - 1) if adds_up(parts[cut:], total)), parts)
    if is_near(fitting, total) or (is_tight and total.value <= 3 * sum(part.value for part in fitting)):
        yield summed("total", text, total, fitting, is_certain=is_tight)


def chain(text: str, before: list[Quantity], total: Quantity, words: re.Pattern[str]) -> list[Never]:
    """Return the quantities that lead up to a total piece by piece, each in a piece of its own, up to 其中."""
    parts, end = [], total.begin
    for part in reversed(before):
        between = words.sub("", text[part.stop : end].rstrip()) if not parts else text[part.stop : end]
        joints = len(PIECE.findall(between)) + len(re.findall("[和及与]", between))
        is_apart = bool(between) and not parts and PIECE.split(between)[-1].strip()
        if is_apart or (joints != 1 and (parts or between)) or part.value >= total.value:
            break
        if "其中" in between or "每" in between:
            break
        parts.insert(0, part)
        end = part.begin
        if "其中" in text[max(0, part.begin - 12) : part.begin]:
            break
    return parts


def before_parts(text: str, begin: int, end: int, same: list[Quantity]) -> Iterator[Finding]:
    """Yield each total before its parts, where 其中 or 其余 says that they are its parts."""
    for index, total in enumerate(same[:-1]):
        among = AMONG.search(text, total.stop, same[index + 1].begin)
        behind = same[index + 1 : index + 9]
        rest = next((n for n, part in enumerate(behind) if is_rest(text, begin, part)), None)
        if rest is not None and total.value > behind[rest].value:
            yield from with_rest(text, total, behind[: rest + 1], bool(among))
        elif (among and "；" not in text[total.stop : among.start()]) or are_by_place(text, total, behind):
            yield from among_total(text, total, behind)


def are_by_place(text: str, total: Quantity, parts: list[Quantity]) -> bool:
    """Tell whether parts right behind a total are those of places of one kind: 26处，柳桥区15处、望川区11处."""
    ends = [total.stop, *(part.stop for part in parts)]
    leads = [text[end : part.begin] for end, part in zip(ends, parts, strict=False)]
    places = [found["kind"] for found in map(BY_PLACE.fullmatch, leads) if found]
    return len(places) == len(parts) > 1 and len(set(places)) == 1


def is_rest(text: str, begin: int, part: Quantity) -> bool:
    """Tell whether a quantity is called the rest (其余3处)."""
    return bool(REST.search(text[max(begin, part.begin - 14) : part.begin]))


def with_rest(text: str, total: Quantity, parts: list[Quantity], is_among: bool) -> Iterator[Sum]:
    """Yield the sum of a total, its parts and the rest, if they are meant to make it."""
    if len(parts) < 2 and not is_among:
        return
    if any(part.value >= total.value for part in parts) and not is_swapped(parts, total):
        return
    if adds_up(parts, total) or (len(parts) in (2, 3, 4) and is_near(parts, total)):
        yield summed("rest", text, total, parts)


def among_total(text: str, total: Quantity, parts: list[Quantity]) -> Iterator[Sum]:
    """Yield the sum of the parts behind 其中 where they make the total, exceed it or fall short by a trifle."""
    run = [parts[0]]
    for part in parts[1:]:
        between = text[run[-1].stop : part.begin]
        if len(PIECE.findall(between)) != 1 or "；" in between or "其中" in between:
            break
        run.append(part)
    if len(run) == 1 and run[0].value <= total.value:
        return
    if sum(part.value for part in run) == total.value or (len(run) > 1 and is_near(run, total) and is_slip(run, total)):
        yield summed("among", text, total, run)
    elif run[0].value > total.value and is_near(run[:1], total):
        yield summed("among", text, total, run[:1])


def pairs(text: str) -> Iterator[Finding]:
    """Yield 共安排6件甲类实事和9件乙类实事: parts of no printed total, held against any total printed elsewhere."""
    found = quantities(text)[:400]
    for one, two in zip(found, found[1:], strict=False):
        between = text[one.stop : two.begin]
        joint = re.fullmatch(r"(?P<noun>[^，。；：、\n]{2,12})[和及与]", between)
        if joint and one.unit == two.unit and BOTH.search(text[max(0, one.begin - 6) : one.begin]):
            yield from pair(text, found, (one, two), joint["noun"][-2:])


def pair(
    text: str,
    found: tuple[Quantity, ...],
    both: tuple[Quantity, Quantity],
    noun: str,
) -> Iterator[Sum]:
    """Yield the Sum of each of two parts; it fails by another number of the same things, neither part nor sum."""
    values = tuple(each.value for each in both)
    words = tuple(as_words(text, each) for each in both)
    for other in found:
        is_same = other.unit == both[0].unit and other not in both and noun in text[other.stop : other.stop + 10]
        near = abs(other.value - sum(values)) <= 2
        if is_same and near and not other.is_rough and other.value not in (*values, sum(values)):
            yield Sum("parts", other.begin, other.end, other.value, values, words, last=both[1].begin)
            return
    for each in both:
        yield Sum("parts", each.begin, each.end, sum(values), values, words, last=both[1].begin)
