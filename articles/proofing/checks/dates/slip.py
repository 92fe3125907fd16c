"""What a story's wording says wrong once it is moved from one day of issue to another."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Never

from articles.proofing.checks.dates.ahead import check_ahead
from articles.proofing.checks.dates.relative import IN_YEAR, check_relative, relatives
from articles.proofing.checks.dates.rules import RULES
from articles.proofing.checks.dates.weekdays import check_weekdays
from articles.proofing.day import day_told
from articles.proofing.desk import Desk
from articles.proofing.finding import Finding
from articles.proofing.manuscript import Manuscript
from articles.text.days import in_chinese, message_head
from articles.text.mask import speech_masked

PERIOD = re.compile(r"[本上下这]周(?![一二三四五六日天期年到])|[本上下]个?月(?![0-9０-９])")


def check_slipped(manuscript: Manuscript, desk: Desk) -> list[Finding]:
    """Return what else turns wrong where the story's release is moved to another day."""
    was, day = manuscript.moved_from, manuscript.issue_date
    return slipped(manuscript, was, day) if was and day else []


def slipped(manuscript: Manuscript, from_day: date, to_day: date) -> list[Finding]:
    """Return the findings that a story of `from_day` has when it is read on `to_day` instead, in the order of print.

    Every 昨日, 今晨, 本周三 and 下月 outside quotations moves with the day of reading; where the day of the event is
    known and the word leads past it, the finding is a must, elsewhere it asks. Dates written out stay as they are.
    """
    if from_day == to_day:
        return []
    was = manuscript.on(from_day)
    moved = replace(manuscript.on(to_day), event_date=was.event_date or day_told(was, was.issue_date))
    known = {place(each) for each in dated(was)}
    found = {place(each): each for each in dated(moved) if place(each) not in known}
    for each in words_that_move(moved, from_day, to_day):
        found.setdefault(place(each), each)
    order = {name: number for number, name in enumerate(manuscript.fields)}
    ranked = [replace(each, severity=RULES[each.code].severity) for each in found.values()]
    return sorted(ranked, key=lambda each: (order[each.field], each.start, each.end))


def place(finding: Finding) -> tuple[str, int, int]:
    """Return where a finding stands."""
    return finding.field, finding.start, finding.end


def dated(manuscript: Manuscript) -> list[Never]:
    """Return the findings of the checks that depend on the day of reading."""
    desk = Desk()
    checks = (check_relative, check_weekdays, check_ahead)
    return [finding for check in checks for finding in check(manuscript, desk)]


def words_that_move(manuscript: Manuscript, from_day: date, to_day: date) -> Iterator[Finding]:
    """Yield the relative words that mean another day on `to_day`, and 今年 over the turn of the year."""
    is_wired = message_head(manuscript.body) is not None
    for field, text in manuscript.fields.items():
        for relative in relatives(text) if not is_wired else ():
            meant, means = relative.day(from_day), relative.day(to_day)
            if meant != means:
                yield finding(
                    manuscript, field, relative.begin, relative.end, from_day, in_chinese(meant), in_chinese(means)
                )
        for found in PERIOD.finditer(speech_masked(text)):
            meant, means = period(found[0], from_day), period(found[0], to_day)
            if meant != means:
                yield finding(manuscript, field, *found.span(), from_day, meant, means)
        if from_day.year != to_day.year:
            for found in IN_YEAR.finditer(speech_masked(text)):
                step = {"今年": 0, "去年": -1, "明年": 1}[found[0]]
                years = f"{from_day.year + step}年", f"{to_day.year + step}年"
                yield finding(manuscript, field, *found.span(), from_day, *years)


def period(word: str, day: date) -> str:
    """Return the week or month that 本周 or 下月 means on a day, as words."""
    step = {"本": 0, "这": 0, "上": -1, "下": 1}[word[0]]
    if word.endswith("月"):
        months = day.year * 12 + day.month - 1 + step
        return f"{months // 12}年{months % 12 + 1}月"
    monday = day - timedelta(days=day.weekday() - 7 * step)
    return f"{in_chinese(monday)}至{in_chinese(monday + timedelta(days=6))}"


def finding(
    manuscript: Manuscript, field: str, begin: int, end: int, from_day: date, meant: str, means: str
) -> Finding:
    """Return the finding of a word that means something else after the move; what it meant is offered."""
    return manuscript.found(
        "dates.slipped",
        field,
        begin,
        end,
        suggestion=meant,
        before=in_chinese(from_day),
        issue=in_chinese(manuscript.issue_date),
        meant=meant,
        means=means,
    )
