"""The roster as a plain value: posts held from a day to a day, for checks that know no database."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from articles.text.surnames import UNKNOWN
from people.titles import NAMES_POST, Part, compare, parts_of, place_name

BLANK = re.compile(r"\s+")
# Dots inside names come in many characters; one stands for all.
DOTS = str.maketrans("•・‧⋅∙", "·····")


def name_key(name: str) -> str:
    """Return a name by which it is looked up: without blanks, its dots of one kind."""
    return name if name.isalpha() else BLANK.sub("", name).translate(DOTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One post of one person. A missing day is open: held since always, or still held.

    `person` tells two persons of one name apart. Of two ranks the smaller stands first in print, and an empty one tells
    nothing; of two equal ones the smaller count of `strokes` (the surname's, UNKNOWN ones tell nothing).
    """

    person: int | str
    name: str
    title: str
    organization: str = ""
    start: date | None = None
    end: date | None = None
    rank: tuple[float, ...] = ()
    order: int = 1
    variants: tuple[str, ...] = ()
    slips: tuple[str, ...] = ()
    strokes: int = UNKNOWN

    def held_on(self, day: date | None) -> bool:
        """Tell whether the post was held on `day`; on an unknown day (None) it may have been."""
        if day is None:
            return True
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    @property
    def parts(self) -> tuple[Part, ...]:
        return parts_of(self.title, self.organization)


# A post and one part of its title.
Pair = tuple[Post, Part]


@dataclass(frozen=True)
class Roster:
    posts: tuple[Post, ...] = ()

    @cached_property
    def by_name(self) -> dict[str, list[Post]]:
        index = defaultdict(list)
        for post in self.posts:
            for name in (post.name, *post.variants):
                index[name_key(name)].append(post)
        return dict(index)

    @cached_property
    def slips(self) -> dict[str, str]:
        pairs = ((name_key(slip), post.name) for post in self.posts for slip in post.slips)
        return {slip: name for slip, name in pairs if slip and slip not in self.by_name}

    @cached_property
    def by_office(self) -> dict[str, list[Pair]]:
        index = defaultdict(list)
        for post in self.posts:
            for part in post.parts:
                index[part.office].append((post, part))
        return dict(index)

    @cached_property
    def places(self) -> frozenset[str]:
        bodies = {part.long for post in self.posts for part in post.parts}
        return frozenset(place for body in bodies if len(place := place_name(body)) > 1)

    def of(self, name: str) -> list[Post]:
        return self.by_name.get(name_key(name), [])

    def people_of(self, name: str) -> list[list[Post]]:
        people = defaultdict(list)
        for post in self.of(name):
            people[post.person].append(post)
        return list(people.values())

    def held(self, name: str, day: date | None) -> list[Post]:
        return sorted((post for post in self.of(name) if post.held_on(day)), key=lambda post: (post.rank, post.order))

    def named(self, part: Part, posts: Iterable[Post], day: date | None) -> Post | None:
        """Return the post of one person that a printed part names: one held on `day`, else the latest other one.

        None where the part names none of them. 原 before it is no part of the question: whoever asks says what a
        former title means there.
        """
        found = [post for post in posts if any(compare(part, held, self.places) in NAMES_POST for held in post.parts)]
        on_the_day = [post for post in found if post.held_on(day)]
        if on_the_day:
            return on_the_day[0]
        return max(found, key=lambda post: (post.start is not None, post.start or date.min), default=None)
