"""Announced numbers against their lists: the claims of a story with their items, and where the two disagree."""

from collections.abc import Iterator
from functools import lru_cache

from articles.proofing.checks.figures.totals import claims_of_sums
from articles.proofing.checks.lists.after import listed_after
from articles.proofing.checks.lists.before import listed_before
from articles.proofing.checks.lists.claim import Announced, Claim, Listing, announced_in
from articles.proofing.checks.lists.items import is_near, words_at
from articles.proofing.desk import Desk
from articles.proofing.finding import Finding
from articles.proofing.manuscript import Manuscript
from articles.text.mask import asides_masked
from articles.text.numerals import in_the_manner_of


def claims(manuscript: Manuscript) -> list[Claim]:
    """Return every count claim of the story as a Claim, in the order of print.

    `holds` is True where the list was found and has that many, False where it has not, None where nothing was counted.
    """
    found = []
    for field, text in manuscript.fields.items():
        of_sums = claims_of_sums(field, text)
        summed = {claim.begin for claim in of_sums}
        listed = [claim_of(field, text, *pair) for pair in read(text)]
        found += sorted(
            [*of_sums, *(claim for claim in listed if claim.begin not in summed)], key=lambda claim: claim.begin
        )
    return found


def check_lists(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Find numbers that announce more or fewer than their list has."""
    for field, text in manuscript.fields.items():
        for announced, listing in read(text):
            if listing and not listing.holds(announced.number):
                yield finding(manuscript, field, text, announced, listing)


@lru_cache(maxsize=16)
def read(text: str) -> tuple:
    """Return (announced number, its Listing or None) for every number of a text that may announce a list."""
    masked = asides_masked(text)
    return tuple((each, listing_of(text, masked, each)) for each in announced_in(text))


def listing_of(text: str, masked: str, announced: Announced) -> None:
    """Return the list that answers a number: one before it, else one after it; a far smaller one is only examples."""
    for look in (listed_before, listed_after):
        listing = look(text, masked, announced)
        if listing and (listing.holds(announced.number) or is_near(len(listing.places), announced.number)):
            return listing
    return None


def claim_of(field: str, text: str, announced: Announced, listing: Listing) -> Claim:
    """Return the Claim that an announced number and its list make."""
    return Claim(
        field=field,
        begin=announced.begin,
        end=announced.end,
        printed=text[announced.begin : announced.said],
        number=announced.number,
        how=listing.how if listing else "",
        items=words_at(text, listing.places) if listing else (),
        holds=listing.holds(announced.number) if listing else None,
    )


def finding(manuscript: Manuscript, field: str, text: str, announced: Announced, listing: Listing) -> Finding:
    """Return the finding of a number and a list that disagree; the number is marked and the counted one offered."""
    counted = len(listing.places)
    is_certain = listing.is_close and listing.counts == {counted}
    return manuscript.found(
        "counts.list" if is_certain else "counts.announced",
        field,
        announced.begin,
        announced.end,
        suggestion=in_the_manner_of(text[announced.begin : announced.end], counted),
        evidence="、".join(words_at(text, listing.places)),
        claim=text[announced.begin : announced.said],
        announced=announced.number,
        counted=counted,
    )
