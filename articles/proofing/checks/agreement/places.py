"""Places and organisations in two spellings: one confused character apart within the same story."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

from articles.proofing.checks.agreement.extracted import around, other_fields, printed_fields, units_in
from articles.proofing.checks.agreement.names import ENOUGH, RUN, overlaps
from articles.proofing.desk import Desk
from articles.proofing.finding import Finding, Severity
from articles.proofing.manuscript import BODY, Manuscript
from articles.text.confusables import confusable, differing, slips
from articles.text.patterns import any_of
from articles.text.units import PLACES

SHORTEST = 3
# What stands before a name may be read as part of it; its last characters are the name for certain.
TAILS = (3, 4)
# 荷塘镇 and 莲沟村 within 荷塘镇莲沟村.
PART = re.compile(f".{{2,}}?{any_of(PLACES)}")
# Characters that tell one unit from another, however alike they sound.
RANKS = frozenset("国省市县区州旗乡镇村街东西南北中上下左右前后新老大小一二三四五六七八九十")
LEADING = frozenset("在到赴由与和及对向从据经被让请于把将为是的了去往进")


def places_agree(manuscript: Manuscript, _desk: Desk) -> Iterator[Finding]:
    """Yield a finding for each spelling of a place or organisation beside the one that the story uses more."""
    texts = printed_fields(manuscript)
    whole = "\n".join(text for _field, text in texts)
    times = cache(whole.count)
    found = {field: [] for field, _text in texts}
    for name, before in spellings(manuscript):
        for field, text in texts:
            for start, end in slips(name, text):
                word = text[start:end]
                if len(found[field]) == ENOUGH:
                    break
                if overlaps(start, end, found[field]) or not may_begin(text, start, before):
                    continue
                if is_slip(name, word) and is_rarer(word, name, field, times, manuscript.body):
                    found[field].append((start, end))
                    yield manuscript.found(
                        "agreement.place", field, start, end, suggestion=name, evidence=around(whole, name), other=name
                    )


def places_resemble(manuscript: Manuscript, _desk: Desk) -> Iterator[Finding]:
    """Yield a hint for each place of a head or caption that is not in the body, where one but for a character is."""
    body = manuscript.body
    printed = parts_of(units_in(body))
    for field, text in other_fields(manuscript):
        for word in parts_of(units_in(text)):
            twins = [name for name in printed if resemble(name, word)] if word not in body else []
            if len(twins) == 1 and twins[0] not in text:
                start = text.find(word)
                finding = manuscript.found(
                    "agreement.place",
                    field,
                    start,
                    start + len(word),
                    suggestion=twins[0],
                    evidence=around(body, twins[0]),
                    other=twins[0],
                )
                yield replace(finding, severity=Severity.HINT)


def parts_of(names: list[str]) -> list[str]:
    """Return names with the smaller units within them, long enough to tell, each once."""
    parts = [*names, *(part for name in names for part in PART.findall(name))]
    return [name for name in dict.fromkeys(parts) if len(name) >= SHORTEST]


def resemble(name: str, word: str) -> bool:
    """Tell whether two names of one kind are one but for a character that is neither confused nor a rank."""
    if len(name) != len(word) or name[-1] != word[-1] or differing(name, word) != 1:
        return False
    pair = next(pair for pair in zip(name, word, strict=True) if pair[0] != pair[1])
    return not RANKS.intersection(pair) and not confusable(name, word)


def spellings(manuscript: Manuscript) -> list[tuple[str, str]]:
    """Return (name, what stands before it in a longer one) to look for: units of text and event, then their tails."""
    event = manuscript.event or {}
    names = [*filter(None, [event.get("place")]), *(event.get("hosts") or ())]
    for _field, text in sorted(printed_fields(manuscript), key=lambda pair: pair[0] != BODY):
        names += units_in(text)
    names = parts_of(names)
    known = dict.fromkeys(names, "")
    for name in names:
        for length in TAILS:
            if len(name) > length:
                known.setdefault(name[-length:], name[-length - 1])
    return list(known.items())


def may_begin(text: str, start: int, before: str) -> bool:
    """Tell whether a tail may begin here: behind the same character as in its whole name, or behind no name at all."""
    character = text[start - 1 : start]
    return not before or character == before or not RUN.match(character) or character in LEADING


def is_slip(name: str, word: str) -> bool:
    """Tell whether two names are one in two spellings: 县水利局 and 省水利局 sound alike and are two offices."""
    differing = {pair for pair in zip(name, word, strict=True) if pair[0] != pair[1]}
    return not any(RANKS.issuperset(pair) for pair in differing) and confusable(name, word)


def is_rarer(word: str, name: str, field: str, times: Callable[[str], int], body: str) -> bool:
    """Tell whether `word` is the spelling to doubt: the rarer one; of two equally rare ones not the body's first."""
    if times(word) != times(name):
        return times(word) < times(name) or not times(name)
    return field != BODY or (name in body and body.find(name) < body.find(word))
