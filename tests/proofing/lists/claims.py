"""The counts that a story claims: each number with the items counted for it, and whether it holds."""

from dataclasses import dataclass

from articles.proofing.checks.figures.sums import sums
from articles.proofing.checks.lists.announced import listing_for
from articles.proofing.checks.lists.items import words_at
from articles.proofing.checks.lists.listing import announced_in
from articles.text.numerals import figure


@dataclass(frozen=True, kw_only=True)
class Claim:
    """A number as claimed in a field; `holds` is None where nothing was counted."""

    field: str
    begin: int
    end: int
    printed: str
    number: int
    how: str = ""
    items: tuple = ()
    holds: bool | None = None


def claims(manuscript):
    """Return every count claim of a story in the order of print; a sum goes before a list of the same number."""
    found = []
    for text in manuscript.texts:
        of_sums = [claim_of_sum(text, each) for each in sums(text)]
        summed = {claim.begin for claim in of_sums}
        listed = [claim_of_list(text, each) for each in announced_in(text) if each.begin not in summed]
        found += sorted([*of_sums, *listed], key=lambda claim: claim.begin)
    return found


def claim_of_sum(text, each):
    """Return the claim of a total, or of one of two parts without a total."""
    printed = text.words[each.begin : each.end]
    number = int(each.value if each.how != "parts" else figure(printed))
    parts = {"how": each.how, "items": each.words, "holds": each.holds}
    return Claim(field=text.name, begin=each.begin, end=each.end, printed=printed, number=number, **parts)


def claim_of_list(text, announced):
    """Return the claim of an announced number and its list."""
    listing = listing_for(text, announced)
    return Claim(
        field=text.name,
        begin=announced.begin,
        end=announced.end,
        printed=text.words[announced.begin : announced.said],
        number=announced.number,
        how=listing.how if listing else "",
        items=words_at(text, listing.places) if listing else (),
        holds=listing.holds(announced.number) if listing else None,
    )
