"""Events told as past whose printed day is still to come when the paper is read."""

import re
from collections.abc import Iterator
from datetime import date

from articles.proofing.desk import Desk
from articles.proofing.finding import Finding
from articles.proofing.manuscript import BODY, Manuscript
from articles.text.days import PrintedDate, dates_in, days_meant, in_chinese
from articles.text.mask import speech_masked

OPENING = 200
SENTENCE_END = re.compile(r"[。！？；\n]")
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


def check_ahead(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Find the dates after the day of issue in sentences that tell of them as past."""
    if manuscript.issue_date is None or manuscript.kind in ("notice", "commentary"):
        return
    for field, text in manuscript.fields.items():
        opening = opening_date(field, text)
        for printed in dates_in(text):
            if not printed.month or not is_ahead(printed, manuscript.issue_date):
                continue
            if is_told_as_past(speech_masked(text), printed, SOON if printed == opening else None):
                issue = in_chinese(manuscript.issue_date)
                yield manuscript.found("dates.ahead", field, printed.begin, printed.end, issue=issue)


def opening_date(field: str, text: str) -> None:
    """Return the date that opens the body or a caption, None where no date stands in the opening."""
    first = next((printed for printed in dates_in(text) if printed.month), None)
    return first if first and first.begin < OPENING and (field == BODY or field.startswith("caption")) else None


def is_ahead(printed: PrintedDate, issue_date: date) -> bool:
    """Tell whether a printed date is soon after the day of issue; a far one means the same day of the year before."""
    day = next(iter(days_meant(printed, issue_date)), issue_date)
    reach = 31 if printed.year or day.year == issue_date.year else 15
    return 0 < (day - issue_date).days <= reach


def is_told_as_past(text: str, printed: PrintedDate, soon: re.Pattern[str] | None = None) -> bool:
    """Tell whether the sentence of a date reports: a word of the past, none of what is to come.

    With `soon` the word of the past is not asked for, and only the words near the date may say that it is to come.
    """
    begin = max(text.rfind(mark, max(0, printed.begin - 200), printed.begin) for mark in "。！？；\n") + 1
    stop = SENTENCE_END.search(text, printed.end, printed.end + 200)
    end = stop.start() if stop else printed.end + 200
    if BEFORE.search(text[max(0, printed.begin - 3) : printed.begin]):
        return False
    if soon:
        before = text[max(begin, printed.begin - 12) : printed.begin]
        return not soon.search(before + text[printed.end - 1 : min(end, printed.end + 40)])
    sentence = text[max(begin, printed.begin - 200) : end]
    return not TO_COME.search(sentence) and bool(PAST.search(sentence))
