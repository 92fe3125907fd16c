"""Two stories that stand as one, the second without headline and opening: found by their matter and parted."""

from collections.abc import Iterator

from articles.intake.assembly import Assembly
from articles.intake.evidence import Weights, pairs_in
from articles.intake.ledger import PieceKind
from articles.intake.storyblocks import StoryBlocks, words_of

# Shares (0 to 1) of the weight of a text's pairs, see Weights.likeness. Two parts of one story share a fifth and more;
# a headline has at least a quarter of its pairs in its own story; seams within a sixth of the best are as good.
STRANGE, OF_ONE_MATTER, NEARLY = 0.1, 0.25, 0.85
MOST_PARAGRAPHS = 40


def part_signed_twice(assembly: Assembly) -> None:
    weights = Weights(story.pairs for story in assembly.stories)
    for story in list(assembly.stories):
        if is_signed_twice(story) and (seam := best_seam(story, weights)):
            part(assembly, story, seam)


def part_for(assembly: Assembly, weights: Weights, words: str) -> StoryBlocks | None:
    found = seam_for(assembly, weights, words)
    return part(assembly, *found) if found else None


def is_signed_twice(story: StoryBlocks) -> bool:
    opening = story.first.opening
    if len(story.paragraphs) < 2 or not (story.bylines or opening and opening.signed):
        return False
    return any(tail.kind == PieceKind.SIGNATURE for tail in story.last.tails)


def best_seam(story: StoryBlocks, weights: Weights) -> int:
    return min(seams(story, weights), default=(2 * STRANGE, 0))[1]


def seams(story: StoryBlocks, weights: Weights) -> Iterator[tuple[float, int]]:
    texts = [words_of([paragraph]) for paragraph in story.paragraphs[:MOST_PARAGRAPHS]]
    for number in range(1, len(texts)):
        likeness = alike(weights, "".join(texts[:number]), "".join(texts[number:]))
        if likeness < 2 * STRANGE and story.paragraphs[number - 1][-1].is_complete:
            yield likeness, number


def alike(weights: Weights, above: str, below: str) -> float:
    return (weights.likeness(below, pairs_in(above)) + weights.likeness(above, pairs_in(below))) / 2


def seam_for(assembly: Assembly, weights: Weights, words: str) -> tuple[StoryBlocks, int] | None:
    found = []
    for story in assembly.stories:
        begins_by_itself = story.heads or story.first.opening
        for likeness, seam in seams(story, weights) if begins_by_itself else ():
            score = weights.likeness(words, pairs_in(words_of(story.paragraphs[seam:])))
            before = weights.likeness(words, pairs_in(words_of(story.paragraphs[:seam])))
            if score >= OF_ONE_MATTER and before < score / 3:
                found.append((score, likeness, story, seam))
    if not found:
        return None
    most, _likeness, home, _seam = max(found, key=lambda item: item[0])
    # Of seams that keep nearly as much, the one whose two sides share least.
    good = [item for item in found if item[2] is home and item[0] >= NEARLY * most]
    return home, min(good, key=lambda item: item[1])[3]


def part(assembly: Assembly, story: StoryBlocks, seam: int) -> StoryBlocks:
    second = story.part_at(seam)
    assembly.stories.insert(assembly.stories.index(story) + 1, second)
    return second
