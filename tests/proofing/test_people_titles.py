"""A title is compared with what its bearer held on the day of the event."""

from dataclasses import replace
from datetime import date

import pytest

from articles.proofing.checks.people.findings import check_people as check
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import manuscript_from
from people.posts import Post, Roster
from people.titles import parts_before, parts_of
from tests.proofing.asking import LONG_AGO, asked, first
from tests.proofing.clean import EVENT, roster

pytestmark = pytest.mark.sqlite_only


@pytest.mark.parametrize(
    "body",
    [
        "中共云汀市委书记郜明远出席。",
        "云汀市委书记郜明远出席。",
        "市委副书记、市长裴静如，市委常委、常务副市长骆其昌出席。",
        "原云汀市水利局局长匡德厚到会。",
        "云汀市政协主席柏永年、副主席车向东、温和平出席。",
        "市人大常委会副主任车玉梅出席。",
        "市水利局原局长匡德厚到会。",
        "时任市水利局局长匡德厚修过这座闸。",
        "柳桥区委副书记、区长翁丽萍到会。",
        "白荻县委副书记、代县长尤海波到会。",
        "市领导骆其昌、屠志刚参加。",
        "昨日上午，陪同调研的市委常委、秘书长鲍宁（右二）说好。",
    ],
)
def test_titles_as_they_are_held_are_right(body):
    assert asked(body) == []


@pytest.mark.parametrize(
    ("body", "code", "words"),
    [
        ("市委书记、市长裴静如出席。", "title_grade", "市委书记"),
        ("白荻县委副书记、县长尤海波出席。", "title_grade", "县长"),
        ("市委副书记郜明远出席。", "title_grade", "市委副书记"),
        ("市委书记裴静如出席。", "title_grade", "市委书记"),
        ("市政协主席单国栋出席。", "title_other", "市政协主席"),
        ("副市长骆其昌出席。", "title_incomplete", "副市长"),
        ("石埠县委书记耿书平出席。", "title_other", "石埠县委书记"),
        ("市林业局局长臧慧敏出席。", "title_body", "市林业局局长"),
        ("市委副书记裴静如出席。", "title_incomplete", "市委副书记"),
        ("市园林学会会长臧慧敏出席。", "title_unknown", "市园林学会会长"),
        ("原市教育局局长臧慧敏出席。", "title_former", "原市教育局局长"),
        ("市水利局局长匡德厚出席。", "title_ended", "市水利局局长"),
    ],
)
def test_a_title_that_is_not_held_is_found(body, code, words):
    assert asked(body)[0] == (code, words)


def test_an_unknown_name_under_anothers_title_is_asked_about():
    assert asked("白荻县委书记龙志野到会。") == [("holder", "龙志野")]
    assert asked("市教育局局长孙立到会。") == [("holder", "孙立")]


@pytest.mark.parametrize(
    "body",
    [
        "邻市县委书记龙志野到会。",
        "副市长龙志野到会。",
        "原白荻县委书记龙志野到会。",
        "2019年，白荻县委书记龙志野来过。",
        "白荻县委书记主持会议。",
        "市教育局局长信箱开通。",
    ],
)
def test_an_unknown_name_is_left_alone_where_its_title_may_be_its_own(body):
    assert asked(body) == []


def test_the_day_of_the_event_decides():
    assert asked("市水利局局长匡德厚出席。", day=LONG_AGO) == []
    assert asked("市水利局局长仇卫东出席。", day=LONG_AGO) == [("title_ahead", "市水利局局长")]


@pytest.mark.parametrize("body", ["2022年，市水利局局长匡德厚修过闸。", "去年在任时，市水利局局长匡德厚来过。"])
def test_what_a_sentence_tells_of_another_year_is_left_alone(body):
    assert asked(body) == []


@pytest.mark.parametrize(
    ("title", "organization"),
    [
        ("书记", "中共白荻县委员会"),
        ("局长", "云汀市教育局"),
        ("副主席", "中国人民政治协商会议云汀市委员会"),
        ("秘书长", "云汀市"),
    ],
)
def test_the_organization_may_hold_the_body_of_a_title(title, organization):
    known = Roster((Post(person=1, name="荀立", title=title, organization=organization),))
    bodies = {"书记": "白荻县委", "局长": "市教育局", "副主席": "市政协", "秘书长": "市委"}
    assert asked(f"{bodies[title]}{title}荀立到会。", known=known) == []
    assert asked(f"省审计厅{title}荀立到会。", known=known) == [("title_body", f"省审计厅{title}")]


def test_an_outdated_title_is_answered_by_the_present_one():
    finding = first("代市长郜明远出席。", known=Roster((*roster().posts, acting())))
    assert (finding.code, finding.suggestion) == ("people.title_ended", "市委书记")


def acting():
    """Return a post that 郜明远 held before."""
    return Post(person="郜明远", name="郜明远", title="代市长", start=date(2021, 4, 1), end=date(2021, 5, 19))


def test_the_proof_names_the_post_and_its_days():
    assert "2021-01-08" in first("市水利局局长匡德厚出席。").evidence


def test_the_printed_day_is_the_day_of_the_event_when_none_is_filed():
    assert asked("2022年6月1日，市水利局局长匡德厚到闸口。", day=None) == []


def test_a_second_mention_may_be_shorter():
    assert asked("市委副书记、市长裴静如到会。会后，市长裴静如答问。") == []


def test_a_headline_may_be_shorter():
    assert asked("市委副书记、市长裴静如到会。", headline="市长裴静如到会") == []


def test_two_persons_of_one_name_are_right_in_either_post():
    twin = Post(person="twin", name="荀立", title="石埠县住建局局长")
    known = Roster((*roster().posts, twin, replace(twin, person="other", title="市审计局局长")))
    assert asked("石埠县住建局局长荀立到会。市审计局局长荀立也到会。", known=known) == []
    assert asked("市审计局副局长荀立到会。", known=known) == [("title_grade", "市审计局副局长")]


@pytest.mark.parametrize(
    ("body", "words"),
    [("柳桥区区委书记邬成林到会。", "区区委"), ("云汀市市委召开会议。", "市市委"), ("副副市长屠志刚到会。", "副副")],
)
def test_a_word_printed_twice_is_found(body, words):
    assert ("title_doubled", words) in asked(body)


@pytest.mark.parametrize(
    "body", ["柳桥区区长翁丽萍到会。", "云汀市市长裴静如说好。", "市市场监管局检查。", "区区委托事项"]
)
def test_places_and_offices_keep_both(body):
    assert [pair for pair in asked(body) if pair[0] == "title_doubled"] == []


@pytest.mark.parametrize(
    ("title", "organization", "posts"),
    [
        ("市委副书记、市长", "云汀市", [("市委", "云汀市委", ("副",), "书记"), ("", "云汀市", (), "市长")]),
        ("中共云汀市委副书记", "", [("云汀市委", "云汀市委", ("副",), "书记")]),
        ("常务副市长", "云汀市人民政府", [("", "云汀市政府", ("常务", "副"), "市长")]),
        ("高新区（示范区）党工委书记", "", [("高新区党工委", "高新区党工委", (), "书记")]),
        ("副主席", "中国人民政治协商会议云汀市委员会", [("", "云汀市", ("副",), "主席")]),
    ],
)
def test_titles_are_taken_apart(title, organization, posts):
    parts = [(part.body, part.long, part.grades, part.office) for part in parts_of(title, organization)]
    assert [part[0] for part in parts] == [post[0] for post in posts]
    assert [part[2:] for part in parts] == [post[2:] for post in posts]


def test_a_title_is_read_back_from_its_end():
    text = "11月23日，市政协副主席、高新区（示范区）党工委书记"
    parts = parts_before(text, len(text))
    assert [text[part.start : part.end] for part in parts] == ["市政协副主席", "高新区（示范区）党工委书记"]


def test_without_any_day_every_post_may_have_been_held():
    known = Roster((Post(person=1, name="匡德厚", title="市水利局局长", end=EVENT),))
    assert check(manuscript_from("闸门换了\n市水利局局长匡德厚到会。"), Knowledge(roster=known)) == []
