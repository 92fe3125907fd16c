"""A page under a person's hand: its pieces as parts that can be moved, cut and joined, never rewritten.

A sheet is a value: every move makes a new one. It holds ranges of the source only, so whatever is done to it, each
character of the page stays in exactly one part; words that a person types stand apart, in `typed`.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from typing import Any, Self

from articles.intake.ledger import Part, PieceKind
from articles.intake.spans import Pair

# Fields whose words a person may type in place of what the page says or does not say.
TYPED = ("kind", PieceKind.KICKER, PieceKind.HEADLINE, PieceKind.DECK, "bylines", "event_date")


class StoryKind(StrEnum):
    MEETING = "meeting"
    INSPECTION = "inspection"
    TALKS = "talks"
    RESULTS = "results"
    PROJECT = "project"
    PHOTO = "photo"
    COMMENTARY = "commentary"
    NOTICE = "notice"
    CORRECTION = "correction"
    FEATURE = "feature"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class SheetStory:
    number: int
    kind: str = StoryKind.OTHER
    typed: dict[str, str] = field(default_factory=dict)
    article: int | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """The choices are numbers of stories, or words; the answer is empty while the question is open."""

    number: int
    code: str
    values: dict[str, str]
    story: int | None = None
    spans: tuple[Pair, ...] = ()
    choices: tuple[int | str, ...] = ()
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    stories: tuple[SheetStory, ...] = ()
    parts: tuple[Part, ...] = ()
    questions: tuple[Question, ...] = ()

    def story(self, number: int) -> SheetStory:
        return {story.number: story for story in self.stories}[number]

    def part(self, number: int) -> Part:
        return {part.number: part for part in self.parts}[number]

    def of(self, story: int | None) -> list[Part]:
        return [part for part in self.parts if part.story == story]

    def with_story(self, story: SheetStory) -> Self:
        return replace(self, stories=tuple(story if old.number == story.number else old for old in self.stories))

    def next_number(self) -> int:
        return max((row.number for rows in (self.stories, self.parts, self.questions) for row in rows), default=0) + 1

    def as_json(self) -> dict[str, list[dict[str, Any]]]:
        """Return the sheet as plain values, as JSON brings them back: it knows no tuples."""
        values: dict[str, list[dict[str, Any]]] = json.loads(json.dumps(asdict(self)))
        return values

    @classmethod
    def from_json(cls, values: Mapping[str, list[dict[str, Any]]]) -> Self:
        return cls(
            stories=tuple(SheetStory(**row) for row in values["stories"]),
            parts=tuple(
                Part(**{**row, "kind": PieceKind(row["kind"]), "spans": pairs_of(row)}) for row in values["parts"]
            ),
            questions=tuple(
                Question(**{**row, "spans": pairs_of(row), "choices": tuple(row["choices"])})
                for row in values["questions"]
            ),
        )


def numbered(stories: Iterable[SheetStory], parts: Iterable[Part], questions: Iterable[Question]) -> Sheet:
    rows = tuple(stories)
    first = len(rows) + 1
    own = tuple(replace(part, number=number) for number, part in enumerate(parts, first))
    asked = (replace(question, number=number) for number, question in enumerate(questions, first + len(own)))
    return Sheet(rows, own, tuple(asked))


def pairs_of(row: Mapping[str, Any]) -> tuple[Pair, ...]:
    return tuple((start, end) for start, end in row["spans"])


def conserves(source: str, sheet: Sheet) -> bool:
    """Tell whether every character of the source that is no white space is in exactly one part."""
    position = 0
    for start, end in sorted(pair for part in sheet.parts for pair in part.spans):
        if start < position or end <= start or source[position:start].strip():
            return False
        position = end
    return not source[position:].strip()
