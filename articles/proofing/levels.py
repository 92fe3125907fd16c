"""How much each rule weighs on this desk: as it was written, or turned down to a lower level, or off.

`turned` is {code: level} of the rules that the desk has turned.
"""

from articles.models import RuleSetting
from articles.models.severity import Severity
from articles.proofing.finding import Finding
from articles.proofing.rule import Rule


def turned_levels() -> dict[str, Severity]:
    settings = RuleSetting.objects.order_by("id").values_list("code", "level")
    return {code: Severity(level) for code, level in settings}


def level_of(rule: Rule, turned: dict[str, Severity]) -> Severity:
    return min(rule.severity, turned.get(rule.code, rule.severity))


def severity_of(finding: Finding, turned: dict[str, Severity]) -> Severity:
    """A finding may weigh otherwise than its rule, as each line of the house list says for itself."""
    level = turned.get(finding.code, finding.rule.severity)
    return finding.severity if level == finding.rule.severity else min(finding.severity, level)
