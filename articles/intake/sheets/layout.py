"""A reading laid out for a person: its pieces as parts, paragraph by paragraph, its questions numbered."""

from bisect import bisect_right
from collections.abc import Iterator

from articles.intake.result import Piece, Question, Result, Story
from articles.intake.sheets.sheet import (
    BODY,
    CROSSHEAD,
    FURNITURE,
    HEADING_MARK,
    HEADS,
    JUMP,
    LEFTOVER,
    Asked,
    Column,
    Part,
    Sheet,
)

OUTSIDE = {FURNITURE, JUMP, HEADING_MARK}


def sheet_of(result: Result) -> Sheet:
    """Return the Sheet of a Result: stories numbered from 1 in printed order, parts in reading order."""
    parts = []
    paragraphs = Paragraphs(result.stories)
    for number, story in enumerate(result.stories):
        pieces = [piece for piece in result.pieces if piece.story == number]
        for role, spans in units(result.source, pieces, paragraphs, len(story.paragraphs)):
            parts.append(Part(0, role, number + 1, spans))
    for piece in result.leftovers:
        role = piece.kind if piece.kind in OUTSIDE else LEFTOVER
        parts.append(Part(0, role, None, ((piece.start, piece.end),)))
    columns = tuple(Column(number, story.kind) for number, story in enumerate(result.stories, 1))
    first = len(columns) + 1
    numbered = tuple(Part(number, part.role, part.story, part.spans) for number, part in enumerate(parts, first))
    return Sheet(columns, numbered, questions(result.questions, first + len(numbered)))


class Paragraphs:
    """Which paragraph of which story a place of the source lies in."""

    def __init__(self, stories: list[Story]) -> None:
        self.rows = sorted(
            (start, end, index)
            for story in stories
            for index, paragraph in enumerate(story.paragraphs)
            for start, end in paragraph.spans
        )
        self.starts = [start for start, _end, _index in self.rows]

    def cut(self, start: int, end: int) -> Iterator[tuple[None, int, int]]:
        """Yield (paragraph, start, end) for a range cut where paragraphs end; None for what is in no paragraph."""
        index = max(bisect_right(self.starts, start) - 1, 0)
        while start < end:
            while index < len(self.rows) and self.rows[index][1] <= start:
                index += 1
            if index == len(self.rows) or self.rows[index][0] >= end:
                yield None, start, end
                return
            low, high, paragraph = self.rows[index]
            if low > start:
                yield None, start, low
            yield paragraph, max(low, start), min(high, end)
            start = min(high, end)


def units(
    source: str, pieces: list[Piece], paragraphs: Paragraphs, many: int
) -> list[tuple[str, tuple[tuple[int, int]]]]:
    """Return (role, spans) of one story's pieces: heads first, then each paragraph with what stands in it."""
    heads, bodies, behind = [], [[] for _paragraph in range(many)], []
    for piece in pieces:
        for paragraph, start, end in paragraphs.cut(piece.start, piece.end):
            if source[start:end].isspace():
                continue
            if paragraph is not None:
                bodies[paragraph].append((piece, start, end))
            elif piece.kind in HEADS:
                heads.append((piece.kind, ((start, end),)))
            else:
                behind.append((piece.kind, ((start, end),)))
    return heads + [unit for paragraph in bodies for unit in mended(paragraph)] + behind


def mended(
    paragraph: list[tuple[Piece, int, int]],
) -> list[tuple[str, tuple[tuple[int, int], tuple[int, int]] | tuple[tuple[int, int]]]]:
    """Return a paragraph's pieces as units: fragments of its own words are one, whatever stands between them."""
    found = {}
    for piece, start, end in paragraph:
        key = piece.kind if piece.kind in (BODY, CROSSHEAD) else piece
        found.setdefault(key, (piece.kind, []))[1].append((start, end))
    return [(role, tuple(spans)) for role, spans in found.values()]


def questions(asked: list[Question], first: int) -> tuple[Asked, Asked, Asked, Asked]:
    """Return the reader's questions numbered; its numbers of stories count from 0, a sheet's from 1."""
    return tuple(
        Asked(
            number,
            question.code,
            dict(question.values),
            None if question.story is None else question.story + 1,
            tuple(question.spans),
            tuple(choice + 1 if isinstance(choice, int) else choice for choice in question.choices),
        )
        for number, question in enumerate(asked, first)
    )
