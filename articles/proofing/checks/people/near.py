"""Words that are one slip away from a rostered name: where they stand, and what speaks for a slip there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.proofing.checks.people.context import (
    ACTS,
    ADVERBS,
    FOLLOW,
    LISTED,
    begins_well,
    ends_well,
    speaks,
)
from articles.proofing.checks.people.edits import (
    EXTRA,
    MISSING,
    SWAPPED,
    WRONG,
    edit,
    is_alike,
)
from articles.proofing.checks.people.reading import Reading
from articles.proofing.checks.people.unspaced import Unspaced
from articles.text.names import SURNAMES, may_be_name
from articles.text.surnames import GIVEN
from people.posts import Post
from people.titles import COLLECTIVE, LEADERS_OF, NAMES_POST, OFFICE, Likeness, Part, compare

# A title with another grade speaks for the right name as well.
MAY_NAME_POST = NAMES_POST | {Likeness.GRADE}
MARK = re.compile(r"[、和]")


@dataclass(frozen=True, slots=True)
class Slip:
    field: Unspaced
    start: int
    end: int
    name: str
    kind: str
    is_alike: bool = False

    @property
    def written(self) -> str:
        return self.field.words[self.start : self.end]


class Search:
    def __init__(self, reading: Reading, field: Unspaced) -> None:
        self.reading, self.field, self.text = reading, field, field.words
        self.names = reading.names
        exact = reading.exact[field.name]
        self.covered = {index for start, end in exact for index in range(start, end)}
        self.offices = reading.offices[field.name]
        self.starts = {start for start, _end in exact}
        self.ends = {end for _start, end in exact}

    def slips(self) -> Iterator[Slip]:
        for index, names in self.names.near(self.text):
            yield from self.slips_at(index, names)
        for index in self.places_of_short_names():
            yield from self.slips_at(index, self.short_names_at(index))

    def places_of_short_names(self) -> list[int]:
        places = {*self.offices, *(mark.end() for mark in MARK.finditer(self.text))}
        standing = "".join({character for name in self.reading.standing if len(name) == 2 for character in name})
        if standing:
            for found in re.finditer(f"[{standing}]", self.text):
                places |= {found.start() - 1, found.start()}
        return sorted(place for place in places if place >= 0)

    def short_names_at(self, index: int) -> set[str]:
        return {name for character in self.text[index : index + 3] for name in self.names.short.get(character, ())}

    def slips_at(self, index: int, names: set[str]) -> Iterator[Slip]:
        for name in names:
            length = len(name)
            for word in self.windows(index, length):
                if (kind := edit(word, name)) and self.may_be_asked(index, word):
                    alike = kind == SWAPPED or (kind == WRONG and is_alike(word, name))
                    slip = Slip(self.field, index, index + len(word), name, kind, alike)
                    if alike or kind != WRONG or word[-1] == name[-1] or not self.goes_on(slip):
                        yield slip

    def windows(self, index: int, length: int) -> list[str]:
        word = self.text[index : index + length + 1]
        sizes = [size for size in (length, length - 1, length + 1) if 0 < size <= len(word)]
        if index in self.covered:
            # What begins and ends in names that stand right is no slip.
            sizes = [size for size in sizes if index + size - 1 not in self.covered]
        return [word[:size] for size in sizes]

    def is_likelier(self, slip: Slip) -> bool:
        if slip.kind == WRONG and slip.written[:-1] == slip.name[:-1]:
            return slip.is_alike or slip.written[-1] in GIVEN
        return slip.kind != EXTRA or slip.written[:-1] != slip.name or doubles(slip)

    def goes_on(self, slip: Slip) -> bool:
        may_be_given = slip.written[-1] in GIVEN or slip.written[-1] in SURNAMES
        return bool(FOLLOW.match(self.text, slip.end - 1)) and not (may_be_given and self.acts(slip))

    def may_be_asked(self, index: int, word: str) -> bool:
        if word in self.names.all or word in self.reading.skipped or self.reading.is_writer(self.field, index):
            return False
        if not self.offices.isdisjoint(range(index + 1, index + len(word))):
            return False
        return all(self.field.has_han(place) or self.text[place] == "·" for place in range(index, index + len(word)))

    def title(self, slip: Slip) -> tuple[Part, ...]:
        """Return the parts of the title over a slip that tell something of its bearer: not 同志 or 负责人."""
        if slip.start not in self.offices and self.text[slip.start - 1 : slip.start] not in LISTED:
            return ()
        parts, _governed = self.reading.title_of(self.field, slip.start)
        return tuple(part for part in parts if part.office not in COLLECTIVE or part.office == LEADERS_OF)

    def fits(self, slip: Slip, parts: tuple[Part, ...]) -> list[Post]:
        roster = self.reading.roster
        return [
            post
            for post in roster.of(slip.name)
            for held in post.parts
            if any(compare(part, held, roster.places) in MAY_NAME_POST for part in parts)
        ]

    def is_listed(self, slip: Slip) -> bool:
        before, after = self.text[slip.start - 1 : slip.start], self.text[slip.end : slip.end + 1]
        return (before == "、" and slip.start - 1 in self.ends) or (after == "、" and slip.end + 1 in self.starts)

    def begins(self, slip: Slip) -> bool:
        return begins_well(self.field, slip.start, self.ends)

    def ends_here(self, slip: Slip) -> bool:
        return ends_well(self.field, slip.end, self.starts)

    def speaks(self, slip: Slip) -> bool:
        return slip.end in self.starts or speaks(self.field, slip.end)

    def acts(self, slip: Slip) -> bool:
        return slip.end in self.starts or bool(ACTS.match(self.text, slip.end))

    def touches(self, slip: Slip) -> bool:
        return any(index in self.covered for index in range(slip.start, slip.end))

    def lies_in_a_name(self, slip: Slip) -> bool:
        return all(index in self.covered for index in range(slip.start, slip.end))

    def is_whole(self, slip: Slip) -> bool:
        if slip.kind == MISSING and len(slip.written) == 1:
            return not OFFICE.match(self.text, slip.end)
        if slip.kind != EXTRA:
            return True
        if doubles(slip):
            return slip.written[:-1] != slip.name or not self.goes_on(slip)
        if slip.written[1:] == slip.name:
            return slip.written[0] in SURNAMES and not begins_well(self.field, slip.start + 1)
        return slip.written[:-1] != slip.name or self.belongs(slip)

    def belongs(self, slip: Slip) -> bool:
        """Tell whether an extra character behind a right name is part of it: 裴静如明说, but not 裴静如先到."""
        last = slip.written[-1]
        if last in ADVERBS or FOLLOW.match(self.text, slip.end - 1):
            return False
        return self.speaks(slip) or ((last in GIVEN or last in SURNAMES) and self.ends_here(slip))


def doubles(slip: Slip) -> bool:
    return any(left == right for left, right in zip(slip.written, slip.written[1:], strict=False))


def looks_like_a_name(slip: Slip) -> bool:
    return may_be_name(slip.written) or doubles(slip) or "·" in slip.written or slip.kind == SWAPPED
