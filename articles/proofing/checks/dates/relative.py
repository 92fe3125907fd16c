"""昨日, 今晨, 本周三, 下月 against the day of reading: whether the word still leads to the event."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.finding import Finding
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import BODY, Manuscript
from articles.proofing.rule import Rule
from articles.proofing.text import Text, once
from articles.text.days import days_meant, in_chinese, message_head, weekday, wired_day

# Marked: the relative word. Only against a filed or printed day.
RELATIVE = Rule(
    "dates.relative",
    Severity.MUST,
    _("Relative day that leads past the event"),
    _("Read on %(issue)s, “%(text)s” means %(means)s; the event was on %(event)s."),
)
YEAR = Rule(
    "dates.year",
    Severity.HINT,
    _("This year or last year, over the turn of the year"),
    _("The event was in %(event)s and the issue is in %(issue)s: does “%(text)s” still mean the right year?"),
)
STEPS = {"前": -2, "昨": -1, "今": 0, "明": 1, "后": 2}
WEEKS = {"上": timedelta(weeks=-1), "本": timedelta(0), "这": timedelta(0), "下": timedelta(weeks=1)}
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
# More days between event and issue are no story held over the new year, but one that looks back.
OVER_NEW_YEAR = 60
# 去年3月5日 a whole year from the event is another matter than the event.
A_YEAR_OFF = 400


@dataclass(frozen=True, slots=True)
class Relative:
    begin: int
    end: int
    word: str
    step: timedelta
    weekday: int | None = None

    def day(self, base: date) -> date:
        return base + self.step if self.weekday is None else monday_of(base) + self.step + timedelta(days=self.weekday)


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


@once
def relatives(text: Text) -> tuple[Relative, ...]:
    return tuple(map(relative_of, WORD.finditer(text.speech_masked)))


def relative_of(found: re.Match[str]) -> Relative:
    if found["word"]:
        return Relative(*found.span(), found[0], timedelta(days=STEPS[found[0][0]]))
    return Relative(*found.span(), found[0], WEEKS[found["week"]], weekday(found["weekday"]))


def check_relative(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    issued = manuscript.issue_date
    if issued is None:
        return
    base = wired_day(manuscript.body, issued) or issued
    lead = leading_word(manuscript, issued)
    for text in manuscript.texts:
        for relative in relatives(text):
            event = printed_beside(text, relative, issued)
            if event is None and lead and relative.word == lead.word:
                event = manuscript.event_date
            if event and relative.day(base) != event:
                yield finding(text, relative, base, event)
        yield from of_another_month(text, manuscript.event_date, issued)


def finding(text: Text, relative: Relative, base: date, event: date) -> Finding:
    right = word_for(relative.word, (event - base).days) if relative.weekday is None else None
    return text.found(
        RELATIVE,
        relative.begin,
        relative.end,
        suggestion=right or in_chinese(event),
        issue=in_chinese(base),
        means=in_chinese(relative.day(base)),
        event=in_chinese(event),
    )


def word_for(word: str, step: int) -> str | None:
    """Return the word for another day in the same manner (昨日 → 前日), or None where there is none."""
    first = next((first for first, days in STEPS.items() if days == step), None)
    if first is None or (first in "前后" and word[-1] not in "天日"):
        return None
    return first + ("天" if first == "后" else word[-1])


def leading_word(manuscript: Manuscript, issued: date) -> Relative | None:
    if manuscript.event_date is None or manuscript.kind == OPINION:
        return None
    body = manuscript[BODY]
    if not relatives(body):
        return word_of_heads(manuscript)
    first, head = relatives(body)[0], message_head(body.speech_masked)
    told = [printed.begin for printed in body.dates if printed.begin >= (head.end() if head else 0)]
    told += [vague.start() for vague in VAGUE.finditer(body.speech_masked, 0, first.begin)]
    is_opening = first.begin <= OPENING and not any(begin < first.begin for begin in told)
    return first if is_opening and may_tell(first, manuscript.kind, manuscript.event_date >= issued) else None


def may_tell(relative: Relative, kind: str, is_to_come: bool) -> bool:
    """Tell whether a word may be the event's day: 明天 only of what is to come, 今天 not where it means these days."""
    if relative.step > timedelta(0) and relative.weekday is None:
        return is_to_come
    return not (kind == "feature" and relative.word in ("今天", "今日"))


def word_of_heads(manuscript: Manuscript) -> Relative | None:
    found = (relatives(text)[0] for text in manuscript.texts if text.name != BODY and relatives(text))
    return next((first for first in found if first.step <= timedelta(0)), None)


def printed_beside(text: Text, relative: Relative, issued: date) -> date | None:
    """Return the day printed in brackets behind a word: 昨日（11月22日）."""
    if text.words[relative.end : relative.end + 1] not in ("（", "("):
        return None
    printed = next((each for each in text.dates if each.begin == relative.end + 1 and not each.which), None)
    return next(iter(days_meant(printed, issued)), None) if printed else None


def of_another_month(text: Text, event: date | None, issued: date) -> Iterator[Finding]:
    """Yield 本月28日, 上月30日 and 今年12月30日 that mean another month or year than the filed day of the event."""
    for printed in text.dates:
        if event is None or not printed.which or printed.day != event.day or printed.month not in (None, event.month):
            continue
        meant = next(iter(days_meant(printed, issued)), event)
        if meant != event and abs((meant - event).days) < A_YEAR_OFF:
            yield text.found(
                RELATIVE,
                printed.begin,
                printed.end,
                suggestion=in_chinese(event),
                issue=in_chinese(issued),
                means=in_full(meant),
                event=in_full(event),
            )


def in_full(day: date) -> str:
    return f"{day.year}年{in_chinese(day)}"


def check_year(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    event, issued = manuscript.event_date, manuscript.issue_date
    if not event or not issued or event.year == issued.year or abs((issued - event).days) > OVER_NEW_YEAR:
        return
    for text in manuscript.texts:
        for found in IN_YEAR.finditer(text.speech_masked):
            yield text.found(YEAR, *found.span(), event=event.year, issue=issued.year)


RULES = (RELATIVE, YEAR)
CHECKS = (check_relative, check_year)
