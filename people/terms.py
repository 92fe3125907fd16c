"""What the public page of an official tells: the titles held today and those held before, with their dates."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Any

# The values of one official with one title of theirs, by the names of the columns.
Row = dict[str, Any]


@dataclass(frozen=True)
class Term:
    title: str
    organization: str
    start: date
    end: date | None
    order: tuple[int, int, date]


@dataclass(frozen=True)
class Person:
    """One official as readers may know them; `is_public` while something public carries them."""

    pk: int
    name: str
    slug: str
    is_public: bool
    present: list[Term] = field(default_factory=list)
    former: list[Term] = field(default_factory=list)

    @property
    def titles(self) -> str:
        return "、".join(term.title for term in self.present)


def persons_from(rows: Iterable[Row], today: date) -> list[Person]:
    rows = sorted(rows, key=lambda row: row["pk"])
    return [person_from(list(own), today) for _pk, own in groupby(rows, key=lambda row: row["pk"])]


def person_from(rows: list[Row], today: date) -> Person:
    first = rows[0]
    terms = [term_from(row) for row in rows if row["held__start_date"]]
    present = [term for term in terms if term.end is None or term.end >= today]
    former = [term for term in terms if term.end and term.end < today]
    return Person(
        **{name: first[name] for name in ("pk", "name", "slug", "is_public")},
        present=sorted(present, key=lambda term: term.order),
        former=sorted(former, key=lambda term: (term.end, term.start), reverse=True),
    )


def term_from(row: Row) -> Term:
    order = (row["held__order"], row["held__precedence"], row["held__start_date"])
    return Term(
        row["held__title"], row["held__organization__name"], row["held__start_date"], row["held__end_date"], order
    )
