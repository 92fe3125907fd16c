"""Jumps (转版): a part that comes from another page (上接) finds the story that goes on there (下转)."""

from typing import Never

from articles.intake.assembly import Assembly
from articles.intake.drafts import Draft
from articles.intake.evidence import Weights, grams
from articles.intake.tails import is_complete

LEAST, RIVAL = 0.05, 0.75


def join_jumps(assembly: Assembly) -> list[Never]:
    """Put each resumed part behind the story it resumes; return the (jump block, whether joined) pairs of the page."""
    weights = Weights([draft.text for draft in assembly.drafts])
    joined = set()
    for part in [draft for draft in assembly.drafts if draft.comes_from]:
        homes = [draft for draft in assembly.drafts if draft.goes_to and draft is not part]
        home = home_of(part, homes, weights)
        if home:
            joined |= {id(home.goes_to), id(part.comes_from)}
            append(assembly, home, part)
    return [(block, id(block) in joined) for block in assembly.jumps]


def home_of(part: Draft, homes: list[Draft], weights: Weights) -> Draft:
    """Return the one story that a part goes on with: the only one, or clearly the likest; None where that is open."""
    if len(homes) <= 1:
        return homes[0] if homes else None
    ranked = sorted(
        ((weights.likeness(part.text, grams(home.text)), -index) for index, home in enumerate(homes)), reverse=True
    )
    if ranked[0][0] < LEAST or ranked[1][0] > RIVAL * ranked[0][0]:
        return None
    return homes[-ranked[0][1]]


def append(assembly: Assembly, home: Draft, part: Draft) -> None:
    """Put a part behind its story; the headline above a part only repeats the story's."""
    paragraphs = list(part.paragraphs)
    if not is_complete(home.last.text):
        home.paragraphs[-1] = home.paragraphs[-1] + paragraphs.pop(0)
    home.crossheads |= {len(home.paragraphs) + number for number in part.crossheads}
    home.paragraphs += paragraphs
    home.repeated += part.heads
    home.bylines, home.credits = home.bylines + part.bylines, home.credits + part.credits
    home.goes_to, home.is_closed = part.goes_to, part.is_closed
    assembly.drafts.remove(part)
