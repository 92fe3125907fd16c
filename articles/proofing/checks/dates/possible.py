"""Days and hours that do not exist: 2月30日, 13月, 25时, 上午15时."""

import re
from calendar import monthrange
from collections.abc import Iterator

from articles.proofing.desk import Desk
from articles.proofing.finding import Finding
from articles.proofing.manuscript import Manuscript
from articles.text.days import PrintedDate, dates_in
from articles.text.mask import titles_masked
from articles.text.numerals import figure

F = "[0-9０-９]"
N = rf"(?:{F}{{1,2}}|[一二三四五六七八九十]{{1,3}})"
MONTH = re.compile(
    rf"(?:(?<=年)|(?<=[，。、（今去明])|(?<=[至到从自])|^)(?P<n>{F}{{1,2}})月(?=[，。、；）至到底份初中下上旬以起前后]|$|{F})",
    re.M,
)
HOUR = re.compile(
    rf"(?<![0-9０-９.．:：])(?P<h>{F}{{1,2}})(?:时(?!速|间|代|装|期|政|任|刻|常|候|段|差|尚|效)|点(?={F}{{1,2}}分))"
    rf"(?:(?P<m>{F}{{1,2}})分(?!钟|之|贝|米))?"
)
CLOCK = re.compile(rf"(?<![\u3007])(?P<h>{F}{{1,2}}):(?P<m>{F}{{2}})(?=[，。、；至到—\-开许前后]|$)")
# Before a time of day; elsewhere 78:71 is a score.
IN_DAY = re.compile(r"[日天晨午晚至到—\-（]\s?$")
EVENING = (*range(5, 13), *range(17, 25), 0, 1, 2)
PARTS = {
    "凌晨": range(8),
    "清晨": range(3, 10),
    "早晨": range(3, 11),
    "早上": range(3, 12),
    "上午": range(5, 13),
    "中午": (10, 11, 12, 13, 14, 1, 2),
    "下午": (*range(1, 8), *range(12, 20)),
    "傍晚": (*range(4, 9), *range(16, 21)),
    "晚上": EVENING,
    "晚": EVENING,
    "深夜": (*range(9, 13), *range(21, 25), 0, 1, 2, 3),
}
PART = re.compile(
    rf"(?P<part>凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|深夜|晚)(?P<h>{N})(?:时(?!速|间|段)|点(?!{F}?[个名项滴])|:)"
)


def check_possible(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Find days, months and hours that no calendar and no clock has."""
    for field, text in manuscript.fields.items():
        for printed in dates_in(text):
            if not exists(printed):
                yield manuscript.found("dates.impossible", field, printed.begin, printed.end)
        yield from impossible_months(manuscript, field, text)
        yield from impossible_hours(manuscript, field, text)


def exists(printed: PrintedDate) -> bool:
    """Tell whether a printed date may be a day; 29 February passes where no year is printed, 45日 is a length."""
    if printed.month is None:
        return True
    if not 1 <= printed.month <= 12:
        return False
    return 1 <= printed.day <= monthrange(printed.year or 2024, printed.month)[1]


def impossible_months(manuscript: Manuscript, field: str, text: str) -> Iterator[Finding]:
    """Yield 13月 where a month of the year is meant."""
    taken = {printed.begin for printed in dates_in(text)}
    for found in MONTH.finditer(titles_masked(text)):
        is_in_date = any(begin in taken for begin in range(found.start() - 5, found.start() + 1))
        if not 1 <= figure(found["n"]) <= 12 and not is_in_date:
            yield manuscript.found("dates.impossible", field, *found.span())


def impossible_hours(manuscript: Manuscript, field: str, text: str) -> Iterator[Finding]:
    """Yield 25时 and 9时75分."""
    for found in HOUR.finditer(text):
        if figure(found["h"]) > 24 or (found["m"] and figure(found["m"]) > 59):
            yield manuscript.found("dates.impossible", field, *found.span())
    for found in CLOCK.finditer(text):
        hour, minute = figure(found["h"]), figure(found["m"])
        is_wrong = 24 < hour <= 29 or (hour <= 24 and minute > 59)
        if is_wrong and IN_DAY.search(text[max(0, found.start() - 2) : found.start()]):
            yield manuscript.found("dates.impossible", field, *found.span())


def check_clock(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Find hours that their part of the day does not have: 上午15时."""
    for field, text in manuscript.fields.items():
        for found in PART.finditer(text):
            hour = figure(found["h"])
            if hour is not None and hour <= 24 and hour not in PARTS[found["part"]]:
                end = found.end() if found[0][-1] != ":" else found.end() - 1
                yield manuscript.found("dates.clock", field, found.start(), end, part=found["part"])
