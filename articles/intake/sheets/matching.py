"""Whom the desk knows of those a page names: reporters by name, officials by the roster of the event's day."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q

from articles.intake.bylines import Byline
from articles.intake.sheets.compose import Composed
from articles.text.officials import TitledName
from articles.text.spellings import spellings
from people.models import Appointment, Official, Reporter


@dataclass(frozen=True, slots=True)
class Match:
    """A printed name and the rows that may be meant; certain when exactly one is. `titles` are what that one held."""

    name: str
    rows: tuple = ()
    titles: tuple[str, ...] = ()

    @property
    def row(self) -> None:
        """The one row that is meant, or None."""
        return self.rows[0] if len(self.rows) == 1 else None

    @property
    def is_unknown(self):
        """Whether the desk knows nobody of that name."""
        return not self.rows


@dataclass(slots=True)
class Known:
    """Rows of the desk by the names on a page."""

    reporters: dict = field(default_factory=dict)
    officials: dict = field(default_factory=dict)

    def reporter(self, byline: Byline) -> Match:
        """Return the match of a byline."""
        return Match(byline.name, tuple(self.reporters.get(byline.name, ())))

    def official(self, named: TitledName, day: date) -> Match:
        """Return the match of a titled name on the day of the event: of several of one name, who held that title."""
        rows = self.officials.get(named.name, ())
        if len(rows) > 1:
            fitting = [row for row in rows if any(fits(title, named.title) for title in held(row, day))]
            rows = fitting or rows
        return Match(named.name, tuple(rows), held(rows[0], day) if len(rows) == 1 else ())


def known_of(stories: list[Composed]) -> Known:
    """Return whom the desk knows of those named in composed stories: three queries for a page."""
    bylines = {byline.name for story in stories for byline in story.bylines}
    named = {official.name for story in stories for official in story.officials}
    known = Known(defaultdict(list), defaultdict(list))
    if bylines:
        for row in Reporter.objects.filter(Q(name__in=bylines) | ~Q(pen_names="")).order_by("id"):
            for name in {row.name, *spellings(row.pen_names)} & bylines:
                known.reporters[name].append(row)
    if named:
        rows = Official.objects.filter(Q(name__in=named) | ~Q(variants="")).prefetch_related("appointments")
        for row in rows.order_by("id"):
            for name in {*row.names()} & named:
                known.officials[name].append(row)
    return known


def names_of_the_desk() -> frozenset[str]:
    """Return every name that the desk knows, which settles names printed without a space between them."""
    reporters = Reporter.objects.values_list("name", "pen_names")
    officials = Official.objects.values_list("name", "variants")
    return frozenset(part for name, others in (*reporters, *officials) for part in (name, *spellings(others)))


def held(official: Official, day: date) -> tuple[str]:
    """Return the titles that an official held on a day, in the order in which they print; all ever held for None."""
    rows = [row for row in official.appointments.all() if day is None or in_force(row, day)]
    return tuple(row.title for row in sorted(rows, key=lambda row: (row.order, row.pk)))


def in_force(appointment: Appointment, day: date) -> bool:
    """Tell whether an appointment is in force on a day."""
    return appointment.start_date <= day and (appointment.end_date is None or day <= appointment.end_date)


def fits(title: str, printed: str) -> bool:
    """Tell whether a title on the roster and a printed one are the same post, with or without the place in front."""
    return bool(title) and (title in printed or printed in title)
