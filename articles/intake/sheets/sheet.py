"""A page under a person's hand: its pieces as parts that can be moved, cut and joined, never rewritten.

A sheet is a value: every move makes a new one. It holds ranges of the source only, so whatever is done to it, each
character of the page stays in exactly one part; words that a person types stand apart, in `typed`.
"""

import json
from dataclasses import asdict, dataclass, field, replace
from typing import Never, Self

# What a part may be in a story, in the order in which a story prints; the last three are not printed.
KICKER, HEADLINE, DECK, BYLINE, OPENING = "kicker", "headline", "deck", "byline", "opening"
BODY, CROSSHEAD, CREDIT, SIGNATURE = "body", "crosshead", "credit", "signature"
DESK_MARK, GRAPHICS, REPEATED = "desk mark", "graphics", "repeated headline"
ROLES = (KICKER, HEADLINE, DECK, BYLINE, OPENING, BODY, CROSSHEAD, CREDIT, SIGNATURE, DESK_MARK, GRAPHICS, REPEATED)
HEADS = (KICKER, HEADLINE, DECK, BYLINE)
# What a part may be in no story.
FURNITURE, JUMP, HEADING_MARK, LEFTOVER = "furniture", "jump", "heading mark", "leftover"
# Words that a person may type in place of what the page says or does not say.
TYPED = ("kind", KICKER, HEADLINE, DECK, "bylines", "event_date")


@dataclass(frozen=True, slots=True)
class Part:
    """One unit that a person sees and moves: a heading line, a paragraph, a credit. `story` is None for leftovers."""

    number: int
    role: str
    story: int | None
    spans: tuple

    @property
    def start(self) -> int:
        """Where the part begins in the source."""
        return self.spans[0][0]

    def text(self, source: str) -> str:
        """Return the words as they read: the lines of a heading parted by spaces, fragments of a paragraph by nothing.

        Inside one range a line end stands only between two Latin words, and is a space.
        """
        words = (" ".join(line.strip() for line in source[start:end].splitlines()) for start, end in self.spans)
        return (" " if self.role in HEADS else "").join(word for word in words if word).strip()


@dataclass(frozen=True, slots=True)
class Column:
    """One story of the sheet: its number, its kind as read, what a person typed, the article made of it (its id)."""

    number: int
    kind: str = "other"
    typed: dict = field(default_factory=dict)
    article: int | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the reader with a person's answer: empty while open. Ranges and choices as the reader gave them."""

    number: int
    code: str
    values: dict
    story: int | None = None
    spans: tuple = ()
    choices: tuple = ()
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """All parts, stories and questions of a page."""

    columns: tuple[Column, ...] = ()
    parts: tuple[Part, ...] = ()
    asked: tuple[Asked, ...] = ()

    def column(self, number: int) -> Column:
        """Return the story of that number; KeyError when there is none."""
        return {column.number: column for column in self.columns}[number]

    def part(self, number: int) -> Part:
        """Return the part of that number; KeyError when there is none."""
        return {part.number: part for part in self.parts}[number]

    def of(self, story: int) -> list[Part]:
        """Return the parts of a story in reading order; those of no story for None."""
        return [part for part in self.parts if part.story == story]

    def with_column(self, column: Column) -> Self:
        """Return the sheet with a story's row replaced."""
        return replace(self, columns=tuple(column if old.number == column.number else old for old in self.columns))

    def next_number(self) -> int:
        """Return a number that no part, story or question has."""
        rows = (*self.columns, *self.parts, *self.asked)
        return max((row.number for row in rows), default=0) + 1

    def as_json(self) -> dict[str, list[dict[str, int | list[list[int]] | list[Never]]]]:
        """Return the sheet as plain values, as JSON brings them back: it knows no tuples."""
        return json.loads(json.dumps(asdict(self)))

    @classmethod
    def from_json(cls, values: dict[str, list[dict[str, dict[Never, Never] | str]]]) -> Self:
        """Return the sheet that plain values hold."""
        return cls(
            columns=tuple(Column(**row) for row in values["columns"]),
            parts=tuple(Part(**{**row, "spans": spans_of(row)}) for row in values["parts"]),
            asked=tuple(
                Asked(**{**row, "spans": spans_of(row), "choices": tuple(row["choices"])}) for row in values["asked"]
            ),
        )


def spans_of(row: dict[str, int | list[list[int]]]) -> tuple[tuple[int, int]]:
    """Return ranges from JSON as pairs."""
    return tuple((start, end) for start, end in row["spans"])


def conserves(source: str, sheet: Sheet) -> bool:
    """Tell whether every character of the source that is no white space is in exactly one part."""
    places = sorted(span for part in sheet.parts for span in part.spans)
    position = 0
    for start, end in places:
        if start < position or end <= start or source[position:start].strip():
            return False
        position = end
    return not source[position:].strip()
