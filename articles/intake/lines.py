"""The page as printed lines: where each begins and ends in the source, how far in, how wide, how marked."""

import re
from collections import Counter
from dataclasses import dataclass
from unicodedata import east_asian_width

LINE = re.compile("[^\n\r\x0b\x0c\x85\u2028\u2029]+")
# A text layer's own sign for a heading: ## or ◆ before the words.
HEADING = re.compile(r"(#{1,6})(?!\d)\s*")
INDENTED = 1
# The widest column; how many lines at least show that a page is printed with double spacing.
WIDEST, FEWEST_SPREAD = 48, 12


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its edges; widths in full-width characters."""

    start: int
    end: int
    indent: float
    width: float
    gap: bool
    level: int
    mark: tuple | None

    @property
    def is_indented(self) -> bool:
        """Whether the line begins a paragraph by standing in."""
        return self.indent >= INDENTED


def split(text: str) -> list[Line]:
    """Return the lines of `text` that hold anything, in order; where all are set apart, a gap is more than that."""
    found = lines_in(text, 1)
    return lines_in(text, 2) if is_spread(found) else found


def is_spread(lines: list[Line]) -> bool:
    """Tell whether a page of short lines has an empty one between nearly all of them, so that gaps part nothing."""
    if len(lines) < FEWEST_SPREAD or sum(line.gap for line in lines) < 0.8 * len(lines):
        return False
    counts = Counter(round(line.indent + line.width) for line in lines)
    usual = max(counts, key=lambda width: (counts[width] + counts[width - 1] + counts[width + 1], width))
    return usual <= WIDEST and counts[usual - 1] + counts[usual] + counts[usual + 1] >= len(lines) / 2


def lines_in(text: str, usual: int) -> list[Line]:
    """Return the lines of `text`; more line ends than `usual` above one are a gap."""
    lines, above = [], 0
    for found in LINE.finditer(text):
        words = found[0].strip()
        if not words:
            continue
        begin = found.start() + len(found[0]) - len(found[0].lstrip())
        gap = not lines or breaks(text[above : found.start()]) > usual
        lines.append(line_at(text, begin, begin + len(words), width(text[found.start() : begin]), gap))
        above = found.end()
    return lines


def breaks(between: str) -> int:
    """Return how many line ends stand in `between`."""
    return max(between.count("\n"), between.count("\r")) + 2 * between.count("\x0c")


def line_at(text: str, start: int, end: int, indent: float, gap: bool) -> Line:
    """Return one line, its heading sign set aside."""
    heading = HEADING.match(text, start, end)
    if heading and heading.end() < end:
        words = text[heading.end() : end]
        return Line(heading.end(), end, indent, width(words), gap, len(heading[1]), (start, start + len(heading[1])))
    return Line(start, end, indent, width(text[start:end]), gap, 0, None)


def width(text: str) -> float:
    """Return the printed width of `text`: 1 for a full-width character, a half for the others."""
    if text.isascii():
        return (len(text) + 3 * text.count("\t")) / 2
    return sum(1 if east_asian_width(character) in "WFA" else 0.5 for character in text)
