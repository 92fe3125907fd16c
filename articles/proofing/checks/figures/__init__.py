"""Figures: totals against their parts, growth, shares, figures in the heads against the body.

What a figure counts and how exactly is read once, in `quantities`.
"""

from articles.proofing.checks.figures import growth, heads, shares, sums

MODULES = (sums, growth, shares, heads)
