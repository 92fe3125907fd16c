"""Where lines were broken because they were full, and what a break parts."""

import pytest

from articles.intake.blocks import parts_a_sentence, parts_a_tail
from articles.intake.lines import Wraps, split
from tests.intake.reading import headlines, stories_of

PARAGRAPH = (
    "本报讯（记者孟可）11月3日，山坳村的林道通了车，收竹的车一天跑三趟，村里又添了一辆，老人说路通了竹子才值钱。"
)
HEADS = ["林道通到了竹山里面", "图书馆夜里亮着灯光", "渡口的船停进博物馆", "樱桃苗搭上了新竹棚", "夜校的课排到了冬天"]


@pytest.mark.parametrize(
    ("text", "below"),
    [
        ("路修到了门口。（本报评", "论员 孟可）"),
        ("路修到了门口。（孟", "可）"),
        ("路修到了门口。图/夏小", "满文/何林"),
        ("路修到了门口。夏小", "满 摄"),
        ("震中在石埠县（北纬28.2，", "东经119.4）附近。"),
    ],
)
def test_a_break_may_stand_within_what_ends_a_story(text, below):
    assert parts_a_tail(text, below)


@pytest.mark.parametrize(
    ("text", "below"),
    [
        ("路修到了门口。图/夏小满", "林道通车"),
        ("路修到了门口。（孟可）", "林道通车"),
        ("路修到了门口。", "（孟可）"),
        ("路修到了门口，", "桥也通了。"),
    ],
)
def test_other_breaks_part_nothing(text, below):
    assert not parts_a_tail(text, below)


def test_a_long_line_with_a_comma_goes_on_below_but_a_kicker_does_not():
    assert parts_a_sentence("竹农们把收竹的车停在新修的弯口，都说这条路好", "走了，货也好卖了。")
    assert not parts_a_sentence("竹农们把收竹的车停在新修的弯口，说好走——", "一条林道通到竹山里，路上人多了")
    assert not parts_a_sentence("林道通车，竹子下山", "收竹的车一天跑三趟，村里又添了一辆。")


def test_a_page_with_a_paragraph_a_line_was_not_wrapped():
    text = "\n".join(line for head in HEADS for line in (head, PARAGRAPH))
    assert Wraps(split(text)).widths == []


def test_headlines_of_one_length_are_not_joined_with_what_follows():
    text = "\n".join(line for head in HEADS for line in (head, PARAGRAPH))
    assert headlines(text) == HEADS


def test_a_signature_that_the_line_s_end_parts_is_read_whole():
    page = "少跑一趟路\n\n办事大厅的窗口多了，群众少跑一趟。（本报评\n\n论员 孟可）\n\n林道通车\n\n" + PARAGRAPH
    assert [(byline.name, byline.role) for byline in stories_of(page)[0].bylines] == [("孟可", "author")]
