"""Slips against the house list, planted by program into our own copy: how many are found at their place."""

from itertools import islice, product

import pytest

from articles.proofing.checks.house.formulas import SEPARATORS
from articles.proofing.knowledge import HouseEntry, Knowledge
from articles.proofing.loading import entry_of
from articles.review.house_list import starter_words
from tests.proofing.planting import exact_recall, found, manuscript

pytestmark = pytest.mark.sqlite_only

CLAUSES = [
    "柳桥区三条夜间公交线路延长运营，",
    "昨日，方砚在印染厂家属院看到，",
    "市民可在站牌查看时刻；",
    "“先把管道疏通。”施工员说，",
]
FORMULAS = [
    "先地下后地上、先民生后景观、先试点后推开",
    "一河清水、两岸绿带、三区相连",
    "绿水绕城行动计划",
    "邻里共建十条",
    "看得见、听得清、走得到",
]
OTHERS = "囤炉橙砖琴"
STARTER = tuple(entry_of({**vars(word)}) for word in starter_words())
EXACT = Knowledge(words=tuple(HouseEntry(pattern=one, kind="formula", is_quotation_exempt=False) for one in FORMULAS))


def planted(slips):
    """Yield each slip in a place of its own: (manuscript, field, start, end)."""
    for number, words in enumerate(slips):
        before, behind = CLAUSES[number % 4], CLAUSES[(number + 1) % 4]
        field = ("body", "headline", "caption:1")[number % 3]
        copy = manuscript(CLAUSES[2])
        text = f"{before}{words}。{behind}"
        fields = {**copy.fields, field: text}
        yield manuscript(**fields), field, len(before), len(before) + len(words)


def wrong(formula):
    """Return the formula with each character in turn another one."""
    return [formula[:n] + OTHERS[n % 5] + formula[n + 1 :] for n in range(len(formula)) if formula[n] not in "、"]


def missing(formula):
    """Return the formula with each character in turn left out."""
    return [formula[:n] + formula[n + 1 :] for n in range(len(formula)) if formula[n] not in "、"]


def extra(formula):
    """Return the formula with one more character at each place inside."""
    return [formula[:n] + OTHERS[n % 5] + formula[n:] for n in range(1, len(formula))]


def swapped(formula):
    """Return the formula with each two neighbours in each other's place."""
    pairs = range(len(formula) - 1)
    turned = [formula[:n] + formula[n + 1] + formula[n] + formula[n + 2 :] for n in pairs]
    return [words for words in turned if words != formula]


def turned(formula):
    """Return the formula with two of its parts in each other's place, in every way."""
    parts = SEPARATORS.split(formula)[::2]
    for one, two in product(range(len(parts)), repeat=2):
        if one < two:
            order = [*parts]
            order[one], order[two] = order[two], order[one]
            yield "、".join(order)


@pytest.mark.parametrize("spoil", [wrong, missing, extra, swapped], ids=lambda spoil: spoil.__name__)
def test_a_formula_with_one_slip_is_found_at_its_place(spoil):
    assert (
        exact_recall(planted(words for one in FORMULAS for words in spoil(one)), code="house.formula", knowledge=EXACT)
        >= 0.95
    )


def test_a_formula_with_its_parts_turned_round_is_found_at_its_place():
    slips = [words for one in FORMULAS for words in turned(one)] * 6
    assert exact_recall(planted(slips), code="house.formula", knowledge=EXACT) >= 0.95


def test_the_exact_form_is_offered():
    (finding,) = found(manuscript("要坚持一河青水、两岸绿带、三区相连。"), knowledge=EXACT)
    assert (finding.text, finding.suggestion) == ("一河青水、两岸绿带、三区相连", FORMULAS[1])


@pytest.mark.parametrize("formula", FORMULAS)
@pytest.mark.parametrize("around", ["要坚持{}的做法", "{}", "“{}”工作", "以{}为目标，再说{}"])
def test_an_exact_formula_is_left_alone(formula, around):
    assert found(manuscript(around.replace("{}", formula)), code="house", knowledge=EXACT) == []


@pytest.mark.parametrize("kind", ["forbidden", "careful", "preferred", "confused"])
def test_the_starter_list_finds_each_of_its_wordings(kind):
    words = [entry.pattern for entry in STARTER if entry.kind == kind and "*" not in entry.pattern]
    slips = islice(words * 40, max(40, len(words)))
    assert exact_recall(planted(slips), code=f"house.{kind}", knowledge=Knowledge(words=STARTER)) >= 0.95


def test_the_words_of_a_formula_in_a_sentence_of_their_own_are_left_alone():
    assert found(manuscript("绿水在绕城行动计划中是第一项，邻里由共建十条起步。"), code="house", knowledge=EXACT) == []
