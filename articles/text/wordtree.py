"""Many words found in one pass: a tree of characters, walked from every place of the text."""

from collections.abc import Iterable
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")
END = ""


class WordTree(Generic[Value]):
    """Words, each with the values filed under it. Time grows with the text, not with the number of words."""

    def __init__(self, pairs: Iterable[tuple[str, Value]]) -> None:
        self.root: dict[str, Any] = {}
        for word, value in pairs:
            branch = self.root
            for character in word:
                branch = branch.setdefault(character, {})
            if word:
                branch.setdefault(END, []).append(value)

    def hits(self, text: str) -> list[tuple[int, int, Value]]:
        found, root = [], self.root
        for start, first in enumerate(text):
            # Hardly any place begins a word: this line is what the pass costs.
            if first not in root:
                continue
            branch, end = root[first], start + 1
            while branch is not None:
                found += [(start, end, value) for value in branch.get(END, ())]
                branch = branch.get(text[end]) if end < len(text) else None
                end += 1
        return found
