"""Printed dates: 2026年11月23日, 11月23日, 23日, in figures or words, and the days that they may mean."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from articles.text.numerals import figure

F = "[0-9０-９]"
WORDS = "[一二三四五六七八九十]{1,3}"
YEAR = rf"(?:{F}{{4}}|[一二〇○零九八七六五四三]{{4}})"
NOT_A_DAY = "(?!报|元|均|常|程|语|本|期|内|记|志|游|用品|照)"
DATE = re.compile(
    r"(?=[0-9０-９一二三四五六七八九十今去明本上下〇○零])(?<![0-9０-９.．一二三四五六七八九十])"
    rf"(?:(?:(?P<year>{YEAR})年|(?P<which>今年|去年|明年|本月|上月|下月))?"
    rf"(?:(?P<month>{F}{{1,2}}|{WORDS})月)?(?P<day>{F}{{1,2}}|{WORDS})[日号]){NOT_A_DAY}"
)
TITLE = re.compile(r"(?<=《)[^《》\n]{1,60}(?=》)")
QUOTED = re.compile(r"“[^“”\n]{0,400}”")
# A date without a year means the one nearest to the day of issue; half a year away that is anybody's guess.
NEAR = timedelta(days=150)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date in the copy: figures as printed (None where not), the word in place of year or month, its place."""

    begin: int
    end: int
    year: int | None
    month: int | None
    day: int
    which: str = ""


@lru_cache(maxsize=16)
def readable(text: str) -> str:
    """Return the text with titles of works veiled: the dates in them are names."""
    return TITLE.sub(lambda found: " " * len(found[0]), text)


@lru_cache(maxsize=16)
def spoken(text: str) -> str:
    """Return the text with quoted speech veiled too: whoever speaks has days of their own."""
    return QUOTED.sub(lambda found: " " * len(found[0]), readable(text))


@lru_cache(maxsize=16)
def dates_in(text: str) -> tuple | tuple[PrintedDate]:
    """Return every PrintedDate of a text, in order."""
    found = []
    for match in DATE.finditer(readable(text)):
        if not match["month"] and not re.search(F, match["day"]):
            continue
        figures = [int(figure(match[part]) or 0) if match[part] else None for part in ("year", "month", "day")]
        found.append(PrintedDate(*match.span(), *figures, match["which"] or ""))
    return tuple(found)


def days_meant(printed: PrintedDate, issue_date: date) -> list[date]:
    """Return the calendar days that a printed date may mean on a day of issue, the likeliest first; [] when unknown."""
    if printed.year:
        return calendar([(printed.year, printed.month, printed.day)]) if printed.month else []
    if issue_date is None:
        return []
    if printed.which in STEPS:
        return calendar([(*month_of(issue_date, printed), printed.day)])
    if printed.month:
        years = [issue_date.year + step for step in (0, -1, 1)]
        days = calendar([(year, printed.month, printed.day) for year in years])
        return sorted((day for day in days if abs(day - issue_date) <= NEAR), key=lambda day: abs(day - issue_date))
    months = [
        (issue_date.year + (issue_date.month - 1 + step) // 12, (issue_date.month - 1 + step) % 12 + 1)
        for step in (0, -1, 1)
    ]
    days = calendar([(*month, printed.day) for month in months])
    return sorted(
        (day for day in days if abs(day - issue_date) <= timedelta(days=31)), key=lambda day: abs(day - issue_date)
    )


STEPS = {"今年": 0, "去年": -1, "明年": 1, "本月": 0, "上月": -1, "下月": 1}


def month_of(issue_date: date, printed: PrintedDate) -> tuple[int, int]:
    """Return (year, month) of a date with 今年, 去年, 本月, 下月 in front."""
    step = STEPS[printed.which]
    if printed.which.endswith("年"):
        return issue_date.year + step, printed.month or 1
    months = issue_date.year * 12 + issue_date.month - 1 + step
    return months // 12, months % 12 + 1


def calendar(triples: list[tuple[int, int, int]]) -> list[date]:
    """Return the dates of (year, month, day) that exist."""
    days = []
    for triple in triples:
        try:
            days.append(date(*triple))
        except ValueError:
            continue
    return days


def in_chinese(day: date) -> str:
    """Return a day as copy prints it: 11月23日."""
    return f"{day.month}月{day.day}日"
