"""The page as pieces: every character that is no white space in exactly one, so that nothing is lost or doubled."""

from typing import Never

from articles.intake.result import Piece
from articles.intake.spans import Strip

UNPLACED = "leftover"


class Ledger:
    """Pieces as they are found; `closed` adds as leftovers whatever nobody claimed."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.pieces = []

    def claim(self, kind: str, strip: Strip, story: int | None = None) -> None:
        """Enter the ranges of a strip as pieces of one kind."""
        for start, end in strip.spans:
            self.pieces.append(Piece(kind, start, end, story))

    def closed(self) -> list[Piece]:
        """Return the pieces in printed order, white space at their edges off, the gaps between them filled."""
        found, position = [], 0
        for piece in sorted(self.pieces, key=lambda piece: (piece.start, piece.end)):
            start = max(piece.start, position)
            found += self.trimmed(UNPLACED, position, start, None)
            found += self.trimmed(piece.kind, start, piece.end, piece.story)
            position = max(position, piece.end)
        return merged(self.source, found + self.trimmed(UNPLACED, position, len(self.source), None))

    def trimmed(self, kind: str, start: int, end: int, story: None) -> list[Never]:
        """Return a range without the white space at its edges as a list of one piece, or of none."""
        words = self.source[start:end]
        if not words or words.isspace():
            return []
        start += len(words) - len(words.lstrip())
        return [Piece(kind, start, start + len(words.strip()), story)]


def merged(source: str, pieces: list[Piece]) -> list[Piece]:
    """Return the pieces with neighbours of one kind and story joined where only white space lies between."""
    found = []
    for piece in pieces:
        last = found[-1] if found else None
        between = source[last.end : piece.start] if last else ""
        same = last and (last.kind, last.story) == (piece.kind, piece.story) and not between.strip()
        if same and (piece.story is not None or "\n" not in between):
            found[-1] = Piece(last.kind, last.start, piece.end, last.story)
        else:
            found.append(piece)
    return found
