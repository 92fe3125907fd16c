"""The linked event's name against the copy: within one character of it is a slip."""

from collections.abc import Iterator

from articles.proofing.checks.agreement.extracted import printed_fields
from articles.proofing.checks.house.formulas import near_miss, seeds
from articles.proofing.desk import Desk
from articles.proofing.finding import Finding
from articles.proofing.manuscript import Manuscript
from articles.text.wordtree import WordTree

SHORTEST = 6


def event_words(manuscript: Manuscript, _desk: Desk) -> Iterator[Finding]:
    """Yield a finding where the copy comes within one character of the name of the linked event."""
    name = (manuscript.event or {}).get("name") or ""
    if len(name) < SHORTEST:
        return
    tree = WordTree(seeds(name))
    for field, text in printed_fields(manuscript):
        misses = {near_miss(name, text, start, offset) for start, _end, offset in tree.hits(text)} - {None}
        for start, end in sorted(misses):
            # Cut at its beginning or end, a name is said more shortly and not wrongly.
            if text[start] == name[0] and text[end - 1] == name[-1]:
                yield manuscript.found("agreement.event", field, start, end, suggestion=name, evidence=name, other=name)
