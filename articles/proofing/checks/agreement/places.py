"""Places and organisations in two spellings: one confused character apart within the same story."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.checks.agreement.names import ENOUGH, RUN, around, heads_and_captions, overlaps
from articles.proofing.finding import Finding
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import BODY, Manuscript
from articles.proofing.rule import Rule
from articles.text.confusables import confusable, differing, slips
from articles.text.patterns import any_of
from articles.text.span import Span
from articles.text.units import PLACES

PLACE = Rule(
    "agreement.place",
    Severity.SHOULD,
    _("place or organization in two spellings"),
    _("“%(text)s” here, “%(other)s” elsewhere in the story."),
)
SHORTEST = 3
# What stands before a name may be read as part of it; its last characters are the name for certain.
TAILS = (3, 4)
# 荷塘镇 and 莲沟村 within 荷塘镇莲沟村.
PART = re.compile(f".{{2,}}?{any_of(PLACES)}")
# Characters that tell one unit from another, however alike they sound.
RANKS = frozenset("国省市县区州旗乡镇村街东西南北中上下左右前后新老大小一二三四五六七八九十")
LEADING = frozenset("在到赴由与和及对向从据经被让请于把将为是的了去往进")


def check_places(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    texts = [*manuscript.prose]
    whole = "\n".join(text.words for text in texts)
    times = cache(whole.count)
    found: dict[str, list[Span]] = {text.name: [] for text in texts}
    for name, before in spellings(manuscript):
        for text in texts:
            taken = found[text.name]
            for start, end in slips(name, text.words):
                word = text.words[start:end]
                if len(taken) == ENOUGH:
                    break
                if overlaps(start, end, taken) or not may_begin(text.words, start, before):
                    continue
                if is_slip(name, word) and is_rarer(word, name, text.name, times, manuscript.body):
                    taken.append(Span(start, end))
                    yield text.found(PLACE, start, end, suggestion=name, evidence=around(whole, name), other=name)


def check_resembling_places(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    body = manuscript.body
    printed = names_within(manuscript[BODY].units)
    for text in heads_and_captions(manuscript):
        for word in names_within(text.units):
            twins = [name for name in printed if resemble(name, word)] if word not in body else []
            if len(twins) == 1 and twins[0] not in text.words:
                start = text.words.find(word)
                yield text.found(
                    PLACE,
                    start,
                    start + len(word),
                    suggestion=twins[0],
                    evidence=around(body, twins[0]),
                    severity=Severity.HINT,
                    other=twins[0],
                )


def names_within(names: Iterable[str]) -> list[str]:
    parts = [*names, *(part for name in names for part in PART.findall(name))]
    return [name for name in dict.fromkeys(parts) if len(name) >= SHORTEST]


def resemble(name: str, word: str) -> bool:
    if len(name) != len(word) or name[-1] != word[-1] or differing(name, word) != 1:
        return False
    pair = next(pair for pair in zip(name, word, strict=True) if pair[0] != pair[1])
    return not RANKS.intersection(pair) and not confusable(name, word)


def spellings(manuscript: Manuscript) -> list[tuple[str, str]]:
    """Return (name, what stands before it in a longer one) to look for: units of text and event, then their tails."""
    event = manuscript.event
    names = [*filter(None, [event["place"]]), *event["hosts"]] if event else []
    for text in sorted(manuscript.prose, key=lambda text: text.name != BODY):
        names += text.units
    names = names_within(names)
    known = dict.fromkeys(names, "")
    for name in names:
        for length in TAILS:
            if len(name) > length:
                known.setdefault(name[-length:], name[-length - 1])
    return list(known.items())


def may_begin(text: str, start: int, before: str) -> bool:
    character = text[start - 1 : start]
    return not before or character == before or not RUN.match(character) or character in LEADING


def is_slip(name: str, word: str) -> bool:
    """Tell whether two names are one in two spellings: 县水利局 and 省水利局 sound alike and are two offices."""
    differing = {pair for pair in zip(name, word, strict=True) if pair[0] != pair[1]}
    return not any(RANKS.issuperset(pair) for pair in differing) and confusable(name, word)


def is_rarer(word: str, name: str, field: str, times: Callable[[str], int], body: str) -> bool:
    if times(word) != times(name):
        return times(word) < times(name) or not times(name)
    return field != BODY or (name in body and body.find(name) < body.find(word))


RULES = (PLACE,)
CHECKS = (check_places, check_resembling_places)
