"""Two stories that stand as one, the second without headline and opening: found by their matter and parted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from articles.intake.assembly import Assembly
from articles.intake.blocks import Block
from articles.intake.drafts import Draft
from articles.intake.evidence import Weights, grams, shared_words
from articles.intake.openings import read_opening
from articles.intake.tails import SIGNATURE, is_complete, tails_of

if TYPE_CHECKING:
    from articles.intake.orphans import Found


STRANGE, OF_ONE_MATTER, NEARLY = 0.1, 0.25, 0.85
MOST_PARAGRAPHS, MOST_HEADS = 40, 12


def part_signed_twice(assembly: Assembly) -> None:
    """Part each story that is signed in front and at its end, where its matter changes."""
    weights = Weights([draft.text for draft in assembly.drafts])
    for draft in list(assembly.drafts):
        if is_signed_twice(draft) and (seam := best_seam(draft, weights)):
            part(assembly, draft, seam)


def place_by_seams(assembly: Assembly, found: Found) -> None:
    """Give a headline without a story the end of another story where that end alone is of its matter."""
    weights = Weights([draft.text for draft in assembly.drafts])
    for group in list(found.lost_heads)[:MOST_HEADS]:
        heads, _likely = group
        words = "".join(block.text for block in heads)
        if home := home_by_seam(assembly, weights, words):
            second = part(assembly, *home)
            second.heads = second.drifted = heads
            found.lost_heads.remove(group)
            found.heads.append((heads, second, shared_words(words, second.text)))


def is_signed_twice(draft: Draft) -> bool:
    """Tell whether names stand in the opening and another signature at the end."""
    opening = read_opening(draft.first_words.text)
    if len(draft.paragraphs) < 2 or not (draft.bylines or opening and opening.signed):
        return False
    return any(tail.kind == SIGNATURE for tail in tails_of(draft.last.text))


def best_seam(draft: Draft, weights: Weights, most: float = 2 * STRANGE) -> int:
    """Return the number of the paragraph whose matter is strangest to what stands before it, 0 when none is strange."""
    return min(seams(draft, weights), default=(most, 0))[1]


def seams(draft: Draft, weights: Weights, most: float = 2 * STRANGE) -> Iterator[tuple[float, int]]:
    """Yield (likeness, paragraph number) for each place where a second story may begin."""
    texts = ["".join(block.text for block in paragraph) for paragraph in draft.paragraphs[:MOST_PARAGRAPHS]]
    for number in range(1, len(texts)):
        likeness = alike(weights, "".join(texts[:number]), "".join(texts[number:]))
        if likeness < most and is_complete(draft.paragraphs[number - 1][-1].text):
            yield likeness, number


def alike(weights: Weights, above: str, below: str) -> float:
    """Return how much two parts share, each asked for its share: a short part alone shares little with anything."""
    return (weights.likeness(below, grams(above)) + weights.likeness(above, grams(below))) / 2


def home_by_seam(assembly: Assembly, weights: Weights, words: str) -> None:
    """Return (draft, seam) where a headline is of one matter with a story's last part alone, else None."""
    found = []
    for draft in assembly.drafts:
        begins_by_itself = draft.heads or read_opening(draft.first_words.text)
        for likeness, seam in seams(draft, weights) if begins_by_itself else ():
            score = weights.likeness(words, grams(words_of(draft.paragraphs[seam:])))
            before = weights.likeness(words, grams(words_of(draft.paragraphs[:seam])))
            if score >= OF_ONE_MATTER and before < score / 3:
                found.append((score, likeness, draft, seam))
    if not found:
        return None
    most, _likeness, home, _seam = max(found, key=lambda item: item[0])
    # Of seams that keep nearly as much, the one whose two sides share least.
    good = [item for item in found if item[2] is home and item[0] >= NEARLY * most]
    return home, min(good, key=lambda item: item[1])[3]


def words_of(paragraphs: list[list[Block]]) -> str:
    """Return the words of some paragraphs."""
    return "".join(block.text for paragraph in paragraphs for block in paragraph)


def part(assembly: Assembly, draft: Draft, seam: int) -> Draft:
    """Make a draft's paragraphs from `seam` on a story of their own and return it."""
    second = Draft(paragraphs=draft.paragraphs[seam:], is_closed=draft.is_closed, credits=draft.credits)
    second.crossheads = {number - seam for number in draft.crossheads if number >= seam}
    draft.paragraphs, draft.is_closed, draft.credits = draft.paragraphs[:seam], True, []
    draft.crossheads = {number for number in draft.crossheads if number < seam}
    assembly.drafts.insert(assembly.drafts.index(draft) + 1, second)
    return second
