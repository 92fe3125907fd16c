"""Ordinals: 一是、二是、四是. Each style is read on its own; a run begins at one, may nest, and has no gap."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Never

from articles.proofing.desk import Desk
from articles.proofing.finding import Finding
from articles.proofing.manuscript import Manuscript
from articles.text.mask import asides_masked
from articles.text.numerals import figure, in_the_manner_of
from articles.text.patterns import HAN

N = "[一二三四五六七八九十]{1,3}"
START = r"(?:(?<=[。；：！？，、…“‘（\n□　 ])|^)"
STYLES = {
    "spoken": re.compile(rf"(?=[一二三四五六七八九十]){START}(?P<n>{N})(?:是|要|应|须|需)(?!否)", re.M),
    "looked": re.compile(rf"(?=[一二三四五六七八九十]){START}(?P<n>{N})(?:看|抓|靠|查|来(?=[，、]))", re.M),
    "ranked": re.compile(
        rf"(?=第){START}第(?P<n>{N})(?=[，、：]|[是要]|(?:步|点|条|项|类|种|招|关|层|阶段|环节|个方面|方面|件事)(?:[，、：]|[是要]))",
        re.M,
    ),
    "among": re.compile(rf"(?=其){START}其(?P<n>{N})(?=[，、：])", re.M),
    "labelled": re.compile(rf"^[　 ]*[{HAN}]{{2,4}}(?P<n>{N})(?=：|$)", re.M),
    "chapter": re.compile(rf"^[　 ]*(?P<n>{N})(?=、)", re.M),
    "bracket": re.compile(rf"(?:^|(?<=[。；：，]))[　 ]*[（(](?P<n>{N})(?=[）)])", re.M),
    "figure": re.compile(r"^[　 ]*(?P<n>[0-9０-９]{1,2})(?=[.．、](?![0-9０-９]))", re.M),
    "braced": re.compile(r"(?:^|(?<=[。；：，]))[　 ]*[（(](?P<n>[0-9０-９]{1,2})(?=[）)])", re.M),
    "ringed": re.compile(r"(?P<n>[①-⑳])(?![0-9０-９])"),
}
ADVERB = re.compile(rf"(?=[首其再最]){START}(?:首先|其次|再次|再者|最后)(?=[，、：是要])", re.M)
RINGS = {chr(ord("①") + index): index + 1 for index in range(20)}
# Other words for a first, after which an enumeration may go on with 二是.
FIRSTS = re.compile(r"首先|第一|其一|一方面|(?:^|[^十百千万\d])一[是要则来、，]", re.M)
# Marks further apart than this belong to different enumerations.
APART = 1200


@dataclass(frozen=True, slots=True)
class Mark:
    """One ordinal: where its numeral stands, and its number."""

    begin: int
    end: int
    number: int


@dataclass(frozen=True, slots=True)
class Run:
    """An enumeration of one style; `wrong` is the (mark, number expected) at which it breaks, if it does."""

    style: str
    marks: tuple
    wrong: tuple = ()


def check_ordinals(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Find ordinals that leave a gap, come twice, or begin after one."""
    for field, text in manuscript.fields.items():
        for run in runs(text):
            if run.wrong:
                yield finding(manuscript, field, text, run)


def finding(manuscript: Manuscript, field: str, text: str, run: Run) -> Finding:
    """Return the finding of a broken run."""
    mark, number = run.wrong
    starts_late = mark == run.marks[0]
    expected = as_printed(text[mark.begin : mark.end], number)
    code = "counts.ordinal-start" if starts_late else "counts.ordinal"
    suggestion = None if starts_late else expected
    evidence = "、".join(text[each.begin : each.end] for each in run.marks[:20])
    return manuscript.found(
        code, field, mark.begin, mark.end, suggestion=suggestion, evidence=evidence, expected=expected
    )


def as_printed(printed: str, number: int) -> str:
    """Return the ordinal `number` in the script of another: ③ → ④, 二 → 三."""
    if printed in RINGS:
        return chr(ord("①") + number - 1)
    return "二" if number == 2 and not printed[0].isdigit() else in_the_manner_of(printed, number)


@lru_cache(maxsize=16)
def runs(text: str) -> tuple:
    """Return every enumeration of a text, broken or not, in the order of their first marks."""
    masked = asides_masked(text)
    found = []
    for style, pattern in STYLES.items():
        readable = text if style in ("bracket", "braced") else masked
        marks = [Mark(*match.span("n"), value(match["n"])) for match in pattern.finditer(readable)]
        if style == "looked":
            marks = marks[:-1] if marks and marks[-1].number == 1 else marks
        for group in groups([mark for mark in marks if mark.number]):
            found += enumerations(style, group, text)
    return tuple(sorted([*found, *in_adverbs(masked)], key=lambda run: run.marks[0].begin))


def in_adverbs(masked: str) -> Iterator[Finding]:
    """Yield the enumerations 首先…其次…最后…, numbered as they come."""
    marks = []
    for match in ADVERB.finditer(masked):
        if match[0] == "首先" or (marks and match.start() - marks[-1].begin > APART):
            yield from [Run("adverb", tuple(marks))] if len(marks) > 1 else ()
            marks = []
        if match[0] == "首先" or marks:
            marks.append(Mark(*match.span(), len(marks) + 1))
        if match[0] == "最后":
            yield from [Run("adverb", tuple(marks))] if len(marks) > 1 else ()
            marks = []
    if len(marks) > 1:
        yield Run("adverb", tuple(marks))


@lru_cache(maxsize=16)
def places_of_marks(text: str) -> tuple:
    """Return where every ordinal of an enumeration stands, in order."""
    return tuple(sorted(mark.begin for run in runs(text) for mark in run.marks))


def run_after(text: str, place: int) -> None:
    """Return the first enumeration that begins at or behind a place, or None."""
    found = runs(text)
    index = bisect_left(found, place, key=lambda run: run.marks[0].begin)
    return found[index] if index < len(found) else None


def value(printed: str) -> int:
    """Return the number of an ordinal, or 0 where the characters are none."""
    return RINGS.get(printed) or int(figure(printed) or 0)


def groups(marks: list[Never]) -> Iterator[Finding]:
    """Part marks into stretches: a mark that does not go on, far behind the last, begins anew."""
    group = []
    for mark in marks:
        if group and mark.begin - group[-1].begin > APART and mark.number != group[-1].number + 1:
            yield group
            group = []
        group.append(mark)
    if group:
        yield group


def enumerations(style: str, marks: list[Mark], text: str) -> list[Run]:
    """Return the runs of one stretch of marks: nested ones where all is in order, else one slip, else what breaks."""
    nested = in_order(marks)
    if nested is not None:
        return [Run(style, tuple(run)) for run in nested if len(run) > 1]
    slip = one_slip(marks)
    if slip and not starts_a_line(slip[0], marks, text):
        return [Run(style, tuple(marks), slip)]
    return list(broken(style, marks, text))


def in_order(marks: list[Mark]) -> list[list[Mark]]:
    """Return the runs of marks that nest without a gap, or None; a lone 一是 among longer runs is a gap too."""
    stack, done = [], []
    for mark in marks:
        while stack and mark.number != 1 and stack[-1][-1].number != mark.number - 1:
            done.append(stack.pop())
        if mark.number == 1:
            stack.append([mark])
        elif stack:
            stack[-1].append(mark)
        else:
            return None
    done += stack
    is_lonely = len(done) > 1 and any(len(run) == 1 for run in done)
    return None if is_lonely else sorted(done, key=lambda run: run[0].begin)


def one_slip(marks: list[Mark]) -> tuple:
    """Return the (mark, number) that would make one run of all marks by changing it alone, or nothing."""
    wrong = [(mark, number) for number, mark in enumerate(marks, 1) if mark.number != number]
    return wrong[0] if len(wrong) == 1 and len(marks) > 1 else ()


def starts_a_line(mark: Mark, marks: list[Mark], text: str) -> bool:
    """Tell whether a last one is no slip but a new beginning, in a later line than the mark before it."""
    before = max((each.end for each in marks if each.end < mark.begin), default=mark.begin)
    return mark.number == 1 and mark == marks[-1] and "\n" in asides_masked(text)[before : mark.begin]


def broken(style: str, marks: list[Mark], text: str) -> Iterator[Run]:
    """Yield the runs of marks in disorder, each cut where the next begins at one, with its first wrong mark."""
    cuts = [0] + [index for index, mark in enumerate(marks) if mark.number == 1 and index] + [len(marks)]
    for start, stop in zip(cuts, cuts[1:], strict=False):
        run = marks[start:stop]
        if len(run) < 2:
            continue
        expected = 1
        if run[0].number != 1 and is_first_elsewhere(run[0], text):
            expected = run[0].number
        wrong = next(((mark, number) for number, mark in enumerate(run, expected) if mark.number != number), ())
        yield Run(style, tuple(run), wrong)


def is_first_elsewhere(mark: Mark, text: str) -> bool:
    """Tell whether a run that begins after one has its first in other words, or is no enumeration of its own."""
    return mark.number > 2 or bool(FIRSTS.search(text, max(0, mark.begin - APART), mark.begin))
