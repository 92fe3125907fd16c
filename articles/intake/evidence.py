"""What two texts share: pairs of characters, a pair weighing the more the fewer stories of the page have it."""

from collections import Counter
from functools import lru_cache
from math import log

from articles.text.patterns import HAN_RUN, squeeze, words

# Pairs that any story may have say nothing about where a piece belongs.
COMMON = set(
    words(
        "我们 他们 工作 进行 开展 要求 指出 强调 表示 介绍 相关 有关 以及 通过 目前 记者 通讯 讯员 报道 本报 报讯 一步 "
        "进一 全面 加强 推进 推动 发展 建设 会议 召开"
    )
)
LONGEST, LINE = 6000, 90


def grams(text: str) -> frozenset[str]:
    """Return the pairs of neighbouring Chinese characters in a text, each once."""
    return grams_of_line(text) if len(text) <= LINE else pairs_in(text[:LONGEST])


@lru_cache(maxsize=1024)
def grams_of_line(text: str) -> frozenset[str]:
    """Return the pairs of a short text, which many are compared with."""
    return pairs_in(text)


def pairs_in(text: str) -> frozenset[str]:
    """Return the pairs of neighbouring Chinese characters, each once, without those that say nothing."""
    found = set()
    for run in HAN_RUN.findall(squeeze(text)):
        found.update(map(str.__add__, run, run[1:]))
    return frozenset(found - COMMON)


def shared_words(text: str, other: str) -> list[str]:
    """Return the longest runs of Chinese characters that two texts share, for a person to see, at most three."""
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
    """How much each pair says on this page, learnt from its texts (blocks, or whole stories)."""

    def __init__(self, texts: list[str]) -> None:
        self.number = len(texts)
        self.counts, self.known = Counter(), {}
        for text in texts:
            self.counts.update(grams(text))

    def likeness(self, text: str, other: frozenset[str]) -> float:
        """Return how much of `text` the pairs of another text cover, between 0 and 1."""
        own = grams(text)
        shared = own & other
        if not shared:
            return 0.0
        return sum(map(self.weight, shared)) / sum(map(self.weight, own))

    def weight(self, pair: str) -> float:
        """Return the weight of one pair of characters."""
        found = self.known.get(pair)
        if found is None:
            found = self.known[pair] = log(1 + (self.number + 1) / (1 + self.counts[pair]))
        return found
