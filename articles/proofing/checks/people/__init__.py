"""People: names, titles and the order of officials, against the roster on the day of the event.

Pure functions over the copy and the roster; `check.py` is the one entrance, `rules.py` says what may be found.
"""

from articles.proofing.checks.people.findings import check
from articles.proofing.checks.people.rules import RULES

CHECKS = (check,)

__all__ = ["CHECKS", "RULES"]
