"""How much each rule weighs on this desk: as it was written, or turned down to a lower level, or off."""

from typing import Never

from django.contrib.auth.models import AbstractUser
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Refusal, RuleSetting
from articles.proofing.finding import Finding, Severity
from articles.proofing.proofread import RULES
from articles.text.clean import one_line

Level = RuleSetting.Level
# From the lightest to the heaviest.
ORDER = [Level.OFF, Level.HINT, Level.SHOULD, Level.MUST]
LONGEST_REASON = 200


def levels() -> dict[Never, Never]:
    """Return {code: level} of the rules that the desk has turned; the newest setting of a rule is in force."""
    return dict(RuleSetting.objects.order_by("id").values_list("code", "level"))


def level_of(code: str, turned: dict[Never, Never]) -> str:
    """Return the level of a rule, `turned` being the desk's levels: never above what the rule itself weighs."""
    own = RULES[code].severity.value
    return min(own, turned.get(code, own), key=ORDER.index)


def severity_of(finding: Finding, turned: dict[Never, Never]) -> Severity:
    """Return what a finding weighs on this desk: its own severity, or less where its rule was turned down.

    A finding may weigh otherwise than its rule, as each line of the house list says for itself.
    """
    level = turned.get(finding.code, finding.severity)
    if level == RULES[finding.code].severity:
        return finding.severity
    return min(finding.severity, Severity(level), key=ORDER.index)


@transaction.atomic
def turn(code: str, *, by: AbstractUser, level: str, reason: str) -> RuleSetting:
    """Turn a rule to `level` (down, off, or back up to its own severity), with a reason; return the setting in force.

    Raises Refusal when `by` may not, for an unknown rule, above the rule's own severity, or without a reason.
    """
    if not by.has_perm("articles.turn_rules"):
        raise Refusal(_("You do not have the right to do this."))
    if code not in RULES or level not in ORDER:
        raise Refusal(_("There is no such rule."))
    if ORDER.index(level) > ORDER.index(RULES[code].severity.value):
        raise Refusal(_("A rule cannot weigh more than it was written for."))
    reason = one_line(reason)
    if not reason:
        raise Refusal(_("Say why the rule is turned."))
    if len(reason) > LONGEST_REASON:
        raise Refusal(_("The reason has more than %(limit)d characters.") % {"limit": LONGEST_REASON})
    last = RuleSetting.objects.filter(code=code).order_by("-id").first()
    if last and (last.level, last.reason) == (level, reason):
        return last
    return RuleSetting.objects.create(code=code, level=level, reason=reason, by=by, at=timezone.now())
