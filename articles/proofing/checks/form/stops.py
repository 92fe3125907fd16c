"""Stops and other marks inside a sentence: doubled, of the wrong width, on the wrong side of a quotation mark."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_noop

from articles.proofing.checks.form.ground import matches, prose
from articles.proofing.desk import Desk
from articles.proofing.finding import Finding, Rule, Severity
from articles.proofing.manuscript import Manuscript
from articles.text.marks import HALF_WIDTH
from articles.text.patterns import HAN

RULES = {
    "form.stop_doubled": Rule(
        Severity.SHOULD,
        gettext_noop("two stops together"),
        gettext_noop("“%(text)s”: one stop is enough."),
        errors=0.1,
    ),
    "form.half_width": Rule(
        Severity.HINT,
        gettext_noop("half-width mark"),
        gettext_noop("“%(text)s” is a half-width mark in a Chinese sentence."),
        errors=0.1,
    ),
    "form.pause_between": Rule(
        Severity.HINT,
        gettext_noop("、 between adjacent titles or quotations"),
        gettext_noop("Between adjacent titles or quotations no 、 is needed (GB/T 15834)."),
        errors=0.0,
    ),
    "form.stop_outside": Rule(
        Severity.HINT,
        gettext_noop("stop outside a full quotation"),
        gettext_noop("A quotation that is a sentence of its own keeps its stop inside: “%(right)s”."),
        errors=0.1,
    ),
    "form.stop_inside": Rule(
        Severity.HINT,
        gettext_noop("stop inside a partial quotation"),
        gettext_noop("Quoted words that are part of a sentence leave the stop outside: “%(right)s”."),
        errors=0.1,
    ),
    "form.dots": Rule(
        Severity.HINT,
        gettext_noop("ellipsis or dash typed otherwise"),
        gettext_noop("“%(text)s”: print “%(right)s” (GB/T 15834)."),
        errors=0.1,
    ),
}
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


def check_doubled(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Return a finding at each run of stops where one is enough, also round a closing quotation mark."""
    yield from matches(manuscript, "form.stop_doubled", DOUBLED, mend=one_stop)
    yield from matches(manuscript, "form.stop_doubled", AFTER_QUOTATION, mend=lambda _found: "”")


def one_stop(run: re.Match[str]) -> str:
    """Return the stop that a run most likely means: the ending one, where the sentence may end there."""
    marks = "".join(run[0].split())
    following = run.string[run.end() : run.end() + 1]
    ending = next((mark for mark in marks if mark in "！？。"), None)
    if ending and (ending != "。" or following in ("", "\n", "”", "’", "）") or set(marks) == {"。"}):
        return ending
    return next((mark for mark in marks if mark != "。"), marks[0])


def check_width(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Return a finding at each half-width mark beside Chinese words, straight quotation marks included."""
    for pattern in (HALF_WIDTH, POINT):
        yield from matches(manuscript, "form.half_width", pattern, mend=lambda found: found[0].translate(FULL_WIDTH))
    yield from matches(manuscript, "form.half_width", STRAIGHT, mend=turned)


def turned(mark: re.Match[str]) -> str:
    """Return the printed form of a straight quotation mark: opening after an even number of them in its line."""
    before = mark.string[max(0, mark.start() - 500) : mark.start()].rpartition("\n")[2]
    return "”" if sum(before.count(straight) for straight in '"＂') % 2 else "“"


def check_pauses(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Return advice at each 、 between two titles or two quotations that touch it."""
    yield from matches(manuscript, "form.pause_between", PAUSE, mend=lambda _found: "")


def check_quotations(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Return advice where a stop stands on the wrong side of a closing quotation mark."""
    for field, text in prose(manuscript):
        for code, pattern in (("form.stop_outside", OUTSIDE), ("form.stop_inside", INSIDE)):
            for found in pattern.finditer(text):
                if code == "form.stop_inside" and BEFORE_SPEECH.search(text[max(0, found.start() - 4) : found.start()]):
                    continue
                marks = found["range"][::-1]
                yield manuscript.found(code, field, *found.span("range"), suggestion=marks, right=marks)


def check_dots(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Return advice at each ellipsis that is not …… and each dash that is not ——."""
    for field, text in prose(manuscript):
        for found in DOTS.finditer(text):
            if len(found["one"] or "") not in (2, 4):
                right = "——" if found["dash"] else "……"
                yield manuscript.found("form.dots", field, *found.span(), suggestion=right, right=right)


CHECKS = (check_doubled, check_width, check_pauses, check_quotations, check_dots)
