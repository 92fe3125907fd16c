"""What a story is linked to: people who do not stand in its text, an event that it names otherwise."""

from collections.abc import Iterator

from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.checks.agreement.names import linked_names, misspelled
from articles.proofing.checks.house.formulas import near_miss, seeds
from articles.proofing.finding import Finding
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import BODY, Manuscript
from articles.proofing.rule import Rule
from articles.text.wordtree import WordTree

ABSENT = Rule(
    "agreement.absent",
    Severity.SHOULD,
    _("linked person not in the text"),
    _("%(name)s is linked to the story and not in its text."),
    errors=0.0,
)
EVENT = Rule(
    "agreement.event",
    Severity.SHOULD,
    _("event named otherwise"),
    _("“%(text)s”: the linked event is called “%(other)s”."),
)
# Shorter names of events are said of other things as well.
SHORTEST = 6


def check_linked_people(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    texts = [text.words for text in manuscript.prose]
    names = linked_names(manuscript)
    for name in names:
        if any(name in text or misspelled(name, text, text, names, is_strict=False) for text in texts):
            continue
        text = manuscript[BODY] if BODY in manuscript else manuscript.texts[0]
        # What is not there has no range: the finding stands before the first word.
        yield text.found(ABSENT, 0, 0, evidence=name, name=name)


def check_event_name(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    name = manuscript.event["name"] if manuscript.event else ""
    if len(name) < SHORTEST:
        return
    tree = WordTree(seeds(name))
    for text in manuscript.prose:
        words = text.words
        misses = {near_miss(name, words, start, offset) for start, _end, offset in tree.hits(words)}
        for start, end in sorted(miss for miss in misses if miss):
            # Cut at its beginning or end, a name is said more shortly and not wrongly.
            if words[start] == name[0] and words[end - 1] == name[-1]:
                yield text.found(EVENT, start, end, suggestion=name, evidence=name, other=name)


RULES = (ABSENT, EVENT)
CHECKS = (check_event_name, check_linked_people)
