"""The desk's own list of wordings: forbidden, careful, preferred, exact formulas, words that are confused.

The list is data (`articles.models.HouseWord`); the checks see it as plain values, `HouseEntry`. How grave a finding is
says the line of the list, so one rule here has findings of every weight.
"""

from django.utils.translation import gettext_noop as _

from articles.proofing.checks.house.check import house_wording
from articles.proofing.checks.house.entries import HouseEntry
from articles.proofing.finding import Rule, Severity

RULES = {
    "house.forbidden": Rule(
        Severity.SHOULD, _("forbidden wording"), _("“%(text)s” is forbidden by the house list: %(reason)s"), 1.0
    ),
    "house.careful": Rule(
        Severity.SHOULD, _("wording for careful use"), _("“%(text)s” asks for care by the house list: %(reason)s"), 0.5
    ),
    "house.preferred": Rule(
        Severity.HINT,
        _("wording with a better one"),
        _("“%(text)s” has a wording the house prefers: %(reason)s"),
        0.0,
    ),
    "house.formula": Rule(
        Severity.SHOULD, _("formula not exact"), _("“%(text)s” is not the exact formula: %(reason)s"), 1.0
    ),
    "house.confused": Rule(Severity.SHOULD, _("confused word"), _("“%(text)s” may be the wrong word: %(reason)s"), 1.0),
}
CHECKS = (house_wording,)

__all__ = ["CHECKS", "RULES", "HouseEntry"]
