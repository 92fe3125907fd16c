"""Pieces that drifted find their story by what they share; where two homes are equally likely nobody guesses.

So do parts that come from another page (上接): they find the story that goes on there (下转).
"""

from dataclasses import dataclass, field

from articles.intake.assembly import Assembly
from articles.intake.blocks import BYLINE, Block
from articles.intake.evidence import Weights, shared_words
from articles.intake.heads import DECK, KICKER
from articles.intake.seams import part_for, part_signed_twice
from articles.intake.storyblocks import StoryBlocks, starts_like_caption

# Shares (0 to 1) of the weight of a text's pairs, see Weights.likeness. A headline has at least a sixth of its pairs in
# its own story, a deck half; a part of a story, so much longer, a twentieth.
LEAST, SAME, LEAST_OF_PART = 0.18, 0.5, 0.05
# A second home that shares so much of what the first shares is a rival: nobody guesses between the two.
RIVAL = 0.75
# Pieces beyond these, and seams for more headlines, are no page of print; a headline has so many lines.
MOST_PIECES, MOST_SEAMS, MOST_LINES = 40, 12, 3


@dataclass(frozen=True, slots=True, eq=False)
class Homecoming:
    blocks: list[Block]
    story: StoryBlocks
    shared: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True, eq=False)
class Lost:
    blocks: list[Block]
    likely: list[StoryBlocks]


@dataclass
class Homes:
    heads: list[Homecoming] = field(default_factory=list)
    credits: list[Homecoming] = field(default_factory=list)
    lost_heads: list[Lost] = field(default_factory=list)
    lost_credits: list[Lost] = field(default_factory=list)


def join_jumps(assembly: Assembly) -> list[tuple[Block, bool]]:
    weights = Weights(story.pairs for story in assembly.stories)
    joined = set()
    for part in [story for story in assembly.stories if story.comes_from]:
        homes = [story for story in assembly.stories if story.goes_to and story is not part]
        if home := home_of_part(part, homes, weights):
            joined |= {id(home.goes_to), id(part.comes_from)}
            home.go_on_with(part)
            assembly.stories.remove(part)
    return [(block, id(block) in joined) for block in assembly.jumps]


def home_of_part(part: StoryBlocks, homes: list[StoryBlocks], weights: Weights) -> StoryBlocks | None:
    if len(homes) <= 1:
        return homes[0] if homes else None
    ranked = sorted(
        ((weights.likeness(part.text, home.pairs), -index) for index, home in enumerate(homes)), reverse=True
    )
    if ranked[0][0] < LEAST_OF_PART or ranked[1][0] > RIVAL * ranked[0][0]:
        return None
    return homes[-ranked[0][1]]


def find_homes(assembly: Assembly) -> Homes:
    homes = Homes()
    part_signed_twice(assembly)
    matter, home = Matter(assembly.stories), None
    move_strays(assembly, matter, homes)
    groups = [group for orphans in assembly.orphans for group in grouped(*orphans, matter)]
    claims = strongest_claims(assembly, matter, [heads for heads, _bylines in groups])
    for heads, bylines in groups:
        if home and not bylines and home is matter.likest_story(words_of(heads)):
            home.heads = home.heads + heads
        else:
            home = give_heads(assembly, matter, claims, heads, bylines, homes)
    give_ends(assembly, homes)
    give_the_only_one(assembly, homes)
    give_stumps(assembly, Matter(assembly.stories), homes)
    give_credits(assembly, homes)
    return homes


class Matter:
    def __init__(self, stories: list[StoryBlocks]) -> None:
        self.stories = list(stories)
        self.pairs = [story.pairs for story in stories]
        self.weights = Weights(self.pairs)

    def score(self, text: str, index: int) -> float:
        return self.weights.likeness(text, self.pairs[index])

    def likest(self, text: str) -> int | None:
        score, index = max(((self.score(text, index), -index) for index in range(len(self.pairs))), default=(0, 0))
        return -index if score >= LEAST else None

    def likest_story(self, text: str) -> StoryBlocks | None:
        number = self.likest(text)
        return None if number is None else self.stories[number]


def grouped(heads: list[Block], bylines: list[Block], matter: Matter) -> list[tuple[list[Block], list[Block]]]:
    groups: list[list[Block]] = []
    for block in heads:
        above = groups[-1] if groups else None
        if above and (KICKER.search(above[-1].text) or DECK.search(block.text) or sits_by(block, above, matter)):
            above.append(block)
        else:
            groups.append([block])
    if bylines and not groups:
        groups.append([])
    return [(group, bylines if index == len(groups) - 1 else []) for index, group in enumerate(groups)]


def sits_by(block: Block, heads: list[Block], matter: Matter) -> bool:
    if block.gap or block.level or not heads[0].gap or len(heads) > MOST_LINES:
        return False
    own, other = matter.likest(block.text), matter.likest(words_of(heads))
    return own in (None, other)


def without_heads(assembly: Assembly) -> list[tuple[int, StoryBlocks]]:
    return [(index, story) for index, story in enumerate(assembly.stories) if not story.heads][:MOST_PIECES]


def give_heads(
    assembly: Assembly,
    matter: Matter,
    claims: dict[int, float],
    heads: list[Block],
    bylines: list[Block],
    homes: Homes,
) -> StoryBlocks | None:
    words = words_of(heads)
    scored = [(matter.score(words, index), -index, story) for index, story in without_heads(assembly)]
    ranked = sorted(scored, key=lambda item: item[:2], reverse=True)
    most, order, story = ranked[0] if ranked else (0.0, 0, None)
    has_rival = len(ranked) > 1 and ranked[1][0] >= RIVAL * most
    if story and most >= max(LEAST, SAME * claims.get(-order, 0)) and not has_rival:
        story.heads, story.bylines = heads, story.bylines + bylines
        story.has_drifted_pieces = story.has_drifted_pieces or bool(heads)
        homes.heads.append(Homecoming(heads, story, shared_words(words, story.text)))
        return story
    likely = [story for score, _order, story in ranked if most and score >= RIVAL * most][:3]
    homes.lost_heads.append(Lost(heads + bylines, likely))
    return None


def strongest_claims(assembly: Assembly, matter: Matter, groups: list[list[Block]]) -> dict[int, float]:
    texts = [words_of(heads) for heads in groups[:MOST_PIECES]]
    bare = without_heads(assembly) if texts else []
    return {index: max(matter.score(text, index) for text in texts) for index, _story in bare}


def give_ends(assembly: Assembly, homes: Homes) -> None:
    weights = Weights(story.pairs for story in assembly.stories)
    for lost in homes.lost_heads[:MOST_SEAMS]:
        words = words_of(lost.blocks)
        if story := part_for(assembly, weights, words):
            story.heads, story.has_drifted_pieces = lost.blocks, True
            homes.lost_heads.remove(lost)
            homes.heads.append(Homecoming(lost.blocks, story, shared_words(words, story.text)))


def give_the_only_one(assembly: Assembly, homes: Homes) -> None:
    bare = [story for story in assembly.stories if not story.heads and not story.is_caption]
    if len(homes.lost_heads) != 1 or len(bare) != 1:
        return
    blocks, story = homes.lost_heads.pop().blocks, bare[0]
    story.heads = [block for block in blocks if block.role is not BYLINE]
    story.bylines += [block for block in blocks if block.role is BYLINE]
    story.has_drifted_pieces = True
    homes.heads.append(Homecoming(blocks, story, shared_words(words_of(blocks), story.text)))


def move_strays(assembly: Assembly, matter: Matter, homes: Homes) -> None:
    """Move a headline to a story without one when it speaks of that story and not at all of the words under it."""
    bare = without_heads(assembly)
    for own, story in enumerate(assembly.stories):
        if not story.heads or not bare or KICKER.search(story.heads[0].text):
            continue
        stray = story.heads[0]
        score, index = max((matter.score(stray.text, index), index) for index, _bare in bare)
        home = assembly.stories[index]
        has_another = len(story.heads) > 1 and matter.score(story.heads[1].text, own) >= LEAST
        enough = LEAST if has_another else 2 * LEAST
        if score >= enough and matter.score(stray.text, own) < score / 4 and not home.heads:
            story.heads = story.heads[1:]
            home.heads, home.has_drifted_pieces = [stray], True
            homes.heads.append(Homecoming([stray], home, shared_words(stray.text, home.text)))


def give_stumps(assembly: Assembly, matter: Matter, homes: Homes) -> None:
    """Give a headline with but a sentence or two under it, its deck, to the bare story that repeats them."""
    stories = assembly.stories
    for own, stump in [(own, stump) for own, stump in enumerate(stories) if stump.is_stump][:MOST_PIECES]:
        words = stump.heads[0].text + stump.text
        bare = ((matter.score(words, index), index) for index, _story in without_heads(assembly))
        score, index = max(bare, default=(0, own))
        if score >= SAME:
            home = stories[index]
            home.heads = stump.heads + [block for paragraph in stump.paragraphs for block in paragraph]
            home.has_drifted_pieces = True
            homes.heads.append(Homecoming(stump.heads, home, shared_words(words, home.text)))
            stump.paragraphs = []
    assembly.stories[:] = [story for story in stories if story.paragraphs]


def give_credits(assembly: Assembly, homes: Homes) -> None:
    captions = captions_without_credit(assembly.stories)
    loose = credit_groups(assembly.credits)
    if len(loose) == len(captions) == 1:
        captions[0].credits += loose[0]
        homes.credits.append(Homecoming(loose[0], captions[0]))
        return
    homes.lost_credits += [Lost(blocks, captions[:3]) for blocks in loose]


def captions_without_credit(stories: list[StoryBlocks]) -> list[StoryBlocks]:
    bare = [story for story in stories if not story.has_credit]
    certain = [story for story in bare if story.is_caption]
    return certain or [story for story in bare if story.may_be_caption and starts_like_caption(story.first.text)]


def credit_groups(blocks: list[Block]) -> list[list[Block]]:
    """Return loose credits in groups: 图/… and 文/… on neighbouring lines are one."""
    groups: list[list[Block]] = []
    for block in blocks:
        if groups and groups[-1][-1].text.startswith("图") and block.text.startswith("文"):
            groups[-1].append(block)
        else:
            groups.append([block])
    return groups


def words_of(blocks: list[Block]) -> str:
    return "".join(block.text for block in blocks)
