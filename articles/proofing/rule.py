"""A rule, and the registry of all rules with the checks that raise them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import ModuleType
from typing import TYPE_CHECKING

from articles.models.severity import Severity

if TYPE_CHECKING:
    from articles.proofing.finding import Finding
    from articles.proofing.knowledge import Knowledge
    from articles.proofing.manuscript import Manuscript

Check = Callable[["Manuscript", "Knowledge"], Iterable["Finding"]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of slip: its weight, its name in lists, its sentence (both gettext sources, %(name)s filled).

    `errors` is what one such slip counts by the annex on 编校差错率 of 《报纸期刊质量管理规定》 (2020).
    `waived_by_name`: a waiver is of the words wherever they stand in the story, else of one place.
    `measured`: values of the sentence that change with every word of the story, or of another one, and are no claim.
    `gives_way`: silent where another rule speaks of the same place.
    """

    code: str
    severity: Severity
    label: str
    sentence: str
    errors: float = 1.0
    waived_by_name: bool = False
    measured: frozenset[str] = frozenset()
    gives_way: bool = False


@dataclass(frozen=True, slots=True)
class Registry:
    rules: dict[str, Rule]
    checks: tuple[Check, ...]


def registry_of(families: Iterable[ModuleType]) -> Registry:
    """Each family has MODULES, each of those its RULES and CHECKS."""
    modules = [module for family in families for module in family.MODULES]
    return Registry(
        rules={rule.code: rule for module in modules for rule in module.RULES},
        checks=tuple(check for module in modules for check in module.CHECKS),
    )
