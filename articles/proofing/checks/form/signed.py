"""Who signed: the names printed in the body's opening against the credits, and interns without a card holder."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_noop as _

from articles.models.copy import CreditLine
from articles.models.severity import Severity
from articles.proofing.finding import Finding
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import BODY, HEADLINE, Manuscript
from articles.proofing.rule import Rule
from articles.text.names import read_names
from articles.text.patterns import HAN, spaced

OPENING_TWICE = Rule(
    "form.opening_twice",
    Severity.SHOULD,
    _("opening printed twice"),
    _("“%(text)s” prints the opening a second time: the system composes it from the credits."),
)
OPENING_NAMES = Rule(
    "form.opening_names",
    Severity.SHOULD,
    _("opening and credits name different people"),
    _("The opening signs “%(text)s”, the credits name %(credited)s."),
)
INTERNS_ONLY = Rule(
    "form.interns_only",
    Severity.SHOULD,
    _("signed by interns only"),
    _("Only interns sign (%(names)s): somebody with a press card has to lead."),
    errors=0.0,
)
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


def opening_of(manuscript: Manuscript) -> re.Match[str] | None:
    heads = (
        HEAD.match(manuscript.body, line.start) for line in manuscript[BODY].paragraphs[:3] if line.start < SEARCHED
    )
    return next((head for head in heads if head and (head["form"] or SIGNS.match(head["names"] or ""))), None)


def check_opening(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    body, found = manuscript[BODY], opening_of(manuscript)
    if not found:
        return
    if manuscript.kind and manuscript.dateline_form not in ("none", ""):
        end = len(found[0].rstrip()) + found.start()
        yield body.found(OPENING_TWICE, found.start(), end, suggestion="")
    if again := second_opening(manuscript, found):
        yield body.found(OPENING_TWICE, *again.span(), suggestion="")
    if found["names"] and differ(names_in(found["names"]), manuscript.credits):
        credited = "、".join(line.name for line in manuscript.credits if line.role in MAKERS)
        yield body.found(OPENING_NAMES, *found.span("names"), credited=credited)


def differ(printed: list[str], credits: tuple[CreditLine, ...]) -> bool:
    writers = {line.name for line in credits if line.role in WRITERS}
    return bool(printed and writers and not writers <= set(printed) <= {line.name for line in credits})


def second_opening(manuscript: Manuscript, first: re.Match[str]) -> re.Match[str] | None:
    found = HEAD.match(manuscript.body, first.end())
    return found if found and found["form"] and found["names"] else None


def names_in(signature: str) -> list[str]:
    readings = [read_names(part) for part in ROLES.split(signature) if part.strip(" \u3000、，")]
    certain = all(reading.is_certain for reading in readings)
    return [name for reading in readings for name in reading.names] if certain else []


def check_interns(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    """Source: 《新闻记者证管理办法》 art. 16: without a card one may report only with somebody who holds one."""
    found = opening_of(manuscript)
    makers = [line for line in manuscript.credits if line.role in MAKERS]
    learning = [line.name for line in makers if line.kind == "intern"]
    if learning and not any(line.kind == "staff" for line in makers):
        text = manuscript[HEADLINE] if manuscript[HEADLINE].words else manuscript[BODY]
        yield text.found(INTERNS_ONLY, 0, len(text.words), names="、".join(learning))
    elif not makers and found and is_led_by_nobody(found["names"] or ""):
        yield manuscript[BODY].found(INTERNS_ONLY, *found.span("names"), names=found["names"])


def is_led_by_nobody(signature: str) -> bool:
    return bool(LEARNS.search(signature)) and not HOLDS_CARD.search(signature)


RULES = (OPENING_TWICE, OPENING_NAMES, INTERNS_ONLY)
CHECKS = (check_opening, check_interns)
