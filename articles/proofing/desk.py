"""What the checks may ask besides the copy: the roster, the desk's lists, other stories. A plain value."""

from dataclasses import dataclass, field

from people.posts import Roster


@dataclass(frozen=True, kw_only=True)
class Desk:
    """The desk's knowledge: the roster, house-list entries, stories that may tell the same, codes turned off.

    `words` holds HouseEntry (house.load.house_entries), `stories` Story (repeats.load.stories_near).
    """

    roster: Roster = field(default_factory=Roster)
    words: tuple = ()
    stories: tuple = ()
    muted: frozenset[str] = frozenset()
