"""People who are linked to a story and do not stand in its text."""

from collections.abc import Iterator

from articles.proofing.checks.agreement.extracted import linked_names, printed_fields
from articles.proofing.checks.agreement.names import misspelled
from articles.proofing.desk import Desk
from articles.proofing.finding import Finding
from articles.proofing.manuscript import BODY, Manuscript


def absent_people(manuscript: Manuscript, _desk: Desk) -> Iterator[Finding]:
    """Yield a finding for each linked name that no part of the story prints; a misspelled one is found as that."""
    texts = [text for _field, text in printed_fields(manuscript)]
    names = linked_names(manuscript)
    for name in names:
        if any(name in text or misspelled(name, text, text, names, is_strict=False) for text in texts):
            continue
        field = BODY if BODY in manuscript.fields else next(iter(manuscript.fields))
        # What is not there has no range: the finding stands before the first word.
        yield manuscript.found("agreement.absent", field, 0, 0, evidence=name, name=name)
