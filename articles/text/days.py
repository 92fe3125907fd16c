"""The day of the event: as it is printed first in the copy, and the calendar day where that can be known."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from articles.text.patterns import FIGURE

F = f"[{FIGURE}]"
PART = "(?:凌晨|清晨|早晨|早上|早间|上午|中午|午间|正午|下午|傍晚|晚间|晚上|晚|夜间|夜里|深夜)?"
MINUTE = rf"(?:\s*{F}{{1,2}}分|{F}{{1,2}}(?!{F})|半|整)?(?:{F}{{1,2}}(?:\.{F}+)?秒)?"
CLOCK = rf"(?:\s*{F}{{1,2}}(?:时|点){MINUTE})?(?:许|左右|前后)?"
NO_DAY = "(?!报|元|均|常|程|语|本|期|前|内|记|志|游|用品)"
NUMBERED = rf"(?:(?:(?P<year>{F}{{4}})年)?(?P<month>{F}{{1,2}})月)?(?P<day>{F}{{1,2}})日{NO_DAY}"
RANGE = rf"(?:\s*(?:至|到|—+|－|-|~|～)\s*(?:{F}{{1,2}}月)?{F}{{1,2}}日)?"
RELATIVE = "(?P<relative>昨天|昨日|前天|前日|今天|今日|昨晨|昨晚|昨夜|今晨|今晚|前晚|昨(?=凌晨|上午|下午))"
VAGUE = rf"(?P<vague>近日(?!点)|(?<!{F})日前)"
FESTIVE = rf"(?P<festive>{F}{{4}}年的?(?:第一天|元旦|最后一天))"
DAY = re.compile(rf"(?:{NUMBERED}{RANGE}|{RELATIVE}){PART}{CLOCK}|{FESTIVE}|{VAGUE}")
# A day that these words govern is a limit or a plan, not the day of the event.
NOT_THE_DAY = re.compile(
    r"(?:截至|截止|至|从|自|到|将于|拟于|定于|计划于|出生于|除|近|以来|前|－|-|—|～|~|[0-9０-９.．、])\s*$"
)
TITLES = re.compile(r"《[^《》]{0,60}》")
BACK = {"今": 0, "昨": 1, "前": 2}
AHEAD = timedelta(days=45)


@dataclass(frozen=True, slots=True)
class EventDay:
    """The printed words (begin and end in the text searched) and the day, None where the page does not tell."""

    begin: int
    end: int
    day: date | None
    is_vague: bool = False


def event_day(
    text: str, issued: date | None = None, *, is_opinion: bool = False, wired: None = None
) -> EventDay | None:
    """Return the first day that the copy names as the event's, or None.

    `issued` is the day of issue, `wired` the day in the message head, which 今天 then means; in opinion it means these
    days.
    """
    readable = TITLES.sub(lambda title: "《" + " " * (len(title[0]) - 2) + "》", text)
    for found in DAY.finditer(readable):
        if is_opinion and found["relative"] and found["relative"].startswith("今"):
            continue
        if found["day"] and NOT_THE_DAY.search(readable[max(0, found.start() - 4) : found.start()]):
            continue
        return EventDay(found.start(), found.end(), resolve(found, issued, wired), bool(found["vague"]))
    return None


def resolve(found: re.Match[str], issued: date, wired: None) -> date:
    """Return the calendar day that a match means, None when the page leaves it open."""
    if found["year"]:
        return day_of(found["year"], found["month"], found["day"])
    if found["vague"] or found["festive"]:
        return None
    if found["relative"]:
        base = wired or issued
        return base and base - timedelta(days=BACK[found["relative"][0]])
    if issued is None:
        return None
    if found["month"]:
        return latest(issued, [(issued.year + step, found["month"], found["day"]) for step in (0, -1)], AHEAD)
    before = issued.replace(day=1) - timedelta(days=1)
    return latest(issued, [(month.year, month.month, found["day"]) for month in (issued, before)], timedelta(0))


def latest(issued: date, candidates: list[tuple[int, str, str]], ahead: timedelta) -> date:
    """Return the first candidate that exists and is not later than the issue allows."""
    days = (day_of(*candidate) for candidate in candidates)
    return next((day for day in days if day and day <= issued + ahead), None)


def day_of(year: int, month: str, day: str) -> date:
    """Return a date from figures of either width, None when there is no such day."""
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def dateline_day(form: str, issued: date) -> date | None:
    """Return the day printed in a message head (本报X地D月D日电), as far as the issue tells its year."""
    found = re.search(rf"(?:({F}{{4}})年)?({F}{{1,2}})月({F}{{1,2}})日", form)
    if not found:
        return None
    if found[1]:
        return day_of(*found.groups())
    if issued is None:
        return None
    return latest(issued, [(issued.year + step, found[2], found[3]) for step in (0, -1)], AHEAD)
