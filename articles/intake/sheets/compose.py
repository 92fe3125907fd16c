"""What each story of a sheet says: its fields read from its parts, a person's own words in place of the page's."""

import re
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from articles.intake.bylines import Byline, Signed, read_byline_line, read_signature
from articles.intake.credits import read_credit
from articles.intake.heads import shown_words
from articles.intake.openings import read_opening
from articles.intake.roles import AUTHOR, ROLE, role_of
from articles.intake.sheets.sheet import (
    BODY,
    BYLINE,
    CREDIT,
    CROSSHEAD,
    DECK,
    DESK_MARK,
    HEADLINE,
    KICKER,
    OPENING,
    SIGNATURE,
    Column,
    Part,
    Sheet,
)
from articles.text.days import dateline_day, event_day
from articles.text.officials import TitledName, officials_in
from articles.text.patterns import squeeze
from articles.text.units import organizations_in, places_in

# The words that stand before a name when a person types who made a story; print uses the same.
LABELS = {
    "reporter": "记者",
    "correspondent": "通讯员",
    "photographer": "摄影记者",
    "author": "作者",
    "intern": "实习生",
}
OPINION = ("commentary", "feature")


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """One story as it stands on the sheet. `paragraphs` are (role, words); dates as printed and as resolved."""

    number: int
    kind: str
    kicker: str
    headline: str
    deck: str
    opening: str
    dateline: str
    bylines: tuple[Byline, ...]
    doubts: tuple
    paragraphs: tuple[tuple[str, str], ...]
    credits: tuple[str, ...]
    desk_marks: tuple[str, ...]
    event_date_printed: str
    event_date: date | None
    officials: tuple[TitledName, ...]
    organizations: tuple[str, ...]
    places: tuple[str, ...]
    article: int | None

    @property
    def words(self) -> str:
        """The copy without its heads, in one run."""
        return "".join(words for _role, words in self.paragraphs)

    @property
    def name(self) -> str:
        """What to call the story by: its headline, or its first words."""
        return self.headline or f"{self.words[:14]}……"


def composed(
    source: str, sheet: Sheet, column: Column, issued: date | None = None, known: frozenset[str] = frozenset()
) -> Composed:
    """Return one story of a sheet. `issued` is the day of issue, `known` the names that the desk knows."""
    reader = Parts(source, sheet.of(column.number), known)
    typed = column.typed
    kind = typed.get("kind") or column.kind
    copy = tuple((part.role, part.text(source)) for part in reader.parts if part.role in (BODY, CROSSHEAD))
    words = "".join(text for _role, text in copy)
    day = event_day(words, issued, is_opinion=kind in OPINION, wired=dateline_day(reader.dateline, issued))
    given = typed.get("event_date")
    return Composed(
        number=column.number,
        kind=kind,
        kicker=typed.get("kicker", reader.head(KICKER)),
        headline=typed.get("headline", reader.head(HEADLINE)),
        deck=typed.get("deck", reader.head(DECK)),
        opening=reader.opening,
        dateline=reader.dateline,
        bylines=typed_bylines(typed["bylines"]) if "bylines" in typed else reader.signed.bylines,
        doubts=() if "bylines" in typed else reader.signed.doubts,
        paragraphs=copy,
        credits=reader.texts(CREDIT),
        desk_marks=reader.texts(DESK_MARK),
        event_date_printed=words[day.begin : day.end] if day else "",
        event_date=date.fromisoformat(given) if given else None if given == "" else day and day.day,
        officials=tuple(officials_in(words, squeeze(source), known)),
        organizations=tuple(organizations_in(words)),
        places=tuple(places_in(words)),
        article=column.article,
    )


class Parts:
    """The parts of one story, read role by role."""

    def __init__(self, source: str, parts: list[Part], known: frozenset[str]) -> None:
        self.source, self.parts, self.known = source, parts, known
        opening = read_opening(self.opening, known) if self.opening else None
        self.dateline = opening.form if opening else ""
        self.signed = distinct(sum((self.signatures(part) for part in parts), Signed()))

    def texts(self, role: str) -> tuple[str]:
        """Return the words of each part of a role."""
        return tuple(part.text(self.source) for part in self.parts if part.role == role)

    def head(self, role: str) -> str:
        """Return the words of a kicker, a headline or a deck as they read."""
        return " ".join(shown_words(text) for text in self.texts(role))

    @property
    def opening(self) -> str:
        """The printed message head."""
        return "".join(self.texts(OPENING))

    def signatures(self, part: Part) -> Signed:
        """Return whom one part names as having made the story."""
        text = part.text(self.source)
        if part.role == OPENING:
            opening = read_opening(text, self.known)
            return opening.signed if opening else Signed()
        if part.role == BYLINE:
            return read_byline_line(text, self.known)
        if part.role == SIGNATURE:
            return read_signature(text.strip("（()） "), self.known, bare=AUTHOR)
        return read_credit(text, self.known) if part.role == CREDIT else Signed()


def distinct(signed: Signed) -> Signed:
    """Return a signature with each byline once."""
    return Signed(tuple(dict.fromkeys(signed.bylines)), signed.doubts)


def typed_bylines(text: str) -> tuple[Byline]:
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


def bylines_as_typed(bylines):
    """Return bylines as a person would type them."""
    groups = groupby(bylines, key=lambda byline: byline.role)
    return "；".join(f"{LABELS[role]} {'、'.join(byline.name for byline in group)}" for role, group in groups)


def stories_of(
    source: str, sheet: Sheet, issued: date | None = None, known: frozenset[str] = frozenset()
) -> list[Composed]:
    """Return every story of a sheet, in order."""
    return [composed(source, sheet, column, issued, known) for column in sheet.columns]
