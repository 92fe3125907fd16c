"""Photographers: the names in a caption's credit against the story's own credits."""

import re
from collections.abc import Iterator

from articles.proofing.desk import Desk
from articles.proofing.finding import Finding
from articles.proofing.manuscript import Manuscript
from articles.text.confusables import one_apart
from articles.text.names import read_names
from articles.text.patterns import HAN

TAKEN = re.compile(rf"([{HAN} 　、]{{2,24}}?)[ 　]*摄(?!像|影协会|制)")
OFFICE = re.compile(r"^(?:本报|本社)?(?:首席|见习|实习|特约)?(?:记者|通讯员|摄影)?[ 　]*")


def photographers_agree(manuscript: Manuscript, _desk: Desk) -> Iterator[Finding]:
    """Yield a finding for each photographer printed beside a picture whom the story's credits do not name."""
    named = [line.name for line in manuscript.credits if line.role == "photo"]
    if not named:
        return
    everybody = {line.name for line in manuscript.credits}
    for field, text in manuscript.fields.items():
        if not field.startswith("credit:"):
            continue
        for start, end in printed_names(text, named):
            word = "".join(text[start:end].split())
            if word in everybody:
                continue
            near = next((name for name in named if one_apart(name, word)), None)
            code = "agreement.name" if near else "agreement.photographer"
            other = near or "、".join(named)
            yield manuscript.found(code, field, start, end, suggestion=near, evidence="、".join(named), other=other)


def printed_names(text: str, named: list[str]) -> list[tuple[int, int]]:
    """Return (start, end) of the names before 摄 in a credit, as they are printed: 高　亢 is one.

    Words that are one slip away from a credited name are that name, even where they would read as two.
    """
    found = []
    for credit in TAKEN.finditer(text):
        begin = credit.start(1) + OFFICE.match(credit[1]).end()
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
