"""Names that differ by one character between the parts of a story: one of the two is wrong."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.finding import Finding
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import BODY, Manuscript
from articles.proofing.rule import Rule
from articles.proofing.text import Text
from articles.text.confusables import confusable, slips
from articles.text.names import may_be_name
from articles.text.officials import FOLLOW, HELD
from articles.text.patterns import HAN
from articles.text.span import Span
from articles.text.surnames import FUNCTION_WORDS

# A confusable character in a name of three or more makes it `must`.
NAME = Rule(
    "agreement.name",
    Severity.SHOULD,
    _("name in two spellings"),
    _("“%(text)s” here, “%(other)s” elsewhere in the story."),
    errors=2.0,
)
BEFORE = re.compile(rf"(?:^|[^{HAN}]|[和与及由是为同向对给请者员民师长生])$")
RUN = re.compile(f"[{HAN}]+")
# So many slips of one name in one place are another name, or no copy at all.
ENOUGH = 20


def check_names(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    body, linked = manuscript.body, linked_names(manuscript)
    known = list(dict.fromkeys([*manuscript[BODY].titled, *linked]))
    for name in known:
        is_printed = any(name in text.words for text in manuscript.prose)
        # A linked name that is printed nowhere may stand misspelled behind its title.
        others = known if is_printed else linked
        for text in manuscript.prose:
            for start, end in misspelled(name, text.words, body, others, is_strict=text.name == BODY and is_printed):
                yield of_two_spellings(manuscript, knowledge, name, text, Span(start, end))
    yield from plain_names(manuscript, known)


def misspelled(name: str, text: str, body: str, known: list[str], *, is_strict: bool) -> list[Span]:
    found: list[Span] = []
    # 郜明 stands in every 郜明远 and is no name of its own there.
    rest = body.replace(name, "\n")
    for start, end in [*slips(name, text), *longer_and_shorter(name, text)]:
        word = text[start:end]
        if word in known or (text is not body and word in rest):
            continue
        if is_other_spelling(name, word, text, start, end, is_strict) and not overlaps(start, end, found):
            found.append(Span(start, end))
        if len(found) == ENOUGH:
            break
    return found


def is_other_spelling(name: str, word: str, text: str, start: int, end: int, is_strict: bool) -> bool:
    if len(name) == len(word) and sorted(name) != sorted(word):
        if confusable(name, word):
            return len(name) > 2 or stands_as_name(text, start, end)
        is_near = len(name) > 2 and (word[0] == name[0] or word[1:] == name[1:])
    else:
        is_near = len(name) > 2
    is_name = is_near and not FUNCTION_WORDS.intersection(set(word) - set(name))
    return not is_strict and is_name and stands_as_name(text, start, end)


def longer_and_shorter(name: str, text: str) -> list[Span]:
    if len(name) < 3:
        return []
    forms = [name[:place] + name[place + 1 :] for place in range(1, len(name))]
    forms += [name[:place] + name[place + 1] + name[place] + name[place + 2 :] for place in range(1, len(name) - 1)]
    patterns = [re.escape(form) for form in forms if form not in name]
    # The name without its last character is part of the name wherever it stands whole.
    patterns += [re.escape(name[:-1]) + f"(?!{re.escape(name[-1])})"]
    patterns += [f"{re.escape(name[:place])}[{HAN}]{re.escape(name[place:])}" for place in range(1, len(name))]
    return [Span(*found.span()) for pattern in patterns for found in re.finditer(pattern, text)]


def stands_as_name(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 12) : start]
    begins = bool(BEFORE.search(before)) or any(post.end() == len(before) for post in HELD.finditer(before + "人"))
    ends = end >= len(text) or not RUN.match(text, end) or bool(FOLLOW.match(text, end))
    return begins and ends


def overlaps(start: int, end: int, ranges: list[Span]) -> bool:
    return any(Span(start, end).overlaps(other) for other in ranges)


def of_two_spellings(manuscript: Manuscript, knowledge: Knowledge, name: str, text: Text, span: Span) -> Finding:
    word, start = text.words[span.start : span.end], span.start
    rostered = knowledge.roster.of
    if text.name != BODY and rostered(word) and not rostered(name) and name in manuscript.body:
        name, word, text = word, name, manuscript[BODY]
        start = text.words.find(word)
    is_certain = len(name) == len(word) > 2 and sorted(name) != sorted(word) and confusable(name, word)
    return text.found(
        NAME,
        start,
        start + len(word),
        suggestion=name,
        evidence=elsewhere(manuscript, text.name, name),
        severity=Severity.MUST if is_certain else None,
        other=name,
    )


def elsewhere(manuscript: Manuscript, field: str, name: str) -> str:
    texts = [text.words for text in manuscript.prose if name in text.words and text.name != field]
    return around(texts[-1], name) if texts else name


def plain_names(manuscript: Manuscript, known: list[str]) -> Iterator[Finding]:
    body = manuscript.body
    for text in heads_and_captions(manuscript):
        seen: list[Span] = []
        words = text.words
        for start in range(len(words) - 2):
            word = words[start : start + 3]
            if word in body or not may_be_name(word) or not stands_as_name(words, start, start + 3):
                continue
            twins = {body[place:end] for place, end in slips(word, body) if may_be_name(body[place:end])}
            twins = {twin for twin in twins if twin not in known and twin not in words and confusable(word, twin)}
            if len(twins) == 1 and not overlaps(start, start + 3, seen):
                seen.append(Span(start, start + 3))
                [twin] = twins
                yield text.found(NAME, start, start + 3, suggestion=twin, evidence=around(body, twin), other=twin)


def heads_and_captions(manuscript: Manuscript) -> list[Text]:
    return [text for text in manuscript.prose if text.name != BODY]


def linked_names(manuscript: Manuscript) -> list[str]:
    officials = manuscript.event["officials"] if manuscript.event else ()
    return list(dict.fromkeys([*(line.name for line in manuscript.mentions), *officials]))


def around(text: str, word: str, reach: int = 8) -> str:
    start = text.find(word)
    return text[max(0, start - reach) : start + len(word) + reach].replace("\n", " ") if start >= 0 else ""


RULES = (NAME,)
CHECKS = (check_names,)
