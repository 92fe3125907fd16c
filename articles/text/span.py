"""A range of characters."""

from typing import NamedTuple


class Span(NamedTuple):
    """Where words begin and end in their text, as Python slices count."""

    start: int
    end: int

    def covers(self, other: "Span") -> bool:
        return self.start <= other[0] and other[1] <= self.end

    def overlaps(self, other: "Span") -> bool:
        return self.start < other[1] and other[0] < self.end
