"""Officials print in the order of the roster: in a list, in a sentence, in the list of mentions."""

import pytest

from people.posts import Post, Roster
from tests.proofing.asking import asked, first

pytestmark = pytest.mark.sqlite_only


def orders(body, **parts):
    """Return the findings on order."""
    return [pair for pair in asked(body, **parts) if pair[0].startswith("order")]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("副市长简春芳、屠志刚参加。", "简春芳、屠志刚"),
        ("骆其昌、裴静如出席。", "骆其昌、裴静如"),
        ("市委常委、常务副市长骆其昌，市委副书记、市长裴静如出席。", "骆其昌，市委副书记、市长裴静如"),
        ("市领导车玉梅和单国栋参加。", "车玉梅和单国栋"),
        ("市长裴静如，以及市委书记郜明远参加。", "裴静如，以及市委书记郜明远"),
    ],
)
def test_a_list_out_of_order_is_found(body, words):
    assert orders(body) == [("order", words)]


def test_names_glued_in_a_deck_are_a_list():
    assert orders("雨。", deck="裴静如郜明远出席并讲话") == [("order", "裴静如郜明远")]


def test_a_bare_pair_is_answered_turned_round():
    assert first("骆其昌、裴静如出席。").suggestion == "裴静如、骆其昌"


def test_a_sentence_out_of_order_is_a_hint():
    assert orders("市长裴静如主持会议，市委书记郜明远讲话。") == [("order_loose", "裴静如主持会议，市委书记郜明远")]


@pytest.mark.parametrize(
    "body",
    [
        "裴静如、骆其昌出席。",
        "骆其昌参加。裴静如讲话。",
        "参加的有（按姓氏笔画为序）骆其昌、裴静如。",
        "裴静如说，骆其昌的话裴静如记下了。",
        "",
    ],
)
def test_the_right_order_is_left_alone(body):
    assert orders(body) == []


def test_mentions_out_of_order_are_a_hint_at_the_name():
    found = orders("市长裴静如到会。市委书记郜明远到会。", mentions=["裴静如", "郜明远"])
    assert found == [("order_mentions", "郜明远")]


def test_a_mention_that_stands_nowhere_is_told_at_the_beginning():
    finding = first("下雨了。", mentions=["裴静如", "郜明远"])
    assert (finding.code, finding.start, finding.end) == ("people.order_mentions", 0, 0)


def test_two_of_one_rank_stand_in_either_order():
    equals = [Post(person=name, name=name, title="副市长", rank=(1, 2, 3)) for name in ("屠志刚", "简春芳")]
    for body in ("副市长简春芳、屠志刚参加。", "副市长屠志刚、简春芳参加。"):
        assert orders(body, known=Roster(tuple(equals))) == []


def test_two_bearers_of_one_name_claim_no_order():
    mayor = Post(person=1, name="简春芳", title="市长", rank=(1,))
    deputy = Post(person=2, name="屠志刚", title="副市长", rank=(2,))
    twin = Post(person=3, name="简春芳", title="局长", rank=(3,))
    assert orders("屠志刚、简春芳参加。", known=Roster((mayor, deputy))) == [("order", "屠志刚、简春芳")]
    assert orders("屠志刚、简春芳参加。", known=Roster((mayor, deputy, twin))) == []
