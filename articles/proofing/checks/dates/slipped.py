"""What a story's wording says wrong once its release is moved from one day to another."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain

from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.checks.dates.relative import IN_YEAR, WEEKS, check_relative, monday_of, relatives
from articles.proofing.day import day_told
from articles.proofing.finding import Finding
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import Manuscript
from articles.proofing.rule import Rule
from articles.proofing.text import Text
from articles.text.days import STEPS, in_chinese, message_head, month_from

# Marked: the relative word; raised only when a story moves from one day to another.
SLIPPED = Rule(
    "dates.slipped",
    Severity.SHOULD,
    _("Wording that moves with the day of issue"),
    _("Written for %(before)s, “%(text)s” meant %(meant)s; on %(issue)s it means %(means)s."),
    gives_way=True,
)
PERIOD = re.compile(r"[本上下这]周(?![一二三四五六日天期年到])|[本上下]个?月(?![0-9０-９])")


def check_slipped(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    """Where the copy of the day before tells the day of the event, the word that leads past it is a must."""
    before, after = manuscript.moved_from, manuscript.issue_date
    if before is None or after is None or before == after:
        return
    was = manuscript.on(before)
    event = was.event_date or day_told(was, before)
    stood = {finding.place for finding in check_relative(was, knowledge)}
    moved = check_relative(replace(manuscript, event_date=event), knowledge)
    yield from (finding for finding in moved if finding.place not in stood)
    # Behind a message head all words are meant from its day.
    is_wired = message_head(manuscript.body) is not None
    for text in manuscript.texts:
        for start, end, meant, means in chain(
            [] if is_wired else days(text, before, after), periods(text, before, after)
        ):
            if meant != means:
                was_day, day = in_chinese(before), in_chinese(after)
                yield text.found(
                    SLIPPED, start, end, suggestion=meant, before=was_day, issue=day, meant=meant, means=means
                )


def days(text: Text, before: date, after: date) -> Iterator[tuple[int, int, str, str]]:
    """Yield (start, end, day meant before, after) of every relative day."""
    for word in relatives(text):
        yield word.begin, word.end, in_chinese(word.day(before)), in_chinese(word.day(after))


def periods(text: Text, before: date, after: date) -> Iterator[tuple[int, int, str, str]]:
    for found in PERIOD.finditer(text.speech_masked):
        yield *found.span(), period(found[0], before), period(found[0], after)
    for found in IN_YEAR.finditer(text.speech_masked):
        step = STEPS[found[0]]
        yield *found.span(), f"{before.year + step}年", f"{after.year + step}年"


def period(word: str, day: date) -> str:
    if word.endswith("月"):
        return "{}年{}月".format(*month_from(day, {"本": 0, "上": -1, "下": 1}[word[0]]))
    monday = monday_of(day) + WEEKS[word[0]]
    return f"{in_chinese(monday)}至{in_chinese(monday + timedelta(days=6))}"


RULES = (SLIPPED,)
CHECKS = (check_slipped,)
