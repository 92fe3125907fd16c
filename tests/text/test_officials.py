"""Officials carry their titles as printed."""

import pytest

from articles.text.officials import officials_in


def pairs(text, **options):
    """Return (title, name) pairs."""
    return [(official.title, official.name) for official in officials_in(text, **options)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11月3日，市委副书记、市长裴静如到石埠县调研。", [("市委副书记、市长", "裴静如")]),
        (
            "市政协副主席、经开区（新港区）工委书记凌学军出席。",
            [("市政协副主席、经开区（新港区）工委书记", "凌学军")],
        ),
        ("市领导鲍宁、屠志刚参加。", [("市领导", "鲍宁"), ("市领导", "屠志刚")]),
        ("市委书记郜明远，市长裴静如出席。", [("市委书记", "郜明远"), ("市长", "裴静如")]),
        ("市政协主席柏永年与汀源食品有限公司总经理施明座谈。", [("市政协主席", "柏永年")]),
        ("省水利厅党组成员，市水利局党委书记、局长谈静介绍。", [("省水利厅党组成员，市水利局党委书记、局长", "谈静")]),
        ("自治州州长努尔·买提对此作出批示。", [("自治州州长", "努尔·买提")]),
        ("会议由市长裴静如主持。", [("市长", "裴静如")]),
    ],
)
def test_a_title_is_what_is_printed_before_the_name(text, expected):
    assert pairs(text) == expected


@pytest.mark.parametrize(
    "text", ["中学校长程亦凡说。", "公司董事长施明到场。", "市长热线开通。", "总书记关于治水的话", "县委书记到村里来。"]
)
def test_others_are_no_officials(text):
    assert pairs(text) == []


def test_the_page_tells_how_long_a_name_is():
    assert pairs("县委书记程明到村里。", page="县委书记程明到村里。程明说。程明走了。") == [("县委书记", "程明")]


def test_a_name_of_the_roster_settles_it():
    assert pairs("县长程明到村里。", known=frozenset({"程明到"})) == [("县长", "程明到")]
