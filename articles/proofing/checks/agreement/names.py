"""Names that differ by one character between the parts of a story: one of the two is wrong."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Never

from articles.proofing.checks.agreement.extracted import around, linked_names, other_fields, printed_fields, titles_in
from articles.proofing.desk import Desk
from articles.proofing.finding import Finding, Severity
from articles.proofing.manuscript import BODY, Manuscript
from articles.text.confusables import confusable, slips
from articles.text.names import may_be_name
from articles.text.officials import FOLLOW, HELD
from articles.text.patterns import HAN
from articles.text.surnames import FUNCTION_WORDS

BEFORE = re.compile(rf"(?:^|[^{HAN}]|[和与及由是为同向对给请者员民师长生])$")
RUN = re.compile(f"[{HAN}]+")
# So many slips of one name in one place are another name, or no copy at all.
ENOUGH = 20


def names_agree(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Yield a finding for each spelling of a name that stands beside another in the same story."""
    body, linked = manuscript.body, linked_names(manuscript)
    known = list(dict.fromkeys([*titles_in(body), *linked]))
    for name in known:
        is_printed = any(name in text for _field, text in printed_fields(manuscript))
        # A linked name that is printed nowhere may stand misspelled behind its title.
        others = known if is_printed else linked
        for field, text in printed_fields(manuscript):
            for start, end in misspelled(name, text, body, others, is_strict=field == BODY and is_printed):
                yield of_two_spellings(manuscript, desk, name, field, start, end)
    yield from plain_names(manuscript, known)


def misspelled(name: str, text: str, body: str, known: list[str], *, is_strict: bool) -> list[Never]:
    """Return the ranges of `text` that spell `name` otherwise; strictly: only by characters that are confused."""
    found = []
    # 郜明 stands in every 郜明远 and is no name of its own there.
    rest = body.replace(name, "\n")
    for start, end in [*slips(name, text), *longer_and_shorter(name, text)]:
        word = text[start:end]
        if word in known or (text is not body and word in rest):
            continue
        if is_other_spelling(name, word, text, start, end, is_strict) and not overlaps(start, end, found):
            found.append((start, end))
        if len(found) == ENOUGH:
            break
    return found


def is_other_spelling(name: str, word: str, text: str, start: int, end: int, is_strict: bool) -> bool:
    """Tell whether a word may be `name` written wrongly: by a confused character, or as another name in its place."""
    if len(name) == len(word) and sorted(name) != sorted(word):
        if confusable(name, word):
            return len(name) > 2 or stands_as_name(text, start, end)
        is_near = len(name) > 2 and (word[0] == name[0] or word[1:] == name[1:])
    else:
        is_near = len(name) > 2
    is_name = is_near and not FUNCTION_WORDS.intersection(set(word) - set(name))
    return not is_strict and is_name and stands_as_name(text, start, end)


def longer_and_shorter(name: str, text: str) -> list[Never]:
    """Return the ranges with one character of a name missing, too many, or in another's place; the surname stands."""
    if len(name) < 3:
        return []
    forms = [name[:place] + name[place + 1 :] for place in range(1, len(name))]
    forms += [name[:place] + name[place + 1] + name[place] + name[place + 2 :] for place in range(1, len(name) - 1)]
    patterns = [re.escape(form) for form in forms if form not in name]
    # The name without its last character is part of the name wherever it stands whole.
    patterns += [re.escape(name[:-1]) + f"(?!{re.escape(name[-1])})"]
    patterns += [f"{re.escape(name[:place])}[{HAN}]{re.escape(name[place:])}" for place in range(1, len(name))]
    return [found.span() for pattern in patterns for found in re.finditer(pattern, text)]


def stands_as_name(text: str, start: int, end: int) -> bool:
    """Tell whether a name may begin and end here: behind a title, a mark or the like, before a verb or a mark."""
    before = text[max(0, start - 12) : start]
    begins = bool(BEFORE.search(before)) or any(post.end() == len(before) for post in HELD.finditer(before + "人"))
    ends = end >= len(text) or not RUN.match(text, end) or bool(FOLLOW.match(text, end))
    return begins and ends


def overlaps(start: int, end: int, ranges: list[Never]) -> bool:
    """Tell whether a range meets one of `ranges`."""
    return any(start < other_end and other_start < end for other_start, other_end in ranges)


def of_two_spellings(manuscript: Manuscript, desk: Desk, name: str, field: str, start: int, end: int) -> Finding:
    """Return the finding on two spellings: at the one that is not rostered, if only the other is."""
    word = manuscript.fields[field][start:end]
    if field != BODY and desk.roster.of(word) and not desk.roster.of(name) and name in manuscript.body:
        name, word, field = word, name, BODY
        start = manuscript.body.find(word)
    finding = manuscript.found(
        "agreement.name",
        field,
        start,
        start + len(word),
        suggestion=name,
        evidence=elsewhere(manuscript, field, name),
        other=name,
    )
    is_certain = len(name) == len(word) > 2 and sorted(name) != sorted(word) and confusable(name, word)
    return replace(finding, severity=Severity.MUST) if is_certain else finding


def elsewhere(manuscript: Manuscript, field: str, name: str) -> str:
    """Return the words around a name in the part of the story that spells it so."""
    texts = [text for other, text in printed_fields(manuscript) if name in text and other != field]
    return around(texts[-1], name) if texts else name


def plain_names(manuscript: Manuscript, known: list[Never]) -> Iterator[Finding]:
    """Yield findings on names without a title: in a head or caption so, in the body with a confused character."""
    body = manuscript.body
    for field, text in other_fields(manuscript):
        seen = []
        for start in range(len(text) - 2):
            word = text[start : start + 3]
            if word in body or not may_be_name(word) or not stands_as_name(text, start, start + 3):
                continue
            twins = {body[place:end] for place, end in slips(word, body) if may_be_name(body[place:end])}
            twins = [twin for twin in twins if twin not in known and twin not in text and confusable(word, twin)]
            if len(twins) == 1 and not overlaps(start, start + 3, seen):
                seen.append((start, start + 3))
                evidence = around(body, twins[0])
                yield manuscript.found(
                    "agreement.name", field, start, start + 3, suggestion=twins[0], evidence=evidence, other=twins[0]
                )
