"""Days and hours that do not exist: 2月30日, 13月, 25时, 上午15时."""

import re
from calendar import monthrange
from collections.abc import Iterator

from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.finding import Finding
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import Manuscript
from articles.proofing.rule import Rule
from articles.proofing.text import Text
from articles.text.days import WORDS, F, PrintedDate
from articles.text.numerals import figure

# Marked: the date, the month or the hour.
IMPOSSIBLE = Rule("dates.impossible", Severity.MUST, _("No such day or hour"), _("There is no %(text)s."))
# Marked: the part of the day with its hour.
CLOCK = Rule(
    "dates.clock",
    Severity.SHOULD,
    _("Hour and part of the day disagree"),
    _("“%(text)s”: that hour is not in the %(part)s."),
)
A_LEAP_YEAR = 2024
MONTH = re.compile(
    rf"(?:(?<=年)|(?<=[，。、（今去明])|(?<=[至到从自])|^)(?P<n>{F}{{1,2}})月(?=[，。、；）至到底份初中下上旬以起前后]|$|{F})",
    re.M,
)
HOUR = re.compile(
    rf"(?<![0-9０-９.．:：])(?P<h>{F}{{1,2}})(?:时(?!速|间|代|装|期|政|任|刻|常|候|段|差|尚|效)|点(?={F}{{1,2}}分))"
    rf"(?:(?P<m>{F}{{1,2}})分(?!钟|之|贝|米))?"
)
COLON = re.compile(rf"(?<![\u3007])(?P<h>{F}{{1,2}}):(?P<m>{F}{{2}})(?=[，。、；至到—\-开许前后]|$)")
# Before a time of day; elsewhere 78:71 is a score.
IN_DAY = re.compile(r"[日天晨午晚至到—\-（]\s?$")
# Hours from 30 on are scores and lengths even there.
MOST_HOURS = 29
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
    rf"(?P<words>(?P<part>凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|深夜|晚)(?P<h>{F}{{1,2}}|{WORDS})"
    rf"(?:时(?!速|间|段)|点(?!{F}?[个名项滴])|(?=:)))"
)


def check_possible(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    for text in manuscript.texts:
        for printed in text.dates:
            if not exists(printed):
                yield text.found(IMPOSSIBLE, printed.begin, printed.end)
        for found in (*impossible_months(text), *impossible_hours(text.words)):
            yield text.found(IMPOSSIBLE, *found.span())


def exists(printed: PrintedDate) -> bool:
    """Tell whether a printed date may be a day; 29 February passes where no year is printed, 45日 is a length."""
    if printed.month is None:
        return True
    is_month = 1 <= printed.month <= 12
    return is_month and 1 <= printed.day <= monthrange(printed.year or A_LEAP_YEAR, printed.month)[1]


def impossible_months(text: Text) -> Iterator[re.Match[str]]:
    """Yield 13月 where a month of the year is meant, and no date stands there that has been looked at."""
    dates = {printed.begin for printed in text.dates}
    for found in MONTH.finditer(text.titles_masked):
        is_in_date = any(begin in dates for begin in range(found.start() - 5, found.start() + 1))
        if not 1 <= int(found["n"]) <= 12 and not is_in_date:
            yield found


def impossible_hours(words: str) -> Iterator[re.Match[str]]:
    """Yield 25时, 9时75分 and, as a time of day, 9:75."""
    for found in HOUR.finditer(words):
        if int(found["h"]) > 24 or int(found["m"] or 0) > 59:
            yield found
    for found in COLON.finditer(words):
        hour, minute = int(found["h"]), int(found["m"])
        is_wrong = 24 < hour <= MOST_HOURS or (hour <= 24 and minute > 59)
        if is_wrong and IN_DAY.search(words[max(0, found.start() - 2) : found.start()]):
            yield found


def check_clock(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    """Yield hours that their part of the day does not have: 上午15时."""
    for text in manuscript.texts:
        for found in PART.finditer(text.words):
            hour = figure(found["h"])
            if hour is not None and hour <= 24 and hour not in PARTS[found["part"]]:
                yield text.found(CLOCK, *found.span("words"), part=found["part"])


RULES = (IMPOSSIBLE, CLOCK)
CHECKS = (check_possible, check_clock)
