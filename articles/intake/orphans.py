"""Pieces that drifted find their story by what they share; where two homes are equally likely nobody guesses."""

from dataclasses import dataclass, field
from typing import Never

from articles.intake.assembly import Assembly
from articles.intake.blocks import BYLINE, Block
from articles.intake.drafts import Draft, starts_like_caption
from articles.intake.evidence import Weights, grams, shared_words
from articles.intake.heads import DECK, KICKER
from articles.intake.seams import part_signed_twice, place_by_seams

LEAST, RIVAL, SAME = 0.18, 0.75, 0.5
MOST_PIECES, MOST_LINES = 40, 3


@dataclass
class Found:
    """What was brought home (piece blocks, draft, shared words) and what was not (blocks, possible drafts)."""

    heads: list = field(default_factory=list)
    credits: list = field(default_factory=list)
    lost_heads: list = field(default_factory=list)
    lost_credits: list = field(default_factory=list)


def bring_home(assembly: Assembly) -> Found:
    """Give each orphan headline and each loose credit of an assembly to the story it belongs to."""
    found = Found()
    part_signed_twice(assembly)
    matter, home = Matter(assembly.drafts), None
    place_strays(assembly, matter, found)
    groups = [group for orphans in assembly.orphans for group in apart(*orphans, matter)]
    matter.claims = strongest_claims(assembly, matter, [heads for heads, _bylines in groups])
    for heads, bylines in groups:
        if home and not bylines and home is matter.draft_like("".join(block.text for block in heads)):
            add_deck(home, heads)
        else:
            home = place_heads(assembly, matter, heads, bylines, found)
    place_by_seams(assembly, found)
    place_the_only_one(assembly, found)
    matter = Matter(assembly.drafts)
    place_stumps(assembly, matter, found)
    place_credits(assembly, found)
    return found


class Matter:
    """What each story of the page is about, for comparing loose words with it."""

    def __init__(self, drafts: list[Draft]) -> None:
        self.drafts, self.claims = list(drafts), {}
        self.texts = [grams(draft.text) for draft in drafts]
        self.weights = Weights([draft.text for draft in drafts])

    def score(self, text: str, index: int) -> float:
        """Return how much of `text` story number `index` shares, between 0 and 1."""
        return self.weights.likeness(text, self.texts[index])

    def likeliest(self, text: str) -> int:
        """Return the number of the story that shares most with `text`, None where none shares enough."""
        score, index = max(((self.score(text, index), -index) for index in range(len(self.texts))), default=(0, 0))
        return -index if score >= LEAST else None

    def draft_like(self, text: str) -> Draft:
        """Return the story that shares most with `text`, None where none shares enough."""
        number = self.likeliest(text)
        return None if number is None else self.drafts[number]


def apart(heads: list[Block], bylines: list[Never], matter: Matter) -> list[tuple[list[Block], list[Never]]]:
    """Return orphan heading lines as groups of one story each: kickers and decks with their headline."""
    groups = []
    for block in heads:
        if groups and (
            KICKER.search(groups[-1][-1].text) or DECK.search(block.text) or sits_by(block, groups[-1], matter)
        ):
            groups[-1].append(block)
        else:
            groups.append([block])
    if bylines and not groups:
        groups.append([])
    return [(group, bylines if index == len(groups) - 1 else []) for index, group in enumerate(groups)]


def sits_by(block: Block, heads: list[Block], matter: Matter) -> bool:
    """Tell whether a line right under heading lines that a gap parts from the rest speaks of no other story."""
    if block.gap or block.level or not heads[0].gap or len(heads) > MOST_LINES:
        return False
    own, other = matter.likeliest(block.text), matter.likeliest("".join(head.text for head in heads))
    return own in (None, other)


def place_heads(assembly: Assembly, matter: Matter, heads: list[Block], bylines: list[Never], found: Found) -> Draft:
    """Give heading lines to the story without a headline that shares most with them; return that story."""
    words = "".join(block.text for block in heads)
    bare = [(index, draft) for index, draft in enumerate(assembly.drafts) if not draft.heads]
    ranked = sorted(
        ((matter.score(words, index), -index, draft) for index, draft in bare[:MOST_PIECES]),
        key=lambda item: item[:2],
        reverse=True,
    )
    best = ranked[0] if ranked else None
    if (
        best
        and best[0] >= max(LEAST, SAME * matter.claims.get(-best[1], 0))
        and (len(ranked) < 2 or ranked[1][0] < RIVAL * best[0])
    ):
        draft = best[2]
        draft.heads, draft.bylines = heads, draft.bylines + bylines
        draft.drifted += heads
        found.heads.append((heads, draft, shared_words(words, draft.text)))
        return draft
    likely = [draft for score, _order, draft in ranked if best[0] and score >= RIVAL * best[0]][:3]
    found.lost_heads.append((heads + bylines, likely))
    return None


def strongest_claims(assembly: Assembly, matter: Matter, groups: list[list[Block]]) -> dict[int, float]:
    """Return for each story without a headline how much the likest of some groups of heading lines shares with it."""
    bare = [index for index, draft in enumerate(assembly.drafts) if not draft.heads][:MOST_PIECES]
    texts = ["".join(block.text for block in heads) for heads in groups[:MOST_PIECES]]
    return {index: max(matter.score(text, index) for text in texts) for index in bare} if texts else {}


def add_deck(draft: Draft, heads: list[Block]) -> None:
    """Put lines that follow a drifted headline and speak of the same story under it."""
    draft.heads = draft.heads + heads
    draft.drifted += heads


def place_the_only_one(assembly: Assembly, found: Found) -> None:
    """Put the only headline without a story and the only story without a headline together."""
    bare = [draft for draft in assembly.drafts if not draft.heads and not draft.is_caption]
    if len(found.lost_heads) != 1 or len(bare) != 1:
        return
    heads = list(found.lost_heads.pop()[0])
    bare[0].heads = [block for block in heads if block.role is not BYLINE]
    bare[0].bylines += [block for block in heads if block.role is BYLINE]
    bare[0].drifted = heads
    found.heads.append((heads, bare[0], shared_words("".join(block.text for block in heads), bare[0].text)))


def place_strays(assembly: Assembly, matter: Matter, found: Found) -> None:
    """Move a headline to a story without one when it speaks of that story and not at all of the words under it."""
    bare = [(index, draft) for index, draft in enumerate(assembly.drafts) if not draft.heads][:MOST_PIECES]
    for own, draft in enumerate(assembly.drafts):
        if not draft.heads or not bare or KICKER.search(draft.heads[0].text):
            continue
        stray = draft.heads[0]
        score, index = max((matter.score(stray.text, index), index) for index, _bare in bare)
        home = assembly.drafts[index]
        has_another = len(draft.heads) > 1 and matter.score(draft.heads[1].text, own) >= LEAST
        enough = LEAST if has_another else 2 * LEAST
        if score >= enough and matter.score(stray.text, own) < score / 4 and not home.heads:
            draft.heads = draft.heads[1:]
            home.heads, home.drifted = [stray], [stray]
            found.heads.append(([stray], home, shared_words(stray.text, home.text)))


def place_stumps(assembly: Assembly, matter: Matter, found: Found) -> None:
    """Give a headline with but a sentence or two under it, its deck, to the bare story that repeats them."""
    drafts = assembly.drafts
    for own, stump in [(own, stump) for own, stump in enumerate(drafts) if stump.is_stump][:MOST_PIECES]:
        bare = [(index, draft) for index, draft in enumerate(drafts) if not draft.heads][:MOST_PIECES]
        words = stump.heads[0].text + stump.text
        score, index = max(((matter.score(words, index), index) for index, _draft in bare), default=(0, own))
        if score >= SAME:
            home = drafts[index]
            home.heads = stump.heads + [block for paragraph in stump.paragraphs for block in paragraph]
            home.drifted = list(home.heads)
            found.heads.append((stump.heads, home, shared_words(words, home.text)))
            stump.paragraphs = []
    assembly.drafts[:] = [draft for draft in drafts if draft.paragraphs]


def place_credits(assembly: Assembly, found: Found) -> None:
    """Give loose credits to captions that lack one: one to one, or in printed order when the numbers agree."""
    captions = captions_without_credit(assembly.drafts)
    loose = together(assembly.credits)
    if loose and len(loose) == len(captions) == 1:
        for block in loose[0]:
            captions[0].credits.append(block)
        captions[0].drifted += loose[0]
        found.credits.append((loose[0], captions[0]))
        return
    for blocks in loose:
        found.lost_credits.append((blocks, captions[:3]))


def captions_without_credit(drafts: list[Draft]) -> list[Draft]:
    """Return the captions that name no photographer; where none is certain, what begins as captions do."""
    certain = [draft for draft in drafts if draft.is_caption and not draft.has_credit]
    return certain or [
        draft
        for draft in drafts
        if draft.may_be_caption and not draft.has_credit and starts_like_caption(draft.first_words.text)
    ]


def together(blocks: list[Block]) -> list[list[Block]]:
    """Return loose credits in groups: 图/… and 文/… on neighbouring lines are one."""
    groups = []
    for block in blocks:
        if groups and groups[-1][-1].text.startswith("图") and block.text.startswith("文"):
            groups[-1].append(block)
        else:
            groups.append([block])
    return groups
