"""Whom the desk knows of those a page names: reporters by name, officials by the roster of the event's day."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Q

from articles.intake.bylines import Byline
from articles.intake.sheets.compose import Story
from articles.text.officials import TitledName
from articles.text.spellings import spellings
from people.models import Appointment, Official, Reporter
from people.posts import Post, Roster
from people.roster import roster_of
from people.titles import parts_of


@dataclass(frozen=True, slots=True)
class Match:
    """`titles` are those held on the day, or ever where none was; `has_title`: the printed one is among them."""

    name: str
    rows: tuple[Any, ...] = ()
    titles: tuple[str, ...] = ()
    has_title: bool = False

    @property
    def row(self) -> Any:
        return self.rows[0] if len(self.rows) == 1 else None

    @property
    def is_unknown(self) -> bool:
        return not self.rows


@dataclass(slots=True)
class Matching:
    reporters: dict[str, list[Any]] = field(default_factory=dict)
    officials: dict[str, list[Any]] = field(default_factory=dict)
    roster: Roster = field(default_factory=Roster)

    def reporter(self, byline: Byline) -> Match:
        return Match(byline.name, tuple(self.reporters.get(byline.name, ())))

    def official(self, named: TitledName, day: date | None) -> Match:
        rows = self.officials.get(named.name, ())
        holders = [row for row in rows if self.holds(row, named.title, day)]
        if len(rows) > 1:
            rows = holders or rows
        titles = self.titles_of(rows[0], day) or self.titles_of(rows[0], None) if len(rows) == 1 else ()
        return Match(named.name, tuple(rows), titles, bool(holders))

    def holds(self, official: Official, title: str, day: date | None) -> bool:
        posts = self.posts_of(official)
        named = [self.roster.named(part, posts, day) for part in parts_of(title)]
        return any(post is not None and post.held_on(day) for post in named)

    def titles_of(self, official: Official, day: date | None) -> tuple[str, ...]:
        return tuple(post.title for post in self.posts_of(official) if post.held_on(day))

    def posts_of(self, official: Official) -> list[Post]:
        return sorted((post for post in self.roster.posts if post.person == official.pk), key=lambda post: post.order)


def matching_for(stories: list[Story]) -> Matching:
    """Three queries for a page."""
    bylines = {byline.name for story in stories for byline in story.bylines}
    named = {official.name for story in stories for official in story.officials}
    found = Matching(defaultdict(list), defaultdict(list))
    if bylines:
        for row in Reporter.objects.filter(Q(name__in=bylines) | ~Q(pen_names="")).order_by("id"):
            for name in {row.name, *spellings(row.pen_names)} & bylines:
                found.reporters[name].append(row)
    if named:
        for row in Official.objects.filter(Q(name__in=named) | ~Q(variants="")).order_by("id"):
            for name in {*row.names()} & named:
                found.officials[name].append(row)
        keys = {row.pk for rows in found.officials.values() for row in rows}
        found.roster = roster_of(Appointment.objects.filter(official__in=keys))
    return found


def names_on_file() -> frozenset[str]:
    reporters = Reporter.objects.values_list("name", "pen_names")
    officials = Official.objects.values_list("name", "variants")
    return frozenset(part for name, others in (*reporters, *officials) for part in (name, *spellings(others)))
