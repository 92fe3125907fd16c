"""The characters of a field that leave ink, and the way back to their places: text layers break names in the middle."""

import re
from dataclasses import dataclass

from articles.text.patterns import HAN
from people.posts import BLANK, DOTS

# A new line or a full-width space may separate two names; a plain space is as often damage inside one.
SEPARATES = re.compile(r"[\n\u3000]")
IS_HAN = re.compile(f"[{HAN}]")


@dataclass(frozen=True, slots=True)
class Ink:
    """One field without its white space. `places` lead from a character here to its place in the field."""

    field: str
    text: str
    places: list
    breaks: frozenset

    def range(self, start: int, end: int) -> tuple[int, int]:
        """Return the range in the field that the characters from `start` to `end` cover."""
        return self.places[start], self.places[end - 1] + 1

    def is_edge(self, index: int) -> bool:
        """Tell whether a word may begin or end at `index` whatever the words beside it are."""
        return not 0 < index < len(self.text) or index in self.breaks

    def has_han(self, index: int) -> bool:
        """Tell whether a Chinese character stands at `index`."""
        return 0 <= index < len(self.text) and bool(IS_HAN.match(self.text[index]))


def ink_of(field: str, words: str) -> Ink:
    """Return the ink of a field's words, of the same length for one dot or another."""
    pieces, places, breaks, at = [], [], set(), 0
    length = 0
    for blank in BLANK.finditer(words):
        pieces.append(words[at : blank.start()])
        places.extend(range(at, blank.start()))
        length = len(places)
        if SEPARATES.search(blank[0]):
            breaks.add(length)
        at = blank.end()
    pieces.append(words[at:])
    places.extend(range(at, len(words)))
    return Ink(field, "".join(pieces).translate(DOTS), places, frozenset(breaks))
