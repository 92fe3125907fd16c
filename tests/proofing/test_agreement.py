"""Agreement within a story: what is found, what is offered, what is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.models import CreditLine, MentionLine
from articles.models.severity import Severity
from articles.proofing.checks.agreement.titles import agree
from articles.proofing.knowledge import Knowledge
from articles.text.confusables import confusable, differing, one_apart, slips
from people.posts import Post, Roster
from tests.proofing.planting import found, manuscript, ranges
from tests.properties import examples

pytestmark = pytest.mark.sqlite_only
BODY = (
    "昨日，柳桥区委书记邬成林到荷塘镇莲沟村调研。柳桥区委副书记、区长翁丽萍参加。\n"
    "邬成林说，60名志愿者已经到位。施工员周晓军告诉方砚，管道全部换新。"
)


def disagreeing(code="agreement", **fields):
    """Return (field, words) of the findings on the body with some other fields."""
    return ranges(manuscript(BODY, **fields), code=code)


def test_a_confused_character_in_an_officials_name_must_be_mended():
    (finding,) = found(manuscript(BODY, headline="邬诚林到荷塘镇调研"), code="agreement")
    assert (finding.severity, finding.text, finding.suggestion) == (Severity.MUST, "邬诚林", "邬成林")
    assert "邬成林" in finding.evidence and finding.values["other"] == "邬成林"


def test_another_name_in_the_place_of_one_should_be_looked_at():
    (finding,) = found(manuscript(BODY, headline="邬成达到荷塘镇调研"), code="agreement")
    assert (finding.severity, finding.text) == (Severity.SHOULD, "邬成达")


def test_of_two_spellings_the_one_that_is_not_rostered_is_marked():
    roster = Roster((Post(person=1, name="邬诚林", title="柳桥区委书记"),))
    (finding, *_more) = found(
        manuscript(BODY, headline="邬诚林到荷塘镇调研"), code="agreement", knowledge=Knowledge(roster=roster)
    )
    assert (finding.field, finding.text, finding.suggestion) == ("body", "邬成林", "邬诚林")


@pytest.mark.parametrize(
    "fields",
    [
        {"headline": "邬成林到荷塘镇调研"},
        {"deck": "邬成林翁丽萍出席"},
        {"headline": "邬成林一行到莲沟村"},
        {"headline": "区领导调研荷塘镇", "caption": "图为区委书记邬成林（左一）在现场。"},
        {"headline": "黎明时分的荷塘镇"},
        {"caption": "图为柳桥区区长翁丽萍在现场。"},
        {"caption": "图为市领导翁丽萍在现场。"},
        {"headline": "60名志愿者到荷塘镇"},
    ],
)
def test_what_agrees_is_left_alone(fields):
    assert disagreeing(**fields) == []


def test_another_person_of_the_story_is_no_misspelling():
    body = BODY + "\n市委副书记邬诚林也到了现场。"
    assert ranges(manuscript(body, headline="邬诚林到荷塘镇"), code="agreement") == []


def test_a_name_without_a_title_is_compared_as_well():
    assert disagreeing(caption="图为施工员周小军在井边。") == [("caption:1", "周小军")]


@pytest.mark.parametrize(
    ("title", "other", "are_one"),
    [
        ("区长", "望川区委副书记、区长", True),
        ("望川区区长", "望川区委副书记、区长", True),
        ("望川区长", "望川区区长", True),
        ("市委书记", "中共云汀市委书记", True),
        ("市领导", "市委常委、常务副市长", True),
        ("老局长", "市水利局原局长", True),
        ("副市长", "市委常委、常务副市长", True),
        ("区长", "望川区委常委、副区长", False),
        ("副区长", "望川区委副书记、区长", False),
        ("县委书记", "市委书记", False),
        ("局长", "市水利局原局长", False),
        ("县长", "石埠县代县长", False),
        ("主任", "市委书记", False),
    ],
)
def test_two_titles_may_be_one_persons(title, other, are_one):
    assert agree(title, other) == agree(other, title) == are_one


def test_a_dropped_deputy_in_a_caption_is_found():
    body = "柳桥区委常委、副区长鲍宁到场。"
    (finding,) = found(manuscript(body, caption="图为柳桥区区长鲍宁在现场。"), code="agreement.title")
    assert (finding.text, finding.evidence) == ("柳桥区区长", "柳桥区委常委、副区长鲍宁")


@pytest.mark.parametrize("words", ["荷唐镇", "莲勾村"])
def test_a_place_with_a_confused_character_is_found(words):
    assert disagreeing(headline=f"{words}的早市") == [("headline", words)]


def test_a_place_of_a_head_that_only_resembles_one_of_the_body_is_a_hint():
    (finding,) = found(manuscript(BODY, headline="记者走进莲湾村"), code="agreement")
    assert (finding.code, finding.text, finding.severity) == ("agreement.place", "莲湾村", Severity.HINT)
    assert finding.suggestion == "莲沟村"


@pytest.mark.parametrize("pair", ["县水利局 省水利局", "东河镇 西河镇", "石桥小学 竹乔小学"])
def test_two_units_whose_names_are_alike_are_two(pair):
    one, other = pair.split()
    assert ranges(manuscript(f"昨日，{one}和{other}一同检查，{one}牵头。"), code="agreement") == []


def test_the_event_of_the_story_lends_its_names():
    event = {
        "name": "荷塘镇生态种养现场会",
        "place": "莲沟村",
        "hosts": ("白荻县政府",),
        "officials": ("邬成林", "耿书平"),
    }
    copy = manuscript(BODY, headline="荷塘镇生态种样现场会举行", deck="白获县政府主办", event=event)
    assert ranges(copy, code="agreement.event") == [("headline", "荷塘镇生态种样现场会")]
    assert ranges(copy, code="agreement.place") == [("deck", "白获县政府")]
    assert [one.values["name"] for one in found(copy, code="agreement.absent")] == ["耿书平"]


def test_a_linked_name_that_is_misspelled_is_not_called_absent_too():
    copy = manuscript("白荻县委书记耿叔平到场。", mentions=(MentionLine(official=1, name="耿书平"),))
    assert ranges(copy, code="agreement") == [("body", "耿叔平")]


def test_a_title_filed_with_a_mention_is_held_against_the_printed_one():
    mention = MentionLine(official=1, name="翁丽萍", title="柳桥区副区长")
    (finding,) = found(manuscript(BODY, mentions=(mention,)), code="agreement")
    assert (finding.code, finding.text) == ("agreement.mention", "柳桥区委副书记、区长")


@pytest.mark.parametrize(
    ("credit", "told"),
    [
        ("本报记者 汤小宁 摄", []),
        ("汤小宁摄", []),
        ("县委宣传部供图", []),
        ("本报记者 汤晓宁 摄", [("agreement.name", "汤晓宁")]),
        ("通讯员 庄新民 摄", [("agreement.photographer", "庄新民")]),
    ],
)
def test_the_photographer_beside_the_picture_is_the_credited_one(credit, told):
    copy = manuscript(BODY, credit=credit, credits=(CreditLine(role="photo", name="汤小宁"),))
    assert [(one.code, one.text) for one in found(copy, code="agreement")] == told


def test_a_figure_of_a_caption_is_asked_about_as_a_hint():
    (finding,) = found(manuscript(BODY, caption="图为66名志愿者在清淤。"), code="agreement")
    assert (finding.text, finding.severity, finding.evidence) == ("66名志愿", Severity.HINT, "60名志愿")


WORDS = st.text("甲乙丙丁", min_size=2, max_size=5)


@examples(200)
@given(WORDS, st.text("甲乙丙丁戊", max_size=40))
def test_slips_are_the_places_that_differ_by_one_character(word, text):
    windows = [(start, start + len(word)) for start in range(len(text) - len(word) + 1)]
    assert slips(word, text) == [(start, end) for start, end in windows if differing(word, text[start:end]) == 1]


@examples(200)
@given(WORDS, st.data())
def test_one_apart_is_one_change_either_way(word, data):
    place = data.draw(st.integers(0, len(word) - 1))
    for other in (
        word[:place] + "戊" + word[place + 1 :],
        word[:place] + word[place + 1 :],
        f"{word[:place]}戊{word[place:]}",
    ):
        assert one_apart(word, other) and one_apart(other, word)
    assert not one_apart(word, word) and not one_apart(word, word + "戊戊")


@examples(100)
@given(st.text("明铭志智林琳未末", min_size=2, max_size=4), st.text("明铭志智林琳未末", min_size=2, max_size=4))
def test_being_confused_is_mutual(word, other):
    if len(word) == len(other):
        assert confusable(word, other) == confusable(other, word)


@pytest.mark.parametrize("body", ["", "，" * 50_000, "市长" * 25_000, "区" * 50_000, "王小明" * 15_000])
def test_copy_that_is_none_breaks_nothing(body):
    assert isinstance(found(manuscript(body, headline="王小名到场")), list)
