"""What a person must decide: each code with its sentence, and the questions that one page raises."""

import re
from collections.abc import Iterator
from itertools import pairwise

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from articles.intake.blocks import Block
from articles.intake.copyread import Copy
from articles.intake.drafts import DATED, Draft
from articles.intake.result import Question
from articles.text.patterns import HAN, NUMBERED, OF_PICTURE

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
# No paragraph begins with these: verbs of saying or doing without anybody who does, words that only go on.
HEADLESS = (
    "嘱",
    "叮嘱",
    "并强调",
    "并指出",
    "并要求",
    "强调，",
    "指出，",
    "要求，",
    "表示，",
    "强调要",
    "说，",
    "和",
    "与",
    "及",
    "以及",
    "并对",
    "并就",
    "等单位",
    "等部门",
    "等人",
    "等地",
    "而且",
    "了解",
    "的",
)
SHOWN, SOON = 14, 120
PAIRS = ("（）", "《》", "“”")
# A mark that only goes on, or one character and a mark: the end of a word whose beginning is lost.
CUT_OFF = re.compile(rf"[，、。；：％%]|(?![他她它你我对是好]，)[{HAN}][，、]|(?:更应|才能|从而|进而|以便)")


def sentence(question: Question) -> str:
    """Return a question as a sentence in the current language."""
    return _(SENTENCES[question.code]) % question.values


def ask(
    code: str,
    story: int | None = None,
    spans: tuple | tuple[tuple[int, int], tuple[int, int]] = (),
    choices: tuple = (),
    **values: str,
) -> Question:
    """Return one question."""
    return Question(code, values, story, tuple(spans), tuple(choices))


def start_of(draft: Draft) -> str:
    """Return the first words of a draft, to call it by."""
    text = draft.heads[0].text if draft.heads else draft.first_words.text
    return text[:SHOWN]


def about_story(number: int, draft: Draft, copy: Copy) -> Iterator[None]:
    """Return the questions that one story raises by itself."""
    spans = draft.first_words.strip.spans
    if not copy.headline:
        yield ask("no_headline", number, spans, start=start_of(draft))
    if draft.is_caption and not copy.has_opening and not draft.has_credit:
        yield ask("caption_without_credit", number, spans, start=start_of(draft))
    for run, names in copy.signed.doubts:
        yield ask("names_run_together", number, spans, [" ".join(names)], words=run)
    yield from gaps(number, draft)


def gaps(number: int, draft: Draft) -> Iterator[None]:
    """Return a question for each place where words seem lost between two paragraphs, or at the end."""
    for index, (above, below) in enumerate(pairwise(draft.paragraphs)):
        before, after = above[-1], below[0]
        if index in draft.crossheads:
            continue
        if lacks_beginning(after.text) and not NUMBERED.match(after.text):
            yield lost(number, before, after)
    for blocks in draft.paragraphs:
        for before, after in pairwise(blocks):
            if starts_anew(after.text):
                yield lost(number, before, after)
    if draft.waits and not draft.is_caption and not draft.goes_to:
        yield ask("words_lost", number, draft.last.strip.spans, before=draft.last.text[-SHOWN:], after="……")


def lacks_beginning(text: str) -> bool:
    """Tell whether a paragraph begins as none does, so that words before it are lost."""
    return text.startswith(HEADLESS) or bool(CUT_OFF.match(text)) or closes_nothing(text)


def closes_nothing(text: str) -> bool:
    """Tell whether a paragraph closes a bracket or a quotation that it does not open: its beginning is lost."""
    for opens, closes in PAIRS:
        place = text.find(closes)
        if 0 <= place < SOON and text.find(opens, 0, place) < 0:
            return True
    return False


def starts_anew(text: str) -> bool:
    """Tell whether a fragment begins as new sentences do, so that the one above it was cut off."""
    return text.startswith(("据了解", "会议强调", "会议要求", "会议指出", "目前，", "下一步，", "为此，")) or bool(
        DATED.match(text) or OF_PICTURE.match(text)
    )


def lost(number: int, before: Block, after: Block) -> Question:
    """Return the question about words lost between two blocks."""
    return ask(
        "words_lost",
        number,
        (before.strip.spans[-1], after.strip.spans[0]),
        before=before.text[-SHOWN:],
        after=after.text[:SHOWN],
    )
