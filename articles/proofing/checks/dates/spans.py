"""Spans and ages: 11月23日至29日为期7天; 1956年出生，今年70岁."""

import re
from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.finding import Finding
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import Manuscript
from articles.proofing.rule import Rule
from articles.proofing.text import Text
from articles.text.days import WORDS, F, day_of
from articles.text.numerals import figure, in_the_manner_of

# Marked: the number of days.
SPAN = Rule(
    "dates.span", Severity.SHOULD, _("Length and dates disagree"), _("%(dates)s are %(right)s days, not %(text)s.")
)
# Marked: the span as printed.
BACKWARDS = Rule("dates.backwards", Severity.MUST, _("Span that runs backwards"), _("%(text)s ends before it begins."))
# Marked: the age.
AGE = Rule(
    "dates.age",
    Severity.SHOULD,
    _("Age and year of birth disagree"),
    _("Born in %(born)s, in %(issue)s not %(text)s."),
)
N = rf"(?:{F}{{1,2}}|{WORDS})"
FROM_TO = re.compile(
    rf"(?=[0-9０-９一二三四五六七八九十])(?<![0-9０-９])(?:(?P<y1>{F}{{4}})年)?(?P<m1>{N})月(?P<d1>{N})日?\s*(?:至|到|—+|－|-|~|～)\s*"
    rf"(?:(?P<y2>{F}{{4}})年)?(?:(?P<m2>{N})月)?(?P<d2>{N})日"
)
LENGTH = re.compile(
    rf"[^。；\n0-9０-９]{{0,24}}?(?P<how>为期|历时|共计?|连续|一连|持续|会期|展期|工期)(?P<n>{F}{{1,3}}|{WORDS}|两)[天日](?!内|前|后|起)"
)
# Lengths that may leave one end uncounted.
LASTING = ("历时", "持续", "连续", "工期")
# Either kind of year may be meant where none is known: a span over the end of February has two lengths.
A_YEAR_AND_A_LEAP_YEAR = (2023, 2024)
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
# Words so far behind an age may tell that it is of another time.
BEHIND = 8


def check_spans(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    for text in manuscript.texts:
        for found in FROM_TO.finditer(text.words):
            lengths = lengths_of(found, manuscript.issue_date)
            if lengths and max(lengths) < 1:
                yield text.found(BACKWARDS, *found.span())
            elif lengths:
                yield from wrong_length(text, found, lengths)


def lengths_of(found: re.Match[str], issued: date | None) -> set[int]:
    """Return the lengths in days, both ends counted, that a printed span may have; empty where a day does not exist."""
    m1, d1, m2, d2 = (int(figure(found[part]) or 0) for part in ("m1", "d1", "m2" if found["m2"] else "m1", "d2"))
    first = int(found["y1"]) if found["y1"] else issued and issued.year
    lengths = set()
    for year in [first] if first else A_YEAR_AND_A_LEAP_YEAR:
        # Without a year a span may run over the new year; with one only from the last months into the first.
        turn = m2 < m1 if not found["y1"] else m2 < m1 - 6
        begin, end = day_of(year, m1, d1), day_of(int(found["y2"] or year + turn), m2, d2)
        if begin is None or end is None:
            return set()
        lengths.add((end - begin).days + 1)
    return lengths


def wrong_length(text: Text, found: re.Match[str], lengths: set[int]) -> Iterator[Finding]:
    stated = LENGTH.match(text.words, found.end())
    number = figure(stated["n"]) if stated else None
    if not stated or not number:
        return
    allowed = lengths | {days - 1 for days in lengths if stated["how"] in LASTING}
    if number not in allowed and number <= 2 * max(lengths) + 2:
        right = min(lengths)
        suggestion = in_the_manner_of(stated["n"], right)
        yield text.found(SPAN, *stated.span("n"), suggestion=suggestion, dates=found[0], right=right)


def check_ages(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    """虚岁 counts one more and is left alone."""
    if manuscript.issue_date is None:
        return
    year = manuscript.issue_date.year
    for text in manuscript.texts:
        for pattern in (BORN, BORN_IN, AGED):
            for found in pattern.finditer(text.words):
                behind = text.words[found.end() : found.end() + BEHIND]
                off = year - int(found["born"]) - int(found["age"])
                if is_of_now(found, behind) and not -1 <= off <= 1:
                    yield text.found(AGE, *found.span("age"), born=found["born"], issue=year)


def is_of_now(found: re.Match[str], behind: str) -> bool:
    is_now = NOW.search(found[0]) or behind[:1] in tuple("。，；、）") or not behind
    return bool(is_now and not found["more"] and not THEN.search(found[0] + behind))


RULES = (SPAN, BACKWARDS, AGE)
CHECKS = (check_spans, check_ages)
