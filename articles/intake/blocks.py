"""Lines become blocks: a paragraph or a fragment of one, a heading line, a line of furniture, a byline, a credit."""

import re
from collections import Counter
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from itertools import pairwise

from articles.intake import furniture
from articles.intake.evidence import pairs_in
from articles.intake.heads import DECK, ENDS_KICKER, KICKER, LONGEST, LONGEST_PLAIN, is_head
from articles.intake.lines import Line, Wraps
from articles.intake.openings import Opening, read_opening
from articles.intake.spans import Pair, Spans, joined
from articles.intake.tails import Tail, is_all_tail, is_complete, read_tails, tails_of
from articles.text.names import is_typical_name
from articles.text.patterns import is_finished


class BlockRole(StrEnum):
    HEAD = "head"
    PROSE = "prose"
    BYLINE = "byline"
    CREDIT = "credit"
    JUMP = "jump"
    FURNITURE = "furniture"


HEAD, PROSE, BYLINE, CREDIT, JUMP, FURNITURE = BlockRole
CLOSERS = "，。、；：！？”’」』）》"
STOPS = re.compile("[，。；]")
# An opening inside a paragraph: two stories were run together.
INSIDE = re.compile(r"(?<=[。！？”）])(?=\s*本\s*报\s*讯\s*(?:[（(]|通\s*讯|记\s*者))")


# No paragraph of print has more lines.
LONGEST_PARAGRAPH = 60
# A bracket holds no more than this; a break inside one is looked for so far on its two sides.
BRACKETED = 60
PAIRS = (("（", "）"), ("(", ")"), ("《", "》"))
STROKE = re.compile("[/／]")


@dataclass
class Block:
    """`mark` is the place of the sign for a heading, `level` its depth."""

    role: BlockRole
    spans: Spans
    level: int = 0
    mark: Pair | None = None
    gap: bool = False
    is_indented: bool = False

    @property
    def text(self) -> str:
        return self.spans.text

    @cached_property
    def opening(self) -> Opening | None:
        return read_opening(self.text)

    @cached_property
    def tails(self) -> list[Tail]:
        return tails_of(self.text)

    @cached_property
    def is_complete(self) -> bool:
        return is_complete(self.text)

    @cached_property
    def is_all_tail(self) -> bool:
        return is_all_tail(self.text)


def build(source: str, lines: list[Line]) -> list[Block]:
    blocks = mend_tails(split_run_together(grouped(source, lines, Wraps(lines))))
    pairs = Counter(pair for block in blocks for pair in pairs_in(block.text))
    for index, block in enumerate(blocks):
        if block.role is PROSE:
            block.role = role_among(block, blocks, index, pairs)
    return blocks


def grouped(source: str, lines: list[Line], wraps: Wraps) -> list[Block]:
    groups: list[tuple[BlockRole, list[Line]]] = []
    paragraph: list[Line] = []
    for index, line in enumerate(lines):
        role = role_of_line(line, paragraph)
        if role is PROSE and paragraph and goes_on(lines, index, paragraph, wraps):
            paragraph.append(line)
            continue
        group = [line]
        groups.append((role, group))
        if role is not FURNITURE:
            paragraph = group if role is PROSE else []
    return [block_of(source, role, group) for role, group in groups]


def block_of(source: str, role: BlockRole, lines: list[Line]) -> Block:
    """Between two Latin words the line end is kept, as it parts them."""
    first, pairs = lines[0], list[Pair]()
    for line in lines:
        if pairs and is_latin(source[pairs[-1][1] - 1]) and is_latin(source[line.start]):
            pairs[-1] = (pairs[-1][0], line.end)
        else:
            pairs.append((line.start, line.end))
    return Block(role, Spans(source, tuple(pairs)), first.level, first.mark, first.gap, first.is_indented)


def is_latin(character: str) -> bool:
    return character.isascii() and character.isalpha()


def role_of_line(line: Line, paragraph: list[Line]) -> BlockRole:
    """`paragraph` is the one above it, if any."""
    text = line.text
    if line.level:
        return FURNITURE if furniture.is_furniture(text) else PROSE
    waits = len(paragraph) > 1 and not is_finished(ending(paragraph))
    if furniture.jump(text):
        return JUMP
    in_sentence = waits and (
        len(text) < 4 and not furniture.GOES_TO.match(text) or not line.gap and furniture.LABEL.match(text)
    )
    if furniture.is_furniture(text) and not in_sentence and not line.is_byline:
        return FURNITURE
    if line.is_credit:
        return CREDIT
    return BYLINE if line.is_byline else PROSE


def ending(lines: list[Line]) -> str:
    return "".join(line.text for line in lines[-4:])[-80:]


def goes_on(lines: list[Line], index: int, paragraph: list[Line], wraps: Wraps) -> bool:
    line, last = lines[index], paragraph[-1]
    if line.gap or line.is_indented or line.level or last.level or not wraps.is_full(last):
        return False
    text, above = line.text, last.text
    if parts_a_tail(ending(paragraph), text):
        return True
    if len(paragraph) == 1 and (ENDS_KICKER.search(above) or DECK.search(text) and not STOPS.search(above)):
        return False
    if text[0] in CLOSERS:
        return True
    if len(paragraph) == 1 and (opening := read_opening(above + text)) and opening.length > len(above):
        return True
    if line.opening or heads_a_story(lines, index):
        return False
    if is_all_tail(text):
        return True
    if read_tails(ending(paragraph)):
        return False
    if wraps.are_indented and not paragraph[0].is_indented and not reads_on(paragraph, text):
        return False
    return not is_finished(ending(paragraph)) or runs_to_a_stop(lines, index, wraps)


def heads_a_story(lines: list[Line], index: int) -> bool:
    for line in lines[index : index + 4]:
        text = line.text
        if line is not lines[index] and (line.opening or line.is_byline):
            return True
        if "。" in text or line.is_indented or line.is_credit or is_finished(text) and text[-1] not in "？！…”":
            return False
    return False


def reads_on(paragraph: list[Line], text: str) -> bool:
    first = paragraph[0]
    return len(paragraph) > 1 or bool(first.opening) or bool(STOPS.search(first.text) and STOPS.search(text))


def runs_to_a_stop(lines: list[Line], index: int, wraps: Wraps) -> bool:
    text = ""
    for line in lines[index : index + LONGEST_PARAGRAPH]:
        if line is not lines[index] and (line.gap or line.is_indented or line.opening):
            break
        text = line.text
        if not wraps.is_full(line):
            break
    return is_finished(text)


def split_run_together(blocks: list[Block]) -> list[Block]:
    found = []
    for block in blocks:
        cuts = cuts_in(block.text) if block.role is PROSE else []
        edges = [0, *cuts, len(block.text)] if cuts else []
        for begin, end in pairwise(edges):
            spans = block.spans.cut(begin, end)
            role = JUMP if furniture.jump(spans.text) else PROSE
            mark, level = (block.mark, block.level) if begin == 0 else (None, 0)
            found.append(Block(role, spans, level, mark, block.gap, block.is_indented))
        if not cuts:
            found.append(block)
    return found


def cuts_in(text: str) -> list[int]:
    cuts = {found.start() for found in INSIDE.finditer(text)}
    if (front := furniture.JUMP.match(text)) and front[0].strip()[0] in "（([【":
        cuts.add(front.end())
    if back := furniture.JUMP_BEHIND.search(text[-30:]):
        cuts.add(max(0, len(text) - 30) + back.start())
    return sorted(cut for cut in cuts if 0 < cut < len(text) and text[:cut].strip() and text[cut:].strip())


def role_among(block: Block, blocks: list[Block], index: int, pairs: Counter[str]) -> BlockRole:
    if block.opening:
        return PROSE
    before = next((other for other in reversed(blocks[max(0, index - 8) : index]) if other.role is not FURNITURE), None)
    after = next_below(blocks, index)
    waits = before is not None and before.role is PROSE and not before.is_complete
    opens = after is not None and (after.role is BYLINE or bool(after.opening))
    opens = opens or after is not None and after.level > 0 and bool(ENDS_KICKER.search(block.text))
    if block.is_all_tail:
        return PROSE
    if before is not None and before.role is HEAD and after is not None and is_bare_byline(block, after):
        return BYLINE
    if not opens and not block.level and after is not None and goes_on_below(block.text, after.text, pairs):
        return PROSE
    return HEAD if is_head(block, waits=waits, opens=opens) else PROSE


def next_below(blocks: list[Block], index: int) -> Block | None:
    return next((block for block in blocks[index + 1 : index + 9] if block.role is not FURNITURE), None)


def is_bare_byline(block: Block, after: Block) -> bool:
    return not block.level and after.role is PROSE and not after.opening and is_typical_name(block.text)


def goes_on_below(text: str, below: str, pairs: Counter[str]) -> bool:
    return parts_a_word(text, below, pairs) or parts_a_sentence(text, below)


def parts_a_bracket(text: str, below: str) -> bool:
    end, begin = text[-BRACKETED:], below[:BRACKETED]
    for opens, closes in PAIRS:
        if end.rfind(opens) > end.rfind(closes) and (closed := begin.find(closes)) >= 0:
            return begin.find(opens, 0, closed) < 0
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
    if len(text) <= LONGEST_PLAIN or KICKER.search(text) or not ("，" in text or "、" in text):
        return False
    return len(below) > LONGEST or "。" in below or "，" in below


def mend_tails(blocks: list[Block]) -> list[Block]:
    found: list[Block] = []
    open_one: int | None = None
    for block in blocks:
        if block.role in (PROSE, BYLINE, CREDIT):
            if open_one is not None and not block.level and parts_a_tail(found[open_one].text, block.text):
                above = found[open_one]
                found[open_one] = replace(above, spans=joined(above.spans.source, (above.spans, block.spans)))
                continue
            open_one = len(found)
        found.append(block)
    return found
