"""Families that are still written in the old grammar (RULES by code, checks that name codes), as the engine wants them.

To be deleted with the last of them.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from types import ModuleType, SimpleNamespace
from typing import Any

from articles.models.severity import Severity
from articles.proofing import rule


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that does not know its code."""

    severity: Severity
    label: str
    sentence: str
    errors: float = 1.0


def adapted(
    family: ModuleType,
    *,
    waived_by_name: bool = False,
    measured: tuple[str, ...] = (),
    gives_way: tuple[str, ...] = (),
) -> Any:
    """Return a family of the old grammar as a family of one module; `gives_way` are codes of its rules."""
    rules = {
        code: rule.Rule(
            code,
            old.severity,
            old.label,
            old.sentence,
            old.errors,
            waived_by_name=waived_by_name,
            measured=frozenset(measured),
            gives_way=code in gives_way,
        )
        for code, old in family.RULES.items()
    }
    checks = tuple(with_rules(check, rules) for check in family.CHECKS)
    return SimpleNamespace(MODULES=(SimpleNamespace(RULES=tuple(rules.values()), CHECKS=checks),))


def with_rules(check: Callable, rules: dict[str, rule.Rule]) -> Callable:
    """Return a check whose findings carry their rules; a severity of their own is kept."""

    def checked(manuscript: Any, knowledge: Any) -> Iterator:
        for found in check(manuscript, knowledge):
            known = rules[found.code]
            severity = known.severity if found.severity == Severity.OFF else found.severity
            yield replace(found, rule=known, severity=severity)

    return checked
