"""One draft is read: its heads, opening, signatures, paragraphs and captions, each cut from the source by range."""

from dataclasses import dataclass, field

from articles.intake.blocks import Block
from articles.intake.bylines import Signed, read_byline_line, read_signature
from articles.intake.credits import is_stroked, read_credit
from articles.intake.drafts import Draft
from articles.intake.heads import shown, sort_heads
from articles.intake.ledger import Ledger
from articles.intake.openings import read_opening
from articles.intake.result import Caption, Paragraph
from articles.intake.roles import AUTHOR
from articles.intake.spans import Strip, joined
from articles.intake.tails import CREDIT, DESK_MARK, SIGNATURE, Tail, tails_of

OPENING, BODY, CROSSHEAD = "opening", "body", "crosshead"
KICKER, HEADLINE, DECK, BYLINE, MARK = "kicker", "headline", "deck", "byline", "heading mark"


@dataclass
class Copy:
    """What one draft says, before its meaning is asked for."""

    kicker: str | None = None
    headline: str | None = None
    deck: str | None = None
    dateline: str | None = None
    signed: Signed = field(default_factory=Signed)
    paragraphs: list = field(default_factory=list)
    captions: list = field(default_factory=list)
    desk_marks: list = field(default_factory=list)
    has_opening: bool = False
    byline_lines: list = field(default_factory=list)


class CopyReader:
    """Reads one draft and enters every range of it in the ledger."""

    def __init__(self, draft: Draft, number: int, ledger: Ledger, known: frozenset[str]) -> None:
        self.draft, self.number, self.ledger, self.known = draft, number, ledger, known
        self.copy = Copy()

    def read(self) -> Copy:
        """Return the draft's copy."""
        self.read_heads()
        for block in self.draft.bylines:
            self.enter(BYLINE, block.strip)
            self.copy.byline_lines.append(block.text)
            self.copy.signed += (read_credit if is_stroked(block.text) else read_byline_line)(block.text, self.known)
        for index, blocks in enumerate(self.draft.paragraphs):
            self.read_paragraph(index, blocks)
        for block in self.draft.credits:
            self.enter(CREDIT, block.strip)
            self.copy.signed += read_credit(block.text, self.known)
        self.read_captions()
        return self.copy

    def enter(self, kind: str, strip: Strip) -> None:
        """Enter a strip as a piece of this story."""
        self.ledger.claim(kind, strip, self.number)

    def read_heads(self) -> None:
        """Sort the heading lines into kicker, headline and deck; a head repeated above a second part is set aside."""
        for block in self.draft.repeated:
            self.ledger.claim("repeated headline", block.strip)
        for name, blocks in zip((KICKER, HEADLINE, DECK), sort_heads(self.draft.heads), strict=True):
            for block in blocks:
                self.enter(name, block.strip)
            if blocks:
                setattr(self.copy, name, " ".join(shown(block.strip) for block in blocks))

    def read_paragraph(self, index: int, blocks: list[Block]) -> None:
        """Read one paragraph: opening in front, tails behind, the copy between, fragments mended."""
        printed, copy = [], []
        for position, block in enumerate(blocks):
            begin = self.read_opening(block) if index == 0 and position == 0 else 0
            tails = [tail for tail in tails_of(block.text) if tail.begin >= begin]
            end = tails[0].begin if tails else len(block.text)
            kind = CROSSHEAD if index in self.draft.crossheads else BODY
            copy.append(block.strip.cut(begin, max(begin, end)))
            self.enter(kind, copy[-1])
            kept = [self.read_tail(block, tail) for tail in tails]
            printed += [block.strip.cut(0, max(begin, end)), *kept]
        whole, words = joined(printed), joined(copy)
        if whole:
            self.copy.paragraphs.append(Paragraph(shown_prose(whole), shown_prose(words), kind, whole.spans))

    def read_opening(self, block: Block) -> int:
        """Read the message head of the first paragraph and return where the copy begins."""
        opening = read_opening(block.text, self.known)
        if opening is None:
            return 0
        self.enter(OPENING, block.strip.cut(0, opening.length))
        self.copy.dateline = opening.form or None
        self.copy.signed += opening.signed
        self.copy.has_opening = True
        return opening.length

    def read_tail(self, block: Block, tail: Tail) -> Strip:
        """Read one tail, enter it, and return its strip."""
        strip = block.strip.cut(tail.begin, tail.end)
        self.enter(tail.kind, strip)
        if tail.kind == SIGNATURE:
            self.copy.signed += read_signature(strip.text.strip("（()） "), self.known, bare=AUTHOR)
        elif tail.kind == CREDIT:
            self.copy.signed += read_credit(strip.text, self.known)
            self.copy.captions.append(Caption(shown_prose(block.strip.cut(0, tail.begin)), strip.text))
        elif tail.kind == DESK_MARK:
            self.copy.desk_marks.append(strip.text)
        return strip

    def read_captions(self) -> None:
        """Call the paragraphs of picture news its caption, with the credit that stands by it."""
        if self.draft.is_caption and len(self.copy.captions) < 2:
            words = "".join(paragraph.copy for paragraph in self.copy.paragraphs)
            credits = [caption.credit for caption in self.copy.captions] + [block.text for block in self.draft.credits]
            self.copy.captions = [Caption(words, " ".join(credits))]


def shown_prose(strip: Strip) -> str:
    """Return words as they read: a line end that parted two Latin words is a space."""
    return " ".join(strip.text.splitlines()) if strip else ""
