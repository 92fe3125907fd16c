"""Who signed: the names printed in the body's opening against the credits, and interns without a card holder."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_noop

from articles.proofing.checks.form.ground import paragraphs
from articles.proofing.desk import Desk
from articles.proofing.finding import Finding, Rule, Severity
from articles.proofing.manuscript import BODY, HEADLINE, Manuscript
from articles.text.names import read_names
from articles.text.patterns import HAN, spaced

RULES = {
    "form.opening_twice": Rule(
        Severity.SHOULD,
        gettext_noop("opening printed twice"),
        gettext_noop("“%(text)s” prints the opening a second time: the system composes it from the credits."),
    ),
    "form.opening_names": Rule(
        Severity.SHOULD,
        gettext_noop("opening and credits name different people"),
        gettext_noop("The opening signs “%(text)s”, the credits name %(credited)s."),
    ),
    "form.interns_only": Rule(
        Severity.SHOULD,
        gettext_noop("signed by interns only"),
        gettext_noop("Only interns sign (%(names)s): somebody with a press card has to lead."),
        errors=0.0,
    ),
}
PAPER = rf"(?:本报|本刊|本网|[{HAN}]{{2,5}}(?:日报|晚报|晨报|早报|商报|时报|网)|新华社|中新社|南都|晨报)"
HEAD = re.compile(
    rf"(?P<form>(?:{PAPER}[{HAN}0-9０-９]{{0,14}}?(?:讯|电|消息))?)[ \u3000]*"
    rf"(?:[（(][ \u3000]*(?P<names>[^（）()\n]{{2,80}})[）)])?"
)
RANK = "(?:本报)?(?:见习|实习|特约|首席|全媒体|融媒体|文字|摄影)?"
ROLE = "|".join((RANK + spaced("记者"), spaced("实习生"), "(?:本报)?(?:特约)?" + spaced("通讯员")))
ROLES = re.compile(ROLE)
SIGNS = re.compile(rf"[ \u3000]*(?:{ROLE})")
LEARNS = re.compile(r"实\s*习|见\s*习")
HOLDS_CARD = re.compile(r"(?<!实习)(?<!见习)(?<!特约)记\s*者")
# A line of date and place may stand above the head.
SEARCHED = 500
# The roles of credit that answer for words or pictures.
WRITERS = ("text", "correspondent")
MAKERS = (*WRITERS, "photo")


def opening_of(manuscript: Manuscript) -> None:
    """Return the match of the message head that one of the body's first lines begins with, None without one."""
    for line in paragraphs(manuscript.body[:SEARCHED])[:3]:
        found = HEAD.match(manuscript.body, line.start)
        if found["form"] or SIGNS.match(found["names"] or ""):
            return found
    return None


def check_opening(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Return a finding at a message head that would print twice, or that signs other people than the credits."""
    found = opening_of(manuscript)
    if not found:
        return
    if manuscript.kind and manuscript.dateline_form not in ("none", ""):
        end = len(found[0].rstrip()) + found.start()
        yield manuscript.found("form.opening_twice", BODY, found.start(), end, suggestion="")
    if again := second_opening(manuscript, found):
        yield manuscript.found("form.opening_twice", BODY, *again.span(), suggestion="")
    if found["names"] and differ(names_in(found["names"]), manuscript.credits):
        credited = "、".join(line.name for line in manuscript.credits if line.role in MAKERS)
        yield manuscript.found("form.opening_names", BODY, *found.span("names"), credited=credited)


def differ(printed: list[str], credits: tuple) -> bool:
    """Tell whether the opening names somebody without a credit, or leaves out somebody who wrote."""
    writers = {line.name for line in credits if line.role in WRITERS}
    return bool(printed and writers and not writers <= set(printed) <= {line.name for line in credits})


def second_opening(manuscript: Manuscript, first: re.Match[str]) -> None:
    """Return the match of another message head right behind the first, None where there is none."""
    found = HEAD.match(manuscript.body, first.end())
    return found if found["form"] and found["names"] else None


def names_in(signature: str) -> list[str]:
    """Return the names of a printed signature, None where they cannot be told apart for certain."""
    readings = [read_names(part) for part in ROLES.split(signature) if part.strip(" \u3000、，")]
    certain = all(reading.is_certain for reading in readings)
    return [name for reading in readings for name in reading.names] if certain else None


def check_interns(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Return a finding where everybody who signs is an intern: at the printed opening, else at the headline.

    Source: 《新闻记者证管理办法》 art. 16: without a card one may report only with somebody who holds one.
    """
    found = opening_of(manuscript)
    makers = [line for line in manuscript.credits if line.role in MAKERS]
    learning = [line.name for line in makers if line.kind == "intern"]
    if learning and not any(line.kind == "staff" for line in makers):
        field = HEADLINE if manuscript.fields.get(HEADLINE) else BODY
        names = "、".join(learning)
        yield manuscript.found("form.interns_only", field, 0, len(manuscript.fields[field]), names=names)
    elif not makers and found and is_led_by_nobody(found["names"] or ""):
        yield manuscript.found("form.interns_only", BODY, *found.span("names"), names=found["names"])


def is_led_by_nobody(signature: str) -> bool:
    """Tell whether interns sign, and no reporter with them."""
    return bool(LEARNS.search(signature)) and not HOLDS_CARD.search(signature)


CHECKS = (check_opening, check_interns)
