"""The desk's own list of wordings: forbidden, careful, preferred, exact formulas, words that are confused.

The list is data (`articles.models.HouseWord`); the checks see it as plain values, `HouseEntry`. How grave a finding is
says the line of the list, so one rule here has findings of every weight.
"""

from articles.proofing.checks.house import wordings

MODULES = (wordings,)
