"""Weekdays against their dates: 11月23日（星期一）, 本周三（25日）, 周一（11月23日）."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from articles.proofing.desk import Desk
from articles.proofing.finding import Finding
from articles.proofing.manuscript import Manuscript
from articles.text.days import PrintedDate, dates_in, days_meant, existing, in_chinese

NAMES = "一二三四五六日"
WEEKDAY = r"(?:星期|礼拜|周)(?P<day>[一二三四五六日天])(?!期|年|日|月|到|至周|两|个)"
BEHIND = re.compile(rf"\s?(?:，|（|\(|、|即|正好是|恰逢|正值|是)?(?P<which>本|上|下|这)?{WEEKDAY}")
BEFORE = re.compile(rf"(?P<which>本|上|下|这)?{WEEKDAY}\s?(?:，|（|\(|即)?$")
# A date without a year this close to the issue is that day; one without a month must be closer.
CLOSE, VERY_CLOSE = timedelta(days=45), timedelta(days=10)


def check_weekdays(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Find weekdays that are not those of the date beside them."""
    for field, text in manuscript.fields.items():
        for printed in dates_in(text):
            behind = BEHIND.match(text, printed.end)
            before = None if behind else BEFORE.search(text, max(0, printed.begin - 8), printed.begin)
            found = behind or before
            if found:
                yield from against(manuscript, field, text, printed, found)


def against(
    manuscript: Manuscript, field: str, text: str, printed: PrintedDate, found: re.Match[str]
) -> Iterator[Finding]:
    """Yield what is wrong with a weekday beside a date, where the date's year is certain."""
    days = likely_days(printed, manuscript.issue_date)
    if not days or printed.which:
        return
    begin, end = found.start("day"), found.end("day")
    if number(found["day"]) not in {day.weekday() for day in days}:
        begin = text.rfind("周", 0, begin) if text[begin - 1] == "周" else begin - 2
        right = f"{text[begin : end - 1]}{NAMES[days[0].weekday()]}"
        yield manuscript.found(
            "dates.weekday", field, begin, end, suggestion=right, day=in_chinese(days[0]), right=right
        )
    elif found["which"] and manuscript.issue_date:
        yield from of_week(manuscript, field, text, days, found)


def likely_days(printed: PrintedDate, issue_date: date) -> "list[date]":
    """Return the days that a date beside a weekday may mean: one close to the issue, else those of three years."""
    days = days_meant(printed, issue_date)
    if printed.year or not days:
        return days
    if abs(days[0] - issue_date) <= (CLOSE if printed.month else VERY_CLOSE):
        return days[:1]
    if not printed.month:
        return days
    return days + existing([(days[0].year + step, printed.month, printed.day) for step in (-1, 1)])


def of_week(manuscript, field, text, days, found):
    """Yield 本周三（11月25日） where that day lies in another week."""
    step = {"本": 0, "这": 0, "上": -7, "下": 7}[found["which"]]
    monday = manuscript.issue_date - timedelta(days=manuscript.issue_date.weekday()) + timedelta(days=step)
    if not any(monday <= day < monday + timedelta(days=7) for day in days):
        means = monday + timedelta(days=number(found["day"]))
        yield manuscript.found(
            "dates.relative",
            field,
            found.start("which"),
            found.end("day"),
            issue=in_chinese(manuscript.issue_date),
            means=in_chinese(means),
            event=in_chinese(days[0]),
        )


def number(name: str) -> int:
    """Return the number of a weekday from Monday, 0."""
    return 6 if name == "天" else NAMES.index(name)
