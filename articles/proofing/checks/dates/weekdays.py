"""Weekdays against their dates: 11月23日（星期一）, 本周三（25日）, 周一（11月23日）."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.checks.dates.relative import RELATIVE, WEEKS, monday_of
from articles.proofing.finding import Finding
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import Manuscript
from articles.proofing.rule import Rule
from articles.proofing.text import Text
from articles.text.days import WEEKDAYS, PrintedDate, days_meant, existing, in_chinese, weekday

# Marked: the weekday. Only where the year is certain.
WEEKDAY = Rule(
    "dates.weekday",
    Severity.MUST,
    _("Weekday and date disagree"),
    _("%(day)s is %(right)s, not %(text)s."),
)
NAME = r"(?P<name>(?:星期|礼拜|周)(?P<day>[一二三四五六日天]))(?!期|年|日|月|到|至周|两|个)"
BEHIND = re.compile(rf"\s?(?:，|（|\(|、|即|正好是|恰逢|正值|是)?(?P<which>本|上|下|这)?{NAME}")
BEFORE = re.compile(rf"(?P<which>本|上|下|这)?{NAME}\s?(?:，|（|\(|即)?$")
# So many days from the issue a date without a year is that day for certain; one without a month must be nearer.
CLOSE, VERY_CLOSE = 45, 10


def check_weekdays(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    issued = manuscript.issue_date
    for text in manuscript.texts:
        for printed in text.dates:
            days = [] if printed.which else likely_days(printed, issued)
            found = beside(text, printed) if days else None
            if found and weekday(found["day"]) not in {day.weekday() for day in days}:
                right = found["name"][:-1] + WEEKDAYS[days[0].weekday()]
                day = in_chinese(days[0])
                yield text.found(WEEKDAY, *found.span("name"), suggestion=right, day=day, right=right)
            elif found and found["which"] and issued:
                yield from of_week(text, found, days, issued)


def beside(text: Text, printed: PrintedDate) -> re.Match[str] | None:
    behind = BEHIND.match(text.words, printed.end)
    return behind or BEFORE.search(text.words, max(0, printed.begin - 8), printed.begin)


def likely_days(printed: PrintedDate, issued: date | None) -> list[date]:
    """One close to the issue, else those of three years."""
    days = days_meant(printed, issued)
    if printed.year or not days or issued is None:
        return days
    if abs((days[0] - issued).days) <= (CLOSE if printed.month else VERY_CLOSE):
        return days[:1]
    others = [(days[0].year + step, printed.month, printed.day) for step in (-1, 1)] if printed.month else []
    return days + existing(others)


def of_week(text: Text, found: re.Match[str], days: list[date], issued: date) -> Iterator[Finding]:
    """Yield 本周三（11月25日） where that day lies in another week."""
    monday = monday_of(issued) + WEEKS[found["which"]]
    if not any(monday <= day < monday + timedelta(days=7) for day in days):
        issue, event = in_chinese(issued), in_chinese(days[0])
        means = in_chinese(monday + timedelta(days=weekday(found["day"])))
        yield text.found(RELATIVE, found.start("which"), found.end("day"), issue=issue, means=means, event=event)


RULES = (WEEKDAY,)
CHECKS = (check_weekdays,)
