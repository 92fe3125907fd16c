"""The numbers of a list, as GB/T 15834 and 15835 mark them: 一、 1. （一） ①; 第一， 首先，. Advice only."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_noop

from articles.proofing.checks.form.ground import matches
from articles.proofing.desk import Desk
from articles.proofing.finding import Finding, Rule, Severity
from articles.proofing.manuscript import Manuscript

RULES = {
    "form.list_mark": Rule(
        Severity.HINT,
        gettext_noop("mark behind a list number"),
        gettext_noop("“%(text)s”: print “%(right)s” (GB/T 15834)."),
        errors=0.1,
    ),
}
CHINESE = "[一二三四五六七八九十]{1,3}"
FIGURES = "[0-9０-９]{1,2}"
STYLES = [
    # 1、 → 1.   （一）、 → （一）   ①、 → ①   第一、 → 第一，   一. → 一、
    (re.compile(rf"(?:^|(?<=[\n。；：\u3000]))({FIGURES})、(?=[^\s0-9０-９])", re.MULTILINE), r"\1."),
    (re.compile(rf"([（(](?:{CHINESE}|{FIGURES})[）)])[、.．，]"), r"\1"),
    (re.compile(r"([①-⑳])[、.．]"), r"\1"),
    (re.compile(rf"(?:^|(?<=[\n。；：，]))(第{CHINESE}|首先|其次|再次|最后)、", re.MULTILINE), r"\1，"),
    (re.compile(rf"(?:^|(?<=\n))[ \u3000]*({CHINESE})[.．]", re.MULTILINE), r"\1、"),
]


def check_lists(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Return advice at each list number with another mark behind it than the standard's."""
    for pattern, right in STYLES:
        yield from matches(manuscript, "form.list_mark", pattern, mend=lambda found, right=right: found.expand(right))


CHECKS = (check_lists,)
