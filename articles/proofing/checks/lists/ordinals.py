"""Ordinals: 一是、二是、四是. Each style is read on its own; a run begins at one, may nest, and has no gap."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.finding import Finding
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import Manuscript
from articles.proofing.rule import Rule
from articles.proofing.text import Text, once
from articles.text.numerals import figure, in_the_manner_of
from articles.text.patterns import HAN

# Marked: the ordinal that does not follow the one before it.
ORDINAL = Rule(
    "counts.ordinal",
    Severity.MUST,
    _("Ordinals with a gap or a repeat"),
    _("“%(text)s” stands where “%(expected)s” is expected."),
)
ORDINAL_START = Rule(
    "counts.ordinal-start",
    Severity.SHOULD,
    _("Ordinals without a first"),
    _("The enumeration begins with “%(text)s”; “%(expected)s” is missing."),
)
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
IN_BRACKETS = ("bracket", "braced")
MOST_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Mark:
    begin: int
    end: int
    number: int


@dataclass(frozen=True, slots=True)
class Run:
    """`wrong` is the mark at which it breaks, `expected` the number it should have."""

    style: str
    marks: tuple[Mark, ...]
    wrong: Mark | None = None
    expected: int = 0


def check_ordinals(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    for text in manuscript.texts:
        for run in runs(text):
            if run.wrong:
                yield finding(text, run, run.wrong)


def finding(text: Text, run: Run, mark: Mark) -> Finding:
    """Where the first is missing a person has to know what it is."""
    is_late = mark == run.marks[0]
    printed = [text.words[each.begin : each.end] for each in run.marks]
    expected = as_printed(text.words[mark.begin : mark.end], run.expected)
    return text.found(
        ORDINAL_START if is_late else ORDINAL,
        mark.begin,
        mark.end,
        suggestion=None if is_late else expected,
        evidence="、".join(printed[:MOST_SHOWN]),
        expected=expected,
    )


def as_printed(printed: str, number: int) -> str:
    """Return the ordinal `number` in the script of another: ③ → ④, 二 → 三."""
    if printed in RINGS:
        return chr(ord("①") + number - 1)
    return "二" if number == 2 and not printed[0].isdigit() else in_the_manner_of(printed, number)


@once
def runs(text: Text) -> tuple[Run, ...]:
    found = []
    for style, pattern in STYLES.items():
        words = text.words if style in IN_BRACKETS else text.asides_masked
        marks = [Mark(*match.span("n"), value(match["n"])) for match in pattern.finditer(words)]
        if style == "looked" and marks and marks[-1].number == 1:
            marks.pop()
        for group in groups([mark for mark in marks if mark.number]):
            found += enumerations(style, group, text)
    return tuple(sorted([*found, *in_adverbs(text.asides_masked)], key=lambda run: run.marks[0].begin))


def in_adverbs(masked: str) -> Iterator[Run]:
    """Yield the enumerations 首先…其次…最后…, numbered as they come."""
    series: list[list[Mark]] = []
    is_over = True
    for match in ADVERB.finditer(masked):
        is_far = not is_over and match.start() - series[-1][-1].begin > APART
        if match[0] == "首先":
            series.append([])
        if match[0] == "首先" or not (is_over or is_far):
            series[-1].append(Mark(*match.span(), len(series[-1]) + 1))
            is_over = match[0] == "最后"
        else:
            is_over = True
    yield from (Run("adverb", tuple(marks)) for marks in series if len(marks) > 1)


@once
def places_of_marks(text: Text) -> tuple[int, ...]:
    return tuple(sorted(mark.begin for run in runs(text) for mark in run.marks))


def run_after(text: Text, place: int) -> Run | None:
    found = runs(text)
    index = bisect_left(found, place, key=lambda run: run.marks[0].begin)
    return found[index] if index < len(found) else None


def value(printed: str) -> int:
    """0 where the characters are no ordinal."""
    return RINGS.get(printed) or int(figure(printed) or 0)


def groups(marks: list[Mark]) -> Iterator[list[Mark]]:
    group: list[Mark] = []
    for mark in marks:
        if group and mark.begin - group[-1].begin > APART and mark.number != group[-1].number + 1:
            yield group
            group = []
        group.append(mark)
    if group:
        yield group


def enumerations(style: str, marks: list[Mark], text: Text) -> list[Run]:
    nested = in_order(marks)
    if nested is not None:
        return [Run(style, tuple(run)) for run in nested if len(run) > 1]
    wrong = wrong_marks(marks, 1)
    if len(wrong) == 1 and len(marks) > 1 and not starts_a_line(wrong[0][0], marks, text):
        return [Run(style, tuple(marks), *wrong[0])]
    return list(broken(style, marks, text))


def in_order(marks: list[Mark]) -> list[list[Mark]] | None:
    """A lone 一是 among longer runs is a gap too."""
    stack: list[list[Mark]] = []
    done: list[list[Mark]] = []
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


def wrong_marks(marks: list[Mark], first: int) -> list[tuple[Mark, int]]:
    return [(mark, number) for number, mark in enumerate(marks, first) if mark.number != number]


def starts_a_line(mark: Mark, marks: list[Mark], text: Text) -> bool:
    before = max((each.end for each in marks if each.end < mark.begin), default=mark.begin)
    return mark.number == 1 and mark == marks[-1] and "\n" in text.asides_masked[before : mark.begin]


def broken(style: str, marks: list[Mark], text: Text) -> Iterator[Run]:
    cuts = [0, *(index for index, mark in enumerate(marks) if mark.number == 1 and index), len(marks)]
    for start, stop in pairwise(cuts):
        run = marks[start:stop]
        if len(run) > 1:
            first = run[0].number if run[0].number != 1 and is_first_elsewhere(run[0], text.words) else 1
            wrong, expected = next(iter(wrong_marks(run, first)), (None, 0))
            yield Run(style, tuple(run), wrong, expected)


def is_first_elsewhere(mark: Mark, words: str) -> bool:
    return mark.number > 2 or bool(FIRSTS.search(words, max(0, mark.begin - APART), mark.begin))


RULES = (ORDINAL, ORDINAL_START)
CHECKS = (check_ordinals,)
