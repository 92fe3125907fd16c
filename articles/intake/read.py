"""Read a page: from its characters to stories, leftovers and questions, step by step."""

from collections.abc import Iterator
from datetime import date
from typing import Never

from articles.intake import blocks as blockwork
from articles.intake import furniture, lines, orphans, questions
from articles.intake.assembly import Assembly
from articles.intake.copyread import MARK, Copy, CopyReader
from articles.intake.drafts import Draft
from articles.intake.jumps import join_jumps
from articles.intake.kinds import COMMENTARY, FEATURE, kind_of
from articles.intake.ledger import Ledger
from articles.intake.result import Question, Result, Story
from articles.intake.roles import AUTHOR
from articles.text.days import dateline_day, day_of, event_day
from articles.text.officials import officials_in
from articles.text.patterns import HAN_RUN, squeeze
from articles.text.units import organizations_in, places_in

# What a story tells stands in its first twenty thousand characters; behind them is no story.
LONGEST_STORY = 20_000
# Where more pieces than this have no home, the page is no page and a question for each helps nobody.
MOST_ASKED = 30


def read(page: str, date: date | None = None, roster: frozenset[str] | None = None) -> Result:
    """Return the Result of reading `page` (the text of one page).

    `date` is the day of issue, against which printed days are resolved; without it only days whose year the page
    prints are. `roster` is an iterable of names known to the desk, which settles names printed without a space.
    """
    known = frozenset(roster or ())
    blocks = blockwork.build(page, lines.split(page)) if HAN_RUN.search(page) else []
    assembly = Assembly(blocks)
    jumps = join_jumps(assembly)
    found = orphans.bring_home(assembly)
    drafts = assembly.drafts
    ledger = Ledger(page)
    issued = date or printed_issue(assembly.furniture)
    asked, stories, words = [], [], squeeze(page)
    for number, draft in enumerate(drafts):
        copy = CopyReader(draft, number, ledger, known).read()
        story, more = story_of(number, draft, copy, words, issued, known)
        stories.append(story)
        asked += more
    enter_leftovers(ledger, assembly, found)
    if issued is None and any(story.event_date_printed and not story.event_date for story in stories):
        asked.append(questions.ask("no_issue_date"))
    asked += about_page(page, assembly, found, jumps)
    return Result(page, stories, ledger.closed(), asked)


def printed_issue(blocks: list[blockwork.Block]) -> None:
    """Return the day of issue where the page's furniture prints it in full, and only one such day."""
    days = {day_of(*parts) for block in blocks if (parts := furniture.printed_issue_date(block.text))}
    return days.pop() if len(days) == 1 else None


def story_of(
    number: int, draft: Draft, copy: Copy, words: str, issued: date, known: frozenset[str]
) -> tuple[Story, Iterator[None]]:
    """Return one story and the questions it raises."""
    text = "".join(paragraph.copy for paragraph in copy.paragraphs)[:LONGEST_STORY]
    officials = officials_in(text, words, known)
    by_author = any(byline.role == AUTHOR for byline in copy.signed.bylines) or not copy.signed.bylines
    kind = kind_of(copy, draft, officials, is_signed_by_author=bool(copy.signed) and by_author)
    wired = dateline_day(copy.dateline or "", issued)
    day = event_day(text, issued, is_opinion=kind in (COMMENTARY, FEATURE), wired=wired)
    story = Story(
        kind=kind,
        kicker=copy.kicker,
        headline=copy.headline,
        deck=copy.deck,
        dateline=copy.dateline,
        bylines=tuple(dict.fromkeys(copy.signed.bylines)),
        byline_lines=copy.byline_lines,
        event_date_printed=text[day.begin : day.end] if day else None,
        event_date=day.day if day else None,
        paragraphs=copy.paragraphs,
        captions=copy.captions,
        officials=officials,
        organizations=organizations_in(text),
        places=places_in(text),
        desk_marks=copy.desk_marks,
    )
    return story, questions.about_story(number, draft, copy)


def enter_leftovers(ledger: Ledger, assembly: Assembly, found: orphans.Found) -> None:
    """Enter what belongs to no story: furniture, jumps, signs for headings, pieces without a home."""
    for block in assembly.furniture:
        ledger.claim("furniture", block.strip)
    for block in assembly.jumps:
        ledger.claim("jump", block.strip)
    for block in assembly.blocks:
        if block.mark:
            ledger.claim(MARK, type(block.strip)(block.strip.source, (block.mark,)))
    for kind, groups in (("headline", found.lost_heads), ("credit", found.lost_credits)):
        for blocks, _likely in groups:
            for block in blocks:
                ledger.claim(kind, block.strip)


def about_page(page: str, assembly: Assembly, found: orphans.Found, jumps: list[Never]) -> Iterator[Question]:
    """Return the questions about pieces that drifted, and about the page as a whole."""
    numbers = {id(draft): number for number, draft in enumerate(assembly.drafts)}
    for heads, draft, shared in found.heads:
        values = {
            "words": words_of(heads),
            "start": draft.first_words.text[: questions.SHOWN],
            "shared": "、".join(shared),
        }
        yield questions.ask("drifted_headline", numbers[id(draft)], spans_of(heads), **values)
    for blocks, draft in found.credits:
        start = questions.start_of(draft)
        yield questions.ask("drifted_credit", numbers[id(draft)], spans_of(blocks), words=words_of(blocks), start=start)
    for code, groups in (("homeless_headline", found.lost_heads), ("homeless_credit", found.lost_credits)):
        for blocks, likely in groups[:MOST_ASKED]:
            choices = [numbers[id(draft)] for draft in likely]
            yield questions.ask(code, None, spans_of(blocks), choices, words=words_of(blocks))
    for block, is_joined in jumps:
        yield questions.ask("joined_jump" if is_joined else "jump", None, block.strip.spans, words=block.text)
    if not HAN_RUN.search(page):
        yield questions.ask("no_chinese")
    elif not assembly.drafts:
        yield questions.ask("only_furniture")


def words_of(blocks: list[blockwork.Block]) -> str:
    """Return the words of several blocks on one line."""
    return " ".join(block.text for block in blocks)


def spans_of(blocks: list[blockwork.Block]) -> list[tuple[int, int]]:
    """Return the ranges of several blocks."""
    return [span for block in blocks for span in block.strip.spans]
