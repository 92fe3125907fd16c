"""Titles: what a head, a caption or the record calls somebody, against what the body calls them."""

from collections.abc import Iterator

from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.checks.agreement.names import heads_and_captions, linked_names
from articles.proofing.finding import Finding
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import BODY, Manuscript
from articles.proofing.rule import Rule
from articles.proofing.text import Text, titled_in
from people.titles import COLLECTIVE, DISTINCT, Likeness, Part, compare, parts_of

TITLE = Rule(
    "agreement.title",
    Severity.SHOULD,
    _("title in two wordings"),
    _("%(name)s is “%(text)s” here and “%(other)s” elsewhere in the story."),
    errors=2.0,
)
MENTION = Rule(
    "agreement.mention",
    Severity.SHOULD,
    _("title filed otherwise"),
    _("%(name)s is printed as “%(text)s” and filed as “%(other)s”."),
)


def check_titles(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    known = frozenset([*manuscript[BODY].titled, *linked_names(manuscript)])
    printed = {text.name: titled_in(text.words, manuscript.body, known) for text in manuscript.prose}
    in_body = printed.get(BODY, {})
    places = knowledge.roster.places
    for text in heads_and_captions(manuscript):
        for name, title in printed[text.name].items():
            if name in in_body and not agree(title, in_body[name], places):
                yield at_title(TITLE, text, name, title, in_body[name])
    for line in manuscript.mentions:
        found = [(field, titles[line.name]) for field, titles in printed.items() if line.name in titles]
        if line.title and found and not any(agree(title, line.title, places) for _field, title in found):
            field, title = found[-1]
            yield at_title(MENTION, manuscript[field], line.name, title, line.title)


def at_title(rule: Rule, text: Text, name: str, title: str, other: str) -> Finding:
    start = text.words.find(f"{title}{name}")
    words = title if start >= 0 else name
    start = start if start >= 0 else text.words.find(name)
    return text.found(rule, start, start + len(words), evidence=f"{other}{name}", name=name, other=other)


def agree(title: str, other: str, places: frozenset[str] = frozenset()) -> bool:
    """区长 agrees with 望川区委副书记、区长; 副区长 does not."""
    parts, others = sorted((parts_of(title), parts_of(other)), key=len)
    return all(any(is_one_post(part, another, places) for another in others) for part in parts)


def is_one_post(part: Part, other: Part, places: frozenset[str]) -> bool:
    if is_general(part) or is_general(other):
        return True
    likeness = {compare(part, other, places), compare(other, part, places)}
    if Likeness.GRADE in likeness:
        # 副市长 says 常务副市长 more shortly; 市长 is another post, and 局长 another one than 原局长.
        return DISTINCT.isdisjoint({*part.grades} ^ {*other.grades}) and part.is_former == other.is_former
    return not likeness.isdisjoint({Likeness.SAME, Likeness.SHORT})


def is_general(part: Part) -> bool:
    """Tell whether words say that somebody leads, and not what: 市领导."""
    return part.office in COLLECTIVE or part.text.endswith("干部")


RULES = (TITLE, MENTION)
CHECKS = (check_titles,)
