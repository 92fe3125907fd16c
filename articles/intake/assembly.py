"""Blocks become stories, from top to bottom of the page: what begins one, what goes on, what ends it."""

import re

from articles.intake import furniture
from articles.intake.blocks import BYLINE, CREDIT, FURNITURE, HEAD, JUMP, PROSE, Block
from articles.intake.bylines import SQUARED
from articles.intake.drafts import LONGEST_CAPTION, Draft, starts_like_caption
from articles.intake.evidence import LONGEST, Weights, grams
from articles.intake.heads import DECK, KICKER
from articles.intake.lookahead import is_signed_below, names_photographer, next_below, paragraphs_from
from articles.intake.openings import read_opening
from articles.intake.tails import is_all_tail, read_tails
from articles.text.patterns import NUMBERED, OF_PICTURE, squeeze

STRANGE, OF_ONE_MATTER, LONGEST_CROSSHEAD, LONGEST_DECK = 0.08, 0.16, 20, 90
NOTICE = re.compile("公告|通告|启事|公示|声明|通知|须知")
ISSUER = re.compile("(?:局|厅|委|委员会|政府|办公室|中心|公司|医院|学校|大学|公安处|指挥部|协会)$")


class Assembly:
    """The stories of a page in the making, and what has found no story yet."""

    def __init__(self, blocks: list[Block]) -> None:
        self.blocks = blocks
        self.drafts, self.orphans, self.credits, self.furniture, self.jumps = [], [], [], [], []
        self.heads, self.bylines, self.resumed = [], [], None
        self.known_pairs = (None, False, None, frozenset())
        self.weights = Weights([block.text for block in blocks if block.role is PROSE])
        self.has_loose_credit = any(block.role is CREDIT for block in blocks)
        take = {HEAD: self.take_head, PROSE: self.take_prose, BYLINE: self.take_byline, CREDIT: self.take_credit}
        take |= {FURNITURE: self.take_furniture, JUMP: self.take_jump}
        for index, block in enumerate(blocks):
            take[block.role](index, block)
        self.give_up_heads()

    @property
    def current(self) -> None:
        """The story that the words before belong to."""
        return self.drafts[-1] if self.drafts else None

    def take_head(self, index: int, block: Block) -> None:
        """Keep a heading for the story that follows; a crosshead stays in its own story."""
        if not self.heads and self.is_issuer(block):
            self.current.add(block, mends=False)
            self.current.is_closed = True
            return
        if not self.heads and self.is_crosshead(index, block):
            self.current.crossheads.add(len(self.current.paragraphs))
            self.current.add(block, mends=False)
            return
        if self.heads and not self.goes_with_heads(block):
            self.give_up_heads()
        self.heads.append(block)

    def is_issuer(self, block: Block) -> bool:
        """Tell whether a line under a notice names the office that gives it."""
        story = self.current
        if story is None or not story.heads or story.is_closed:
            return False
        return bool(NOTICE.search(story.heads[-1].text) and ISSUER.search(block.text))

    def goes_with_heads(self, block: Block) -> bool:
        """Tell whether a heading line belongs with the heading lines above it."""
        last = self.heads[-1]
        if self.bylines:
            return False
        return not (last.level and block.level) or bool(KICKER.search(last.text)) or bool(DECK.search(block.text))

    def is_crosshead(self, index: int, block: Block) -> bool:
        """Tell whether a heading stands within the current story and not above a new one."""
        story = self.current
        if story is None or story.is_closed or story.is_caption or story.waits:
            return False
        if (
            len(squeeze(block.text)) > LONGEST_CROSSHEAD
            or (after := next_below(self.blocks, index)) is None
            or after.role is not PROSE
        ):
            return False
        if (
            read_opening(after.text)
            or block.level
            and block.level <= max(head.level for head in story.heads or [block])
        ):
            return False
        if is_signed_below(self.blocks, index):
            return False
        if story.bylines and not read_opening(story.first_words.text):
            return True
        return bool(NUMBERED.match(block.text)) or self.is_of(story, index, block)

    def is_of(self, story: Draft, index: int, block: Block) -> bool:
        """Tell whether a short heading and the words under it speak of the current story's matter."""
        after = next_below(self.blocks, index)
        if names_photographer(after.text) or not story.heads:
            return False
        own = self.pairs_of(story) | grams(story.heads[0].text)
        return self.weights.likeness(block.text + after.text, own) > OF_ONE_MATTER

    def pairs_of(self, story: Draft) -> frozenset[str]:
        """Return the pairs of characters at a story's beginning; what stands far behind it tells nothing new."""
        size = (id(story), len(story.paragraphs), len(story.paragraphs[-1]))
        if self.known_pairs[:2] != (id(story), True) and self.known_pairs[2] != size:
            text = story.beginning(LONGEST)
            self.known_pairs = (id(story), len(text) >= LONGEST, size, grams(text))
        return self.known_pairs[3]

    def take_prose(self, index: int, block: Block) -> None:
        """Give a paragraph to the current story or begin a new one with it."""
        story = self.current
        if story and not self.heads and is_all_tail(block.text):
            story.add(block, mends=True)
            return
        opening = read_opening(block.text)
        if self.heads or self.bylines or self.resumed or story is None or opening:
            if self.heads and not opening and self.is_deck(index, block):
                self.heads.append(block)
                return
            self.begin(block)
            return
        if not story.waits and (story.is_closed or self.is_new_caption(story, index, block)):
            self.begin(block)
            return
        home = self.home_after_caption(block) if story.is_caption else story
        home.add(block, mends=home.waits and not NUMBERED.match(block.text))

    def is_deck(self, index: int, block: Block) -> bool:
        """Tell whether words between a heading and an opening are the deck: two short paragraphs at most."""
        if (
            starts_like_caption(block.text)
            or self.bylines
            or len(block.text) > LONGEST_DECK
            or sum(head.role is PROSE for head in self.heads) > 1
        ):
            return False
        if read_tails(block.text):
            return False
        for after in self.blocks[index + 1 : index + 3]:
            if after.role is PROSE and read_opening(after.text):
                return True
            if after.role is HEAD or after.role is PROSE and len(after.text) > LONGEST_DECK:
                break
        after = next_below(self.blocks, index)
        return after is not None and after.role is BYLINE

    def is_new_caption(self, story: Draft, index: int, block: Block) -> bool:
        """Tell whether a paragraph is a picture's caption that only stands behind the current story."""
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
        headed = grams("".join(head.text for head in story.heads))
        return self.weights.likeness(first, self.pairs_of(story) | headed) < most

    def home_after_caption(self, block: Block) -> Draft:
        """Return the story that a paragraph under a caption goes on with: the caption's, or the one it interrupted."""
        caption = self.current
        if len(self.drafts) < 2 or self.drafts[-2].is_closed or caption.heads:
            return caption
        story = self.drafts[-2]
        if story.waits:
            return story
        mine, other = (self.weights.likeness(block.text, self.pairs_of(draft)) for draft in (caption, story))
        return story if other > 3 * STRANGE and other > 2 * mine else caption

    def begin(self, block: Block) -> None:
        """Begin a story with a paragraph and the headings and bylines that wait above it."""
        draft = Draft(heads=self.heads, bylines=self.bylines, comes_from=self.resumed)
        self.heads, self.bylines, self.resumed = [], [], None
        draft.add(block, mends=False)
        self.drafts.append(draft)

    def take_byline(self, index: int, block: Block) -> None:
        """Keep a byline under its heading, or close the story that it signs at the end."""
        story, after = self.current, next_below(self.blocks, index)
        begins = after is not None and after.role is PROSE and not read_opening(after.text)
        if self.heads or story is None or begins and (SQUARED.match(block.text) or story.is_closed):
            self.bylines.append(block)
        else:
            story.bylines.append(block)
            story.is_closed = True

    def take_credit(self, index: int, block: Block) -> None:
        """Give a credit to the caption right above it, or to the heading above; others wait for evidence."""
        story, after = self.current, next_below(self.blocks, index)
        if self.heads and after is not None and after.role is PROSE and not read_opening(after.text):
            self.bylines.append(block)
        elif story and not self.heads and story.may_take_credit:
            story.credits.append(block)
            story.is_closed = True
        else:
            self.credits.append(block)

    def take_furniture(self, _index: int, block: Block) -> None:
        """Set the page's own words aside."""
        self.furniture.append(block)

    def take_jump(self, _index: int, block: Block) -> None:
        """Note where a story goes on, or that the words below come from another page."""
        self.jumps.append(block)
        if furniture.jump(block.text) == "from":
            self.resumed = block
        elif self.current:
            self.current.goes_to, self.current.is_closed = block, True

    def give_up_heads(self) -> None:
        """Heads without words under them wait for evidence."""
        if self.heads or self.bylines:
            self.orphans.append((self.heads, self.bylines))
        self.heads, self.bylines = [], []
