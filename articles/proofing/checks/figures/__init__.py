"""Counts: announced numbers against what is counted, ordinals, totals, growth, shares, figures in the heads.

RULES says what may be found and what it marks; CHECKS are pure functions of a manuscript.
"""

from articles.proofing.checks.figures.growth import check_growth
from articles.proofing.checks.figures.heads import check_heads
from articles.proofing.checks.figures.rules import RULES
from articles.proofing.checks.figures.shares import check_shares
from articles.proofing.checks.figures.totals import check_totals
from articles.proofing.checks.lists.announced import check_lists, claims
from articles.proofing.checks.lists.ordinals import check_ordinals

CHECKS = (check_lists, check_ordinals, check_totals, check_growth, check_shares, check_heads)

__all__ = ["CHECKS", "RULES", "claims"]
