"""The names of a roster, laid out for searching: where one stands in a text, and where one stands nearly."""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache


class NameIndex:
    """Names cut so that any word one slip away from one of them shows by two of its characters."""

    def __init__(self, names: frozenset[str]) -> None:
        self.all = names
        self.lengths = sorted({len(name) for name in names}, reverse=True)
        self.starts = frozenset(name[:2] for name in names)
        self.first: dict[str, list[str]] = defaultdict(list)
        self.second: dict[str, list[str]] = defaultdict(list)
        self.gap: dict[str, list[str]] = defaultdict(list)
        self.short: dict[str, list[str]] = defaultdict(list)
        for name in names:
            self.add(name)

    def add(self, name: str) -> None:
        if len(name) == 2:
            for character in {*name}:
                self.short[character].append(name)
            return
        if len(name) < 2:
            return
        a, b, c = name[0], name[1], name[2]
        for pair in {a + b, b + c, a + c, b + a}:
            self.first[pair].append(name)
        for pair in {a + b, b + c}:
            self.second[pair].append(name)
        for pair in {a + b, a + c}:
            self.gap[pair].append(name)

    def exact(self, text: str) -> list[tuple[int, int]]:
        found, past = [], 0
        for index in range(len(text) - 1):
            if index < past or text[index : index + 2] not in self.starts:
                continue
            for length in self.lengths:
                word = text[index : index + length]
                if len(word) == length and word in self.all:
                    past = index + length
                    found.append((index, past))
                    break
        return found

    def near(self, text: str) -> Iterator[tuple[int, set[str]]]:
        first, second, gap = self.first, self.second, self.gap
        after = text[:2]
        for index, (left, right) in enumerate(zip(text, f"{text[2:]}\n", strict=False)):
            pair, after = after, text[index + 1 : index + 3]
            if pair in first or after in second or left + right in gap:
                yield index, {*first.get(pair, ()), *second.get(after, ()), *gap.get(left + right, ())}


@lru_cache(maxsize=8)
def name_index(names: frozenset[str]) -> NameIndex:
    return NameIndex(names)
