"""A field without its white space, and the way back to their places: text layers break names in the middle."""

import re
from dataclasses import dataclass

from articles.proofing.finding import Finding
from articles.proofing.rule import Rule
from articles.proofing.text import Text, Value
from articles.text.patterns import HAN
from people.posts import BLANK, DOTS

# A new line or a full-width space may separate two names; a plain space is as often damage inside one.
SEPARATES = re.compile(r"[\n\u3000]")
IS_HAN = re.compile(f"[{HAN}]")


@dataclass(frozen=True, slots=True)
class Unspaced:
    """One field without its white space. `places` lead from a character here to its place in the field."""

    source: Text
    words: str
    places: list[int]
    breaks: frozenset[int]

    @property
    def name(self) -> str:
        return self.source.name

    def range(self, start: int, end: int) -> tuple[int, int]:
        return self.places[start], self.places[end - 1] + 1

    def found(
        self, rule: Rule, start: int, end: int, *, suggestion: str | None = None, evidence: str = "", **values: Value
    ) -> Finding:
        first, last = self.range(start, end)
        return self.source.found(rule, first, last, suggestion=suggestion, evidence=evidence, severity=None, **values)

    def is_edge(self, index: int) -> bool:
        return not 0 < index < len(self.words) or index in self.breaks

    def has_han(self, index: int) -> bool:
        return 0 <= index < len(self.words) and bool(IS_HAN.match(self.words[index]))


def unspaced_of(source: Text) -> Unspaced:
    words, at = source.words, 0
    pieces: list[str] = []
    places: list[int] = []
    breaks: set[int] = set()
    for blank in BLANK.finditer(words):
        pieces.append(words[at : blank.start()])
        places.extend(range(at, blank.start()))
        if SEPARATES.search(blank[0]):
            breaks.add(len(places))
        at = blank.end()
    pieces.append(words[at:])
    places.extend(range(at, len(words)))
    return Unspaced(source, "".join(pieces).translate(DOTS), places, frozenset(breaks))
