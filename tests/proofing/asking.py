"""Short copy asked about people: what is found, as (code, words) pairs."""

from datetime import date

from articles.models.copy import CreditLine, MentionLine
from articles.proofing.checks.people.findings import check_people as check
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import Manuscript
from tests.proofing.clean import EVENT, ISSUE, roster


def story_of(body, *, day=EVENT, mentions=(), credits=(), **fields):
    """Return a manuscript with this body, read on the day of the sample's issue."""
    return Manuscript(
        fields=fields | {"body": body},
        event_date=day,
        issue_date=ISSUE,
        mentions=tuple(MentionLine(official=number, name=name) for number, name in enumerate(mentions, 1)),
        credits=tuple(CreditLine(role="text", name=name) for name in credits),
    )


def asked(body, *, known=None, **parts):
    """Return the findings of a body as (code without its family, words)."""
    found = check(story_of(body, **parts), Knowledge(roster=known or roster()))
    return [(finding.code.removeprefix("people."), finding.text) for finding in found]


def first(body, *, known=None, **parts):
    """Return the first finding of a body."""
    return check(story_of(body, **parts), Knowledge(roster=known or roster()))[0]


LONG_AGO = date(2022, 6, 1)
