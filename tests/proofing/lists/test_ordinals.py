"""Ordinals: an enumeration in order is silent however it nests, a gap or a repeat is found at the wrong ordinal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.numerals import in_words
from tests.proofing.planting import loud, missed, planted, story
from tests.properties import examples

TASKS = ["摸清底数", "建立台账", "压实责任", "逐户销号", "回访评议", "公开结果", "总结经验"]
RINGS = "①②③④⑤⑥⑦⑧"
STYLES = {
    "spoken": ("{n}是", "；"),
    "asked": ("{n}要", "；"),
    "ranked": ("第{n}，", "；"),
    "among": ("其{n}，", "。"),
    "chapter": ("{n}、", "。\n"),
    "bracket": ("（{n}）", "；"),
    "figure": ("{a}．", "。\n"),
    "ringed": ("{r}", "；"),
}


def enumeration(style, numbers):
    """Return (ordinal, task) for each number of an enumeration in one style."""
    mark, _joint = STYLES[style]
    shown = [mark.format(n=in_words(n), a=n, r=RINGS[n - 1]) for n in numbers]
    return list(zip(shown, TASKS, strict=False))


def copy_of(style, numbers):
    """Return an enumeration as words."""
    opening = "" if style in ("chapter", "figure") else "会议要求，"
    return opening + STYLES[style][1].join(mark + task for mark, task in enumeration(style, numbers)) + "。"


def slipped(style, numbers, index):
    """Return the Slip of an enumeration whose ordinal at `index` is wrong."""
    text, mark = copy_of(style, numbers), enumeration(style, numbers)[index][0]
    start = text.index(mark + TASKS[index])
    return planted(text[:start], mark, text[start + len(mark) :])


def variants(style):
    """Return slips of one style: an ordinal left out, one said twice, one changed."""
    slips = []
    for length in range(3, 8):
        right = list(range(1, length + 1))
        for index in range(1, length):
            slips.append(slipped(style, [*right[:index], *(n + 1 for n in right[index:])], index))
            slips.append(slipped(style, [*right[:index], right[index] - 1, *right[index + 1 :]], index))
    return slips


@pytest.mark.parametrize("style", STYLES)
def test_a_gap_or_a_repeat_is_found_at_the_wrong_ordinal(style):
    slips = variants(style)
    not_found = missed(slips, "counts.ordinal")
    assert len(slips) >= 40
    assert not_found == []


@pytest.mark.parametrize("style", STYLES)
def test_an_enumeration_in_order_is_silent(style):
    for length in range(2, 8):
        assert loud(story(copy_of(style, range(1, length + 1))), "counts.ordinal") == []


def test_the_right_ordinal_is_offered():
    [found] = loud(story("一是修路；二是装灯；四是种树。"), "counts.")
    assert (found.code, found.text, found.suggestion) == ("counts.ordinal", "四", "三")


def test_a_lost_first_is_asked_about():
    [found] = loud(story("会议要求，二是装灯；三是种树。"), "counts.")
    assert (found.code, found.text) == ("counts.ordinal-start", "二")
    assert loud(story("首先要修路，二是装灯，三是种树。"), "counts.") == []


@given(st.lists(st.integers(2, 4), min_size=2, max_size=4))
@examples(60)
def test_enumerations_within_enumerations_are_silent(lengths):
    inner = ["，".join(f"{in_words(n)}要{TASKS[n]}" for n in range(1, length + 1)) for length in lengths]
    outer = "。".join(f"第{in_words(n)}，推进{TASKS[n]}，{words}" for n, words in enumerate(inner, 1))
    assert loud(story(outer + "。"), "counts.ordinal") == []


@pytest.mark.parametrize(
    "body",
    [
        "第一责任人到场，第三方评估完成。",
        "他一看表，二话没说就走了。",
        "一要敢想，二要敢干。他还说，一要敢闯，二要敢试。",
        "二是平方的指数。",
        "落实“三要三不要”，一要自查，二要整改。",
    ],
)
def test_other_words_are_no_ordinals(body):
    assert loud(story(body), "counts.ordinal") == []
