"""One field of a story as checks read it: its words, what is worked out of them once, and findings in them."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import Any, TypeVar

from articles.models.severity import Severity
from articles.proofing.finding import Finding, Value
from articles.proofing.rule import Rule
from articles.text.days import PrintedDate, dates_in
from articles.text.mask import ASIDE, BROKEN, SPEECH, TITLE, masked
from articles.text.numerals import Numeral, numerals
from articles.text.officials import officials_in
from articles.text.patterns import is_finished
from articles.text.quotations import quotations
from articles.text.span import Span
from articles.text.units import organizations_in, places_in

T = TypeVar("T")
LINE = re.compile(r"[^\n]+")
SPACES = " \t\u3000\xa0"
# A line of fewer characters, or without a comma or a stop inside, may be a head, a signature, an item.
SHORTEST_PROSE = 20
# Longer copy is compared by its beginning: names and places are introduced there, and the time stays bounded.
LONGEST_COMPARED = 20_000
# What a caption says before the title of who is seen.
SHOWN = re.compile(r"^(?:.{0,8}(?:图[为中]|[左右前后][一二三四排]+为?|中为))")
INNER_MARK = re.compile("[，；。！？,]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of a field without the spaces around it; `start` and `end` count in the field."""

    start: int
    end: int
    text: str

    @property
    def is_prose(self) -> bool:
        return len(self.text) >= SHORTEST_PROSE and bool(INNER_MARK.search(self.text))


@dataclass(frozen=True, eq=False)
class Text:
    name: str
    words: str
    readings: dict[Callable, Any] = field(default_factory=dict, init=False, repr=False)

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        found = []
        for line in LINE.finditer(self.words):
            words = line[0].strip(SPACES)
            if words:
                start = line.start() + len(line[0]) - len(line[0].lstrip(SPACES))
                found.append(Paragraph(start, start + len(words), words))
        return tuple(found)

    @property
    def whole_paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs; none of a text layer, which breaks lines where columns end."""
        prose = [paragraph for paragraph in self.paragraphs if paragraph.is_prose]
        cut = sum(not is_finished(paragraph.text) for paragraph in prose)
        return () if cut > 2 and cut * 2 > len(prose) else self.paragraphs

    # Masked words are as long as the words, every place the same.
    @cached_property
    def titles_masked(self) -> str:
        """The words without the titles of works: dates and figures in them are names."""
        return masked(TITLE, self.words)

    @cached_property
    def speech_masked(self) -> str:
        """The words without titles and quoted speech: whoever speaks has days of their own."""
        return masked(SPEECH, self.titles_masked)

    @cached_property
    def asides_masked(self) -> str:
        """The words without short quotations, titles and brackets, lines that the page broke joined."""
        return masked(BROKEN, masked(ASIDE, self.words))

    @cached_property
    def dates(self) -> tuple[PrintedDate, ...]:
        return dates_in(self.titles_masked)

    @cached_property
    def numerals(self) -> tuple[Numeral, ...]:
        return numerals(self.words)

    def numerals_between(self, begin: int, end: int) -> tuple[Numeral, ...]:
        first, last = (bisect_left(self.numerals, place, key=lambda numeral: numeral.begin) for place in (begin, end))
        return self.numerals[first:last]

    @cached_property
    def quotations(self) -> list[Span]:
        return quotations(self.words)

    @cached_property
    def titled(self) -> dict[str, str]:
        return titled_in(self.words)

    @cached_property
    def units(self) -> tuple[str, ...]:
        words = self.words[:LONGEST_COMPARED]
        found = dict.fromkeys(organizations_in(words) + places_in(words))
        return tuple(sorted(found, key=len, reverse=True))

    def beside(self, start: int, end: int) -> tuple[str, str]:
        return self.words[max(0, start - 1) : start], self.words[end : end + 1]

    def found(
        self,
        rule: Rule,
        start: int,
        end: int,
        *,
        suggestion: str | None = None,
        evidence: str = "",
        severity: Severity | None = None,
        **values: Value,
    ) -> Finding:
        """The rule's sentence is filled with `values` and %(text)s."""
        words = self.words[start:end]
        return Finding(
            rule=rule,
            severity=severity or rule.severity,
            field=self.name,
            start=start,
            end=end,
            text=words,
            values={"text": words, **values},
            suggestion=suggestion,
            evidence=evidence,
        )

    def matches(
        self, rule: Rule, pattern: re.Pattern[str], mend: Callable[[re.Match[str]], str] | None = None
    ) -> Iterator[Finding]:
        """`mend` gives the suggestion, None where a person has to know; the sentence may show it as %(right)s."""
        for found in pattern.finditer(self.words):
            right = mend(found) if mend else None
            yield self.found(rule, *found.span(), suggestion=right, right=right)


def titled_in(words: str, page: str = "", known: frozenset[str] = frozenset()) -> dict[str, str]:
    """`page` and `known` names help to tell a name's length."""
    people = officials_in(words[:LONGEST_COMPARED], page[:LONGEST_COMPARED], known)
    return {person.name: SHOWN.sub("", person.title) for person in people}


def once(read: Callable[[Text], T]) -> Callable[[Text], T]:
    @wraps(read)
    def kept(text: Text) -> T:
        if read not in text.readings:
            text.readings[read] = read(text)
        return text.readings[read]

    return kept
