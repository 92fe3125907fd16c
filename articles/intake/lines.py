"""The page as printed lines: where each stands in the source, how wide, how marked, and where columns broke them."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from unicodedata import east_asian_width

from articles.intake.bylines import is_byline_line
from articles.intake.credits import is_credit_line
from articles.intake.openings import Opening, read_opening
from articles.intake.spans import Pair

LINE, LINE_END = re.compile("[^\n\r\x0b\x0c\x85\u2028\u2029]+"), re.compile("[\n\r\x0b\x0c\x85\u2028\u2029]")
# A text layer's own sign for a heading: ## or ◆ before the words.
HEADING = re.compile(r"(#{1,6})(?!\d)\s*")
# Widths are in full-width characters. A line that stands in so far begins a paragraph.
INDENTED = 1
# The narrowest and the widest column of print.
NARROWEST, WIDEST = 8, 48
# How many lines at least, and which share of them apart, show that a page is printed with double spacing.
FEWEST_SPREAD, MOSTLY = 12, 0.8
# A line may miss the column's width by a mark that hangs over and one that must not begin the next line.
RAGGED = 1.6


@dataclass(frozen=True)
class Line:
    """Widths count full-width characters; `mark` is the sign for a heading, set aside."""

    text: str
    start: int
    end: int
    indent: float
    width: float
    gap: bool
    level: int
    mark: Pair | None

    @property
    def is_indented(self) -> bool:
        return self.indent >= INDENTED

    @cached_property
    def opening(self) -> Opening | None:
        return read_opening(self.text)

    @cached_property
    def is_byline(self) -> bool:
        return is_byline_line(self.text)

    @cached_property
    def is_credit(self) -> bool:
        return is_credit_line(self.text)


def split(text: str) -> list[Line]:
    """Where all are set apart, a gap is more than that."""
    found = lines_in(text, 1)
    return lines_in(text, 2) if is_spread(found) else found


def is_spread(lines: list[Line]) -> bool:
    if len(lines) < FEWEST_SPREAD or sum(line.gap for line in lines) < MOSTLY * len(lines):
        return False
    counts = Counter(round(line.indent + line.width) for line in lines)
    usual = max(counts, key=lambda width: (counts[width] + counts[width - 1] + counts[width + 1], width))
    return usual <= WIDEST and counts[usual - 1] + counts[usual] + counts[usual + 1] >= len(lines) / 2


def lines_in(text: str, usual: int) -> list[Line]:
    lines: list[Line] = []
    above = 0
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
    return max(between.count("\n"), between.count("\r")) + 2 * between.count("\x0c")


def line_at(text: str, start: int, end: int, indent: float, gap: bool) -> Line:
    heading = HEADING.match(text, start, end)
    if heading and heading.end() < end:
        words, mark = text[heading.end() : end], (start, start + len(heading[1]))
        return Line(words, heading.end(), end, indent, width(words), gap, len(heading[1]), mark)
    words = text[start:end]
    return Line(words, start, end, indent, width(words), gap, 0, None)


def width(text: str) -> float:
    """Return the printed width of `text`: 1 for a full-width character, a half for the others."""
    if text.isascii():
        return (len(text) + 3 * text.count("\t")) / 2
    return sum(1 if east_asian_width(character) in "WFA" else 0.5 for character in text)


class Wraps:
    def __init__(self, lines: list[Line]) -> None:
        counts = Counter(round(line.indent + line.width) for line in lines)
        usual = {width: counts[width - 1] + counts[width] + counts[width + 1] for width in counts}
        # Lines far wider than any column: this page's paragraphs are a line each.
        unbroken = sum(number for width, number in counts.items() if width > WIDEST)
        least = max(4, len(lines) / 8, 2 * unbroken)
        self.widths = [
            width
            for width in counts
            if NARROWEST <= width <= WIDEST
            and usual[width] >= least
            and sum(counts[width + more] for more in range(2, 8)) * 2 < usual[width]
        ]
        self.are_indented = bool(self.widths) and sum(line.is_indented for line in lines) >= 2

    def is_full(self, line: Line) -> bool:
        width = line.indent + line.width
        return any(usual - RAGGED <= width <= usual + RAGGED for usual in self.widths)
