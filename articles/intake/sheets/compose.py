"""What each story of a sheet says: its fields read from its parts, a person's own words in place of the page's."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby

from articles.intake.bylines import AUTHOR, ROLE, Byline, Doubt, Role, Signed, read_byline_line, read_signature, role_of
from articles.intake.credits import is_stroked, read_credit
from articles.intake.heads import shown_words
from articles.intake.ledger import PROSE, Part, PieceKind
from articles.intake.lines import LINE_END
from articles.intake.openings import FARTHEST, Opening, read_opening
from articles.intake.sheets.sheet import Sheet, SheetStory, StoryKind
from articles.text.days import dateline_day, event_day
from articles.text.officials import TitledName, officials_in
from articles.text.patterns import squeeze
from articles.text.units import organizations_in, places_in

# The words that stand before a name when a person types who made a story; print uses the same.
BEFORE_NAMES = {
    Role.REPORTER: "记者",
    Role.CORRESPONDENT: "通讯员",
    Role.PHOTOGRAPHER: "摄影记者",
    Role.AUTHOR: "作者",
    Role.INTERN: "实习生",
}
OPINION = (StoryKind.COMMENTARY, StoryKind.FEATURE)
# In characters: what a story tells stands in its beginning; behind so much is no story.
LONGEST_STORY = 20_000


@dataclass(frozen=True, slots=True)
class Caption:
    text: str
    credit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One story as its sheet has it; heads that it has not are empty. Dates as printed and as resolved.

    `paragraphs` are (kind, words) of the copy alone; `body` has the paragraphs as the page prints them, with message
    head, signature, credit and desk marks, and `crossheads` those of them that are crossheads.
    """

    number: int
    kind: str
    kicker: str
    headline: str
    deck: str
    opening: str
    dateline: str
    bylines: tuple[Byline, ...]
    byline_lines: tuple[str, ...]
    doubts: tuple[Doubt, ...]
    paragraphs: tuple[tuple[PieceKind, str], ...]
    body: tuple[str, ...]
    crossheads: tuple[str, ...]
    captions: tuple[Caption, ...]
    desk_marks: tuple[str, ...]
    event_date_printed: str
    event_date: date | None
    officials: tuple[TitledName, ...]
    organizations: tuple[str, ...]
    places: tuple[str, ...]
    article: int | None

    @property
    def words(self) -> str:
        return "".join(words for _kind, words in self.paragraphs)

    @property
    def name(self) -> str:
        return self.headline or f"{self.words[:14]}……"


def stories_of(
    source: str, sheet: Sheet, issued: date | None = None, known: frozenset[str] = frozenset()
) -> list[Story]:
    return [story_of(source, sheet, row, issued, known) for row in sheet.stories]


def story_of(
    source: str, sheet: Sheet, row: SheetStory, issued: date | None = None, known: frozenset[str] = frozenset()
) -> Story:
    return compose(row, Wording(source, squeeze(source), sheet.of(row.number), known), issued)


def compose(row: SheetStory, wording: "Wording", issued: date | None) -> Story:
    typed = row.typed
    kind = typed.get("kind") or row.kind
    text = wording.words[:LONGEST_STORY]
    day = event_day(text, issued, is_opinion=kind in OPINION, wired=dateline_day(wording.dateline, issued))
    given = typed.get("event_date")
    return Story(
        number=row.number,
        kind=kind,
        kicker=typed.get("kicker", wording.head(PieceKind.KICKER)),
        headline=typed.get("headline", wording.head(PieceKind.HEADLINE)),
        deck=typed.get("deck", wording.head(PieceKind.DECK)),
        opening=wording.opening,
        dateline=wording.dateline,
        bylines=typed_bylines(typed["bylines"]) if "bylines" in typed else wording.signed.bylines,
        byline_lines=wording.texts(PieceKind.BYLINE),
        doubts=() if "bylines" in typed else wording.signed.doubts,
        paragraphs=wording.paragraphs,
        body=tuple(wording.printed(parts) for parts in wording.printed_paragraphs),
        crossheads=wording.crossheads,
        captions=wording.captions(is_caption=row.kind == StoryKind.PHOTO),
        desk_marks=wording.texts(PieceKind.DESK_MARK),
        event_date_printed=text[day.begin : day.end] if day else "",
        event_date=date.fromisoformat(given) if given else None if given == "" or not day else day.day,
        officials=wording.officials,
        organizations=tuple(organizations_in(text)),
        places=tuple(places_in(text)),
        article=row.article,
    )


class Wording:
    """`page` is the source without white space."""

    def __init__(self, source: str, page: str, parts: list[Part], known: frozenset[str]) -> None:
        self.source, self.page, self.parts, self.known = source, page, parts, known

    def texts(self, kind: PieceKind) -> tuple[str, ...]:
        return tuple(part.text(self.source) for part in self.parts if part.kind == kind)

    def head(self, kind: PieceKind) -> str:
        return " ".join(shown_words(text) for text in self.texts(kind))

    @cached_property
    def opening(self) -> str:
        return "".join(self.texts(PieceKind.OPENING))

    @cached_property
    def head_read(self) -> Opening | None:
        """Where a head ends shows in what follows."""
        parts = next((parts for parts in self.printed_paragraphs if parts[0].kind == PieceKind.OPENING), None)
        if not parts:
            return None
        words = self.printed(parts)[:FARTHEST]
        found = read_opening(words, self.known)
        # Names that a broken column put behind the head are not in its piece.
        is_longer = found and len(words[: found.length].rstrip()) > len(self.opening)
        return read_opening(self.opening, self.known) if is_longer else found

    @cached_property
    def dateline(self) -> str:
        return self.head_read.form if self.head_read else ""

    @cached_property
    def signed(self) -> Signed:
        signed = sum((self.signed_in(part) for part in self.parts), Signed())
        return Signed(tuple(dict.fromkeys(signed.bylines)), signed.doubts)

    def signed_in(self, part: Part) -> Signed:
        if part.kind == PieceKind.OPENING:
            return self.head_read.signed if self.head_read else Signed()
        text = part.text(self.source)
        if part.kind == PieceKind.BYLINE:
            return (read_credit if is_stroked(text) else read_byline_line)(text, self.known)
        if part.kind == PieceKind.SIGNATURE:
            return read_signature(text.strip("（()） "), self.known, bare=AUTHOR)
        return read_credit(text, self.known) if part.kind == PieceKind.CREDIT else Signed()

    @cached_property
    def paragraphs(self) -> tuple[tuple[PieceKind, str], ...]:
        return tuple((part.kind, part.text(self.source)) for part in self.parts if part.kind in PROSE)

    @cached_property
    def words(self) -> str:
        return "".join(words for _kind, words in self.paragraphs)

    @cached_property
    def officials(self) -> tuple[TitledName, ...]:
        return tuple(officials_in(self.words[:LONGEST_STORY], self.page, self.known))

    @cached_property
    def printed_paragraphs(self) -> list[list[Part]]:
        rows = ((part.paragraph or -part.number, part) for part in self.parts if part.paragraph or part.kind in PROSE)
        return [[part for _row, part in rows] for _number, rows in groupby(rows, key=lambda row: row[0])]

    def printed(self, parts: list[Part]) -> str:
        words = ""
        for index, part in enumerate(parts):
            words += part.text(self.source)
            if part.kind == PieceKind.OPENING and index + 1 < len(parts):
                between = self.source[part.spans[-1][1] : parts[index + 1].start]
                words += between if between.isspace() and not LINE_END.search(between) else ""
        return words

    @cached_property
    def crossheads(self) -> tuple[str, ...]:
        return tuple(
            self.printed(parts)
            for parts in self.printed_paragraphs
            if any(part.kind == PieceKind.CROSSHEAD for part in parts)
        )

    def captions(self, *, is_caption: bool) -> tuple[Caption, ...]:
        found = [
            Caption(self.printed(parts[:index]), part.text(self.source))
            for parts in self.printed_paragraphs
            for index, part in enumerate(parts)
            if part.kind == PieceKind.CREDIT
        ]
        if is_caption and len(found) < 2:
            return (Caption(self.words, " ".join(self.texts(PieceKind.CREDIT))),)
        return tuple(found)


def typed_bylines(text: str) -> tuple[Byline, ...]:
    """Return the bylines that a person typed, as typed: 记者 方砚、唐小满；摄影记者 何林. Without a role: an author."""
    bylines = []
    for line in re.split("[；;\n]", text):
        position, role = 0, AUTHOR
        for found in [*ROLE.finditer(line), None]:
            names = line[position : found.start() if found else len(line)]
            bylines += [Byline(name, role) for name in re.split(r"[\s、，,/／：:]+", names) if name]
            if found:
                position, role = found.end(), role_of(found)
    return tuple(dict.fromkeys(bylines))


def bylines_as_typed(bylines: Iterable[Byline]) -> str:
    groups = groupby(bylines, key=lambda byline: byline.role)
    return "；".join(f"{BEFORE_NAMES[role]} {'、'.join(byline.name for byline in group)}" for role, group in groups)
