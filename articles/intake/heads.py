"""Headings: what looks like one, and which line of a block is the kicker, the headline and the deck."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from articles.text.patterns import FIGURE, FULL_STOP, HAN, OF_PICTURE, squeeze

if TYPE_CHECKING:
    from articles.intake.blocks import Block

# In characters: a heading above an opening, one above other words, one with the text layer's sign, and the longest
# that may begin as sentences do.
LONGEST, LONGEST_BARE, LONGEST_MARKED, LONGEST_PLAIN = 45, 32, 90, 20
NO_END = "，、；：（《“‘和与及的并在对将被把向于为"
NO_START = "，、。；：）》”’！？…%的了"
KICKER = re.compile(r"(?:强调|指出|要求|表示|提出|(?<![小按及准临当同平定])时|——|：|:)[”’]?$")
ENDS_KICKER = re.compile(r"时(?:强调|指出|要求|表示|提出)$")
DECK = re.compile(
    r"^[^，。]{2,8}(?:出席|主持|参加|陪同)[^，。]{0,8}$|"
    r"^(?:——|—|——|－－)|(?:出席|讲话|主持|参加|致辞|陪同|作报告|宣布|并讲话|会见|见证签约|发言)(?:会议|仪式|活动)?(?:并(?:讲话|致辞|发言|宣布))?$"
)
LETTER_SPACED = re.compile(rf"[{HAN}“”‘’！？](?:\s+[{HAN}“”‘’！？])+$")
DATED = re.compile(rf"(?:[{FIGURE}]{{1,2}}月)?[{FIGURE}]{{1,2}}日[{HAN}]{{0,4}}，")
# So long a line that begins like this is the beginning of a sentence.
LONG_LEADS = re.compile(rf"(?:该|会议|他|她|这|其|从[^，]{{0,6}}[{FIGURE}]|[{FIGURE}]{{1,2}}月[{FIGURE}]{{1,2}}日)")
LEADS = re.compile(r"(?:近日|日前|据|记者|昨[日天]|今[日天]|截至|目前|此外|同时|当[日天]|会上|会议|为此|随后|其中)")


def is_head(block: Block, *, waits: bool, opens: bool) -> bool:
    """`waits`: a sentence above is unfinished; `opens`: a story opens below."""
    text = block.text
    length = len(squeeze(text))
    if block.level:
        return length <= LONGEST_MARKED and "。" not in text[:-1]
    if (
        not 2 <= length <= LONGEST
        or OF_PICTURE.match(text)
        or text[0] in NO_START
        or text[-1] in NO_END
        or "。" in text
        or "；" in text
    ):
        return False
    if block.is_indented and not opens and length > LONGEST_PLAIN:
        return False
    if not opens and (
        DATED.match(text)
        or waits
        or length > LONGEST_BARE
        or text.count("，") > 1
        or LEADS.match(text)
        and "，" in text
    ):
        return False
    if not opens and length > LONGEST_PLAIN and LONG_LEADS.match(text):
        return False
    if text.count("，") > 2 or not re.search(f"[{HAN}]", text):
        return False
    return not FULL_STOP.search(text) or text[-1] in "？！…”’」）" and "，" not in text or opens


def sort_heads(blocks: list[Block]) -> tuple[list[Block], list[Block], list[Block]]:
    """Return (kicker, headline, deck blocks) of consecutive heading lines; □ with no name behind it names a section."""
    blocks = list(blocks)
    if len(blocks) <= 1:
        return [], blocks, []
    kicker: list[Block] = []
    deck: list[Block] = []
    while (
        len(blocks) > 1
        and (KICKER.search(blocks[0].text) or blocks[0].text[0] == "□")
        and not DECK.search(blocks[0].text)
    ):
        kicker.append(blocks.pop(0))
    while len(blocks) > 1 and DECK.search(blocks[-1].text):
        deck.insert(0, blocks.pop())
    if len(blocks) > 1 and not kicker and (any(block.level for block in blocks) or len(blocks) > 2):
        best = min(range(len(blocks)), key=lambda index: (not blocks[index].level, blocks[index].level, index))
        return blocks[:best], [blocks[best]], blocks[best + 1 :] + deck
    return kicker, blocks[:1], blocks[1:] + deck


def shown_words(text: str) -> str:
    return squeeze(text) if LETTER_SPACED.fullmatch(text) else text
