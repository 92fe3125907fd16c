"""Marks that come in pairs: each opening has its closing, and quotations alternate “‘’” by depth (GB/T 15834)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.finding import Finding
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import Manuscript
from articles.proofing.rule import Rule
from articles.proofing.text import Paragraph, Text

UNPAIRED = Rule("form.pair", Severity.SHOULD, _("unpaired mark"), _("“%(text)s” has no partner."), errors=0.1)
NESTING = Rule(
    "form.nesting",
    Severity.HINT,
    _("quotation marks of the wrong level"),
    _("“%(text)s”: inside “ ” stand ‘ ’, outside them “ ”."),
    errors=0.1,
)
EMPTY_MARKS = Rule(
    "form.empty_marks",
    Severity.SHOULD,
    _("marks around nothing"),
    _("“%(text)s” holds nothing: are words missing?"),
    errors=0.1,
)
# Both widths of one bracket are one pair: the width is another rule's matter.
PAIRS = ("“”", "‘’", "（）", "()", "《》", "〈〉", "【】", "「」", "『』", "〔〕", "[]")
KIND = {mark: "（）" if pair == "()" else pair for pair in PAIRS for mark in pair}
OPENING = {pair[0] for pair in PAIRS}
MARK = re.compile(f"[{re.escape(''.join(KIND))}]")
EMPTY = re.compile(r"“[ \u3000]*”|‘[ \u3000]*’|（[ \u3000]*）|《[ \u3000]*》|【[ \u3000]*】|「[ \u3000]*」")
# 1）, 二), a): the bracket closes a number, not an aside.
ITEM = re.compile(r"(?:^|[\s，。；：、])[0-9０-９一二三四五六七八九十a-zA-Z]{1,3}$")
LATIN = re.compile("[A-Za-z]")
# A quotation may go over this many characters and still be one.
LONGEST_QUOTATION = 800
DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Mark:
    start: int
    character: str
    paragraph: int
    is_opening: bool
    suggestion: str | None = None

    @property
    def kind(self) -> str:
        return KIND[self.character]


def check_pairs(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    for text in manuscript.prose:
        pairing = Pairing()
        for number, paragraph in enumerate(text.paragraphs):
            pairing.read(marks_of(text.words, paragraph, number))
        for rule, marks in ((UNPAIRED, without_spanning(pairing.lonely, text)), (NESTING, pairing.misplaced)):
            for mark in marks:
                yield text.found(rule, mark.start, mark.start + 1, suggestion=mark.suggestion)


def check_empty(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    for text in manuscript.prose:
        for empty in EMPTY.finditer(text.words):
            yield text.found(EMPTY_MARKS, *empty.span())


def marks_of(words: str, paragraph: Paragraph, number: int) -> list[Mark]:
    return [
        Mark(found.start(), found[0], number, found[0] in OPENING)
        for found in MARK.finditer(words, paragraph.start, paragraph.end)
        if not is_apostrophe(words, found.start()) and not is_item(words, found.start(), paragraph.start)
    ]


def is_apostrophe(words: str, position: int) -> bool:
    return words[position] == "’" and position > 0 and bool(LATIN.match(words[position - 1]))


def is_item(words: str, position: int, start: int) -> bool:
    return words[position] in "）)" and bool(ITEM.search(words[max(start, position - 4) : position]))


class Pairing:
    def __init__(self) -> None:
        self.lonely: list[Mark] = []
        self.misplaced: list[Mark] = []
        self.unclosed: list[Mark] = []

    def read(self, marks: list[Mark]) -> None:
        """What is open at the end of a paragraph has no partner."""
        doubles = [index for index, mark in enumerate(marks) if mark.kind == "“”"]
        following = {index: marks[later].character for index, later in zip(doubles, doubles[1:], strict=False)}
        after = {index: marks[later].character for index, later in zip(doubles, doubles[2:], strict=False)}
        for index, mark in enumerate(marks):
            if mark.is_opening:
                self.take_opening(mark, following.get(index), after.get(index))
                # No sentence is deeper: what is open further out has no partner, and the work stays in proportion.
                self.leave(0, len(self.unclosed) - DEEPEST)
            else:
                self.take_closing(mark, following.get(index))
        self.leave(0, len(self.unclosed))

    def take_opening(self, mark: Mark, following: str | None, after: str | None) -> None:
        """A second “ inside an open one is turned, too deep, or the first was left open."""
        kinds = [other.kind for other in self.unclosed]
        if mark.character == "‘" and "“”" not in kinds:
            self.misplaced.append(replace(mark, suggestion="“"))
        if mark.character != "“" or "“”" not in kinds or "‘’" in kinds:
            self.unclosed.append(mark)
            return
        first = last_index(kinds, "“”")
        if following != "”":
            self.lonely.append(replace(mark, suggestion="”"))
            self.leave(first + 1, len(kinds))
            del self.unclosed[first:]
        elif after == "”":
            self.misplaced.append(replace(mark, suggestion="‘"))
            self.unclosed.append(replace(mark, suggestion="‘"))
        else:
            self.leave(first, first + 1)
            self.unclosed.append(mark)

    def take_closing(self, mark: Mark, following: str | None) -> None:
        kinds = [other.kind for other in self.unclosed]
        if mark.kind in kinds:
            first = last_index(kinds, mark.kind)
            self.leave(first + 1, len(kinds))
            if self.unclosed[first].suggestion:
                self.misplaced.append(replace(mark, suggestion="’"))
            if mark.character == "’" and "“”" not in kinds:
                self.misplaced.append(replace(mark, suggestion="”"))
            del self.unclosed[first:]
        elif mark.character == "”" and following == "”":
            self.lonely.append(replace(mark, suggestion="“"))
            self.unclosed.append(replace(mark, is_opening=True))
        else:
            self.lonely.append(mark)

    def leave(self, start: int, end: int) -> None:
        if end > start:
            self.lonely += self.unclosed[start:end]
            del self.unclosed[start:end]


def last_index(kinds: list[str], kind: str) -> int:
    return len(kinds) - 1 - kinds[::-1].index(kind)


def without_spanning(lonely: list[Mark], text: Text) -> list[Mark]:
    """Such a quotation opens every paragraph and closes only the last, or opens the first and closes the last."""
    kept: list[Mark] = []
    for mark in sorted(lonely, key=lambda mark: mark.start):
        if mark.suggestion is None and mark.is_opening and goes_on(mark, text):
            continue
        if kept and spans(kept[-1], mark):
            kept.pop()
            continue
        kept.append(mark)
    return kept


def goes_on(mark: Mark, text: Text) -> bool:
    following = text.paragraphs[mark.paragraph + 1 : mark.paragraph + 2]
    return mark.character == "“" and any(paragraph.text[0] == "“" for paragraph in following)


def spans(opening: Mark, closing: Mark) -> bool:
    return (
        opening.is_opening
        and not closing.is_opening
        and opening.suggestion is closing.suggestion is None
        and opening.kind == closing.kind
        and opening.paragraph < closing.paragraph
        and closing.start - opening.start <= LONGEST_QUOTATION
    )


RULES = (UNPAIRED, NESTING, EMPTY_MARKS)
CHECKS = (check_pairs, check_empty)
