"""The house list on copy: what it finds, where, what it leaves alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.models.severity import Severity
from articles.proofing.knowledge import HouseEntry, Knowledge
from articles.text.quotations import quotations
from articles.text.wordtree import WordTree
from tests.growth import grows_with_length
from tests.proofing.planting import found, manuscript, ranges
from tests.properties import examples

pytestmark = pytest.mark.sqlite_only


def listed(*patterns, **options):
    """Return a desk whose list holds some wordings, all with the same options."""
    given_options = {"reason": "本报不用", **options}
    return Knowledge(words=tuple(HouseEntry(pattern=pattern, **given_options) for pattern in patterns))


def texts(body, knowledge, **fields):
    """Return the words that the list finds, in order."""
    return [text for _field, text in ranges(manuscript(body, **fields), code="house", knowledge=knowledge)]


def test_a_wording_is_found_with_its_reason_its_source_and_what_would_mend_it():
    knowledge = listed("隆重召开", replacement="召开", source="用语惯例", level=Severity.HINT)
    (finding,) = found(manuscript("柳桥区夜市管理会隆重召开。"), knowledge=knowledge)
    assert (finding.code, finding.severity, finding.text) == ("house.careful", Severity.HINT, "隆重召开")
    assert (finding.suggestion, finding.evidence, finding.values["reason"]) == ("召开", "用语惯例", "本报不用")


@pytest.mark.parametrize("level", [Severity.MUST, Severity.SHOULD, Severity.HINT])
def test_a_finding_weighs_what_its_line_says(level):
    (finding,) = found(manuscript("夜市隆重召开。"), knowledge=listed("隆重召开", level=level))
    assert finding.severity == level


@pytest.mark.parametrize(
    ("scope", "fields"),
    [
        ("head", ["headline", "deck"]),
        ("body", ["body", "caption:1"]),
        ("everywhere", ["headline", "deck", "body", "caption:1"]),
    ],
)
def test_a_wording_holds_in_its_scope(scope, fields):
    copy = manuscript("老板来了。", headline="老板来了", deck="老板来了", caption="老板来了。", credit="老板 摄")
    assert [field for field, _text in ranges(copy, code="house", knowledge=listed("老板", scope=scope))] == fields


def test_speech_and_names_of_works_are_left_alone_where_the_line_says_so():
    body = "她说：“亲自去看看。”又说，会议隆重召开。《亲自走一回》上映，人称“亲自”。"
    assert texts(body, listed("亲自", "隆重召开")) == ["隆重召开", "亲自"]
    assert texts(body, listed("亲自", is_quotation_exempt=False)) == ["亲自"] * 3


def test_a_quotation_that_is_not_closed_exempts_nothing():
    assert texts("她说：“亲自去看看。\n他亲自去了。”", listed("亲自")) == ["亲自", "亲自"]


def test_a_longer_word_in_which_the_wording_is_not_meant_is_left_alone():
    assert texts("哑巴吃黄连，她的邻居哑巴也来了。", listed("哑巴", exceptions=("哑巴吃黄连",))) == ["哑巴"]


def test_of_two_wordings_at_one_place_the_longer_speaks():
    knowledge = Knowledge(words=(HouseEntry(pattern="亲自", reason="甲"), HouseEntry(pattern="亲自带队", reason="乙")))
    assert texts("他亲自带队巡河。", knowledge) == ["亲自带队"]


def test_a_wildcard_stands_for_a_few_characters_within_a_clause():
    knowledge = listed("把*作为抓手", "以*为*契机")
    assert texts("把河长制作为抓手，以全市现场会为一次契机。", knowledge) == [
        "把河长制作为抓手",
        "以全市现场会为一次契机",
    ]
    assert texts("把河长制落实，作为抓手；把这样那样许许多多的事情作为抓手。", knowledge) == []


def test_full_width_letters_and_capitals_are_the_same_words():
    assert texts("ＶＩＰ客户和vip客户、Vip客户。", listed("VIP客户")) == ["ＶＩＰ客户", "vip客户", "Vip客户"]


def test_a_line_that_is_turned_off_with_its_kind_says_nothing():
    knowledge = Knowledge(words=listed("亲自").words, muted=frozenset({"house.careful"}))
    assert texts("他亲自去了。", knowledge) == []


def test_an_empty_list_says_nothing():
    assert texts("他亲自去了。", Knowledge()) == []


@examples(200)
@given(st.lists(st.text("甲乙丙", min_size=1, max_size=4), max_size=6), st.text("甲乙丙丁", max_size=30))
def test_the_tree_finds_what_a_search_for_each_word_finds(words, text):
    plain = {
        (start, start + len(word), word) for word in words for start in range(len(text)) if text.startswith(word, start)
    }
    assert set(WordTree((word, word) for word in words).hits(text)) == plain


@examples(200)
@given(st.text("“”《》‘’，甲乙\n", max_size=40))
def test_a_quotation_lies_within_one_paragraph_and_between_its_marks(text):
    for start, end in quotations(text):
        assert text[start] in "“《‘" and text[end - 1] in "”》’"
        assert "\n" not in text[start:end]


def test_with_a_thousand_lines_work_grows_with_the_text():
    knowledge = listed(
        *(f"{first}{second}甲" for first in "天地人和山水风云" * 5 for second in "东西南北上下左右前后里外中间旁边" * 2)
    )
    words = knowledge.words[:1000]
    story = "柳桥区夜间公交延长到二十三点，市民可在站牌查看时刻。"
    found(manuscript(story), code="house", knowledge=Knowledge(words=words))
    assert grows_with_length(
        lambda body: found(manuscript(body), code="house", knowledge=Knowledge(words=words)), story
    )
