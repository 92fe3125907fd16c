"""How grave a finding is: the one scale of the desk, for rules, their settings, the house list and waivers."""

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Severity(StrEnum):
    """From the lightest: a rule that is `off` is silent, `must` blocks submission and release."""

    OFF = "off"
    HINT = "hint"
    SHOULD = "should"
    MUST = "must"

    @property
    def label(self) -> Promise:
        return LABELS[self]

    @property
    def weight(self) -> int:
        return list(Severity).index(self)

    # A string compares by its letters: all four have to be said.
    def __lt__(self, other: str) -> bool:
        return self.weight < Severity(other).weight

    def __le__(self, other: str) -> bool:
        return self.weight <= Severity(other).weight

    def __gt__(self, other: str) -> bool:
        return self.weight > Severity(other).weight

    def __ge__(self, other: str) -> bool:
        return self.weight >= Severity(other).weight


LABELS = {
    Severity.OFF: _("off"),
    Severity.HINT: _("hint"),
    Severity.SHOULD: _("should be settled"),
    Severity.MUST: _("must be settled"),
}
# What a column may hold: the level of a rule, the weight of a finding (one that is off is none); the gravest first.
LEVELS = [(each.value, each.label) for each in reversed(Severity)]
WEIGHTS = LEVELS[:-1]
