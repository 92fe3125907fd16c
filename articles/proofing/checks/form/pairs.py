"""Marks that come in pairs: each opening has its closing, and quotations alternate “‘’” by depth (GB/T 15834)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Never

from django.utils.translation import gettext_noop

from articles.proofing.checks.form.ground import Paragraph, paragraphs, prose
from articles.proofing.desk import Desk
from articles.proofing.finding import Finding, Rule, Severity
from articles.proofing.manuscript import Manuscript

RULES = {
    "form.pair": Rule(
        Severity.SHOULD,
        gettext_noop("unpaired mark"),
        gettext_noop("“%(text)s” has no partner."),
        errors=0.1,
    ),
    "form.nesting": Rule(
        Severity.HINT,
        gettext_noop("quotation marks of the wrong level"),
        gettext_noop("“%(text)s”: inside “ ” stand ‘ ’, outside them “ ”."),
        errors=0.1,
    ),
    "form.empty_marks": Rule(
        Severity.SHOULD,
        gettext_noop("marks around nothing"),
        gettext_noop("“%(text)s” holds nothing: are words missing?"),
        errors=0.1,
    ),
}
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
    """One mark: its place, the pair it belongs to, whether it opens; what is wrong with it and what would mend it."""

    start: int
    character: str
    paragraph: int
    is_opening: bool
    suggestion: str | None = None

    @property
    def kind(self) -> str:
        """The pair that the mark belongs to."""
        return KIND[self.character]


def check_pairs(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Return a finding at each mark without a partner, and at each quotation mark of the wrong level."""
    for field, text in prose(manuscript):
        lonely, misplaced = [], []
        for number, paragraph in enumerate(paragraphs(text)):
            read(marks_of(text, paragraph, number), lonely, misplaced)
        for code, marks in (("form.pair", without_spanning(lonely, text)), ("form.nesting", misplaced)):
            for mark in marks:
                yield manuscript.found(code, field, mark.start, mark.start + 1, suggestion=mark.suggestion)


def check_empty(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Return a finding at each pair of marks around nothing."""
    for field, text in prose(manuscript):
        for empty in EMPTY.finditer(text):
            yield manuscript.found("form.empty_marks", field, empty.start(), empty.end())


def marks_of(text: str, paragraph: Paragraph, number: int) -> list[Never]:
    """Return the marks of one paragraph that are meant as pairs."""
    return [
        Mark(found.start(), found[0], number, found[0] in OPENING)
        for found in MARK.finditer(text, paragraph.start, paragraph.end)
        if not is_apostrophe(text, found.start()) and not is_item(text, found.start(), paragraph.start)
    ]


def is_apostrophe(text: str, position: int) -> bool:
    """Tell whether ’ stands behind a Latin letter, as in it’s."""
    return text[position] == "’" and position > 0 and bool(LATIN.match(text[position - 1]))


def is_item(text: str, position: int, start: int) -> bool:
    """Tell whether a closing bracket ends a list number: 1）."""
    return text[position] in "）)" and bool(ITEM.search(text[max(start, position - 4) : position]))


def read(marks: list[Never], lonely: list[Never], misplaced: list[Never]) -> None:
    """Read one paragraph's marks; add those without a partner to `lonely`, those of a wrong level to `misplaced`."""
    doubles = [index for index, mark in enumerate(marks) if mark.kind == "“”"]
    following = {index: marks[later].character for index, later in zip(doubles, doubles[1:], strict=False)}
    after = {index: marks[later].character for index, later in zip(doubles, doubles[2:], strict=False)}
    standing = []
    for index, mark in enumerate(marks):
        if mark.is_opening:
            opened(mark, following.get(index), after.get(index), standing, lonely, misplaced)
            # No sentence is deeper: what is still open further out has no partner, and the work stays in proportion.
            lonely += standing[:-DEEPEST]
            del standing[:-DEEPEST]
        else:
            closed(mark, following.get(index), standing, lonely, misplaced)
    lonely += standing


def opened(
    mark: Mark, following: None, after: None, standing: list[Never], lonely: list[Never], misplaced: list[Never]
) -> None:
    """Take an opening mark; a second “ inside an open one is turned, too deep, or the first was left open."""
    kinds = [other.kind for other in standing]
    if mark.character == "‘" and "“”" not in kinds:
        misplaced.append(replace(mark, suggestion="“"))
    if mark.character != "“" or "“”" not in kinds or "‘’" in kinds:
        standing.append(mark)
        return
    first = len(kinds) - 1 - kinds[::-1].index("“”")
    if following != "”":
        lonely.append(replace(mark, suggestion="”"))
        lonely += standing[first + 1 :]
        del standing[first:]
    elif after == "”":
        misplaced.append(replace(mark, suggestion="‘"))
        standing.append(replace(mark, suggestion="‘"))
    else:
        lonely.append(standing.pop(first))
        standing.append(mark)


def closed(mark: Mark, following: None, standing: list[Mark], lonely: list[Never], misplaced: list[Never]) -> None:
    """Take a closing mark: with its opening go the marks left open inside; without one it is lonely, or turned."""
    kinds = [other.kind for other in standing]
    if mark.kind in kinds:
        first = len(kinds) - 1 - kinds[::-1].index(mark.kind)
        lonely += standing[first + 1 :]
        if standing[first].suggestion:
            misplaced.append(replace(mark, suggestion="’"))
        if mark.character == "’" and "“”" not in kinds:
            misplaced.append(replace(mark, suggestion="”"))
        del standing[first:]
    elif mark.character == "”" and following == "”":
        lonely.append(replace(mark, suggestion="“"))
        standing.append(replace(mark, is_opening=True))
    else:
        lonely.append(mark)


def without_spanning(lonely: list[Never], text: str) -> list[Never]:
    """Return the lonely marks but those of quotations over several paragraphs.

    Such a quotation opens every paragraph and closes only the last, or opens the first and closes the last.
    """
    lonely = sorted(lonely, key=lambda mark: mark.start)
    starts = [paragraph.text[0] for paragraph in paragraphs(text)] if lonely else []
    kept = []
    for mark in lonely:
        if mark.suggestion is None and mark.is_opening and goes_on(mark, starts):
            continue
        if kept and spans(kept[-1], mark):
            kept.pop()
            continue
        kept.append(mark)
    return kept


def goes_on(mark: Mark, starts: list[str]) -> bool:
    """Tell whether the paragraph after an open quotation begins with an opening mark again."""
    return mark.character == "“" and starts[mark.paragraph + 1 : mark.paragraph + 2] == ["“"]


def spans(opening: Mark, closing: Mark) -> bool:
    """Tell whether two lonely marks of different paragraphs are the ends of one quotation."""
    return (
        opening.is_opening
        and not closing.is_opening
        and opening.suggestion is closing.suggestion is None
        and opening.kind == closing.kind
        and opening.paragraph < closing.paragraph
        and closing.start - opening.start <= LONGEST_QUOTATION
    )


CHECKS = (check_pairs, check_empty)
