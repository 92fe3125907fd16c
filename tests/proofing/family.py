"""A small family of checks for testing what the desk makes of findings: a rule of each severity, one of the day."""

import re

import pytest

from articles.proofing import check, proofread
from articles.proofing.finding import Rule, Severity

RULES = {
    "people.test_name": Rule(Severity.MUST, "name against the roster", "%(text)s: the roster has 贺长川.", 4),
    "test.yesterday": Rule(Severity.MUST, "day against the issue", "%(text)s is not the day before the issue.", 2),
    "test.vague": Rule(Severity.SHOULD, "vague day", "%(text)s says no day.", 1),
    "test.double": Rule(Severity.HINT, "doubled stop", "Two stops.", 0.5),
}


def each(code, pattern, suggestion=None, evidence=""):
    """Return the check that finds every match of a pattern in every field."""

    def found(manuscript, desk):
        for field, words in manuscript.fields.items():
            for match in re.finditer(pattern, words):
                yield manuscript.found(
                    code, field, match.start(), match.end(), suggestion=suggestion, evidence=evidence
                )

    return found


def yesterday(manuscript, desk):
    """昨日 must be the day before the issue, where both days are known."""
    if not (manuscript.issue_date and manuscript.event_date):
        return
    if (manuscript.issue_date - manuscript.event_date).days == 1:
        return
    day = f"{manuscript.event_date.day}日"
    for match in re.finditer("昨日", manuscript.body):
        yield manuscript.found(
            "test.yesterday", "body", match.start(), match.end(), suggestion=day, issue=manuscript.issue_date
        )


CHECKS = (
    each("people.test_name", "贺长州", "贺长川", "市委副书记、市长 贺长川"),
    yesterday,
    each("test.vague", "近日"),
    each("test.double", "。。", "。"),
)


@pytest.fixture
def family(monkeypatch):
    """Put this family in place of the desk's own."""
    for code in list(proofread.RULES):
        monkeypatch.delitem(proofread.RULES, code)
    for code, rule in RULES.items():
        monkeypatch.setitem(proofread.RULES, code, rule)
    monkeypatch.setattr(proofread, "CHECKS", CHECKS)
    monkeypatch.setattr(check, "slipped", lambda manuscript, was, day: [])
