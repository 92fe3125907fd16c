"""Captions and their credits: photographers against the story's own credits, figures against the body's."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.checks.agreement.names import NAME
from articles.proofing.finding import Finding
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import Manuscript
from articles.proofing.rule import Rule
from articles.text.confusables import one_apart
from articles.text.names import read_names
from articles.text.patterns import FIGURE, HAN

PHOTOGRAPHER = Rule(
    "agreement.photographer",
    Severity.SHOULD,
    _("photographer credited otherwise"),
    _("The caption credits %(text)s; the story's photo credits are %(other)s."),
)
# A hint: a picture may show a part of what the body counts.
FIGURE_OF_CAPTION = Rule(
    "agreement.figure",
    Severity.HINT,
    _("figure in a caption"),
    _("“%(text)s” in the caption, “%(other)s” in the body: the same thing?"),
)
TAKEN = re.compile(rf"([{HAN} 　、]{{2,24}}?)[ 　]*摄(?!像|影协会|制)")
RANK = re.compile(r"^(?:本报|本社)?(?:首席|见习|实习|特约)?(?:记者|通讯员|摄影)?[ 　]*")
COUNTED = re.compile(
    rf"(?<![{FIGURE}.．第])([{FIGURE}]{{2,}}(?:[.．][{FIGURE}]+)?[万亿]?)[余多]?([个名位家户条台辆座所套张棵亩公]里?)([{HAN}]{{2}})"
)


def check_photographers(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    named = [line.name for line in manuscript.credits if line.role == "photo"]
    if not named:
        return
    everybody = {line.name for line in manuscript.credits}
    for text in manuscript.texts:
        if not text.name.startswith("credit:"):
            continue
        for start, end in printed_names(text.words, named):
            word = "".join(text.words[start:end].split())
            if word in everybody:
                continue
            near = next((name for name in named if one_apart(name, word)), None)
            credited = "、".join(named)
            rule = NAME if near else PHOTOGRAPHER
            yield text.found(rule, start, end, suggestion=near, evidence=credited, other=near or credited)


def printed_names(text: str, named: list[str]) -> list[tuple[int, int]]:
    """高　亢 is one name; words one slip away from a credited name are that name, even if they read as two."""
    found = []
    for credit in TAKEN.finditer(text):
        begin = credit.end(1) - len(RANK.sub("", credit[1]))
        words = text[begin : credit.end(1)].strip(" 　")
        if any(one_apart(name, "".join(words.split())) for name in named):
            start = text.index(words, begin)
            found.append((start, start + len(words)))
            continue
        for name in read_names(words).names:
            spaced = re.compile(r"\s*".join(map(re.escape, name))).search(text, begin)
            if spaced:
                found.append(spaced.span())
    return found


def check_caption_figures(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    in_body: dict[tuple[str, ...], list[str]] = {}
    for found in COUNTED.finditer(manuscript.body):
        in_body.setdefault(found.group(2, 3), []).append(found[0])
    for text in manuscript.texts:
        if not text.name.startswith("caption:"):
            continue
        for found in COUNTED.finditer(text.words):
            counts = in_body.get(found.group(2, 3), [])
            if len(counts) == 1 and counts[0] != found[0]:
                yield text.found(FIGURE_OF_CAPTION, *found.span(), evidence=counts[0], other=counts[0])


RULES = (PHOTOGRAPHER, FIGURE_OF_CAPTION)
CHECKS = (check_photographers, check_caption_figures)
