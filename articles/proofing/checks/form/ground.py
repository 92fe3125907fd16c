"""What the checks of form stand on: the fields that hold prose, and the paragraphs of a field."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from articles.proofing.finding import Finding
from articles.proofing.manuscript import Manuscript
from articles.text.patterns import is_finished

LINE = re.compile(r"[^\n]+")
SPACES = " \t\u3000\xa0"
# A line of fewer characters, or without a comma or a stop inside, may be a head, a signature, an item.
SHORTEST_PARAGRAPH = 20
INNER_MARK = re.compile("[，；。！？,]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of a field without the spaces around it; `start` and `end` count in the field."""

    start: int
    end: int
    text: str

    @property
    def is_prose(self) -> bool:
        """Tell whether the line is long enough, and marked enough, to be read as sentences."""
        return len(self.text) >= SHORTEST_PARAGRAPH and bool(INNER_MARK.search(self.text))


def prose(manuscript: Manuscript) -> list[tuple[str, str]]:
    """Return (field, words) of every field that holds sentences: all but the credits of pictures."""
    return [(name, text) for name, text in manuscript.fields.items() if not name.startswith("credit:")]


def paragraphs(text: str) -> list[Paragraph]:
    """Return the lines of `text` that hold anything, without the spaces around them."""
    found = []
    for line in LINE.finditer(text):
        words = line[0].strip(SPACES)
        if words:
            start = line.start() + len(line[0]) - len(line[0].lstrip(SPACES))
            found.append(Paragraph(start, start + len(words), words))
    return found


def body_paragraphs(manuscript: Manuscript) -> list[Paragraph]:
    """Return the paragraphs of the body, none where it is a text layer that breaks lines where columns end."""
    found = paragraphs(manuscript.body)
    long = [paragraph for paragraph in found if paragraph.is_prose]
    cut = sum(not is_finished(paragraph.text) for paragraph in long)
    return [] if cut > 2 and cut * 2 > len(long) else found


def matches(
    manuscript: Manuscript, code: str, pattern: re.Pattern[str], *, mend: Callable[[re.Match[str]], str] | None = None
) -> Iterator[Finding]:
    """Return a finding for every match of `pattern` in the prose.

    `mend(match)` gives the suggestion, None where a person has to know; the rule's sentence may show it as %(right)s.
    """
    for field, text in prose(manuscript):
        for found in pattern.finditer(text):
            right = mend and mend(found)
            yield manuscript.found(code, field, found.start(), found.end(), suggestion=right, right=right)
