"""How grave things are: the one scale, what a rule weighs on a desk that has turned it, which finding gives way."""

from itertools import combinations

import pytest

from articles.models.severity import LEVELS, Severity
from articles.proofing import checks
from articles.proofing.finding import Finding
from articles.proofing.knowledge import Knowledge
from articles.proofing.levels import level_of, severity_of
from articles.proofing.proofread import proofread
from articles.proofing.rule import Registry, Rule
from tests.proofing.planting import manuscript

OFF, HINT, SHOULD, MUST = Severity.OFF, Severity.HINT, Severity.SHOULD, Severity.MUST
RULE = Rule("test.vague", SHOULD, "", "")


def finding(severity=SHOULD, rule=RULE):
    """Return a finding of that weight."""
    return Finding(rule=rule, severity=severity, field="body", start=0, end=2, text="近日")


@pytest.mark.parametrize(("light", "grave"), list(combinations([OFF, HINT, SHOULD, MUST], 2)))
def test_the_scale_is_ordered_also_against_what_the_database_says(light, grave):
    for one, other in ((light, grave), (light, grave.value)):
        assert one < other and one <= other and not one > other and not one >= other
    assert max(light, grave) == grave and light <= light.value and light >= light.value


def test_every_weight_has_its_name():
    assert [value for value, _label in LEVELS] == ["must", "should", "hint", "off"]
    assert len({str(label) for _value, label in LEVELS}) == 4


def test_a_rule_weighs_what_it_was_turned_to_and_never_more_than_it_was_written_for():
    assert level_of(RULE, {}) == SHOULD
    assert level_of(RULE, {"test.vague": HINT}) == HINT
    assert level_of(RULE, {"test.vague": MUST}) == SHOULD


def test_a_finding_keeps_a_weight_of_its_own_until_its_rule_is_turned_below_it():
    assert severity_of(finding(MUST), {}) == severity_of(finding(MUST), {"test.vague": SHOULD}) == MUST
    assert severity_of(finding(MUST), {"test.vague": HINT}) == severity_of(finding(HINT), {"test.vague": HINT}) == HINT


def test_a_rule_that_gives_way_is_silent_where_another_speaks():
    def say(rule, *places):
        return lambda copy, knowledge: [copy["body"].found(rule, *place) for place in places]

    yielding = Rule("test.slipped", MUST, "", "", gives_way=True)
    registry = Registry({}, (say(yielding, (0, 2), (3, 5)), say(RULE, (0, 2))))
    found = proofread(manuscript("近日，昨日。"), Knowledge(), registry)
    assert [(each.code, each.text) for each in found] == [("test.vague", "近日"), ("test.slipped", "昨日")]


def test_every_code_belongs_to_one_rule():
    rules = [rule for family in checks.FAMILIES for module in family.MODULES for rule in module.RULES]
    assert len(rules) == len(checks.REGISTRY.rules)
