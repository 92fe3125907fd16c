"""A story while it is being put together: blocks in their places, not yet read."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from articles.intake.blocks import Block
from articles.intake.evidence import LONGEST, pairs_in
from articles.intake.ledger import PieceKind
from articles.text.patterns import FIGURE

# In characters: a picture's words, and the deck that may stand under a headline that drifted from its story.
LONGEST_CAPTION, LONGEST_STUMP = 260, 160
PICTURE = re.compile(r"图为|图[①-⑳一二三四1-9]|（[左右][一二三四五]）|（上图|（下图|（左图|（右图|资料图")
DATED = re.compile(
    rf"(?:[{FIGURE}]{{1,2}}月)?[{FIGURE}]{{1,2}}日(?:[上下]午|晚|清晨|凌晨)?[，,]|(?:初[冬春夏秋]时节|时下|眼下|金秋时节|正值)"
)


@dataclass(eq=False)
class StoryBlocks:
    """A paragraph is a list of blocks; `crossheads` are numbers of paragraphs."""

    heads: list[Block] = field(default_factory=list)
    bylines: list[Block] = field(default_factory=list)
    paragraphs: list[list[Block]] = field(default_factory=list)
    crossheads: set[int] = field(default_factory=set)
    credits: list[Block] = field(default_factory=list)
    repeated: list[Block] = field(default_factory=list)
    goes_to: Block | None = None
    comes_from: Block | None = None
    has_drifted_pieces: bool = False
    is_closed: bool = False
    length: int = 0

    @property
    def text(self) -> str:
        return words_of(self.paragraphs)

    def beginning(self, most: int) -> str:
        words, length = [], 0
        for block in (block for paragraph in self.paragraphs for block in paragraph):
            words.append(block.text)
            length += len(block.text)
            if length >= most:
                break
        return "".join(words)

    @cached_property
    def pairs(self) -> frozenset[str]:
        return pairs_in(self.beginning(LONGEST))

    @property
    def last(self) -> Block:
        return self.paragraphs[-1][-1]

    @property
    def first(self) -> Block:
        return self.paragraphs[0][0]

    @property
    def waits(self) -> bool:
        if self.is_closed or len(self.paragraphs) - 1 in self.crossheads:
            return False
        return not self.last.is_complete

    def add(self, block: Block, *, mends: bool) -> None:
        if mends:
            self.paragraphs[-1].append(block)
        else:
            self.paragraphs.append([block])
        if self.length < LONGEST:
            self.length += len(block.text)
            self.forget_pairs()
        kinds = {tail.kind for tail in block.tails}
        if kinds & {PieceKind.SIGNATURE, PieceKind.DESK_MARK} or PieceKind.CREDIT in kinds and self.may_be_caption:
            self.is_closed = True

    def go_on_with(self, part: "StoryBlocks") -> None:
        """The headline above a part only repeats the story's."""
        paragraphs = list(part.paragraphs)
        if not self.last.is_complete:
            self.paragraphs[-1] = self.paragraphs[-1] + paragraphs.pop(0)
        self.crossheads |= {len(self.paragraphs) + number for number in part.crossheads}
        self.paragraphs += paragraphs
        self.repeated += part.heads
        self.bylines, self.credits = self.bylines + part.bylines, self.credits + part.credits
        self.goes_to, self.is_closed = part.goes_to, part.is_closed
        self.forget_pairs()

    def part_at(self, seam: int) -> "StoryBlocks":
        second = StoryBlocks(paragraphs=self.paragraphs[seam:], is_closed=self.is_closed, credits=self.credits)
        second.crossheads = {number - seam for number in self.crossheads if number >= seam}
        self.paragraphs, self.is_closed, self.credits = self.paragraphs[:seam], True, []
        self.crossheads = {number for number in self.crossheads if number < seam}
        self.forget_pairs()
        return second

    def forget_pairs(self) -> None:
        self.__dict__.pop("pairs", None)

    @property
    def may_be_caption(self) -> bool:
        if self.bylines or not self.paragraphs or len(self.paragraphs) > 3:
            return False
        if len(self.beginning(LONGEST_CAPTION + 1)) > LONGEST_CAPTION or self.first.opening:
            return False
        return not any(tail.kind == PieceKind.SIGNATURE for tail in self.last.tails)

    @property
    def is_caption(self) -> bool:
        """Whether this is a picture's caption: it may be one, and stands alone, has a credit or says 图为."""
        if not self.may_be_caption:
            return False
        return bool(not self.heads and len(self.paragraphs) < 3 or self.has_credit or PICTURE.search(self.text))

    @property
    def may_take_credit(self) -> bool:
        if self.credits:
            return self.is_caption
        return self.may_be_caption and not self.has_credit

    @property
    def is_stump(self) -> bool:
        """Whether hardly more than a headline is here: a deck's length of words, no opening, nobody who signs."""
        has_more = self.has_drifted_pieces or self.is_closed or self.bylines or self.has_credit
        if not self.heads or has_more or len(self.paragraphs) > 2:
            return False
        return len(self.text) <= LONGEST_STUMP and not self.first.opening

    @property
    def has_credit(self) -> bool:
        if self.credits:
            return True
        return any(tail.kind == PieceKind.CREDIT for paragraph in self.paragraphs for tail in paragraph[-1].tails)


def words_of(paragraphs: list[list[Block]]) -> str:
    return "".join(block.text for paragraph in paragraphs for block in paragraph)


def starts_like_caption(text: str) -> bool:
    return bool(DATED.match(text) or PICTURE.search(text))
