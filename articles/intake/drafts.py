"""A story while it is being put together: blocks in their places, not yet read."""

import re
from dataclasses import dataclass, field

from articles.intake.blocks import Block
from articles.intake.openings import read_opening
from articles.intake.tails import CREDIT, DESK_MARK, SIGNATURE, is_complete, tails_of
from articles.text.patterns import FIGURE

LONGEST_CAPTION, LONGEST_STUMP = 260, 160
PICTURE = re.compile(r"图为|图[①-⑳一二三四1-9]|（[左右][一二三四五]）|（上图|（下图|（左图|（右图|资料图")
DATED = re.compile(
    rf"(?:[{FIGURE}]{{1,2}}月)?[{FIGURE}]{{1,2}}日(?:[上下]午|晚|清晨|凌晨)?[，,]|(?:初[冬春夏秋]时节|时下|眼下|金秋时节|正值)"
)


@dataclass(eq=False)
class Draft:
    """The blocks of one story: head lines, byline lines, paragraphs (each a list of blocks), credits, jumps."""

    heads: list = field(default_factory=list)
    bylines: list = field(default_factory=list)
    paragraphs: list = field(default_factory=list)
    crossheads: set = field(default_factory=set)
    credits: list = field(default_factory=list)
    repeated: list = field(default_factory=list)
    goes_to: object = None
    comes_from: object = None
    drifted: list = field(default_factory=list)
    is_closed: bool = False

    @property
    def text(self) -> str:
        """The copy so far, for comparing."""
        return "".join(block.text for paragraph in self.paragraphs for block in paragraph)

    def beginning(self, most: int) -> str:
        """Return the first words of the copy, hardly more than `most` characters."""
        words, length = [], 0
        for block in (block for paragraph in self.paragraphs for block in paragraph):
            words.append(block.text)
            length += len(block.text)
            if length >= most:
                break
        return "".join(words)

    @property
    def last(self) -> Block:
        """The block that stands last in the copy."""
        return self.paragraphs[-1][-1]

    @property
    def first_words(self) -> Block:
        """The block that the copy begins with."""
        return self.paragraphs[0][0]

    @property
    def waits(self) -> bool:
        """Whether the last paragraph is unfinished, so that the next words may be the rest of it."""
        if self.is_closed or len(self.paragraphs) - 1 in self.crossheads:
            return False
        return not is_complete(self.last.text)

    def add(self, block: Block, *, mends: bool) -> None:
        """Take a block in, as the rest of the last paragraph or as a new one; a signature closes the story."""
        if mends:
            self.paragraphs[-1].append(block)
        else:
            self.paragraphs.append([block])
        kinds = {tail.kind for tail in tails_of(block.text)}
        if kinds & {SIGNATURE, DESK_MARK} or CREDIT in kinds and self.may_be_caption:
            self.is_closed = True

    @property
    def may_be_caption(self) -> bool:
        """Whether nothing but a picture's words may be here: short, without an opening or a byline."""
        if self.bylines or not self.paragraphs or len(self.paragraphs) > 3:
            return False
        if len(self.beginning(LONGEST_CAPTION + 1)) > LONGEST_CAPTION or read_opening(self.first_words.text):
            return False
        return not any(tail.kind == SIGNATURE for tail in tails_of(self.last.text))

    @property
    def is_caption(self) -> bool:
        """Whether this is a picture's caption: it may be one, and stands alone, has a credit or says 图为."""
        if not self.may_be_caption:
            return False
        return bool(not self.heads and len(self.paragraphs) < 3 or self.has_credit or PICTURE.search(self.text))

    @property
    def may_take_credit(self) -> bool:
        """Whether a credit right below belongs here: to a caption whose photographer is not named yet, or not fully."""
        if self.credits:
            return self.is_caption
        return self.may_be_caption and not self.has_credit

    @property
    def is_stump(self) -> bool:
        """Whether hardly more than a headline is here: a deck's length of words, no opening, nobody who signs."""
        if (
            not self.heads
            or self.drifted
            or self.is_closed
            or self.bylines
            or len(self.paragraphs) > 2
            or self.has_credit
        ):
            return False
        return len(self.text) <= LONGEST_STUMP and not read_opening(self.first_words.text)

    @property
    def has_credit(self) -> bool:
        """Whether a photographer is named with it."""
        if self.credits:
            return True
        return any(tail.kind == CREDIT for paragraph in self.paragraphs for tail in tails_of(paragraph[-1].text))


def starts_like_caption(text: str) -> bool:
    """Tell whether a paragraph begins or speaks as captions do."""
    return bool(DATED.match(text) or PICTURE.search(text))
