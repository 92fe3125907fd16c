"""Proofread: every check over one manuscript, the findings in the order of print."""

from collections.abc import ValuesView
from dataclasses import replace
from typing import Never

from articles.proofing.checks import (
    agreement,
    dates,
    figures,
    form,
    house,
    people,
    privacy,
    repeats,
)
from articles.proofing.desk import Desk
from articles.proofing.finding import Severity
from articles.proofing.manuscript import Manuscript

# One package per family; each has RULES {code: Rule} and CHECKS (functions of a manuscript and the desk).
FAMILIES = (people, figures, dates, agreement, form, house, privacy, repeats)
RULES = {code: rule for family in FAMILIES for code, rule in family.RULES.items()}
# From the gravest.
WEIGHT = list(Severity)
CHECKS = tuple(check for family in FAMILIES for check in family.CHECKS)


def proofread(manuscript: Manuscript, desk: Desk | None = None) -> list[Never]:
    """Return the findings of every check, each once, in the order of the fields and of the words in them."""
    desk = desk or Desk()
    order = {name: number for number, name in enumerate(manuscript.fields)}
    found = {}
    for check in CHECKS:
        for finding in check(manuscript, desk):
            if finding.code not in desk.muted:
                key = (finding.code, finding.field, finding.start, finding.end)
                severity = finding.severity or RULES[finding.code].severity
                found.setdefault(key, replace(finding, severity=severity))
    told = told_once(found.values())
    return sorted(told, key=lambda finding: (order[finding.field], finding.start, finding.end, finding.code))


def told_once(findings: ValuesView[Never]) -> ValuesView[Never]:
    """Return the findings without those that ask for the same change of the same words again.

    The gravest is kept, of equal ones that of the family named first: the roster proves more than the story itself.
    """
    kept = {}
    for finding in sorted(findings, key=lambda each: WEIGHT.index(each.severity)):
        same = (finding.field, finding.start, finding.end, finding.suggestion)
        # Without a suggestion two rules may ask two things about one range.
        kept.setdefault(same if finding.suggestion is not None else (*same, finding.code), finding)
    return kept.values()
