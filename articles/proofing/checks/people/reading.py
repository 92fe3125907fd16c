"""The people of one manuscript: where rostered names stand, under which titles, and which words are not to be asked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from articles.proofing.checks.people.context import begins_well, ends_well, last_end, office_ends, title_of
from articles.proofing.checks.people.roster_index import name_index
from articles.proofing.checks.people.unspaced import Unspaced, unspaced_of
from articles.proofing.day import reference_day
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
    field: Unspaced
    start: int
    end: int
    name: str
    parts: tuple[Part, ...] = ()
    is_governed: bool = False


class Reading:
    """Made for one run of the checks; nothing in it changes afterwards."""

    def __init__(self, manuscript: Manuscript, roster: Roster) -> None:
        self.manuscript = manuscript
        self.roster = roster
        self.names = name_index(frozenset(roster.by_name))
        self.day = reference_day(manuscript)
        self.fields = [unspaced_of(text) for text in manuscript.prose if text.words]
        self.skipped = {name_key(line.name) for line in manuscript.credits}
        self.writers = {field.name: writers_in(field.words) for field in self.fields}
        self.exact = {field.name: self.names.exact(field.words) for field in self.fields}
        self.starts = {field: {start for start, _end in found} for field, found in self.exact.items()}
        self.ends = {
            field.name: [end for start, end in self.exact[field.name] if self.may_end(field, start, end)]
            for field in self.fields
        }
        self.titles: dict[tuple[str, int], tuple[tuple[Part, ...], bool]] = {}
        self.posts_held: dict[str, list[Post]] = {}

    @cached_property
    def named(self) -> dict[str, list[Named]]:
        found = {field.name: list(self.names_in(field)) for field in self.fields}
        titled = {named.name for persons in found.values() for named in persons if named.parts}
        return {
            field: [named for named in persons if named.parts or named.name in titled or self.reads_as_name(named)]
            for field, persons in found.items()
        }

    def names_in(self, field: Unspaced) -> Iterator[Named]:
        for start, end in self.exact[field.name]:
            name = field.words[start:end]
            if self.is_writer(field, start):
                continue
            parts, is_governed = self.title_of(field, start)
            # An official may bear a writer's name; then the title tells.
            if name in self.skipped and not parts:
                continue
            yield Named(field, start, end, name, parts, is_governed)

    def reads_as_name(self, named: Named) -> bool:
        """Tell whether a bare name is meant as one: two characters may be part of any word, 高新 of 高新区."""
        if len(named.name) > 2:
            return True
        if not self.may_end(named.field, named.start, named.end):
            return False
        return (
            begins_well(named.field, named.start) or last_end(self.ends[named.field.name], named.start) == named.start
        )

    def may_end(self, field: Unspaced, start: int, end: int) -> bool:
        return end - start > 2 or ends_well(field, end, self.starts[field.name])

    def title_of(self, field: Unspaced, index: int) -> tuple[tuple[Part, ...], bool]:
        key = (field.name, index)
        if key not in self.titles:
            self.titles[key] = title_of(field.words, index, self.names, self.ends[field.name])
        return self.titles[key]

    def held(self, name: str) -> list[Post]:
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
        return {field.name: office_ends(field.words) for field in self.fields}

    def is_writer(self, field: Unspaced, index: int) -> bool:
        return index in self.writers[field.name]


def writers_in(text: str) -> frozenset[int]:
    return frozenset(index for found in WRITERS.finditer(text) for index in range(*found.span()))
