"""Lines become blocks: a paragraph or a fragment of one, a heading line, a line of furniture, a byline, a credit."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import Never

from articles.intake import furniture
from articles.intake.bylines import is_byline_line
from articles.intake.credits import is_credit_line
from articles.intake.evidence import grams
from articles.intake.heads import DECK, ENDS_KICKER, is_head
from articles.intake.lines import Line
from articles.intake.openings import read_opening
from articles.intake.spans import Strip
from articles.intake.tails import is_all_tail, is_complete, read_tails
from articles.intake.wraps import Wraps, mend_tails, parts_a_sentence, parts_a_tail, parts_a_word
from articles.text.names import is_typical_name
from articles.text.patterns import is_finished

HEAD, PROSE, BYLINE, CREDIT, JUMP, FURNITURE = "head", "prose", "byline", "credit", "jump", "furniture"
CLOSERS = "，。、；：！？”’」』）》"
STOPS = re.compile("[，。；]")
# An opening inside a paragraph: two stories were run together.
INSIDE = re.compile(r"(?<=[。！？”）])(?=\s*本\s*报\s*讯\s*(?:[（(]|通\s*讯|记\s*者))")


@dataclass(slots=True)
class Block:
    """Consecutive lines that read as one; `mark` is the place of the sign for a heading, `level` its depth."""

    role: str
    strip: Strip
    level: int = 0
    mark: tuple | None = None
    gap: bool = False
    is_indented: bool = False

    @property
    def text(self) -> str:
        """The words of the block."""
        return self.strip.text


def build(source: str, lines: list[Line]) -> list[Block]:
    """Return the blocks of a page in printed order."""
    wraps = Wraps(lines)
    blocks = mend_tails(split_run_together(join(source, lines, wraps)), {PROSE, BYLINE, CREDIT})
    pairs = Counter(pair for block in blocks for pair in grams(block.text))
    for index, block in enumerate(blocks):
        if block.role is PROSE:
            block.role = role_of(block, blocks, index, pairs)
    return blocks


def join(source: str, lines: list[Line], wraps: Wraps) -> list[Block]:
    """Return the lines as blocks: the lines of one paragraph together, each other line by itself."""
    groups, paragraph = [], None
    for index, line in enumerate(lines):
        role = role_of_line(source, line, paragraph)
        if role is PROSE and paragraph and goes_on(source, lines, index, paragraph, wraps):
            paragraph.append(line)
            continue
        group = [line]
        groups.append((role, group))
        if role is not FURNITURE:
            paragraph = group if role is PROSE else None
    return [block_of(source, role, group) for role, group in groups]


def block_of(source: str, role: str, lines: list[Line]) -> Block:
    """Return consecutive lines as one block; between two Latin words the line end is kept, as it parts them."""
    first, spans = lines[0], []
    for line in lines:
        if spans and is_latin(source[spans[-1][1] - 1]) and is_latin(source[line.start]):
            spans[-1] = (spans[-1][0], line.end)
        else:
            spans.append((line.start, line.end))
    return Block(role, Strip(source, tuple(spans)), first.level, first.mark, first.gap, first.is_indented)


def is_latin(character: str) -> bool:
    """Tell whether a character may be part of a Latin word."""
    return character.isascii() and character.isalpha()


def role_of_line(source: str, line: Line, paragraph: None) -> str:
    """Return what a single line is, where its own shape says so; PROSE until more is known."""
    text = source[line.start : line.end]
    if line.level:
        return FURNITURE if furniture.is_furniture(text) else PROSE
    waits = paragraph and len(paragraph) > 1 and not is_finished(ending(source, paragraph))
    if furniture.jump(text):
        return JUMP
    in_sentence = waits and (
        len(text) < 4 and not furniture.GOES_TO.match(text) or not line.gap and furniture.LABEL.match(text)
    )
    if furniture.is_furniture(text) and not in_sentence and not is_byline_line(text):
        return FURNITURE
    if is_credit_line(text):
        return CREDIT
    return BYLINE if is_byline_line(text) else PROSE


def ending(source: str, lines: list[Line]) -> str:
    """Return the words that a paragraph ends with, as far as a stop and what follows it may reach."""
    return "".join(source[line.start : line.end] for line in lines[-4:])[-80:]


def goes_on(source: str, lines: list[Line], index: int, paragraph: list[Line], wraps: Wraps) -> bool:
    """Tell whether a line continues the paragraph above it."""
    line, last = lines[index], paragraph[-1]
    if line.gap or line.is_indented or line.level or last.level or not wraps.is_full(last):
        return False
    if parts_a_tail(ending(source, paragraph), source[line.start : line.end]):
        return True
    text, above = source[line.start : line.end], source[last.start : last.end]
    if len(paragraph) == 1 and (ENDS_KICKER.search(above) or DECK.search(text) and not STOPS.search(above)):
        return False
    if text[0] in CLOSERS:
        return True
    if len(paragraph) == 1 and (opening := read_opening(above + text)) and opening.length > len(above):
        return True
    if read_opening(text) or heads_a_story(source, lines, index):
        return False
    if is_all_tail(text):
        return True
    if read_tails(ending(source, paragraph)):
        return False
    if wraps.are_indented and not paragraph[0].is_indented and not reads_on(source, paragraph, text):
        return False
    return not is_finished(ending(source, paragraph)) or runs_to_a_stop(source, lines, index, wraps)


def heads_a_story(source: str, lines: list[Line], index: int) -> bool:
    """Tell whether an opening or a byline comes within three lines, with nothing but heading words before it."""
    for line in lines[index : index + 4]:
        text = source[line.start : line.end]
        if line is not lines[index] and (read_opening(text) or is_byline_line(text)):
            return True
        if "。" in text or line.is_indented or is_credit_line(text) or is_finished(text) and text[-1] not in "？！…”":
            return False
    return False


def reads_on(source: str, paragraph: list[Line], text: str) -> bool:
    """Tell whether lines that do not stand in are prose all the same: an opening, or a column's continuation."""
    first = source[paragraph[0].start : paragraph[0].end]
    return len(paragraph) > 1 or bool(read_opening(first)) or bool(STOPS.search(first) and STOPS.search(text))


def runs_to_a_stop(source: str, lines: list[Line], index: int, wraps: Wraps) -> bool:
    """Tell whether the lines from here to the next short one end in a stop, as a paragraph does and headings do not."""
    text = ""
    for line in lines[index : index + 60]:
        below = source[line.start : line.end]
        if line is not lines[index] and (line.gap or line.is_indented or read_opening(below)):
            break
        text = below
        if not wraps.is_full(line):
            break
    return is_finished(text)


def split_run_together(blocks: list[Block]) -> list[Block]:
    """Return the blocks with a paragraph cut where another story opens inside it and where a jump begins or ends it."""
    found = []
    for block in blocks:
        cuts = cuts_in(block.text) if block.role is PROSE else []
        edges = [0, *cuts, len(block.text)] if cuts else []
        for begin, end in pairwise(edges):
            strip = block.strip.cut(begin, end)
            role = JUMP if furniture.jump(strip.text) else PROSE
            mark, level = (block.mark, block.level) if begin == 0 else (None, 0)
            found.append(Block(role, strip, level, mark, block.gap, block.is_indented))
        if not cuts:
            found.append(block)
    return found


def cuts_in(text: str) -> list[Never]:
    """Return where a paragraph is to be cut, in order."""
    cuts = {place.start() for place in INSIDE.finditer(text)}
    if (front := furniture.JUMP.match(text)) and front[0].strip()[0] in "（([【":
        cuts.add(front.end())
    if back := furniture.JUMP_BEHIND.search(text[-30:]):
        cuts.add(max(0, len(text) - 30) + back.start())
    return sorted(cut for cut in cuts if 0 < cut < len(text) and text[:cut].strip() and text[cut:].strip())


def role_of(block: Block, blocks: list[Block], index: int, pairs: Counter[str]) -> str:
    """Return HEAD or PROSE for a block, by its shape and its neighbours."""
    if read_opening(block.text):
        return PROSE
    before = next((other for other in reversed(blocks[max(0, index - 8) : index]) if other.role is not FURNITURE), None)
    after = next((other for other in blocks[index + 1 : index + 9] if other.role is not FURNITURE), None)
    waits = before is not None and before.role is PROSE and not is_complete(before.text)
    opens = after is not None and (after.role is BYLINE or bool(read_opening(after.text)))
    opens = opens or after is not None and after.level > 0 and bool(ENDS_KICKER.search(block.text))
    if is_all_tail(block.text):
        return PROSE
    if before is not None and before.role is HEAD and after is not None and is_bare_byline(block, after):
        return BYLINE
    if not opens and not block.level and after is not None and goes_on_below(block.text, after.text, pairs):
        return PROSE
    return HEAD if is_head(block, waits=waits, opens=opens) else PROSE


def is_bare_byline(block: Block, after: Block) -> bool:
    """Tell whether a line under a heading is but a name, above copy that does not say who wrote it."""
    return not block.level and after.role is PROSE and not read_opening(after.text) and is_typical_name(block.text)


def goes_on_below(text: str, below: str, pairs: Counter[str]) -> bool:
    """Tell whether a break below a line parts a word or a sentence."""
    return parts_a_word(text, below, pairs) or parts_a_sentence(text, below)
