"""Names that the roster does not know under a title that it gives to one person alone."""

from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.checks.people.context import ends_well
from articles.proofing.checks.people.evidence import evidence_of
from articles.proofing.checks.people.reading import Reading
from articles.proofing.checks.people.unspaced import Unspaced
from articles.proofing.checks.people.verdict import is_told_as_past
from articles.proofing.finding import Finding
from articles.proofing.rule import Rule
from articles.text.names import may_be_name
from people.posts import Post
from people.titles import HEADS, NAMES_POST, compare, place_of

HOLDER = Rule(
    "people.holder",
    Severity.SHOULD,
    _("another name under a title"),
    _("By the roster %(title)s was %(name)s; “%(text)s” is not on it."),
    waived_by_name=True,
)


def check_holders(reading: Reading, asked: list[Finding]) -> list[Finding]:
    """The roster may be behind, so no other name is suggested."""
    taken = {(finding.field, finding.start) for finding in asked}
    found = []
    for field in reading.fields:
        for index in sorted(reading.offices[field.name]):
            end = unknown_name(reading, field, index)
            post = end and only_holder(reading, field, index)
            if end and post and (field.name, field.range(index, end)[0]) not in taken:
                evidence = evidence_of([post])
                found.append(field.found(HOLDER, index, end, evidence=evidence, name=post.name, title=post.title))
    return found


def unknown_name(reading: Reading, field: Unspaced, index: int) -> int | None:
    if index in reading.starts[field.name] or reading.is_writer(field, index):
        return None
    for length in (3, 2):
        word = field.words[index : index + length]
        if len(word) == length and may_be_name(word) and ends_well(field, index + length):
            return None if word in reading.skipped else index + length
    return None


def only_holder(reading: Reading, field: Unspaced, index: int) -> Post | None:
    parts, _governed = reading.title_of(field, index)
    if not parts or is_told_as_past(field.words, parts[0].start, reading.day):
        return None
    part = parts[-1]
    if part.grades or part.office not in HEADS:
        return None
    found: dict[int | str, Post] = {}
    # The cheapest question first: a roster may hold hundreds of posts of one office.
    for post, held in reading.roster.by_office.get(part.office, ()) if part.body else ():
        if part.body not in (held.body, held.long) or not (place_of(part.body) or part.text == post.title):
            continue
        if post.held_on(reading.day) and compare(part, held, reading.roster.places) in NAMES_POST:
            found.setdefault(post.person, post)
        if len(found) > 1:
            return None
    return next(iter(found.values()), None)


RULES = (HOLDER,)
