"""A small family of checks for testing what the desk makes of findings: a rule of each severity, one of the day."""

import re

import pytest

from articles.models.severity import Severity
from articles.proofing import checks
from articles.proofing.rule import Registry, Rule

NAME = Rule(
    "people.test_name",
    Severity.MUST,
    "name against the roster",
    "%(text)s: the roster has 贺长川.",
    errors=4,
    waived_by_name=True,
)
YESTERDAY = Rule(
    "test.yesterday",
    Severity.MUST,
    "day against the issue",
    "%(text)s is not the day before the issue.",
    errors=2,
)
VAGUE = Rule("test.vague", Severity.SHOULD, "vague day", "%(text)s says no day.")
DOUBLE = Rule("test.double", Severity.HINT, "doubled stop", "Two stops.", errors=0.5)
RULES = {rule.code: rule for rule in (NAME, YESTERDAY, VAGUE, DOUBLE)}


def each(rule, pattern, suggestion=None, evidence=""):
    """Return the check that finds every match of a pattern in every field."""

    def found(manuscript, knowledge):
        for text in manuscript.texts:
            for match in re.finditer(pattern, text.words):
                yield text.found(rule, *match.span(), suggestion=suggestion, evidence=evidence)

    return found


def yesterday(manuscript, knowledge):
    """昨日 must be the day before the issue, where both days are known."""
    if not (manuscript.issue_date and manuscript.event_date):
        return
    if (manuscript.issue_date - manuscript.event_date).days == 1:
        return
    day = f"{manuscript.event_date.day}日"
    for match in re.finditer("昨日", manuscript.body):
        yield manuscript["body"].found(YESTERDAY, *match.span(), suggestion=day, issue=manuscript.issue_date)


CHECKS = (
    each(NAME, "贺长州", "贺长川", "市委副书记、市长 贺长川"),
    yesterday,
    each(VAGUE, "近日"),
    each(DOUBLE, "。。", "。"),
)


@pytest.fixture
def family(monkeypatch):
    """Put this family in place of the desk's own."""
    monkeypatch.setattr(checks, "REGISTRY", Registry(RULES, CHECKS))
