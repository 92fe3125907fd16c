"""The key of a finding holds while other words change, and not when its own do."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.models.severity import Severity
from articles.proofing.keys import AROUND, key_of
from articles.proofing.rule import Rule
from articles.proofing.text import Text
from tests.properties import examples

BODY = "柳桥区三条夜间公交线路延长运营。\n近日，区里公布了时刻。"


def key(body=BODY, word="近日", code="test.vague", field="body", waived_by_name=False, **claim):
    """Return the key of the first place of a word."""
    rule = Rule(
        code, Severity.SHOULD, "", "", waived_by_name=waived_by_name, measured=frozenset({"percent", "figures"})
    )
    text, start = Text(field, body), body.index(word)
    return key_of(text, text.found(rule, start, start + len(word), **claim))


@given(st.text("柳桥区夜班，。", max_size=20))
@examples(60)
def test_it_holds_whatever_is_written_before_its_line(words):
    assert key(f"{words}\n{BODY}") == key()


@given(st.text("柳桥区夜班，。\n", max_size=20))
@examples(60)
def test_it_holds_whatever_is_written_after_the_words_around(words):
    around = "近日，区里公布了时刻表"[: 2 + AROUND]
    assert key(f"{around}{words}") == key(f"{around}。")


def test_eight_characters_around_are_its_place():
    assert key("一二三四五六七八九近日") == key("〇二三四五六七八九近日") != key("一〇三四五六七八九近日")


@pytest.mark.parametrize("body", [BODY.replace("近日，", "近日。"), BODY.replace("\n近日", "\n据悉近日")])
def test_it_changes_with_the_words_around(body):
    assert key(body) != key()


@pytest.mark.parametrize("claim", [{"suggestion": "22日"}, {"issue": "11月24日"}, {"issue": date(2026, 11, 24)}])
def test_it_changes_with_what_is_claimed(claim):
    assert key(**claim) != key()


@pytest.mark.parametrize("told", [{"evidence": "另一段的话"}, {"percent": 87}, {"figures": "38、12"}])
def test_it_holds_whatever_is_quoted_from_elsewhere_or_measured(told):
    assert key(**told) == key()


def test_it_tells_rules_and_parts_of_the_story_apart_but_not_the_numbers_of_photos():
    assert len({key(), key(code="test.other"), key(field="deck"), key(field="caption:1")}) == 4
    assert key(field="caption:1") == key(field="caption:2")


def test_what_is_said_of_a_name_goes_for_every_place_of_it():
    once, twice = "市长贺长州来了。", "昨天贺长州又去了。"
    assert key(once, "贺长州", waived_by_name=True) == key(twice, "贺长州", field="headline", waived_by_name=True)
    assert key(once, "贺长州", waived_by_name=True, suggestion="贺长川") != key(once, "贺长州", waived_by_name=True)


def test_a_finding_of_nothing_at_the_end_has_a_key():
    text = Text("body", "夜")
    finding = text.found(Rule("test.vague", Severity.SHOULD, "", ""), 1, 1)
    assert key_of(text, finding) != key_of(text, replace(finding, start=0, end=0))
