"""The page as parts: every character that is no white space in exactly one, so that nothing is lost or doubled."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from articles.intake.spans import Pair, Spans


class PieceKind(StrEnum):
    """Kinds of a story's pieces stand in the order in which a story prints."""

    KICKER = "kicker"
    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    OPENING = "opening"
    BODY = "body"
    CROSSHEAD = "crosshead"
    CREDIT = "credit"
    SIGNATURE = "signature"
    DESK_MARK = "desk mark"
    GRAPHICS = "graphics"
    REPEATED = "repeated headline"
    # What a piece of no story is.
    FURNITURE = "furniture"
    JUMP = "jump"
    HEADING_MARK = "heading mark"
    LEFTOVER = "leftover"


IN_STORIES = tuple(PieceKind)[:12]
HEADS = (PieceKind.KICKER, PieceKind.HEADLINE, PieceKind.DECK, PieceKind.BYLINE)
PROSE = (PieceKind.BODY, PieceKind.CROSSHEAD)


@dataclass(frozen=True, slots=True)
class Part:
    """`story` is None for leftovers. Parts of one printed paragraph share its number, which no other paragraph has."""

    number: int
    kind: PieceKind
    story: int | None
    spans: tuple[Pair, ...]
    paragraph: int | None = None

    @property
    def start(self) -> int:
        return self.spans[0][0]

    def text(self, source: str) -> str:
        """Inside one range a line end stands between two Latin words, and is a space."""
        words = (" ".join(line.strip() for line in source[start:end].splitlines()) for start, end in self.spans)
        return "".join(words).strip()


class Ledger:
    """Claims on ranges of the page; of two on one character the earlier in print has it, and leftovers are the rest."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.claims: list[Part] = []

    def claim(self, kind: PieceKind, spans: Spans, story: int | None = None, paragraph: int | None = None) -> None:
        if spans:
            self.claims.append(Part(0, kind, story, spans.pairs, paragraph))

    def parts(self) -> list[Part]:
        own: dict[int, list[tuple[int, Pair]]] = defaultdict(list)
        loose: list[tuple[PieceKind, Pair]] = []
        position = 0
        ranges = (
            (start, end, index, nth)
            for index, claim in enumerate(self.claims)
            for nth, (start, end) in enumerate(claim.spans)
        )
        for start, end, index, nth in sorted(ranges):
            claim = self.claims[index]
            loose += [(PieceKind.LEFTOVER, pair) for pair in self.trimmed(position, start)]
            for pair in self.trimmed(max(start, position), end):
                if claim.story is None:
                    loose.append((claim.kind, pair))
                else:
                    own[index].append((nth, pair))
            position = max(position, end)
        loose += [(PieceKind.LEFTOVER, pair) for pair in self.trimmed(position, len(self.source))]
        return [self.part(index, own[index]) for index in sorted(own)] + [
            Part(0, kind, None, (pair,)) for kind, pair in merged(self.source, loose, over_lines=False)
        ]

    def part(self, index: int, pairs: list[tuple[int, Pair]]) -> Part:
        claim = self.claims[index]
        return Part(0, claim.kind, claim.story, tuple(pair for _nth, pair in sorted(pairs)), claim.paragraph)

    def trimmed(self, start: int, end: int) -> list[Pair]:
        words = self.source[start:end]
        if not words or words.isspace():
            return []
        start += len(words) - len(words.lstrip())
        return [(start, start + len(words.strip()))]


def merged(source: str, pieces: Iterable[tuple[PieceKind, Pair]], *, over_lines: bool) -> list[tuple[PieceKind, Pair]]:
    found: list[tuple[PieceKind, Pair]] = []
    for kind, (start, end) in pieces:
        last, (above, below) = found[-1] if found else (None, (0, 0))
        between = source[below:start]
        if last == kind and not between.strip() and (over_lines or "\n" not in between):
            found[-1] = (kind, (above, end))
        else:
            found.append((kind, (start, end)))
    return found
