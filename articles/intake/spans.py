"""Words by their place in the source: what every later step cuts, moves and joins instead of strings."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

# (start, end) in the source.
Pair = tuple[int, int]


@dataclass(frozen=True)
class Spans:
    source: str
    pairs: tuple[Pair, ...]

    @cached_property
    def text(self) -> str:
        return "".join(self.source[start:end] for start, end in self.pairs)

    @cached_property
    def offsets(self) -> tuple[int, ...]:
        return (0, *accumulate(end - start for start, end in self.pairs))

    def cut(self, begin: int, end: int) -> "Spans":
        """White space at the edges is left out; empty cuts have no pairs."""
        while begin < end and self.text[begin].isspace():
            begin += 1
        while end > begin and self.text[end - 1].isspace():
            end -= 1
        if begin >= end:
            return Spans(self.source, ())
        first = bisect_right(self.offsets, begin) - 1
        pairs = []
        for index in range(first, len(self.pairs)):
            low, (start, _end) = self.offsets[index], self.pairs[index]
            if low >= end:
                break
            pairs.append((start + max(begin - low, 0), start + min(end, self.offsets[index + 1]) - low))
        return Spans(self.source, tuple(pairs))

    def __bool__(self) -> bool:
        return bool(self.pairs)


def joined(source: str, several: Iterable[Spans]) -> Spans:
    return Spans(source, tuple(pair for spans in several for pair in spans.pairs))
