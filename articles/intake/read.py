"""Read a page: from its characters to a sheet of stories, leftovers and questions, and what each story says."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import count

from articles.intake import furniture, orphans, questions
from articles.intake.assembly import Assembly
from articles.intake.blocks import Block, build
from articles.intake.heads import sort_heads
from articles.intake.kinds import kind_of
from articles.intake.ledger import Ledger, Part, PieceKind
from articles.intake.lines import split
from articles.intake.sheets.compose import Story, Wording, compose
from articles.intake.sheets.sheet import Question, Sheet, SheetStory, numbered
from articles.intake.spans import Spans, joined
from articles.intake.storyblocks import StoryBlocks
from articles.text.days import day_of
from articles.text.patterns import HAN_RUN, squeeze


@dataclass(frozen=True, slots=True)
class Reading:
    source: str
    sheet: Sheet
    stories: tuple[Story, ...]


def read(page: str, issued: date | None = None, known: frozenset[str] = frozenset()) -> Reading:
    """`issued` resolves printed days (None: only those printed with their year); `known` names settle unspaced ones."""
    assembly = Assembly(build(page, split(page)) if HAN_RUN.search(page) else [])
    jumps = orphans.join_jumps(assembly)
    homes = orphans.find_homes(assembly)
    issued = issued or printed_issue(assembly.furniture)
    parts = parts_of(page, assembly, homes)
    asked: list[Question] = []
    stories, words, own = [], squeeze(page), by_story(parts)
    for number, blocks in enumerate(assembly.stories, 1):
        wording = Wording(page, words, own[number], known)
        story = compose(SheetStory(number, kind_of(wording, blocks)), wording, issued)
        stories.append(story)
        asked += questions.about_story(number, blocks, story)
    if issued is None and any(story.event_date_printed and not story.event_date for story in stories):
        asked.append(questions.ask("no_issue_date"))
    asked += questions.about_page(page, assembly.stories, homes, jumps)
    rows = [SheetStory(story.number, story.kind) for story in stories]
    return Reading(page, numbered(rows, parts, asked), tuple(stories))


def printed_issue(blocks: list[Block]) -> date | None:
    days = {day_of(*parts) for block in blocks if (parts := furniture.printed_issue_date(block.text))}
    return days.pop() if len(days) == 1 else None


def by_story(parts: list[Part]) -> defaultdict[int | None, list[Part]]:
    found: defaultdict[int | None, list[Part]] = defaultdict(list)
    for part in parts:
        found[part.story].append(part)
    return found


def parts_of(page: str, assembly: Assembly, homes: orphans.Homes) -> list[Part]:
    ledger, paragraphs = Ledger(page), count(1)
    for number, story in enumerate(assembly.stories, 1):
        enter_story(ledger, number, story, paragraphs)
    for block in assembly.furniture:
        ledger.claim(PieceKind.FURNITURE, block.spans)
    for block in assembly.jumps:
        ledger.claim(PieceKind.JUMP, block.spans)
    for block in assembly.blocks:
        if block.mark:
            ledger.claim(PieceKind.HEADING_MARK, Spans(page, (block.mark,)))
    for lost in (*homes.lost_heads, *homes.lost_credits):
        for block in lost.blocks:
            ledger.claim(PieceKind.LEFTOVER, block.spans)
    return ledger.parts()


def enter_story(ledger: Ledger, number: int, story: StoryBlocks, paragraphs: Iterator[int]) -> None:
    kinds = (PieceKind.KICKER, PieceKind.HEADLINE, PieceKind.DECK)
    for kind, heads in zip(kinds, sort_heads(story.heads), strict=True):
        for block in heads:
            ledger.claim(kind, block.spans, number)
    for block in story.bylines:
        ledger.claim(PieceKind.BYLINE, block.spans, number)
    for index, blocks in enumerate(story.paragraphs):
        kind = PieceKind.CROSSHEAD if index in story.crossheads else PieceKind.BODY
        paragraph = next(paragraphs)
        for piece, spans in pieces(ledger.source, blocks, kind, is_first=index == 0):
            ledger.claim(piece, spans, number, paragraph)
    for block in story.credits:
        ledger.claim(PieceKind.CREDIT, block.spans, number)
    # The headline above a part from another page only repeats the story's.
    for block in story.repeated:
        ledger.claim(PieceKind.LEFTOVER, block.spans)


def pieces(source: str, blocks: list[Block], kind: PieceKind, *, is_first: bool) -> Iterator[tuple[PieceKind, Spans]]:
    copy, tails = [], []
    for index, block in enumerate(blocks):
        opening = block.opening if is_first and index == 0 else None
        begin = opening.length if opening else 0
        own = [tail for tail in block.tails if tail.begin >= begin]
        if opening:
            yield PieceKind.OPENING, block.spans.cut(0, begin)
        copy.append(block.spans.cut(begin, max(begin, own[0].begin if own else len(block.text))))
        tails += [(tail.kind, block.spans.cut(tail.begin, tail.end)) for tail in own]
    yield kind, joined(source, copy)
    yield from tails
