"""What a person must decide: each code with its sentence, and the questions that one page raises."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from articles.intake.blocks import Block
from articles.intake.orphans import Homes
from articles.intake.sheets.compose import Story
from articles.intake.sheets.sheet import Question
from articles.intake.spans import Pair
from articles.intake.storyblocks import DATED, StoryBlocks
from articles.text.lexicon import read
from articles.text.patterns import HAN, HAN_RUN, NUMBERED, OF_PICTURE

SENTENCES = {
    "no_headline": gettext_noop("“%(start)s” has no headline on the page: a person must find or write one."),
    "drifted_headline": gettext_noop(
        "The headline “%(words)s” stands apart from “%(start)s”. They share: %(shared)s. Does it belong there?"
    ),
    "homeless_headline": gettext_noop("The headline “%(words)s” has no story under it. Which story is it?"),
    "drifted_credit": gettext_noop(
        "The picture credit “%(words)s” stands apart from the caption “%(start)s”. Does it belong there?"
    ),
    "homeless_credit": gettext_noop("The picture credit “%(words)s” stands alone. Which picture is it?"),
    "caption_without_credit": gettext_noop("The caption “%(start)s” has no credit: who took the picture?"),
    "words_lost": gettext_noop("Words seem to be lost between “%(before)s” and “%(after)s”: ask the reporter."),
    "names_run_together": gettext_noop("“%(words)s” cannot be read as names for certain. Who signed?"),
    "no_issue_date": gettext_noop("The page does not print its day of issue in full: which is it?"),
    "jump": gettext_noop("“%(words)s”: the other part of this story is not on the page, or not certain."),
    "joined_jump": gettext_noop("“%(words)s”: the two parts were put together. Is that right?"),
    "no_chinese": gettext_noop("There is no Chinese text on this page."),
    "only_furniture": gettext_noop("There is no story on this page, only the page's own words."),
}
# No paragraph begins with these.
HEADLESS = read("headless_beginnings")
# In characters: what a sentence shows of a text, and how soon a paragraph closes what it did not open.
SHOWN, SOON = 14, 120
# Where more pieces than this have no home, the page is no page and a question for each helps nobody.
MOST_ASKED = 30
PAIRS = (("（", "）"), ("《", "》"), ("“", "”"))
# A mark that only goes on, or one character and a mark: the end of a word whose beginning is lost.
CUT_OFF = re.compile(rf"[，、。；：％%]|(?![他她它你我对是好]，)[{HAN}][，、]|(?:更应|才能|从而|进而|以便)")


def sentence(code: str, values: dict[str, str]) -> str:
    """A code that is asked no more is shown as it is."""
    return _(SENTENCES[code]) % values if code in SENTENCES else code


def ask(
    code: str,
    story: int | None = None,
    spans: Iterable[Pair] = (),
    choices: Iterable[int | str] = (),
    **values: str,
) -> Question:
    return Question(0, code, values, story, tuple(spans), tuple(choices))


def start_of(blocks: StoryBlocks) -> str:
    text = blocks.heads[0].text if blocks.heads else blocks.first.text
    return text[:SHOWN]


def about_story(number: int, blocks: StoryBlocks, story: Story) -> Iterator[Question]:
    pairs = blocks.first.spans.pairs
    if not story.headline:
        yield ask("no_headline", number, pairs, start=start_of(blocks))
    if blocks.is_caption and not story.opening and not blocks.has_credit:
        yield ask("caption_without_credit", number, pairs, start=start_of(blocks))
    for run, names in story.doubts:
        yield ask("names_run_together", number, pairs, [" ".join(names)], words=run)
    yield from gaps(number, blocks)


def about_page(
    page: str, stories: list[StoryBlocks], homes: Homes, jumps: list[tuple[Block, bool]]
) -> Iterator[Question]:
    numbers = {id(story): number for number, story in enumerate(stories, 1)}
    for home in homes.heads:
        values = {
            "words": words_of(home.blocks),
            "start": home.story.first.text[:SHOWN],
            "shared": "、".join(home.shared),
        }
        yield ask("drifted_headline", numbers[id(home.story)], pairs_of(home.blocks), **values)
    for home in homes.credits:
        values = {"words": words_of(home.blocks), "start": start_of(home.story)}
        yield ask("drifted_credit", numbers[id(home.story)], pairs_of(home.blocks), **values)
    for code, group in (("homeless_headline", homes.lost_heads), ("homeless_credit", homes.lost_credits)):
        for lost in group[:MOST_ASKED]:
            choices = [numbers[id(story)] for story in lost.likely]
            yield ask(code, None, pairs_of(lost.blocks), choices, words=words_of(lost.blocks))
    for block, is_joined in jumps:
        yield ask("joined_jump" if is_joined else "jump", None, block.spans.pairs, words=block.text)
    if not HAN_RUN.search(page):
        yield ask("no_chinese")
    elif not stories:
        yield ask("only_furniture")


def words_of(blocks: list[Block]) -> str:
    return " ".join(block.text for block in blocks)


def pairs_of(blocks: list[Block]) -> list[Pair]:
    return [pair for block in blocks for pair in block.spans.pairs]


def gaps(number: int, blocks: StoryBlocks) -> Iterator[Question]:
    for index, (above, below) in enumerate(pairwise(blocks.paragraphs)):
        before, after = above[-1], below[0]
        if index in blocks.crossheads:
            continue
        if lacks_beginning(after.text) and not NUMBERED.match(after.text):
            yield lost_between(number, before, after)
    for paragraph in blocks.paragraphs:
        for before, after in pairwise(paragraph):
            if starts_anew(after.text):
                yield lost_between(number, before, after)
    if blocks.waits and not blocks.is_caption and not blocks.goes_to:
        yield ask("words_lost", number, blocks.last.spans.pairs, before=blocks.last.text[-SHOWN:], after="……")


def lacks_beginning(text: str) -> bool:
    return text.startswith(HEADLESS) or bool(CUT_OFF.match(text)) or closes_nothing(text)


def closes_nothing(text: str) -> bool:
    for opens, closes in PAIRS:
        closed = text.find(closes)
        if 0 <= closed < SOON and text.find(opens, 0, closed) < 0:
            return True
    return False


def starts_anew(text: str) -> bool:
    return text.startswith(("据了解", "会议强调", "会议要求", "会议指出", "目前，", "下一步，", "为此，")) or bool(
        DATED.match(text) or OF_PICTURE.match(text)
    )


def lost_between(number: int, before: Block, after: Block) -> Question:
    pairs = (before.spans.pairs[-1], after.spans.pairs[0])
    return ask("words_lost", number, pairs, before=before.text[-SHOWN:], after=after.text[:SHOWN])
