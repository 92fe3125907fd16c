"""The families of checks, one package each: MODULES, of which each has its RULES and its CHECKS.

The order of the families says which one speaks where two of equal weight ask for the same change.
"""

from articles.proofing.checks import agreement, dates, figures, form, house, lists, people, privacy, repeats
from articles.proofing.rule import registry_of

FAMILIES = (
    people,
    lists,
    figures,
    dates,
    agreement,
    form,
    house,
    privacy,
    repeats,
)
REGISTRY = registry_of(FAMILIES)
