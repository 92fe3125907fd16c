"""How grave a finding is: the one scale of the desk, for rules, their settings, the house list and waivers."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Severity(models.TextChoices):
    """From the lightest: a rule that is `off` is silent, `must` blocks submission and release."""

    OFF = "off", _("off")
    HINT = "hint", _("hint")
    SHOULD = "should", _("should be settled")
    MUST = "must", _("must be settled")

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


# What a finding may weigh: one that is off is none.
WEIGHTS = [(each.value, each.label) for each in reversed(Severity) if each != Severity.OFF]
