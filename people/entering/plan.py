"""The plan of a list: what was handed in, what would be written, what is asked before. Plain values."""

import hashlib
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from people.entering.lines import Line
from people.models import Appointment, Official, Organization, RosterChange

ADDED, CHANGED, ENDED = RosterChange.Kind.values
# A term of an appointment: a title, a standing, a number, a day, or no last day.
Term = str | int | date | None


@dataclass(frozen=True)
class Person:
    """The key tells two of one name apart."""

    key: str
    name: str
    official: Official | None = None
    variants: str = ""
    slips: str = ""
    note: str = ""


@dataclass(frozen=True)
class Body:
    key: str
    name: str
    organization: Organization | None = None
    kind: str = ""


@dataclass(frozen=True)
class Question:
    """What an editor is asked: the name of the field, the sentence, (value, words) to choose from, the choice made."""

    name: str
    sentence: str
    choices: tuple[tuple[str, str], ...]
    chosen: str


@dataclass(frozen=True, kw_only=True)
class Listing:
    """What was handed in and what was answered about it.

    `day` begins the posts whose line names no day; `is_whole` says that the list names everybody in its organisations,
    so that posts it does not name end the day before. `answers` are the choices made in the preview, by name of field.
    """

    lines: tuple[Line, ...]
    day: date
    is_whole: bool = False
    answers: dict[str, str] = field(default_factory=dict)

    @cached_property
    def by_name(self) -> defaultdict[str, list[Line]]:
        index = defaultdict(list)
        for line in self.lines:
            index[line.name].append(line)
        return index


@dataclass(frozen=True, kw_only=True)
class Move:
    kind: str
    person: Person
    body: Body
    terms: dict[str, Term]
    appointment: Appointment | None = None
    number: int = 0

    @property
    def changes(self) -> list[tuple[str, Term, Term]]:
        """The terms that differ, as (verbose name, before, after)."""
        if not self.appointment:
            return []
        pairs = [(name, getattr(self.appointment, name), value) for name, value in self.terms.items()]
        named = Appointment._meta.get_field
        return [(named(name).verbose_name, before, after) for name, before, after in pairs if before != after]


@dataclass
class Plan:
    moves: list[Move] = field(default_factory=list)
    same: list[tuple[Line, Appointment]] = field(default_factory=list)
    faults: list[tuple[Line, str]] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    # The last place taken in each body, and the last order among each person's titles, by key.
    places: dict[str, int] = field(default_factory=dict)
    orders: dict[str, int] = field(default_factory=dict)

    def of(self, kind: str) -> list[Move]:
        """Return the moves of one kind: added, changed, ended."""
        return [move for move in self.moves if move.kind == kind]

    @property
    def added(self) -> list[Move]:
        return self.of(ADDED)

    @property
    def changed(self) -> list[Move]:
        return self.of(CHANGED)

    @property
    def ended(self) -> list[Move]:
        return self.of(ENDED)

    @property
    def people(self) -> list[Person]:
        added = [move.person for move in self.moves if not move.person.official]
        return list({person.key: person for person in added}.values())

    @property
    def bodies(self) -> list[Body]:
        return list({move.body.key: move.body for move in self.moves if not move.body.organization}.values())

    def ask(self, question: Question) -> None:
        if not any(other.name == question.name for other in self.questions):
            self.questions.append(question)

    @property
    def digest(self) -> str:
        rows = [
            (move.kind, move.person.key, move.body.key, sorted(map(str, move.terms.items())), move.number)
            for move in self.moves
        ]
        asked = [(question.name, [*dict(question.choices)], question.chosen) for question in self.questions]
        return hashlib.sha256(repr((rows, asked)).encode()).hexdigest()[:32]
