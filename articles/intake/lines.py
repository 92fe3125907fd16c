"""The page as printed lines: where each begins and ends in the source, how far in, how wide, how marked."""

import re
from dataclasses import dataclass
from unicodedata import east_asian_width

LINE = re.compile("[^\n\r\x0b\x0c\x85\u2028\u2029]+")
# A text layer's own sign for a heading: ## or ◆ before the words.
HEADING = re.compile(r"(#{1,6})(?!\d)\s*")
INDENTED = 1


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
    def is_indented(self):
        """Whether the line begins a paragraph by standing in."""
        return self.indent >= INDENTED


def split(text):
    """Return the lines of `text` that hold anything, in order."""
    lines, above = [], 0
    for found in LINE.finditer(text):
        words = found[0].strip()
        if not words:
            continue
        begin = found.start() + len(found[0]) - len(found[0].lstrip())
        gap = not lines or breaks(text[above : found.start()]) > 1
        lines.append(line_at(text, begin, begin + len(words), width(text[found.start() : begin]), gap))
        above = found.end()
    return lines


def breaks(between):
    """Return how many line ends stand in `between`."""
    return max(between.count("\n"), between.count("\r")) + 2 * between.count("\x0c")


def line_at(text, start, end, indent, gap):
    """Return one line, its heading sign set aside."""
    heading = HEADING.match(text, start, end)
    if heading and heading.end() < end:
        words = text[heading.end() : end]
        return Line(heading.end(), end, indent, width(words), gap, len(heading[1]), (start, start + len(heading[1])))
    return Line(start, end, indent, width(text[start:end]), gap, 0, None)


def width(text):
    """Return the printed width of `text`: 1 for a full-width character, a half for the others."""
    if text.isascii():
        return (len(text) + 3 * text.count("\t")) / 2
    return sum(1 if east_asian_width(character) in "WFA" else 0.5 for character in text)
