"""Spans and ages: 11月23日至29日为期7天; 1956年出生，今年70岁."""

import re
from collections.abc import Iterator
from datetime import date

from articles.proofing.desk import Desk
from articles.proofing.finding import Finding
from articles.proofing.manuscript import Manuscript
from articles.text.days import WORDS, F
from articles.text.numerals import figure, in_the_manner_of

N = rf"(?:{F}{{1,3}}|{WORDS}|两)"
SPAN = re.compile(
    rf"(?=[0-9０-９一二三四五六七八九十])(?<![0-9０-９])(?:(?P<y1>{F}{{4}})年)?(?P<m1>{F}{{1,2}}|{WORDS})月(?P<d1>{F}{{1,2}}|{WORDS})日?(?P<to>\s*(?:至|到|—+|－|-|~|～)\s*)"
    rf"(?P<last>(?:(?P<y2>{F}{{4}})年)?(?:(?P<m2>{F}{{1,2}}|{WORDS})月)?(?P<d2>{F}{{1,2}}|{WORDS})日)"
)
LENGTH = re.compile(
    rf"[^。；\n0-9０-９]{{0,24}}?(?P<how>为期|历时|共计?|连续|一连|持续|会期|展期|工期)(?P<n>{N})(?P<unit>天|日)(?!内|前|后|起)"
)
BORN = re.compile(
    rf"(?P<born>{F}{{4}})年(?:{F}{{1,2}}月)?(?:{F}{{1,2}}日)?(?:出生|生)(?:[^。；\n]{{0,16}}?(?:今年|现年|现已|已)|，)"
    rf"(?P<age>{F}{{1,3}})岁(?P<more>[多余])?"
)
BORN_IN = re.compile(
    rf"(?:出生于|生于)(?P<born>{F}{{4}})年[^。；\n岁]{{0,16}}?(?:今年|现年|现已)(?P<age>{F}{{1,3}})岁(?P<more>[多余])?"
)
AGED = re.compile(
    rf"(?:今年|现年)(?P<age>{F}{{1,3}})岁[^。；\n岁]{{0,10}}?(?:出生于|生于|，)?(?P<born>{F}{{4}})年(?:{F}{{1,2}}月)?(?:出生|生)(?P<more>[多余])?"
)
NOW = re.compile("今年|现年|现已|已")
THEN = re.compile(r"时年|当年|那年|那时|享年|终年|去世|参加|入伍|来到")


def check_spans(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Find spans that run backwards, and lengths that are not those of their dates."""
    for field, text in manuscript.fields.items():
        for found in SPAN.finditer(text):
            lengths = days_of(found, manuscript.issue_date)
            if lengths and max(lengths) < 1:
                yield manuscript.found("dates.backwards", field, *found.span())
            elif lengths:
                yield from length(manuscript, field, text, found, lengths)


def days_of(found: re.Match[str], issue_date: date) -> set[int]:
    """Return the lengths in days, both ends counted, that a printed span may have; empty where a day does not exist."""
    month = found["m1"] if not found["m2"] else found["m2"]
    numbers = [figure(found["m1"]), figure(found["d1"]), figure(month), figure(found["d2"])]
    if any(number is None for number in numbers):
        return set()
    m1, d1, m2, d2 = map(int, numbers)
    first = int(figure(found["y1"])) if found["y1"] else issue_date.year if issue_date else 0
    years = [first] if first else [2023, 2024]
    lengths = set()
    for year in years:
        last = int(figure(found["y2"])) if found["y2"] else year + (m2 < m1 and not found["y1"] or m2 < m1 - 6)
        try:
            lengths.add((date(last, m2, d2) - date(year, m1, d1)).days + 1)
        except ValueError:
            return set()
    return lengths


def length(
    manuscript: Manuscript, field: str, text: str, found: re.Match[str], lengths: set[int]
) -> Iterator[Finding | None]:
    """Yield the stated length of a span that its dates do not have; 历时 may leave one end uncounted."""
    stated = LENGTH.match(text, found.end())
    number = stated and figure(stated["n"])
    if not number:
        return
    allowed = lengths | {days - 1 for days in lengths if stated["how"] in ("历时", "持续", "连续", "工期")}
    if number not in allowed and number <= 2 * max(lengths) + 2:
        right = in_the_manner_of(stated["n"], min(lengths))
        span = stated.span("n")
        yield manuscript.found("dates.span", field, *span, suggestion=right, dates=found[0], right=min(lengths))


def check_ages(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Find ages that do not follow from the printed year of birth; 虚岁 counts one more and is left alone."""
    if manuscript.issue_date is None:
        return
    for field, text in manuscript.fields.items():
        for pattern in (BORN, BORN_IN, AGED):
            for found in pattern.finditer(text):
                yield from age(manuscript, field, found, text[found.start() : found.end() + 8])


def age(manuscript: Manuscript, field: str, found: re.Match[str], around: str) -> Iterator[Finding]:
    """Yield an age outside what the year of issue allows, unless the words around tell of another time."""
    age, difference = figure(found["age"]), manuscript.issue_date.year - figure(found["born"])
    is_now = NOW.search(found[0]) or around[len(found[0]) :][:1] in "。，；、）"
    if not is_now or found["more"] or THEN.search(around) or difference - 1 <= age <= difference + 1:
        return
    begin, end = found.start("age"), found.end("age")
    yield manuscript.found("dates.age", field, begin, end, born=found["born"], issue=manuscript.issue_date.year)
