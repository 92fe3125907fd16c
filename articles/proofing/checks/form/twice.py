"""Words and sentences that stand twice: 的的, 我们我们, a sentence or a whole paragraph pasted again."""

import re
from collections.abc import Iterator
from typing import Never

from django.utils.translation import gettext_noop

from articles.proofing.checks.form.ground import Paragraph, paragraphs, prose
from articles.proofing.checks.form.reduplication import ALONE, MEANT
from articles.proofing.desk import Desk
from articles.proofing.finding import Finding, Rule, Severity
from articles.proofing.manuscript import Manuscript
from articles.text.patterns import HAN, squeeze

RULES = {
    "form.word_twice": Rule(
        Severity.SHOULD,
        gettext_noop("word twice"),
        gettext_noop("“%(text)s” stands twice: once too much?"),
    ),
    "form.sentence_twice": Rule(
        Severity.SHOULD,
        gettext_noop("sentence twice"),
        gettext_noop("This sentence stood in the story before: “%(text)s”."),
        errors=4.0,
    ),
    "form.paragraph_twice": Rule(
        Severity.SHOULD,
        gettext_noop("paragraph twice"),
        gettext_noop("This paragraph stood in the story before: “%(text)s”."),
        errors=4.0,
    ),
}
SINGLE = re.compile(f"([{''.join(ALONE)}])\\1(?!\\1)")
WORD = re.compile(rf"(?P<word>[0-9]{{0,4}}[{HAN}]{{2,12}}?)(?P=word)")
# 一个一个, 三步三步: a number makes them a way of doing.
BY_NUMBER = re.compile("[一二三四五六七八九十两几半]")
# 消防支队支队长: the unit, then a title that begins like it.
TITLES = ("长", "员")
# 救命救命！ stands alone between marks.
CRIES = tuple("“”‘’，。！？；：、…—\n ")
SENTENCE = re.compile("[^。！？；\n]+[。！？；]?")
SHORTEST_SENTENCE = 14


def check_words(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Return a finding at each word that stands twice in a row and is no reduplication; the second one may go."""
    for field, text in prose(manuscript):
        for found in SINGLE.finditer(text):
            if not belongs(found[1], text[max(0, found.start() - 2) : found.start()], text[found.end() :][:2]):
                yield manuscript.found("form.word_twice", field, *found.span(), suggestion=found[1])
        for found in WORD.finditer(text):
            around = text[max(0, found.start() - 1) : found.start()], text[found.end() : found.end() + 1]
            if not is_meant(found["word"], *around):
                yield manuscript.found("form.word_twice", field, *found.span(), suggestion=found["word"])


def belongs(character: str, before: str, after: str) -> bool:
    """Tell whether two equal characters are parts of two words (现在|在职), by the characters around them."""
    lasts, firsts = ALONE[character]
    return bool(before and before[-1] in lasts or after and after[0] in firsts)


def is_meant(word: str, before: str, behind: str) -> bool:
    """Tell whether a word doubles for a purpose: 研究研究, 一个一个, 哈哈哈哈; as a cry of its own; in a title."""
    is_cry = behind in CRIES and (not before or before in CRIES)
    return word in MEANT or bool(BY_NUMBER.match(word)) or len(set(word)) == 1 or is_cry or behind in TITLES


def check_sentences(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Return a finding at each paragraph, or else sentence, that stood in the same field before."""
    for field, text in prose(manuscript):
        seen = set()
        for paragraph in paragraphs(text):
            words = squeeze(paragraph.text)
            if len(words) >= SHORTEST_SENTENCE and words in seen:
                yield manuscript.found("form.paragraph_twice", field, paragraph.start, paragraph.end)
                continue
            yield from sentences(manuscript, field, paragraph, seen)
            seen.add(words)


def sentences(manuscript: Manuscript, field: str, paragraph: Paragraph, seen: set[Never]) -> Iterator[Finding]:
    """Return a finding at each sentence of a paragraph that was seen before, and remember the others."""
    for found in SENTENCE.finditer(manuscript.fields[field], paragraph.start, paragraph.end):
        words = squeeze(found[0]).strip("“”‘’。！？；")
        if len(words) >= SHORTEST_SENTENCE and words in seen:
            start = found.start() + len(found[0]) - len(found[0].lstrip())
            yield manuscript.found("form.sentence_twice", field, start, found.end())
        # A line without a stop may be a head or a quotation pulled out of the story: it may stand there again.
        if found[0][-1] in "。！？；" or found.end() < paragraph.end:
            seen.add(words)


CHECKS = (check_words, check_sentences)
