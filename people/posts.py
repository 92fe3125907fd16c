"""The roster as a plain value: posts held from a day to a day, for checks that know no database."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from articles.text.surnames import UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One post of one person. A missing day is open: held since always, or still held.

    `person` tells two persons of one name apart. Of two ranks the smaller stands first in print, and an empty one tells
    nothing; of two equal ones the smaller count of `strokes` (the surname's, UNKNOWN ones tell nothing).
    """

    person: object
    name: str
    title: str
    organization: str = ""
    start: date | None = None
    end: date | None = None
    rank: tuple = ()
    order: int = 1
    variants: tuple[str, ...] = ()
    slips: tuple[str, ...] = ()
    strokes: int = UNKNOWN

    def held_on(self, day: date) -> bool:
        """Tell whether the post was held on `day`; on an unknown day (None) it may have been."""
        if day is None:
            return True
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Roster:
    """All posts that the desk knows, past and future ones too."""

    posts: tuple[Post, ...] = ()
    by_name: dict = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the posts by every correct spelling of their holder's name."""
        index = defaultdict(list)
        for post in self.posts:
            for name in (post.name, *post.variants):
                index[name].append(post)
        object.__setattr__(self, "by_name", dict(index))

    def of(self, name: str) -> list[Post]:
        """Return the posts of everybody of that name, in no order."""
        return self.by_name.get(name, [])

    def held(self, name: str, day: date) -> list[Post]:
        """Return the posts that persons of that name held on `day`, in the order in which they print."""
        return sorted((post for post in self.of(name) if post.held_on(day)), key=lambda post: (post.rank, post.order))
