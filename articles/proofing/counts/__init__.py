"""Counts: announced numbers against what is counted, ordinals, totals, growth, shares, figures in the heads.

RULES says what may be found and what it marks; CHECKS are pure functions of a manuscript.
"""

from articles.proofing.counts.announced import check_lists, claims
from articles.proofing.counts.growth import check_growth
from articles.proofing.counts.heads import check_heads
from articles.proofing.counts.ordinals import check_ordinals
from articles.proofing.counts.rules import RULES
from articles.proofing.counts.shares import check_shares
from articles.proofing.counts.totals import check_totals

CHECKS = (check_lists, check_ordinals, check_totals, check_growth, check_shares, check_heads)

__all__ = ["CHECKS", "RULES", "claims"]
