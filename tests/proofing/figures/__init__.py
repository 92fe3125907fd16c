"""Figures: totals, growth, shares and figures in the heads against what the copy itself says."""
