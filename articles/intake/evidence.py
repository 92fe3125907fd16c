"""What two texts share: pairs of characters, a pair weighing the more the fewer stories of the page have it."""

from collections import Counter
from collections.abc import Iterable
from math import log

from articles.text.lexicon import read
from articles.text.patterns import HAN_RUN, squeeze

# Pairs that any story may have say nothing about where a piece belongs.
COMMON = frozenset(read("pairs_of_any_story"))
# In characters: what stands further behind tells nothing new of a story's matter; headings and credits are this short.
LONGEST, LONGEST_LINE = 6000, 90


def pairs_in(text: str) -> frozenset[str]:
    found: set[str] = set()
    for run in HAN_RUN.findall(squeeze(text[:LONGEST])):
        found.update(map(str.__add__, run, run[1:]))
    return frozenset(found - COMMON)


def shared_words(text: str, other: str) -> list[str]:
    found, longest = [], 0
    for run in HAN_RUN.findall(text):
        begin = 0
        while begin < len(run) - 1:
            length = next((size for size in range(len(run) - begin, 1, -1) if run[begin : begin + size] in other), 0)
            if length:
                found.append(run[begin : begin + length])
                longest = max(longest, length)
            begin += max(length, 1)
    return sorted(dict.fromkeys(found), key=len, reverse=True)[:3]


class Weights:
    """A heading is compared with every story: pairs of lines, and weights, are kept as long as the Weights."""

    def __init__(self, texts: Iterable[frozenset[str]]) -> None:
        self.number = 0
        self.counts: Counter[str] = Counter()
        self.weights: dict[str, float] = {}
        self.lines: dict[str, frozenset[str]] = {}
        for pairs in texts:
            self.number += 1
            self.counts.update(pairs)

    def likeness(self, text: str, other: frozenset[str]) -> float:
        """Return the share (0 to 1) of the weight of the pairs in `text` that another text has too."""
        own = self.pairs(text)
        shared = own & other
        if not shared:
            return 0.0
        return sum(map(self.weight, shared)) / sum(map(self.weight, own))

    def pairs(self, text: str) -> frozenset[str]:
        if len(text) > LONGEST_LINE:
            return pairs_in(text)
        if text not in self.lines:
            self.lines[text] = pairs_in(text)
        return self.lines[text]

    def weight(self, pair: str) -> float:
        if pair not in self.weights:
            self.weights[pair] = log(1 + (self.number + 1) / (1 + self.counts[pair]))
        return self.weights[pair]
