"""Days in the copy: how they are printed, which calendar day is meant, and which of them is that of the event."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from articles.text.mask import TITLE, masked
from articles.text.numerals import figure
from articles.text.patterns import FIGURE

F = f"[{FIGURE}]"
WEEKDAYS = "一二三四五六日"
WORDS = "[一二三四五六七八九十]{1,3}"
YEAR = rf"(?:{F}{{4}}|[一二〇○零九八七六五四三]{{4}})"
# Behind 日 these make another word of it: 日报, 日元, 日照.
NO_DAY = "(?!报|元|均|常|程|语|本|期|内|记|志|游|用品|照(?!常|例|旧|样))"
DATE = re.compile(
    r"(?=[0-9０-９一二三四五六七八九十今去明本上下〇○零])(?<![0-9０-９.．一二三四五六七八九十])"
    rf"(?:(?:(?P<year>{YEAR})年|(?P<which>今年|去年|明年|本月|上月|下月))?"
    rf"(?:(?P<month>{F}{{1,2}}|{WORDS})月)?(?P<day>{F}{{1,2}}|{WORDS})[日号]){NO_DAY}"
)
STEPS = {"今年": 0, "去年": -1, "明年": 1, "本月": 0, "上月": -1, "下月": 1}
PART = "(?:凌晨|清晨|早晨|早上|早间|上午|中午|午间|正午|下午|傍晚|晚间|晚上|晚|夜间|夜里|深夜)?"
MINUTE = rf"(?:\s*{F}{{1,2}}分|{F}{{1,2}}(?!{F})|半|整)?(?:{F}{{1,2}}(?:\.{F}+)?秒)?"
CLOCK = rf"(?:\s*{F}{{1,2}}(?:时|点){MINUTE})?(?:许|左右|前后)?"
NUMBERED = rf"(?:(?:(?P<year>{F}{{4}})年)?(?P<month>{F}{{1,2}})月)?(?P<day>{F}{{1,2}})日{NO_DAY}(?!前)"
RANGE = rf"(?:\s*(?:至|到|—+|－|-|~|～)\s*(?:{F}{{1,2}}月)?{F}{{1,2}}日)?"
RELATIVE = "(?P<relative>昨天|昨日|前天|前日|今天|今日|昨晨|昨晚|昨夜|今晨|今晚|前晚|昨(?=凌晨|上午|下午))"
VAGUE = rf"(?:近日(?!点)|(?<!{F})日前)"
FESTIVE = rf"(?P<festive>{F}{{4}}年的?(?:第一天|元旦|最后一天))"
EVENT = re.compile(rf"(?:{NUMBERED}{RANGE}|{RELATIVE}){PART}{CLOCK}|{FESTIVE}|{VAGUE}")
# A day that these words govern is a limit or a plan, not the day of the event.
NOT_THE_DAY = re.compile(
    r"(?:截至|截止|至|从|自|到|将于|拟于|定于|计划于|出生于|除|近|以来|前|－|-|—|～|~|[0-9０-９.．、])\s*$"
)
BACK = {"今": 0, "昨": 1, "前": 2}
HEAD = rf"(?:(?P<year>{F}{{4}})年)?(?P<month>{F}{{1,2}})月(?P<day>{F}{{1,2}})日"
HEAD_DAY = re.compile(HEAD)
# The head of a message opens the body: 本报云汀11月22日电, at most so many characters in.
MESSAGE_HEAD, HEAD_REACH = re.compile(rf"{HEAD}(?:电|讯|消息)"), 60


@dataclass(frozen=True, slots=True)
class Window:
    """How many days from the day of issue a date without its year may lie; without its month, `month_…`."""

    back: int
    ahead: int
    month_back: int = 31
    month_ahead: int = 31

    def holds(self, days: int, *, has_month: bool) -> bool:
        back, ahead = (self.back, self.ahead) if has_month else (self.month_back, self.month_ahead)
        return -back <= days <= ahead


# Copy tells of events that have been; announced ones are told up to six weeks ahead, with their month. The two numbers
# make one year, so that no date has two days.
OF_EVENT = Window(back=320, ahead=45, month_ahead=0)
# Any date of the copy means the one nearest to the issue; half a year away that is anybody's guess.
NEARBY = Window(back=150, ahead=150)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date in the copy: its range, the numbers printed (None where not), the word in place of year or month."""

    begin: int
    end: int
    year: int | None
    month: int | None
    day: int
    which: str = ""


@dataclass(frozen=True, slots=True)
class EventDay:
    begin: int
    end: int
    day: date | None


def dates_in(text: str) -> tuple[PrintedDate, ...]:
    """In words only with their month, 三日 being a length. Titles should be masked: dates in them are names."""
    found = DATE.finditer(text)
    return tuple(printed_date(match) for match in found if match["month"] or re.search(F, match["day"]))


def printed_date(found: re.Match[str]) -> PrintedDate:
    groups = found.groupdict()
    numbers = (groups[part] for part in ("year", "month", "day"))
    year, month, day = (int(figure(printed) or 0) if printed else None for printed in numbers)
    return PrintedDate(found.start(), found.end(), year, month, day or 0, groups.get("which") or "")


def days_meant(printed: PrintedDate, issued: date | None, window: Window = NEARBY) -> list[date]:
    if printed.year:
        return existing([(printed.year, printed.month, printed.day)]) if printed.month else []
    if issued is None:
        return []
    if printed.which:
        return existing([(*month_named(printed, issued), printed.day)])
    has_month = printed.month is not None
    months = [(issued.year + step, printed.month) if has_month else month_from(issued, step) for step in (0, -1, 1)]
    days = existing([(*month, printed.day) for month in months])
    inside = [day for day in days if window.holds((day - issued).days, has_month=has_month)]
    return sorted(inside, key=lambda day: abs(day - issued))


def month_named(printed: PrintedDate, issued: date) -> tuple[int, int]:
    step = STEPS[printed.which]
    return (issued.year + step, printed.month or 1) if printed.which.endswith("年") else month_from(issued, step)


def month_from(day: date, step: int) -> tuple[int, int]:
    months = day.year * 12 + day.month - 1 + step
    return months // 12, months % 12 + 1


def existing(triples: Sequence[tuple[int, int | None, int]]) -> list[date]:
    return [day for triple in triples if (day := day_of(*triple))]


def day_of(year: int, month: int | None, day: int) -> date | None:
    try:
        return date(year, month or 0, day)
    except ValueError:
        return None


def event_day(
    text: str, issued: date | None = None, *, is_opinion: bool = False, wired: date | None = None
) -> EventDay | None:
    """今天 means the `wired` day of the message head, else the day `issued`; in opinion it means these days."""
    for found in days_named(masked(TITLE, text)):
        if not (is_opinion and found["relative"] and found["relative"].startswith("今")):
            return EventDay(*found.span(), event_meant(found, issued, wired))
    return None


def days_named(text: str) -> Iterator[re.Match[str]]:
    for found in EVENT.finditer(text):
        if not found["day"] or not NOT_THE_DAY.search(text[max(0, found.start() - 4) : found.start()]):
            yield found


def event_meant(found: re.Match[str], issued: date | None, wired: date | None) -> date | None:
    if found["relative"]:
        base = wired or issued
        return base and base - timedelta(days=BACK[found["relative"][0]])
    return first_day(found, issued) if found["day"] else None


def first_day(found: re.Match[str], issued: date | None) -> date | None:
    return next(iter(days_meant(printed_date(found), issued, OF_EVENT)), None)


def dateline_day(form: str, issued: date | None) -> date | None:
    """Return the day printed in a message head (本报X地D月D日电), as far as the issue tells its year."""
    found = HEAD_DAY.search(form)
    return first_day(found, issued) if found else None


def message_head(body: str) -> re.Match[str] | None:
    return MESSAGE_HEAD.search(body, 0, HEAD_REACH)


def wired_day(body: str, issued: date | None) -> date | None:
    found = message_head(body)
    return first_day(found, issued) if found else None


def weekday(name: str) -> int:
    """Return the number of a weekday from Monday, 0; 日 and 天 are Sunday."""
    return 6 if name == "天" else WEEKDAYS.index(name)


def in_chinese(day: date) -> str:
    """Return a day as copy prints it: 11月23日."""
    return f"{day.month}月{day.day}日"
