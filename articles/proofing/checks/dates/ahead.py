"""Events told as past whose printed day is still to come when the paper is read."""

import re
from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.finding import Finding
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import BODY, Manuscript
from articles.proofing.rule import Rule
from articles.proofing.text import Text
from articles.text.days import PrintedDate, days_meant, in_chinese

# Marked: the date.
AHEAD = Rule(
    "dates.ahead",
    Severity.SHOULD,
    _("Reported before it happened"),
    _("%(text)s is after the day of issue, %(issue)s, and is told as past."),
)
# The first date within so many characters opens the story: the event of a long headline and lede stands there.
OPENING = 200
# A sentence is looked at so far on either side, no further than a long one reaches.
REACH = 200
# A notice announces up to a month ahead. Past the new year print gives the year for what is that far, so that a date
# without one is of this year already after half of it.
MONTH, HALF_MONTH = 31, 15
STOPS = "。！？；\n"
TO_COME = re.compile(
    r"将|拟|定于|计划|预计|预告|届时|截至|截止|之前|以前|日前|为止|止|期限|起(?!来|草|点|源)|开始|启幕|启动|报名|明[天日年]|下[周月]|"
    r"今后|未来|可能|有望|准备|待|力争|确保|要在|须|应于|请|限|内|到期|恢复|试行|施行|生效|实施|举办时间|时间[为：]|待到|预约|预售|有效"
)
PAST = re.compile(
    r"召开|举行|举办|出席|调研|督导|检查|座谈|获悉|了解到|印发|发布|通报|走访|慰问|主持|会议|启用|开工|竣工|通车|投用|完成|发生|"
    r"来到|走进|赴|深入|签约|签订|揭牌|表彰|了|已|过|在[^，。]{2,12}(?:开幕|落幕|闭幕)"
)
# Beside the day that opens a story fewer words are enough: everything else there is told as past.
SOON = re.compile(
    r"将|拟|定于|预计|计划(?!推进|完成|投)|届时|截至|之前|以前|为止|[日时]起|报名|有望|可望|待|明[天日年]|施行|生效|[日时](?:至|到(?=[0-9０-９])|—|前|止|是|为)"
)
BEFORE = re.compile(r"(?:截至|至|到|自|从|于|定于|至于|除|前|—|－|-|～|~|：|时间)$")
SILENT = ("notice", "commentary")


def check_ahead(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    issued = manuscript.issue_date
    if issued is None or manuscript.kind in SILENT:
        return
    for text in manuscript.texts:
        opening = opening_date(text)
        for printed in text.dates:
            if printed.month and is_ahead(printed, issued) and is_past(text, printed, is_opening=printed == opening):
                yield text.found(AHEAD, printed.begin, printed.end, issue=in_chinese(issued))


def opening_date(text: Text) -> PrintedDate | None:
    first = next((printed for printed in text.dates if printed.month), None)
    return first if first and first.begin < OPENING and text.name.startswith((BODY, "caption")) else None


def is_ahead(printed: PrintedDate, issued: date) -> bool:
    """A far one means the same day of the year before."""
    day = next(iter(days_meant(printed, issued)), issued)
    reach = MONTH if printed.year or day.year == issued.year else HALF_MONTH
    return 0 < (day - issued).days <= reach


def is_past(text: Text, printed: PrintedDate, *, is_opening: bool) -> bool:
    """A date that opens a story needs no word of the past, and only words near it may say that it is to come."""
    words = text.speech_masked
    if BEFORE.search(words[max(0, printed.begin - 3) : printed.begin]):
        return False
    before = re.split(f"[{STOPS}]", words[max(0, printed.begin - REACH) : printed.begin])[-1]
    behind = re.split(f"[{STOPS}]", words[printed.end - 1 : printed.end + REACH])[0]
    if is_opening:
        return not SOON.search(before[-12:] + behind[:41])
    sentence = before + words[printed.begin : printed.end - 1] + behind
    return not TO_COME.search(sentence) and bool(PAST.search(sentence))


RULES = (AHEAD,)
CHECKS = (check_ahead,)
