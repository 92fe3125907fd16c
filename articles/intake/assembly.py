"""Blocks become stories, from top to bottom of the page: what begins one, what goes on, what ends it."""

import re
from collections.abc import Callable

from articles.intake import furniture
from articles.intake.blocks import BYLINE, CREDIT, FURNITURE, HEAD, JUMP, PROSE, Block, BlockRole, next_below
from articles.intake.bylines import SQUARED
from articles.intake.evidence import Weights, pairs_in
from articles.intake.heads import DECK, KICKER
from articles.intake.ledger import PieceKind
from articles.intake.storyblocks import LONGEST_CAPTION, StoryBlocks, starts_like_caption
from articles.intake.tails import is_complete, read_tails
from articles.text.patterns import NUMBERED, OF_PICTURE, squeeze

# Shares (0 to 1) of the weight of a text's pairs, see Weights.likeness. Two stories of one page that have nothing to do
# with each other share a twentieth or less by chance: below STRANGE a text is of another matter, above OF_ONE_MATTER,
# twice as much, a crosshead with its words is of the story's own.
STRANGE, OF_ONE_MATTER = 0.08, 0.16
# In characters.
LONGEST_CROSSHEAD, LONGEST_DECK = 20, 90
# How many blocks below are looked at for a signature and for a story's end, and how many paragraphs a caption may have.
FARTHEST_SIGNATURE, FARTHEST_PARAGRAPH, MOST_PARAGRAPHS = 40, 12, 3
NOTICE = re.compile("公告|通告|启事|公示|声明|通知|须知")
ISSUER = re.compile("(?:局|厅|委|委员会|政府|办公室|中心|公司|医院|学校|大学|公安处|指挥部|协会)$")


class Assembly:
    def __init__(self, blocks: list[Block]) -> None:
        self.blocks = blocks
        self.stories: list[StoryBlocks] = []
        # Headings and bylines under which no words stand, picture credits without a picture.
        self.orphans: list[tuple[list[Block], list[Block]]] = []
        self.credits: list[Block] = []
        self.furniture: list[Block] = []
        self.jumps: list[Block] = []
        # What waits for the words below.
        self.heads: list[Block] = []
        self.bylines: list[Block] = []
        self.resumed: Block | None = None
        self.weights = Weights(pairs_in(block.text) for block in blocks if block.role is PROSE)
        self.has_loose_credit = any(block.role is CREDIT for block in blocks)
        take: dict[BlockRole, Callable[[int, Block], None]] = {
            HEAD: self.take_head,
            PROSE: self.take_prose,
            BYLINE: self.take_byline,
            CREDIT: self.take_credit,
            FURNITURE: self.take_furniture,
            JUMP: self.take_jump,
        }
        for index, block in enumerate(blocks):
            take[block.role](index, block)
        self.give_up_heads()

    @property
    def current(self) -> StoryBlocks | None:
        return self.stories[-1] if self.stories else None

    def take_head(self, index: int, block: Block) -> None:
        story = self.current
        if story and not self.heads and is_issuer(story, block):
            story.add(block, mends=False)
            story.is_closed = True
            return
        if story and not self.heads and self.is_crosshead(story, index, block):
            story.crossheads.add(len(story.paragraphs))
            story.add(block, mends=False)
            return
        if self.heads and not self.goes_with_heads(block):
            self.give_up_heads()
        self.heads.append(block)

    def goes_with_heads(self, block: Block) -> bool:
        last = self.heads[-1]
        if self.bylines:
            return False
        return not (last.level and block.level) or bool(KICKER.search(last.text)) or bool(DECK.search(block.text))

    def is_crosshead(self, story: StoryBlocks, index: int, block: Block) -> bool:
        if story.is_closed or story.is_caption or story.waits:
            return False
        after = next_below(self.blocks, index)
        if len(squeeze(block.text)) > LONGEST_CROSSHEAD or after is None or after.role is not PROSE:
            return False
        deepest = max(head.level for head in story.heads or [block])
        if after.opening or block.level and block.level <= deepest or is_signed_below(self.blocks, index):
            return False
        if story.bylines and not story.first.opening:
            return True
        return bool(NUMBERED.match(block.text)) or self.is_of(story, block, after)

    def is_of(self, story: StoryBlocks, block: Block, after: Block) -> bool:
        if names_photographer(after.text) or not story.heads:
            return False
        own = story.pairs | pairs_in(story.heads[0].text)
        return self.weights.likeness(block.text + after.text, own) > OF_ONE_MATTER

    def take_prose(self, index: int, block: Block) -> None:
        story = self.current
        if story and not self.heads and block.is_all_tail:
            story.add(block, mends=True)
            return
        opening = block.opening
        if self.heads or self.bylines or self.resumed or story is None or opening:
            if self.heads and not opening and self.is_deck(index, block):
                self.heads.append(block)
                return
            self.begin(block)
            return
        if not story.waits and (story.is_closed or self.is_new_caption(story, index, block)):
            self.begin(block)
            return
        home = self.home_after_caption(story, block) if story.is_caption else story
        home.add(block, mends=home.waits and not NUMBERED.match(block.text))

    def is_deck(self, index: int, block: Block) -> bool:
        if (
            starts_like_caption(block.text)
            or self.bylines
            or len(block.text) > LONGEST_DECK
            or sum(head.role is PROSE for head in self.heads) > 1
        ):
            return False
        if read_tails(block.text):
            return False
        for below in self.blocks[index + 1 : index + 3]:
            if below.role is PROSE and below.opening:
                return True
            if below.role is HEAD or below.role is PROSE and len(below.text) > LONGEST_DECK:
                break
        after = next_below(self.blocks, index)
        return after is not None and after.role is BYLINE

    def is_new_caption(self, story: StoryBlocks, index: int, block: Block) -> bool:
        if not starts_like_caption(block.text) or story.is_caption and not story.heads:
            return False
        below, ends_in_credit = paragraphs_from(self.blocks, index)
        first = "".join(below[:1])
        if len(first) > LONGEST_CAPTION:
            return False
        has_credit = ends_in_credit or any(names_photographer(text) for text in below[:2])
        if not has_credit and len(below) > 1 + self.has_loose_credit and not OF_PICTURE.match(below[1]):
            return False
        most = 3 * STRANGE if has_credit or self.has_loose_credit else STRANGE
        if has_credit and story.heads and story.may_take_credit:
            # A headed item that nobody has signed yet: the credit is its own, unless it speaks of something else.
            most = STRANGE / 4
        headed = pairs_in("".join(head.text for head in story.heads))
        return self.weights.likeness(first, story.pairs | headed) < most

    def home_after_caption(self, caption: StoryBlocks, block: Block) -> StoryBlocks:
        if len(self.stories) < 2 or self.stories[-2].is_closed or caption.heads:
            return caption
        story = self.stories[-2]
        if story.waits:
            return story
        mine, other = (self.weights.likeness(block.text, one.pairs) for one in (caption, story))
        return story if other > 3 * STRANGE and other > 2 * mine else caption

    def begin(self, block: Block) -> None:
        story = StoryBlocks(heads=self.heads, bylines=self.bylines, comes_from=self.resumed)
        self.heads, self.bylines, self.resumed = [], [], None
        story.add(block, mends=False)
        self.stories.append(story)

    def take_byline(self, index: int, block: Block) -> None:
        story, after = self.current, next_below(self.blocks, index)
        begins = after is not None and after.role is PROSE and not after.opening
        if self.heads or story is None or begins and (SQUARED.match(block.text) or story.is_closed):
            self.bylines.append(block)
        else:
            story.bylines.append(block)
            story.is_closed = True

    def take_credit(self, index: int, block: Block) -> None:
        story, after = self.current, next_below(self.blocks, index)
        if self.heads and after is not None and after.role is PROSE and not after.opening:
            self.bylines.append(block)
        elif story and not self.heads and story.may_take_credit:
            story.credits.append(block)
            story.is_closed = True
        else:
            self.credits.append(block)

    def take_furniture(self, index: int, block: Block) -> None:
        self.furniture.append(block)

    def take_jump(self, index: int, block: Block) -> None:
        self.jumps.append(block)
        if furniture.jump(block.text) == "from":
            self.resumed = block
        elif self.current:
            self.current.goes_to, self.current.is_closed = block, True

    def give_up_heads(self) -> None:
        if self.heads or self.bylines:
            self.orphans.append((self.heads, self.bylines))
        self.heads, self.bylines = [], []


def is_issuer(story: StoryBlocks, block: Block) -> bool:
    if not story.heads or story.is_closed:
        return False
    return bool(NOTICE.search(story.heads[-1].text) and ISSUER.search(block.text))


def is_signed_below(blocks: list[Block], index: int) -> bool:
    for block in blocks[index + 1 : index + FARTHEST_SIGNATURE]:
        if block.role is HEAD:
            return False
        if block.role is PROSE and block.tails:
            return True
    return False


def paragraphs_from(blocks: list[Block], index: int) -> tuple[list[str], bool]:
    found: list[str] = []
    waits = False
    for block in blocks[index : index + FARTHEST_PARAGRAPH]:
        if block.role is FURNITURE:
            continue
        is_full = len(found) == MOST_PARAGRAPHS and not waits
        if block.role is not PROSE or found and block.opening or is_full:
            return found, block.role is CREDIT and len(found) < MOST_PARAGRAPHS
        if waits:
            found[-1] += block.text
        else:
            found.append(block.text)
        waits = not is_complete(found[-1])
    return found, False


def names_photographer(text: str) -> bool:
    return any(tail.kind == PieceKind.CREDIT for tail in read_tails(text))
