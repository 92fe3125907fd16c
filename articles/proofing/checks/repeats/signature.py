"""What a story is known again by: a sample of its three-character pieces, and its figures."""

import re

from articles.text.addresses import half_width
from articles.text.patterns import FIGURE, HAN

# Pieces that begin with one character in three stand for all: as telling, and three times as quick.
ANCHORS = "".join(map(chr, range(0x4E00, 0xA000, 3))) + "0369"
PIECE = re.compile(rf"(?=([{ANCHORS}]\w\w))")
# A run of digits is tried from its first only.
COUNT = re.compile(rf"(?<![{FIGURE}.．])([{FIGURE}]{{1,12}}(?:[.．][{FIGURE}]{{1,6}})?)([万亿%％]?[{HAN}])")
# Days, hours and years are no news of their own; nor is a single digit.
TIMES = tuple("年月日时分点")
MOST = 20_000


def pieces_of(text: str) -> frozenset[str]:
    return frozenset(PIECE.findall(text[:MOST]))


def figures_of(text: str) -> frozenset[str]:
    """Return the figures of two digits or more in a text, each with the character that it counts: 1148个, 12.6公."""
    found = COUNT.findall(text[:MOST])
    return frozenset(f"{half_width(figure)}{unit}" for figure, unit in found if len(figure) > 1 and unit not in TIMES)
