"""Fixed words written with a wrong character: 再接再励 for 再接再厉. The list is fixed_words.txt, kept certain."""

import re
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation import gettext_noop

from articles.proofing.checks.form.ground import prose
from articles.proofing.desk import Desk
from articles.proofing.finding import Finding, Rule, Severity
from articles.proofing.manuscript import Manuscript
from articles.text.patterns import any_of

RULES = {
    "form.wrong_word": Rule(
        Severity.SHOULD,
        gettext_noop("wrong character in a fixed word"),
        gettext_noop("“%(text)s” is written “%(right)s”."),
    ),
}


def read_list(text: str) -> dict[str, tuple[str, str, str]]:
    """Return {wrong form: (right form, characters that may stand before, behind)} from the lines of the list."""
    words = {}
    for line in text.splitlines():
        wrong, _space, rest = line.partition(" ")
        if rest and not line.startswith("#"):
            right, *guards = rest.split()
            before = "".join(guard[1:] for guard in guards if guard[0] == "<")
            behind = "".join(guard[1:] for guard in guards if guard[0] == ">")
            words[wrong] = (right, before, behind)
    return words


WORDS = read_list(Path(__file__).with_name("fixed_words.txt").read_text(encoding="utf-8"))
WRONG = re.compile(any_of(WORDS))


def check_fixed_words(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Return a finding at each wrong form of the list, but where its characters belong to the words around it."""
    for field, text in prose(manuscript):
        for found in WRONG.finditer(text):
            right, before, behind = WORDS[found[0]]
            around = text[max(0, found.start() - 1) : found.start()], text[found.end() : found.end() + 1]
            if not (around[0] and around[0] in before or around[1] and around[1] in behind):
                yield manuscript.found("form.wrong_word", field, *found.span(), suggestion=right, right=right)


CHECKS = (check_fixed_words,)
