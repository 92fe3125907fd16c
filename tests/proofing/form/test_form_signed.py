"""Signatures: the printed opening against the credits, and interns who sign without a card holder."""

import random
from itertools import product

import pytest

from articles.models.copy import CreditLine
from articles.proofing.manuscript import Manuscript
from tests.proofing.form.clean import read

pytestmark = pytest.mark.sqlite_only

NAMES = ["方砚", "何林", "唐小满", "程亦凡", "倪承志", "柴峰", "夏冰洁", "丁海山"]
REST = "11月22日，柳桥区夜间公交延长到23时。"
HEADS = ["本报讯（{}）", "本报讯 （{}）", "（{}）", "云汀日报讯（{}）", "本报柳桥11月22日电（{}）"]
LABELS = {"staff": "记者", "intern": "见习记者", "correspondent": "通讯员"}


def signed(*kinds, role="text"):
    """Return credits of these kinds, each with a name of its own."""
    return tuple(CreditLine(role=role, name=name, kind=kind) for name, kind in zip(NAMES, kinds, strict=False))


def findings(body, *, credits=(), form="none", kind="bulletin", headline="柳桥夜间公交延长"):
    """Return {code: finding} of one story."""
    story = Manuscript(
        fields={"headline": headline, "body": body}, kind=kind, dateline_form=form, credits=tuple(credits)
    )
    return {finding.code: finding for finding in read(story)}


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize(
    ("printed", "credited"), [pair for pair in product(NAMES[:4], NAMES[:4]) if pair[0] != pair[1]]
)
def test_an_opening_that_signs_another_person_than_the_credits_is_found(head, printed, credited):
    names = f"记者 {printed}"
    body = head.format(names) + REST
    found = findings(body, credits=[CreditLine(role="text", name=credited, kind="staff")])["form.opening_names"]
    assert body[found.start : found.end] == names and found.values["credited"] == credited


def test_an_opening_that_signs_the_credited_people_is_left_alone():
    others = [CreditLine(role="editor", name="夏冰洁"), CreditLine(role="photo", name="柴峰")]
    credits = [*signed("staff", "correspondent"), *others]
    assert findings(f"本报讯（记者方砚　通讯员何林）{REST}", credits=credits) == {}


def test_a_writer_whom_the_opening_leaves_out_is_missed():
    assert "form.opening_names" in findings(f"本报讯（记者方砚）{REST}", credits=signed("staff", "staff"))


def test_names_that_cannot_be_told_apart_are_not_compared():
    assert "form.opening_names" not in findings(f"本报讯（记者 林）{REST}", credits=signed("staff"))


@pytest.mark.parametrize("form", ["local", "region", "field", "agency"])
def test_a_printed_opening_is_found_where_the_system_composes_one(form):
    found = findings(f"本报讯（记者方砚）{REST}", credits=signed("staff"), form=form)["form.opening_twice"]
    assert (found.start, found.text, found.suggestion) == (0, "本报讯（记者方砚）", "")


@pytest.mark.parametrize("name", NAMES)
def test_an_opening_typed_twice_is_found_in_plain_words(name):
    head = f"本报讯（记者{name}）"
    found = findings(head + head + REST, kind="")["form.opening_twice"]
    assert (found.start, found.text) == (len(head), head)


def test_a_printed_opening_is_left_alone_where_none_is_composed():
    assert findings(f"本报讯（记者方砚）{REST}", credits=signed("staff")) == {}


@pytest.mark.parametrize(
    "kinds", [("intern",), ("intern", "intern"), ("intern", "correspondent"), ("special", "intern")]
)
def test_interns_alone_are_found_at_the_headline(kinds):
    found = findings(REST, credits=signed(*kinds))["form.interns_only"]
    interns = [line.name for line in signed(*kinds) if line.kind == "intern"]
    assert (found.field, found.text) == ("headline", "柳桥夜间公交延长")
    assert found.values["names"] == "、".join(interns)


@pytest.mark.parametrize("kinds", [("staff",), ("intern", "staff"), ("correspondent",), ("",)])
def test_a_card_holder_among_them_is_enough(kinds):
    assert findings(REST, credits=signed(*kinds)) == {}


def test_interns_who_sign_in_print_are_found_in_plain_words():
    chance = random.Random(2)
    for _ in range(40):
        label = chance.choice(["实习生", "见习记者", "实习记者"])
        names = label + " ".join(chance.sample(NAMES, chance.randint(1, 2)))
        body = chance.choice(HEADS).format(names) + REST
        found = findings(body, kind="")["form.interns_only"]
        assert body[found.start : found.end] == names


@pytest.mark.parametrize("names", ["记者方砚　实习生何林", "实习生何林 记者 方砚", "通讯员何林", "记者方砚"])
def test_interns_led_by_a_reporter_are_left_alone_in_plain_words(names):
    assert findings(f"本报讯（{names}）{REST}", kind="") == {}
