"""Repeats: a story that another one, published or waiting, tells already; with how alike the two are.

Follow-ups and series share their background with what went before, so nothing here blocks.
"""

from django.utils.translation import gettext_noop as _

from articles.proofing.checks.repeats.check import told_before
from articles.proofing.checks.repeats.signature import Story
from articles.proofing.finding import Rule, Severity

RULES = {
    "repeats.story": Rule(
        Severity.SHOULD,
        _("story told already"),
        _("%(percent)s%% alike with “%(headline)s” (%(day)s, %(stands)s): the same story?"),
        0.0,
    ),
    "repeats.alike": Rule(
        Severity.HINT,
        _("story like another one"),
        _("%(percent)s%% alike with “%(headline)s” (%(day)s, %(stands)s): a follow-up, or the same event?"),
        0.0,
    ),
    "repeats.figures": Rule(
        Severity.HINT,
        _("same figures as another story"),
        _("Shares %(figures)s with “%(headline)s” (%(day)s, %(stands)s): the same event?"),
        0.0,
    ),
}
CHECKS = (told_before,)

__all__ = ["CHECKS", "RULES", "Story"]
