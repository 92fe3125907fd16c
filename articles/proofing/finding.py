"""What a check finds: a place in the copy, the rule that is broken there, what would mend it."""

import dataclasses
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from articles.models.severity import Severity
from articles.proofing.rule import Rule
from articles.text.span import Span

# What the sentence of a rule may be filled with.
Value = date | int | float | str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One finding. `start` and `end` count characters in the words of `field`; a suggestion replaces that range.

    `suggestion` is None where a person has to know what is right; `evidence` is what proves it, as words. `severity` is
    the rule's, unless the desk's own list says another for this one.
    """

    rule: Rule
    severity: Severity
    field: str
    start: int
    end: int
    text: str
    values: dict[str, Value] = dataclasses.field(default_factory=dict, hash=False)
    suggestion: str | None = None
    evidence: str = ""

    @property
    def code(self) -> str:
        return self.rule.code

    @property
    def place(self) -> tuple[str, int, int]:
        return self.field, self.start, self.end

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def message(self) -> str:
        return _(self.rule.sentence) % self.values
