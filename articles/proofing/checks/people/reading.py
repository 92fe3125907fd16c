"""The people of one manuscript: where rostered names stand, under which titles, and which words are not to be asked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from articles.proofing.checks.people.context import begins_well, ends_well, last_end, office_ends, title_of
from articles.proofing.checks.people.roster_index import name_index
from articles.proofing.checks.people.unspaced import Ink, ink_of
from articles.proofing.manuscript import Manuscript
from people.posts import Post, Roster, name_key
from people.titles import Part

# The printed opening and signatures name writers, whom the roster of officials does not know.
WRITERS = re.compile(
    r"[（(【][^（）()【】。]{0,60}?(?:记者|通讯员|摄影?|文/|图/|作者|编辑)[^（）()【】。]{0,60}[）)】]|"
    r"(?:记者|通讯员|实习生)[^，。；：（）\n]{2,24}?(?:报道|摄影|摄|/)|"
    r"(?:记者|通讯员|实习生|编辑|校对|责编)[:：]?[^，。；：！？、（）\n]{2,4}"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A rostered name in the copy: its field and range in ink, and the title over it as parts."""

    ink: object
    start: int
    end: int
    name: str
    parts: tuple = ()
    is_governed: bool = False


class Reading:
    """One manuscript beside one roster. Made for one run of the checks; nothing in it changes afterwards."""

    def __init__(self, manuscript: Manuscript, roster: Roster) -> None:
        self.manuscript = manuscript
        self.roster = roster
        self.names = name_index(frozenset(roster.by_name))
        self.day = manuscript.day
        self.inks = [
            ink_of(field, text) for field, text in manuscript.fields.items() if not field.startswith("credit") and text
        ]
        self.skipped = {name_key(line.name) for line in manuscript.credits}
        self.writers = {ink.field: writers_in(ink.text) for ink in self.inks}
        self.exact = {ink.field: self.names.exact(ink.text) for ink in self.inks}
        self.starts = {field: {start for start, _end in found} for field, found in self.exact.items()}
        self.ends = {
            ink.field: [end for start, end in self.exact[ink.field] if self.may_end(ink, start, end)]
            for ink in self.inks
        }
        self.titles, self.posts_held = {}, {}

    @cached_property
    def named(self) -> dict[str, list[Named]]:
        """Every rostered person in the copy, field by field, in order."""
        found = {ink.field: list(self.names_in(ink)) for ink in self.inks}
        titled = {named.name for persons in found.values() for named in persons if named.parts}
        return {
            field: [named for named in persons if named.parts or named.name in titled or self.reads_as_name(named)]
            for field, persons in found.items()
        }

    def names_in(self, ink: Ink) -> Iterator[Named | None]:
        """Yield the rostered names of one field."""
        for start, end in self.exact[ink.field]:
            name = ink.text[start:end]
            if self.is_writer(ink, start):
                continue
            parts, is_governed = self.title_of(ink, start)
            # An official may bear a writer's name; then the title tells.
            if name in self.skipped and not parts:
                continue
            yield Named(ink, start, end, name, parts, is_governed)

    def reads_as_name(self, named: Named) -> bool:
        """Tell whether a bare name is meant as one: two characters may be part of any word, 高新 of 高新区."""
        if len(named.name) > 2:
            return True
        if not self.may_end(named.ink, named.start, named.end):
            return False
        return begins_well(named.ink, named.start) or last_end(self.ends[named.ink.field], named.start) == named.start

    def may_end(self, ink: Ink, start: int, end: int) -> bool:
        """Tell whether a rostered name may end there, and is not the first part of another word."""
        return end - start > 2 or ends_well(ink, end, self.starts[ink.field])

    def title_of(self, ink: Ink, index: int) -> tuple[tuple | tuple[Part, Part] | tuple[Part], bool]:
        """Return (parts, is_governed) of the title over the name that begins at `index`; worked out once."""
        key = (ink.field, index)
        if key not in self.titles:
            self.titles[key] = title_of(ink.text, index, self.names, self.ends[ink.field])
        return self.titles[key]

    def held(self, name: str) -> list[Post]:
        """Return the posts of everybody of that name on the day of the event; worked out once."""
        if name not in self.posts_held:
            self.posts_held[name] = self.roster.held(name, self.day)
        return self.posts_held[name]

    @cached_property
    def standing(self) -> set[str]:
        """The names that certainly belong in this copy: printed right somewhere, or filed as mentions."""
        printed = {named.name for found in self.named.values() for named in found}
        filed = {name_key(line.name) for line in self.manuscript.mentions}
        return printed | (filed & self.names.all)

    @cached_property
    def offices(self) -> dict[str, set[int]]:
        """Where offices end, field by field."""
        return {ink.field: office_ends(ink.text) for ink in self.inks}

    def is_writer(self, ink: Ink, index: int) -> bool:
        """Tell whether `index` lies in a printed opening or signature."""
        return index in self.writers[ink.field]


def writers_in(text: str) -> frozenset[str]:
    """Return the indices that openings and signatures cover."""
    return frozenset(index for found in WRITERS.finditer(text) for index in range(*found.span()))
