"""Names that the roster does not know under a title that it gives to one person alone."""

from typing import Never

from articles.proofing.checks.people.context import ends_well
from articles.proofing.checks.people.evidence import evidence_of
from articles.proofing.checks.people.reading import Reading
from articles.proofing.checks.people.unspaced import Ink
from articles.proofing.checks.people.verdict import is_told_as_past
from articles.proofing.finding import Finding
from articles.text.names import may_be_name
from people.posts import Post
from people.titles import HEADS, NAMES_POST, compare, place_of


def check_holders(reading: Reading, asked: list[Finding]) -> list[Never]:
    """Return a finding for every unknown name under somebody else's title; `asked` are findings already made."""
    taken = {(finding.field, finding.start) for finding in asked}
    found = []
    for ink in reading.inks:
        for index in sorted(reading.offices[ink.field]):
            if (end := unknown_name(reading, ink, index)) and (post := only_holder(reading, ink, index)):
                start, stop = ink.range(index, end)
                if (ink.field, start) not in taken:
                    found.append(holder_finding(reading, ink.field, start, stop, post))
    return found


def unknown_name(reading: Reading, ink: Ink, index: int) -> int | None:
    """Return where the unknown name that begins at `index` ends, None when none does."""
    if index in reading.starts[ink.field] or reading.is_writer(ink, index):
        return None
    for length in (3, 2):
        word = ink.text[index : index + length]
        if len(word) == length and may_be_name(word) and ends_well(ink, index + length):
            return None if word in reading.skipped else index + length
    return None


def only_holder(reading: Reading, ink: Ink, index: int) -> Post | None:
    """Return the post of the one person who held the printed title on the day; None where it may be several's."""
    parts, _governed = reading.title_of(ink, index)
    if not parts or is_told_as_past(ink.text, parts[0].start, reading.day):
        return None
    part = parts[-1]
    if part.grades or part.office not in HEADS:
        return None
    found = {}
    # The cheapest question first: a roster may hold hundreds of posts of one office.
    for post, held in reading.roster.by_office.get(part.office, ()) if part.body else ():
        if part.body not in (held.body, held.long) or not (place_of(part.body) or part.text == post.title):
            continue
        if post.held_on(reading.day) and compare(part, held, reading.roster.places) in NAMES_POST:
            found.setdefault(post.person, post)
        if len(found) > 1:
            return None
    return next(iter(found.values()), None)


def holder_finding(reading: Reading, field: str, start: int, end: int, post: Post) -> Finding:
    """Return the finding of an unknown name; the roster may be behind, so no other is suggested."""
    return reading.manuscript.found(
        "people.holder", field, start, end, evidence=evidence_of([post]), name=post.name, title=post.title
    )
