"""Stops and other marks inside a sentence: doubled, of the wrong width, on the wrong side; marks of list numbers."""

import re
from collections.abc import Iterator
from operator import methodcaller

from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.finding import Finding
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import Manuscript
from articles.proofing.rule import Rule
from articles.text.marks import HALF_WIDTH
from articles.text.patterns import HAN

STOP_DOUBLED = Rule(
    "form.stop_doubled", Severity.SHOULD, _("two stops together"), _("“%(text)s”: one stop is enough."), errors=0.1
)
HALF_WIDTH_MARK = Rule(
    "form.half_width",
    Severity.HINT,
    _("half-width mark"),
    _("“%(text)s” is a half-width mark in a Chinese sentence."),
    errors=0.1,
)
PAUSE_BETWEEN = Rule(
    "form.pause_between",
    Severity.HINT,
    _("、 between adjacent titles or quotations"),
    _("Between adjacent titles or quotations no 、 is needed (GB/T 15834)."),
    errors=0.0,
)
STOP_OUTSIDE = Rule(
    "form.stop_outside",
    Severity.HINT,
    _("stop outside a full quotation"),
    _("A quotation that is a sentence of its own keeps its stop inside: “%(right)s”."),
    errors=0.1,
)
STOP_INSIDE = Rule(
    "form.stop_inside",
    Severity.HINT,
    _("stop inside a partial quotation"),
    _("Quoted words that are part of a sentence leave the stop outside: “%(right)s”."),
    errors=0.1,
)
DOTS_OTHERWISE = Rule(
    "form.dots",
    Severity.HINT,
    _("ellipsis or dash typed otherwise"),
    _("“%(text)s”: print “%(right)s” (GB/T 15834)."),
    errors=0.1,
)
LIST_MARK = Rule(
    "form.list_mark",
    Severity.HINT,
    _("mark behind a list number"),
    _("“%(text)s”: print “%(right)s” (GB/T 15834)."),
    errors=0.1,
)
# Stops inside a sentence stand alone; an ending one may only be strengthened (！！ ？！).
DOUBLED = re.compile(
    "[。，、；：][ \u3000]*[。，、；：！？][。，、；：！？]*|(?<![！？])[！？][。，、；：]+[。，、；：！？]*|[！？]{4,}"
)
AFTER_QUOTATION = re.compile("(?<=。)”[。，；]")
PAUSE = re.compile("(?<=》)、(?=《)|(?<=”)、(?=“)")
SPEECH = "说|道|表示|指出|强调|认为|称|介绍|回忆|坦言|告诉记者|要求|提醒|感慨|写道"
OUTSIDE = re.compile(rf"(?:{SPEECH})：“[^“”\n]{{1,400}}(?<![。！？…])(?P<range>”。)")
INSIDE = re.compile(rf"(?<=[{HAN}])“[{HAN}0-9]{{1,12}}(?P<range>[。，]”)")
# Verbs of saying take a whole sentence without a colon too.
BEFORE_SPEECH = re.compile(rf"(?:{SPEECH}|叫|喊|问|答)$")
# Any length of an ellipsis but …… and, for a missing paragraph, twice that.
DOTS = re.compile(r"(?P<dots>\.{3,}|。{3,}|．{3,}|·{3,}|・{3,})|(?P<one>…+)|(?P<dash>-{2,}|－{2,}|―+)")
POINT = re.compile(rf"(?<=[{HAN}”])\.(?=\s|$|[{HAN}“])")
STRAIGHT = re.compile(rf'(?<=[{HAN}，。：；、])["＂]|["＂](?=[{HAN}])')
FULL_WIDTH = str.maketrans(",;:?!().", "，；：？！（）。")
CHINESE = "[一二三四五六七八九十]{1,3}"
FIGURES = "[0-9０-９]{1,2}"
# The numbers of a list, as GB/T 15834 and 15835 mark them.
LIST_NUMBERS = [
    # 1、 → 1.   （一）、 → （一）   ①、 → ①   第一、 → 第一，   一. → 一、
    (re.compile(rf"(?:^|(?<=[\n。；：\u3000]))({FIGURES})、(?=[^\s0-9０-９])", re.MULTILINE), r"\1."),
    (re.compile(rf"([（(](?:{CHINESE}|{FIGURES})[）)])[、.．，]"), r"\1"),
    (re.compile(r"([①-⑳])[、.．]"), r"\1"),
    (re.compile(rf"(?:^|(?<=[\n。；：，]))(第{CHINESE}|首先|其次|再次|最后)、", re.MULTILINE), r"\1，"),
    (re.compile(rf"(?:^|(?<=\n))[ \u3000]*({CHINESE})[.．]", re.MULTILINE), r"\1、"),
]


def check_doubled(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    for text in manuscript.prose:
        yield from text.matches(STOP_DOUBLED, DOUBLED, mend=one_stop)
        yield from text.matches(STOP_DOUBLED, AFTER_QUOTATION, mend=lambda _found: "”")


def one_stop(run: re.Match[str]) -> str:
    marks = "".join(run[0].split())
    following = run.string[run.end() : run.end() + 1]
    ending = next((mark for mark in marks if mark in "！？。"), None)
    if ending and (ending != "。" or following in ("", "\n", "”", "’", "）") or set(marks) == {"。"}):
        return ending
    return next((mark for mark in marks if mark != "。"), marks[0])


def check_width(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    for text in manuscript.prose:
        for pattern in (HALF_WIDTH, POINT):
            yield from text.matches(HALF_WIDTH_MARK, pattern, mend=lambda found: found[0].translate(FULL_WIDTH))
        yield from text.matches(HALF_WIDTH_MARK, STRAIGHT, mend=curled)


def curled(mark: re.Match[str]) -> str:
    before = mark.string[max(0, mark.start() - 500) : mark.start()].rpartition("\n")[2]
    return "”" if sum(before.count(straight) for straight in '"＂') % 2 else "“"


def check_pauses(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    for text in manuscript.prose:
        yield from text.matches(PAUSE_BETWEEN, PAUSE, mend=lambda _found: "")


def check_quotations(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    for text in manuscript.prose:
        for found in OUTSIDE.finditer(text.words):
            yield text.found(STOP_OUTSIDE, *found.span("range"), suggestion="。”", right="。”")
        for found in INSIDE.finditer(text.words):
            if not BEFORE_SPEECH.search(text.words[max(0, found.start() - 4) : found.start()]):
                marks = found["range"][::-1]
                yield text.found(STOP_INSIDE, *found.span("range"), suggestion=marks, right=marks)


def check_dots(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    for text in manuscript.prose:
        for found in DOTS.finditer(text.words):
            if len(found["one"] or "") not in (2, 4):
                right = "——" if found["dash"] else "……"
                yield text.found(DOTS_OTHERWISE, *found.span(), suggestion=right, right=right)


def check_lists(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    for text in manuscript.prose:
        for pattern, right in LIST_NUMBERS:
            yield from text.matches(LIST_MARK, pattern, mend=methodcaller("expand", right))


RULES = (STOP_DOUBLED, HALF_WIDTH_MARK, PAUSE_BETWEEN, STOP_OUTSIDE, STOP_INSIDE, DOTS_OTHERWISE, LIST_MARK)
CHECKS = (check_doubled, check_width, check_pauses, check_quotations, check_dots, check_lists)
