"""Announced numbers against their lists."""

from collections.abc import Iterator

from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.checks.lists.after import listed_after
from articles.proofing.checks.lists.before import listed_before
from articles.proofing.checks.lists.items import is_near, words_at
from articles.proofing.checks.lists.listing import Announced, Listing, announced_in
from articles.proofing.finding import Finding
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import Manuscript
from articles.proofing.rule import Rule
from articles.proofing.text import Text
from articles.text.numerals import in_the_manner_of

# Marked: the numeral that announces. Must: the number stands right at its list, or the list is numbered.
LIST = Rule(
    "counts.list",
    Severity.MUST,
    _("Number and list disagree"),
    _("“%(claim)s” announces %(announced)s, the list has %(counted)s."),
)
# The same where the list stands at some distance or is cut less surely.
ANNOUNCED = Rule(
    "counts.announced",
    Severity.SHOULD,
    _("Announced number doubtful"),
    _("“%(claim)s” announces %(announced)s, what follows seems to be %(counted)s."),
)


def check_lists(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    for text in manuscript.texts:
        for announced in announced_in(text):
            listing = listing_for(text, announced)
            if listing and not listing.holds(announced.number):
                yield finding(text, announced, listing)


def listing_for(text: Text, announced: Announced) -> Listing | None:
    """A far smaller list is only examples."""
    for look in (listed_before, listed_after):
        listing = look(text, announced)
        if listing and (listing.holds(announced.number) or is_near(len(listing.places), announced.number)):
            return listing
    return None


def finding(text: Text, announced: Announced, listing: Listing) -> Finding:
    counted = len(listing.places)
    return text.found(
        LIST if listing.is_close else ANNOUNCED,
        announced.begin,
        announced.end,
        suggestion=in_the_manner_of(text.words[announced.begin : announced.end], counted),
        evidence="、".join(words_at(text, listing.places)),
        claim=text.words[announced.begin : announced.said],
        announced=announced.number,
        counted=counted,
    )


RULES = (LIST, ANNOUNCED)
CHECKS = (check_lists,)
