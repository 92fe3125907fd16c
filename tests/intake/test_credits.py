"""Picture credits on lines of their own."""

import pytest

from articles.intake.credits import is_credit_line, read_credit


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("本报记者 夏小满 摄", [("夏小满", "photographer")]),
        ("鲍远 丁可 摄", [("鲍远", "photographer"), ("丁可", "photographer")]),
        ("图/夏小满文/何林", [("夏小满", "photographer"), ("何林", "author")]),
        ("夏小满 摄影报道", [("夏小满", "photographer")]),
        ("摄影：夏小满", [("夏小满", "photographer")]),
        ("摄影 夏小满", [("夏小满", "photographer")]),
        ("夏小满/摄", [("夏小满", "photographer")]),
        ("夏小满 图", [("夏小满", "photographer")]),
        ("新华社发（夏小满 摄）", [("夏小满", "photographer")]),
        ("文/图 夏小满", [("夏小满", "photographer"), ("夏小满", "author")]),
        ("夏小满 文/图", [("夏小满", "author"), ("夏小满", "photographer")]),
        ("文/本报记者 孟可 图/夏小满", [("孟可", "reporter"), ("夏小满", "photographer")]),
        ("制图/丁可", []),
        ("市园林局供图", []),
    ],
)
def test_a_credit_names_the_photographer(text, expected):
    assert is_credit_line(text)
    assert [(byline.name, byline.role) for byline in read_credit(text).bylines] == expected


@pytest.mark.parametrize(
    "text",
    [
        "学生们在河边拍摄。",
        "图书馆延长开放时间",
        "山里人的拍摄",
        "文化下乡到竹山",
        "图文 并茂的新课本",
        "摄影 作品挂满了巷子",
    ],
)
def test_other_lines_are_no_credit(text):
    assert not is_credit_line(text)
