"""What a check finds: a place in the copy, the rule that is broken there, what would mend it."""

from dataclasses import dataclass, field
from enum import StrEnum

from django.utils.translation import gettext as _


class Severity(StrEnum):
    """How much a finding weighs: `must` blocks submission and release, the others only speak."""

    MUST = "must"
    SHOULD = "should"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of slip: its weight, its name in lists, its sentence (both gettext sources, %(name)s filled).

    `errors` is what one such slip counts by the annex on 编校差错率 of 《报纸期刊质量管理规定》 (2020).
    """

    severity: Severity
    label: str
    sentence: str
    errors: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One finding. `start` and `end` count characters in the words of `field`; a suggestion replaces that range.

    `suggestion` is None where a person has to know what is right; `evidence` is what proves it, as words. `severity` is
    the rule's, unless the desk's own list says another for this one.
    """

    code: str
    field: str
    start: int
    end: int
    text: str
    values: dict = field(default_factory=dict, hash=False)
    suggestion: str | None = None
    evidence: str = ""
    severity: Severity | None = None

    def message(self, rule: Rule) -> str:
        """Return the finding as a sentence in the current language."""
        return _(rule.sentence) % self.values
