"""The house list over one manuscript: every wording of the list in one pass, minus what is quoted or means another."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.checks.house.formulas import near_miss, seeds
from articles.proofing.finding import Finding
from articles.proofing.knowledge import BODY, EVERYWHERE, FORMULA, HEAD, WILDCARD, HouseEntry, Knowledge
from articles.proofing.manuscript import HEADS, Manuscript
from articles.proofing.rule import Rule
from articles.proofing.text import Text
from articles.text.span import Span
from articles.text.wordtree import WordTree

FORBIDDEN = Rule(
    "house.forbidden",
    Severity.SHOULD,
    _("forbidden wording"),
    _("“%(text)s” is forbidden by the house list: %(reason)s"),
)
CAREFUL = Rule(
    "house.careful",
    Severity.SHOULD,
    _("wording for careful use"),
    _("“%(text)s” asks for care by the house list: %(reason)s"),
    errors=0.5,
)
PREFERRED = Rule(
    "house.preferred",
    Severity.HINT,
    _("wording with a better one"),
    _("“%(text)s” has a wording the house prefers: %(reason)s"),
    errors=0.0,
)
INEXACT = Rule(
    "house.formula", Severity.SHOULD, _("formula not exact"), _("“%(text)s” is not the exact formula: %(reason)s")
)
CONFUSED = Rule(
    "house.confused", Severity.SHOULD, _("confused word"), _("“%(text)s” may be the wrong word: %(reason)s")
)
# What a wildcard may stand for: so many characters, none of these among them.
REACH = 8
STOPS = frozenset("，。！？；：、\n")
# Full-width letters and figures count as the narrow ones, capitals as small; every character stays one.
NARROW = [character for character in map(chr, range(0x21, 0x7F)) if character.isalnum() or character == WILDCARD]
FOLDED = {ord(character) + wider: character.lower() for character in NARROW for wider in (0, 0xFEE0)}


@dataclass(frozen=True, slots=True)
class Seed:
    entry: HouseEntry
    pieces: tuple[str, ...]
    offset: int | None = 0


def check_wordings(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    if not knowledge.words:
        return
    tree = tree_of(knowledge.words)
    for text in manuscript.prose:
        for span, entry in longest(hits_in(tree, text)):
            yield text.found(
                BY_KIND[entry.kind],
                *span,
                severity=entry.level,
                suggestion=entry.pattern if entry.kind == FORMULA else entry.replacement or None,
                evidence=entry.source,
                reason=entry.reason,
            )


# A thousand lines take longer to file than a story to read; the list is the same for the next story.
@lru_cache(maxsize=8)
def tree_of(entries: tuple[HouseEntry, ...]) -> WordTree[Seed]:
    return WordTree((word, seed) for entry in entries for word, seed in seeds_of(entry))


def seeds_of(entry: HouseEntry) -> list[tuple[str, Seed]]:
    pattern = entry.pattern.translate(FOLDED)
    if entry.kind == FORMULA:
        return [(word, Seed(entry, (pattern,), offset)) for word, offset in seeds(pattern)]
    first, *more = [piece for piece in pattern.split(WILDCARD) if piece]
    return [(first, Seed(entry, (first, *more)))]


def hits_in(tree: WordTree[Seed], text: Text) -> set[tuple[Span, HouseEntry]]:
    words, scope = text.words.translate(FOLDED), HEAD if text.name in HEADS else BODY
    found = set()
    for start, end, seed in tree.hits(words):
        if seed.entry.scope not in (scope, EVERYWHERE):
            continue
        span = span_of(seed, words, start, end)
        if span and is_meant(seed.entry, words, span, text.quotations):
            found.add((span, seed.entry))
    return found


def span_of(seed: Seed, text: str, start: int, end: int) -> Span | None:
    if seed.entry.kind == FORMULA:
        return near_miss(seed.pieces[0], text, start, seed.offset)
    for piece in seed.pieces[1:]:
        found = text.find(piece, end, end + REACH + len(piece))
        if found < 0 or STOPS.intersection(text[end:found]):
            return None
        end = found + len(piece)
    return Span(start, end)


def is_meant(entry: HouseEntry, text: str, span: Span, quotations: list[Span]) -> bool:
    if entry.is_quotation_exempt and any(one.start < span.start and span.end < one.end for one in quotations):
        return False
    return not any(covers(word.translate(FOLDED), text, span) for word in entry.exceptions)


def covers(word: str, text: str, span: Span) -> bool:
    return text.find(word, max(0, span.end - len(word)), span.start + len(word)) >= 0


def longest(hits: set[tuple[Span, HouseEntry]]) -> Iterator[tuple[Span, HouseEntry]]:
    reached = -1
    for span, entry in sorted(hits, key=rank):
        if span.end > reached:
            yield span, entry
            reached = span.end


def rank(hit: tuple[Span, HouseEntry]) -> tuple[int, int, int, str]:
    span, entry = hit
    return span.start, -span.end, -entry.level.weight, entry.pattern


RULES = (FORBIDDEN, CAREFUL, PREFERRED, INEXACT, CONFUSED)
CHECKS = (check_wordings,)
BY_KIND = {rule.code.removeprefix("house."): rule for rule in RULES}
