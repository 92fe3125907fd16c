"""昨日, 今晨, 本周三, 下月 against the day of reading: whether the word still leads to the event."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from articles.proofing.checks.dates.weekdays import number
from articles.proofing.desk import Desk
from articles.proofing.finding import Finding
from articles.proofing.manuscript import BODY, Manuscript
from articles.text.days import DATE, dates_in, days_meant, in_chinese, message_head, wired_day
from articles.text.mask import speech_masked

STEPS = {"前": -2, "昨": -1, "今": 0, "明": 1, "后": 2}
WORD = re.compile(
    r"(?<![\u4e00-\u9fff]大)(?P<word>(?:前|昨)[天日晚晨夜]|今[天日晨早晚夜]|明[天日晨早晚]|后天|昨(?=凌晨|上午|下午|中午))"
    r"(?!起|后|的|是|年|里|之|复|黄|头)"
    r"|(?P<week>本|上|下|这)周(?P<weekday>[一二三四五六日天])(?!期|年|到|至)"
)
VAGUE = re.compile(r"近日|(?<![0-9０-９])日前|近期|连日来")
IN_YEAR = re.compile(r"今年|去年|明年")
OPINION = "commentary"
# The event is told within the opening; further on a word is part of the story.
OPENING = 160


@dataclass(frozen=True, slots=True)
class Relative:
    """A word that means a day only by the day of reading."""

    begin: int
    end: int
    word: str
    step: int
    weekday: int | None = None

    def day(self, base: date) -> date:
        """Return the day that the word means when read on `base`."""
        if self.weekday is None:
            return base + timedelta(days=self.step)
        return base - timedelta(days=base.weekday()) + timedelta(days=self.step + self.weekday)


@lru_cache(maxsize=16)
def relatives(text: str) -> tuple | tuple[Relative]:
    """Return the relative days of a text outside quotations, in order."""
    found = []
    for match in WORD.finditer(speech_masked(text)):
        if match["word"]:
            found.append(Relative(*match.span(), match[0], STEPS[match[0][0]]))
        else:
            step = {"本": 0, "这": 0, "上": -7, "下": 7}[match["week"]]
            found.append(Relative(*match.span(), match[0], step, number(match["weekday"])))
    return tuple(found)


def check_relative(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Find the words that lead to another day than that of the event or than the date printed beside them."""
    if manuscript.issue_date is None:
        return
    base = day_of_words(manuscript)
    lead = leading_word(manuscript)
    for field, text in manuscript.fields.items():
        for relative in relatives(text):
            event = printed_beside(text, relative, manuscript.issue_date)
            if event is None and lead and relative.word == lead.word:
                event = manuscript.event_date
            if event and relative.day(base) != event:
                yield finding(manuscript, field, relative, base, event)
        yield from months(manuscript, field, text)


def finding(manuscript: Manuscript, field: str, relative: Relative, base: date, event: date) -> Finding:
    """Return the finding of a word that means another day than the event's."""
    right = word_for(relative.word, (event - base).days) if relative.weekday is None else None
    words = {"issue": in_chinese(base), "means": in_chinese(relative.day(base)), "event": in_chinese(event)}
    return manuscript.found(
        "dates.relative", field, relative.begin, relative.end, suggestion=right or in_chinese(event), **words
    )


def word_for(word: str, step: int) -> str | None:
    """Return the word for another day in the same manner (昨日 → 前日), or None where there is none."""
    first = next((first for first, days in STEPS.items() if days == step), None)
    if first is None or (first in "前后" and word[-1] not in "天日"):
        return None
    return first + ("天" if first == "后" else word[-1])


def day_of_words(manuscript: Manuscript) -> date:
    """Return the day that 今天 means: that of the message head (本报云汀11月22日电) where it prints one."""
    return wired_day(manuscript.body, manuscript.issue_date) or manuscript.issue_date


def leading_word(manuscript: Manuscript) -> None:
    """Return the relative word by which the opening tells the event's day, or None where it prints or veils the day."""
    if manuscript.event_date is None or manuscript.kind == OPINION:
        return None
    text = speech_masked(manuscript.body)
    found = relatives(manuscript.body)
    if not found:
        return headline_word(manuscript)
    first, head = found[0], message_head(text)
    told = [printed.begin for printed in dates_in(manuscript.body) if printed.begin >= (head.end() if head else 0)]
    told += [vague.start() for vague in VAGUE.finditer(text, 0, first.begin)]
    if first.begin > OPENING or (told and min(told) < first.begin):
        return None
    return first if may_tell(first, manuscript) else None


def may_tell(relative: Relative, manuscript: Manuscript) -> bool:
    """Tell whether a word may be the event's day: 明天 only of what is to come, 今天 not where it means these days."""
    if relative.step > 0 and relative.weekday is None:
        return manuscript.event_date >= manuscript.issue_date
    return not (manuscript.kind == "feature" and relative.word in ("今天", "今日"))


def headline_word(manuscript: Manuscript) -> None:
    """Return the relative word of a head where the body has none."""
    for field, text in manuscript.fields.items():
        found = relatives(text) if field != BODY else ()
        if found and found[0].step <= 0:
            return found[0]
    return None


def printed_beside(text: str, relative: Relative, issue_date: date) -> None:
    """Return the day printed in brackets or a comma behind a word: 昨日（11月22日）, or None."""
    match = DATE.match(text, relative.end + 1) if text[relative.end : relative.end + 1] in ("（", "(", "，") else None
    if not match or (text[relative.end] == "，" and not match["month"]):
        return None
    printed = next((each for each in dates_in(text) if each.begin == match.start()), None)
    days = days_meant(printed, issue_date) if printed and not printed.which else []
    return days[0] if days and text[relative.end] != "，" else None


def months(manuscript: Manuscript, field: str, text: str) -> Iterator[Finding]:
    """Yield 本月28日, 上月30日 and 今年12月30日 that mean another month or year than the filed day of the event."""
    event = manuscript.event_date
    if event is None:
        return
    for printed in dates_in(text):
        if not printed.which or printed.day != event.day or (printed.month and printed.month != event.month):
            continue
        meant = days_meant(printed, manuscript.issue_date)
        if meant and meant[0] != event and abs((meant[0] - event).days) < 400:
            words = {"issue": in_chinese(manuscript.issue_date), "means": in_full(meant[0]), "event": in_full(event)}
            yield manuscript.found(
                "dates.relative", field, printed.begin, printed.end, suggestion=in_chinese(event), **words
            )


def in_full(day: date) -> str:
    """Return a day with its year."""
    return f"{day.year}年{in_chinese(day)}"


def check_year(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Point to 今年, 去年 and 明年 where the event and the issue lie on two sides of the new year."""
    event, issue = manuscript.event_date, manuscript.issue_date
    if not event or not issue or event.year == issue.year or abs((issue - event).days) > 60:
        return
    for field, text in manuscript.fields.items():
        for found in IN_YEAR.finditer(speech_masked(text)):
            yield manuscript.found("dates.year", field, *found.span(), event=event.year, issue=issue.year)
