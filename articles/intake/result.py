"""What the reader hands back: stories, leftovers and questions, every piece with its range in the source."""

from dataclasses import dataclass, field
from datetime import date

from articles.intake.bylines import Byline
from articles.text.officials import TitledName


@dataclass(frozen=True, slots=True)
class Piece:
    """One range of the source and what it is; `story` is the story's number on the page, None for leftovers."""

    kind: str
    start: int
    end: int
    story: int | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph as printed; `copy` is without opening, signature, credit and desk marks; body or crosshead."""

    text: str
    copy: str
    kind: str
    spans: tuple


@dataclass(frozen=True, slots=True)
class Caption:
    """A picture's words and who is credited with it."""

    text: str
    credit: str


@dataclass(frozen=True, slots=True)
class Question:
    """Something that a person must decide: a stable code, what it is about, the story, the ranges, the choices."""

    code: str
    values: dict
    story: int | None = None
    spans: tuple = ()
    choices: tuple = ()


@dataclass(slots=True)
class Story:
    """One story of the page, everything as printed."""

    kind: str = "other"
    kicker: str | None = None
    headline: str | None = None
    deck: str | None = None
    dateline: str | None = None
    bylines: tuple[Byline, ...] = ()
    byline_lines: list[str] = field(default_factory=list)
    event_date_printed: str | None = None
    event_date: date | None = None
    paragraphs: list[Paragraph] = field(default_factory=list)
    captions: list[Caption] = field(default_factory=list)
    officials: list[TitledName] = field(default_factory=list)
    organizations: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    desk_marks: list[str] = field(default_factory=list)

    @property
    def body(self) -> list[str]:
        """The paragraphs as printed, the opening included."""
        return [paragraph.text for paragraph in self.paragraphs]


@dataclass(slots=True)
class Result:
    """A page read: its source, the stories, every piece, the questions."""

    source: str
    stories: list[Story]
    pieces: list[Piece]
    questions: list[Question]

    @property
    def leftovers(self) -> list[Piece]:
        """The pieces that belong to no story, in printed order."""
        return [piece for piece in self.pieces if piece.story is None]

    def words(self, piece: Piece) -> str:
        """Return the words of a piece."""
        return self.source[piece.start : piece.end]
