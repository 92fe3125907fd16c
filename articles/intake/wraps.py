"""The widths at which a page's lines were broken, and where a break parts what belongs together."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from articles.intake.heads import KICKER, LONGEST, LONGEST_PLAIN
from articles.intake.lines import WIDEST, Line
from articles.intake.spans import Strip
from articles.intake.tails import read_tails

if TYPE_CHECKING:
    from articles.intake.blocks import Block


NARROWEST = 8
# A bracket holds no more than this.
BRACKETED = 60
PAIRS = ("（）", "()", "《》")
STROKE = re.compile("[/／]")


class Wraps:
    """At which widths the page's lines were broken, and whether its paragraphs stand in."""

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
        """Tell whether a line was broken because it was full."""
        width = line.indent + line.width
        return any(usual - 1.6 <= width <= usual + 1.6 for usual in self.widths)


def parts_a_bracket(text: str, below: str) -> bool:
    """Tell whether a break stands within a bracket: open above it, closed soon below."""
    end, begin = text[-BRACKETED:], below[:BRACKETED]
    for opens, closes in PAIRS:
        if end.rfind(opens) > end.rfind(closes) and (place := begin.find(closes)) >= 0:
            return begin.find(opens, 0, place) < 0
    return False


def parts_a_tail(text: str, below: str) -> bool:
    """Tell whether a break stands within a signature or a picture credit: （记者 张 / 三）, 图/张 / 三."""
    end, begin = text[-BRACKETED:], below[:BRACKETED]
    if parts_a_bracket(end, begin):
        return True
    if len(below) > BRACKETED or not end[-1:].strip():
        return False
    if read_tails(end) and not STROKE.search(begin) and len(below) > 1:
        return False
    return any(tail.begin < len(end) < tail.end for tail in read_tails(end + begin))


def parts_a_word(text: str, below: str, pairs: Counter[str]) -> bool:
    """Tell whether a break parts a word: the page has the characters on its two sides as neighbours elsewhere."""
    return len(text) > 12 and pairs[text[-1] + below[0]] > 1


def parts_a_sentence(text: str, below: str) -> bool:
    """Tell whether a long line with a comma in it goes on in the words below, as no headline does."""
    if len(text) <= LONGEST_PLAIN or KICKER.search(text) or not ("，" in text or "、" in text):
        return False
    return len(below) > LONGEST or "。" in below or "，" in below


def mend_tails(blocks: list[Block], roles: set[str]) -> list[Block]:
    """Return the blocks with those joined that a break within a bracket or a signature parts, passing by furniture."""
    found, open_one = [], None
    for block in blocks:
        if block.role in roles:
            if open_one is not None and not block.level and parts_a_tail(found[open_one].text, block.text):
                above = found[open_one]
                found[open_one] = replace(above, strip=Strip(above.strip.source, above.strip.spans + block.strip.spans))
                continue
            open_one = len(found)
        found.append(block)
    return found
