"""Findings on titles: not held on the day, of another grade, another's, incomplete, unknown, doubled."""

import re
from collections.abc import Collection, Iterator

from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.checks.people.evidence import evidence_of, titles_as_printed
from articles.proofing.checks.people.reading import Reading
from articles.proofing.checks.people.verdict import (
    TITLE_AHEAD,
    TITLE_BODY,
    TITLE_ENDED,
    TITLE_FORMER,
    TITLE_GRADE,
    TITLE_OTHER,
    TITLE_UNKNOWN,
    Fault,
    Verdict,
    verdict_of,
)
from articles.proofing.finding import Finding
from articles.proofing.manuscript import BODY
from articles.proofing.rule import Rule
from people.posts import Post
from people.titles import HEADS, LESSER, lacking

TITLE_SHARED = Rule(
    "people.title_shared",
    Severity.SHOULD,
    _("title held by others"),
    _("“%(text)s” is held by %(holder)s and others; the roster does not give it to %(name)s (%(title)s)."),
    waived_by_name=True,
    measured=frozenset({"day"}),
)
TITLE_INCOMPLETE = Rule(
    "people.title_incomplete",
    Severity.SHOULD,
    _("title incomplete"),
    _("“%(text)s” leaves out %(missing)s of the title of %(name)s (%(title)s)."),
    waived_by_name=True,
    measured=frozenset({"day"}),
)
TITLE_DOUBLED = Rule(
    "people.title_doubled",
    Severity.MUST,
    _("word of a title doubled"),
    _("“%(text)s” prints a word twice."),
    waived_by_name=True,
    measured=frozenset({"day"}),
)
WHOLE = {TITLE_ENDED, TITLE_AHEAD, TITLE_OTHER, TITLE_UNKNOWN}
# 柳桥区区长 keeps both, 市市委 never; 市市场监管局 and 市市政 are other words.
DOUBLED = re.compile(r"([省市县区州旗镇乡])(?=\1(?P<organ>委(?!托|员|屈|派)|政协|人大|纪委|党委|政府))")
REPEATED = re.compile(r"(副|常委|书记|主任|主席|局长|市长|县长|区长|部长|秘书长|同志)\1")


def check_titles(reading: Reading) -> list[Finding]:
    found: list[Finding] = []
    met: set[str] = set()
    for field in reading.fields:
        for named in reading.named[field.name]:
            verdict = verdict_of(reading, named)
            if verdict is None or not verdict.parts:
                continue
            if verdict.faults:
                found += faults_found(reading, verdict)
            elif is_incomplete(verdict, met):
                found.append(incomplete(verdict))
            if field.name == BODY:
                met.add(named.name)
    return found


def faults_found(reading: Reading, verdict: Verdict) -> list[Finding]:
    rules = {fault.rule for fault in verdict.faults}
    if len(rules) == 1 and rules <= WHOLE and len(verdict.faults) == len(verdict.parts):
        first, last = verdict.parts[0], verdict.parts[-1]
        posts = dict.fromkeys(fault.post for fault in verdict.faults if fault.post)
        return [title_finding(reading, verdict, verdict.faults[0], first.start, last.end, posts, is_whole=True)]
    return [
        title_finding(reading, verdict, fault, fault.part.start, fault.part.end, [fault.post] if fault.post else [])
        for fault in verdict.faults
    ]


def title_finding(
    reading: Reading,
    verdict: Verdict,
    fault: Fault,
    start: int,
    end: int,
    posts: Collection[Post],
    *,
    is_whole: bool = False,
) -> Finding:
    held = list(dict.fromkeys(post for post, _part in verdict.held))
    return verdict.named.field.found(
        rule_of(fault),
        start,
        end,
        suggestion=suggestion(fault, held, is_whole),
        evidence=evidence_of([*posts, *(post for post in held if post not in posts)]),
        name=verdict.named.name,
        day=reading.day or "",
        holder=fault.post.name if fault.post else "",
        missing="、".join(left_out(fault)),
        title=titles_as_printed(held),
    )


def rule_of(fault: Fault) -> Rule:
    if fault.rule is TITLE_OTHER and (fault.part.office not in HEADS or fault.part.standing):
        return TITLE_SHARED
    if fault.rule is TITLE_GRADE and left_out(fault) and LESSER.issuperset(left_out(fault)):
        return TITLE_INCOMPLETE
    return fault.rule


def left_out(fault: Fault) -> list[str]:
    return lacking(fault.part, fault.held) if fault.held else []


def suggestion(fault: Fault, held: list[Post], is_whole: bool) -> str | None:
    if fault.rule is TITLE_GRADE and fault.held:
        former = "原" if fault.part.is_former else ""
        return fault.part.body + former + "".join(fault.held.standing) + fault.held.office
    if fault.rule is TITLE_FORMER:
        return fault.part.body + "".join(fault.part.standing) + fault.part.office
    if fault.rule is TITLE_BODY and fault.held:
        return fault.held.text
    return titles_as_printed(held) if is_whole and held else None


def is_incomplete(verdict: Verdict, met: set[str]) -> bool:
    named = verdict.named
    if named.field.name != BODY or named.name in met or named.is_governed or not verdict.held:
        return False
    return bool(verdict.missing) and len(verdict.missing) < len(verdict.held)


def incomplete(verdict: Verdict) -> Finding:
    held = list(dict.fromkeys(post for post, _part in verdict.held))
    return verdict.named.field.found(
        TITLE_INCOMPLETE,
        verdict.parts[0].start,
        verdict.parts[-1].end,
        suggestion=titles_as_printed(held),
        evidence=evidence_of(held),
        name=verdict.named.name,
        missing="、".join(part.text for _post, part in verdict.missing),
        title=titles_as_printed(held),
    )


def check_doubled(reading: Reading) -> list[Finding]:
    """Return a finding for every title with a word printed twice: 市市委书记, 副副市长."""
    return [
        field.found(TITLE_DOUBLED, start, end, suggestion=once)
        for field in reading.fields
        for start, end, once in doubled_in(field.words)
    ]


def doubled_in(text: str) -> Iterator[tuple[int, int, str]]:
    for found in DOUBLED.finditer(text):
        end = found.end("organ")
        yield found.start(), end, text[found.end() : end]
    for found in REPEATED.finditer(text):
        if found[1] != "副" or not found.start() or text[found.end() : found.end() + 1] != "业":
            yield found.start(), found.end(), found[1]


RULES = (
    TITLE_ENDED,
    TITLE_AHEAD,
    TITLE_GRADE,
    TITLE_OTHER,
    TITLE_SHARED,
    TITLE_BODY,
    TITLE_INCOMPLETE,
    TITLE_FORMER,
    TITLE_UNKNOWN,
    TITLE_DOUBLED,
)
