"""Signatures say who did what."""

import pytest

from articles.intake.bylines import is_byline_line, is_signature, read_byline_line, read_signature


def pairs(signed):
    """Return (name, role) pairs."""
    return [(byline.name, byline.role) for byline in signed.bylines]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("记者程亦凡", [("程亦凡", "reporter")]),
        ("记者程亦凡通讯员何林郭永", [("程亦凡", "reporter"), ("何林", "correspondent"), ("郭永", "correspondent")]),
        ("通讯 员 何林", [("何林", "correspondent")]),
        ("实习生　丁可", [("丁可", "intern")]),
        ("本报见习记者丁可本报记者孟可", [("丁可", "reporter"), ("孟可", "reporter")]),
        ("本报评论员孟可", [("孟可", "author")]),
        ("记者 孟可 文/图", [("孟可", "reporter")]),
        ("记者　凌学文", [("凌学文", "reporter")]),
        ("记者：孟可", [("孟可", "reporter")]),
        ("记者孟可 通讯员何林 文/摄", [("孟可", "reporter"), ("何林", "correspondent")]),
        ("记者孟可/文 丁可/图", [("孟可", "reporter"), ("丁可", "photographer")]),
        ("记者 孟可 摄影 丁可", [("孟可", "reporter"), ("丁可", "photographer")]),
        ("本报记者 孟可 文 丁可 图", [("孟可", "reporter"), ("丁可", "photographer")]),
        ("云汀日报记者 孟可", [("孟可", "reporter")]),
        ("通讯员 石宣", [("石宣", "correspondent")]),
        ("通讯员 交宣", [("交宣", "correspondent")]),
        ("孟可 整理", []),
    ],
)
def test_roles_stand_before_names(text, expected):
    assert pairs(read_signature(text)) == expected


def test_a_name_before_any_role_is_asked_about():
    signed = read_signature("方砚记者程亦凡")
    assert (pairs(signed), signed.doubts[0][0]) == ([("程亦凡", "reporter")], "方砚")


def test_after_a_square_a_bare_name_is_the_author():
    assert pairs(read_byline_line("□孟 可")) == [("孟可", "author")]


@pytest.mark.parametrize(
    "line",
    [
        "□孟 可",
        "口本报记者 孟可",
        "口孟可",
        "本报记者 孟可 程亦凡",
        "□本报记者孟可 □通讯员何林",
        "本报记者 孟可/文 丁可/图",
        "孟可/文",
        "作者：孟可",
    ],
)
def test_a_line_may_do_nothing_but_sign(line):
    assert is_byline_line(line)


@pytest.mark.parametrize(
    "line", ["□山里的一条好路", "记者从市财政局获悉", "本报记者走进了竹山", "■新闻热线 5550123", "口、岸边的新渡头"]
)
def test_other_lines_do_not_sign(line):
    assert not is_byline_line(line)


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("孟可", True),
        ("孟可程亦凡", True),
        ("作者：孟可", True),
        ("孟可/文", True),
        ("云汀日报 孟可", True),
        ("新华社 评论员孟可", True),
        ("示范区", False),
        ("高度重视", False),
    ],
)
def test_brackets_sign_when_names_stand_in_them(text, signs):
    assert is_signature(text) is signs
