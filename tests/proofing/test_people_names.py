"""A name nearly like a rostered one is asked about; ordinary words and other people's names are not."""

from dataclasses import replace

import pytest

from articles.proofing.checks.people.edits import edit, is_alike
from people.posts import Post, Roster
from tests.proofing.asking import asked, first
from tests.proofing.clean import roster

pytestmark = pytest.mark.sqlite_only


@pytest.mark.parametrize(
    ("body", "words", "name"),
    [
        ("市委副书记、市长裴静茹出席会议。", "裴静茹", "裴静如"),
        ("市委副书记、市长裴如静出席会议。", "裴如静", "裴静如"),
        ("市委副书记、市长裴静出席会议。", "裴静", "裴静如"),
        ("市委副书记、市长裴静静如出席会议。", "裴静静如", "裴静如"),
        ("副市长屠志钢、简春芳参加。", "屠志钢", "屠志刚"),
        ("副市长屠志刚、简春方参加。", "简春方", "简春芳"),
        ("市政协副主席车向东、温平和参加。", "温平和", "温和平"),
        ("市委常委、秘书长鲍拧参加。", "鲍拧", "鲍宁"),
        ("市民族事务委员会主任阿依古丽·热合漫介绍了情况。", "阿依古丽·热合漫", "阿依古丽·热合曼"),
        ("中共云汀市委书记郜明元出席。", "郜明元", "郜明远"),
        ("柳桥区委书记邬成淋打来电话。", "邬成淋", "邬成林"),
    ],
)
def test_one_slip_beside_the_title_is_found(body, words, name):
    finding = first(body)
    assert (finding.text, finding.suggestion) == (words, name)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("市领导骆其昌、葛守城参加。", "葛守城"),
        ("市领导骆其昌、葛守梁、屠志刚参加。", "葛守梁"),
        ("老局长匡德后来了。", "匡德后"),
    ],
)
def test_a_list_of_leaders_is_read_too(body, words):
    assert [pair[1] for pair in asked(body) if pair[0].startswith("name")] == [words]


def test_an_unknown_leader_alone_is_left_alone():
    assert asked("市领导屠志梁参加。") == []


@pytest.mark.parametrize(
    "words", ["裴静茹", "斐静如", "裴净如", "裴如静"], ids=["sound", "look", "sound inside", "turned round"]
)
def test_a_second_mention_is_found_without_a_title(words):
    assert ("name", words) in asked(f"市委副书记、市长裴静如到柳桥区调研。{words}指出，施工图要贴出来。")


@pytest.mark.parametrize("field", ["kicker", "headline", "deck", "summary", "caption:1"])
def test_heads_and_captions_are_read_too(field):
    found = asked("市委副书记、市长裴静如到柳桥区调研。", **{field: "裴静茹调研老旧小区"})
    assert found == [("name", "裴静茹")]


def test_a_picture_credit_is_not_read():
    assert asked("市委副书记、市长裴静如到柳桥区调研。", **{"credit:1": "裴静茹 摄"}) == []


def test_a_name_broken_by_a_line_is_found_at_its_range():
    finding = first("市委副书记、市长裴\n静茹出席会议。")
    assert (finding.start, finding.end, finding.text) == (8, 12, "裴\n静茹")


def test_a_right_name_with_a_space_inside_is_right():
    assert asked("市委常委、秘书长鲍　宁和副市长屠志 刚参加。") == []


def test_a_dot_of_another_kind_is_the_same_name():
    assert asked("市民族事务委员会主任阿依古丽•热合曼介绍了情况。") == []


@pytest.mark.parametrize(
    "body",
    [
        "村民裴静安说，水清了。",
        "石埠县云岭乡副乡长裴静儒到会。",
        "省轻工大学教授裴静茹介绍了课题。",
        "市委副书记、市长裴静如看望了老教师裴静文。裴静文说，路好走了。",
        "施工员葛守业请葛守诚看图纸。",
        "他静如止水，永年如一日，国栋之材。",
        "国家和平，建国以来，文明明显提高。",
    ],
)
def test_another_persons_name_is_left_alone(body):
    assert [pair for pair in asked(body) if pair[0].startswith("name")] == []


def test_a_rostered_name_is_never_taken_for_another():
    twin = replace(roster().posts[0], person="twin", name="裴静茹", title="市审计局局长", organization="云汀市审计局")
    known = Roster((*roster().posts, replace(twin, start=None, end=None)))
    assert asked("市审计局局长裴静茹与市委副书记、市长裴静如座谈。", known=known) == []


def test_writers_are_not_officials():
    assert asked("本报讯（记者裴静茹 通讯员屠志钢）雨停了。市委副书记、市长裴静如到会。", credits=["裴静茹"]) == []


def test_surnames_and_parties_are_left_alone():
    assert asked("裴市长来了。郜书记一行走了。市委副书记、市长裴静如一行到了，她说好。") == []


def test_a_known_slip_is_found_anywhere():
    assert ("name", "裴静茹茹") in asked("会场外，裴静茹茹的名字写错了。")


def test_between_two_names_none_is_suggested():
    twins = (Post(person=1, name="冼昇平", title="市档案馆馆长"), Post(person=2, name="冼昇和", title="市档案馆馆长"))
    finding = first("市档案馆馆长冼昇到会。", known=Roster(twins))
    assert (finding.text, finding.suggestion) == ("冼昇", None)
    assert finding.values["name"] == "冼昇和、冼昇平"


def test_a_variant_spelling_is_right():
    post = Post(person=1, name="冼昇", title="市档案馆馆长", variants=("冼升",))
    assert asked("市档案馆馆长冼升到会，冼昇讲话。", known=Roster((post,))) == []


def test_a_name_filed_as_a_mention_is_expected_in_the_copy():
    assert ("name", "裴静茹") in asked("近日，裴静茹调研。", mentions=["裴静如"])


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("甲乙丁", "wrong"),
        ("甲丙", "missing"),
        ("甲乙乙丙", "extra"),
        ("乙甲丙", "swapped"),
        ("甲乙丙", None),
        ("丙乙甲", None),
    ],
)
def test_slips_are_told_apart(written, kind):
    assert edit(written, "甲乙丙") == kind


@pytest.mark.parametrize(("one", "other"), [("未来", "末来"), ("静", "近"), ("豪", "毫"), ("徽", "微"), ("振", "震")])
def test_characters_are_alike_by_eye_or_by_ear(one, other):
    assert is_alike(one, other)


def test_other_characters_are_not_alike():
    assert not is_alike("山", "水")
