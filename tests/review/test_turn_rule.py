"""A rule may be turned down, off, and back up to its own weight: by whoever may, with a reason, on record."""

import pytest

from articles.models import Refusal, RuleSetting
from articles.proofing.levels import level_of, turned_levels
from articles.review.turn_rule import turn_rule
from tests import builders
from tests.proofing.family import YESTERDAY, family  # noqa: F401  the checks of these tests

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("family")]


def turned(level, *, role="head", code="test.yesterday", reason="近期误报多"):
    """Turn a rule."""
    return turn_rule(code, by=builders.user(role), level=level, reason=reason)


@pytest.mark.parametrize("level", ["must", "should", "hint", "off"])
def test_a_rule_weighs_what_it_was_turned_to(level):
    turned(level)
    assert level_of(YESTERDAY, turned_levels()) == level


def test_the_newest_setting_is_in_force_and_the_others_stay_on_record():
    for level in ("hint", "off", "should"):
        turned(level)
    assert turned_levels() == {"test.yesterday": "should"}
    assert list(RuleSetting.objects.order_by("id").values_list("level", "by__username", "reason")) == [
        (level, "head", "近期误报多") for level in ("hint", "off", "should")
    ]


def test_the_same_turn_twice_is_one_row():
    assert turned("hint") == turned("hint")
    assert RuleSetting.objects.count() == 1


@pytest.mark.parametrize("role", ["reporter", "editor", "picture", "auditor", "admin"])
def test_whoever_lacks_the_right_is_refused_even_where_nothing_would_change(role):
    turned("off")
    with pytest.raises(Refusal):
        turned("off", role=role)
    assert RuleSetting.objects.count() == 1


@pytest.mark.parametrize(
    "given",
    [
        {"level": "must", "code": "test.vague"},
        {"level": "off", "code": "test.unheard"},
        {"level": "loud"},
        {"level": "off", "reason": " "},
        {"level": "off", "reason": "长" * 201},
    ],
)
def test_what_makes_no_sense_is_refused(given):
    with pytest.raises(Refusal):
        turned(**given)
    assert turned_levels() == {}
