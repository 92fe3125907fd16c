"""Wrong words (再接再励 for 再接再厉), words that stand twice (的的, 我们我们), sentences pasted again."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.finding import Finding
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import Manuscript
from articles.proofing.rule import Rule
from articles.proofing.text import Paragraph, Text
from articles.text.lexicon import read
from articles.text.patterns import HAN, any_of, squeeze

WRONG_WORD = Rule(
    "form.wrong_word", Severity.SHOULD, _("wrong character in a fixed word"), _("“%(text)s” is written “%(right)s”.")
)
WORD_TWICE = Rule("form.word_twice", Severity.SHOULD, _("word twice"), _("“%(text)s” stands twice: once too much?"))
SENTENCE_TWICE = Rule(
    "form.sentence_twice",
    Severity.SHOULD,
    _("sentence twice"),
    _("This sentence stood in the story before: “%(text)s”."),
    errors=4.0,
)
PARAGRAPH_TWICE = Rule(
    "form.paragraph_twice",
    Severity.SHOULD,
    _("paragraph twice"),
    _("This paragraph stood in the story before: “%(text)s”."),
    errors=4.0,
)


def fixed_word(line: str) -> tuple[str, tuple[str, str, str]]:
    """Return a line of the lexicon, 错字 正字 <甲乙 >丙, as (wrong form, (right form, before, behind))."""
    wrong, right, *guards = line.split()
    before, behind = ("".join(guard[1:] for guard in guards if guard[0] == side) for side in "<>")
    return wrong, (right, before, behind)


# {wrong form: (right form, characters before it, behind it with which its own belong to the words around)}
FIXED = dict(map(fixed_word, read("fixed_words")))
WRONG = re.compile(any_of(FIXED))
# {character: (characters before, characters behind) with which two of it are the parts of two words: 现在|在职}
ALONE = {
    character: [side.strip("-") for side in sides] for character, *sides in map(str.split, read("doubled_characters"))
}
REDUPLICATIONS = frozenset(read("reduplications"))
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


def check_fixed_words(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    for text in manuscript.prose:
        for found in WRONG.finditer(text.words):
            right, befores, behinds = FIXED[found[0]]
            before, behind = text.beside(*found.span())
            if not (before and before in befores or behind and behind in behinds):
                yield text.found(WRONG_WORD, *found.span(), suggestion=right, right=right)


def check_doubled(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    for text in manuscript.prose:
        for found in SINGLE.finditer(text.words):
            if not belongs(found[1], *text.beside(*found.span())):
                yield text.found(WORD_TWICE, *found.span(), suggestion=found[1])
        for found in WORD.finditer(text.words):
            if not is_meant(found["word"], *text.beside(*found.span())):
                yield text.found(WORD_TWICE, *found.span(), suggestion=found["word"])


def belongs(character: str, before: str, behind: str) -> bool:
    """Tell whether two equal characters are parts of two words (现在|在职), by the characters around them."""
    lasts, firsts = ALONE[character]
    return bool(before and before in lasts or behind and behind in firsts)


def is_meant(word: str, before: str, behind: str) -> bool:
    """Tell whether a word doubles for a purpose: 研究研究, 一个一个, 哈哈哈哈; as a cry of its own; in a title."""
    is_cry = behind in CRIES and (not before or before in CRIES)
    is_counted = bool(BY_NUMBER.match(word))
    return word in REDUPLICATIONS or is_counted or len(set(word)) == 1 or is_cry or behind in TITLES


def check_sentences(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    for text in manuscript.prose:
        seen: set[str] = set()
        for paragraph in text.paragraphs:
            words = squeeze(paragraph.text)
            if len(words) >= SHORTEST_SENTENCE and words in seen:
                yield text.found(PARAGRAPH_TWICE, paragraph.start, paragraph.end)
                continue
            yield from repeated_sentences(text, paragraph, seen)
            seen.add(words)


def repeated_sentences(text: Text, paragraph: Paragraph, seen: set[str]) -> Iterator[Finding]:
    for found in SENTENCE.finditer(text.words, paragraph.start, paragraph.end):
        words = squeeze(found[0]).strip("“”‘’。！？；")
        if len(words) >= SHORTEST_SENTENCE and words in seen:
            start = found.end() - len(found[0].lstrip())
            yield text.found(SENTENCE_TWICE, start, found.end())
        # A line without a stop may be a head or a quotation pulled out of the story: it may stand there again.
        if found[0][-1] in "。！？；" or found.end() < paragraph.end:
            seen.add(words)


RULES = (WRONG_WORD, WORD_TWICE, SENTENCE_TWICE, PARAGRAPH_TWICE)
CHECKS = (check_fixed_words, check_doubled, check_sentences)
