"""The verb that turns a rule of proofing down, off, or back up on this desk."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Refusal, RuleSetting
from articles.models.severity import Severity
from articles.proofing import checks
from articles.review.transitions import refuse_unreasoned, refuse_without
from articles.text.clean import one_line

LONGEST_REASON = RuleSetting._meta.get_field("reason").max_length


@transaction.atomic
def turn_rule(code, *, by, level, reason):
    """Turn a rule to `level`, up to its own severity, with a reason; return the setting in force.

    A second identical call returns the same setting. Raises Refusal when `by` may not, for an unknown rule or level,
    above the rule's own severity, or without a reason.
    """
    refuse_without(by, "articles.turn_rules")
    rule = checks.REGISTRY.rules.get(code)
    if rule is None or level not in list(Severity):
        raise Refusal(_("There is no such rule."))
    if rule.severity < level:
        raise Refusal(_("A rule cannot weigh more than it was written for."))
    refuse_unreasoned(reason, _("Say why the rule is turned."))
    reason = one_line(reason)
    if len(reason) > LONGEST_REASON:
        raise Refusal(_("The reason has more than %(limit)d characters.") % {"limit": LONGEST_REASON})
    last = RuleSetting.objects.filter(code=code).order_by("-id").first()
    if last and (last.level, last.reason) == (level, reason):
        return last
    return RuleSetting.objects.create(code=code, level=level, reason=reason, by=by, at=timezone.now())
