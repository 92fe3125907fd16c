"""Words by their place in the source: what every later step cuts, moves and joins instead of strings."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Self


@dataclass(frozen=True)
class Strip:
    """Ranges of one source, read one after the other; `spans` are (start, end) pairs in reading order."""

    source: str
    spans: tuple

    @cached_property
    def text(self) -> str:
        """The words of the ranges, joined with nothing between."""
        return "".join(self.source[start:end] for start, end in self.spans)

    @cached_property
    def offsets(self) -> tuple[int, int]:
        """Where each range begins within `text`, and the length of the whole."""
        return (0, *accumulate(end - start for start, end in self.spans))

    @property
    def start(self):
        """Where the first range begins in the source."""
        return self.spans[0][0]

    def cut(self, begin: int, end: int) -> Self:
        """Return the strip of `text[begin:end]`, white space at its edges left out; empty cuts have no spans."""
        while begin < end and self.text[begin].isspace():
            begin += 1
        while end > begin and self.text[end - 1].isspace():
            end -= 1
        if begin >= end:
            return Strip(self.source, ())
        first = bisect_right(self.offsets, begin) - 1
        spans = []
        for index in range(first, len(self.spans)):
            low, (start, _end) = self.offsets[index], self.spans[index]
            if low >= end:
                break
            spans.append((start + max(begin - low, 0), start + min(end, self.offsets[index + 1]) - low))
        return Strip(self.source, tuple(spans))

    def __add__(self, other):
        return Strip(self.source, self.spans + other.spans)

    def __bool__(self) -> bool:
        return bool(self.spans)


def joined(strips: list[Strip]) -> Strip:
    """Return several strips of one source as one, in the order given; None when there is none."""
    strips = [strip for strip in strips if strip]
    if not strips:
        return None
    return Strip(strips[0].source, tuple(span for strip in strips for span in strip.spans))
