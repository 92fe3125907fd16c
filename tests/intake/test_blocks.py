"""Lines become paragraphs, headings, furniture, bylines and credits."""

import pytest

from articles.intake.blocks import build
from articles.intake.lines import split

BAMBOO = (
    "　　汀河两岸的毛竹又高了一截，\n山里人说今年雨水匀，竹笋个头\n大，收竹的车一天要跑三趟，还\n"
    "是不够用，村里又添了一辆。"
)


def roles(text):
    """Return (role, words) of each block of a page."""
    return [(block.role, block.text) for block in build(text, split(text))]


def test_wrapped_lines_are_one_paragraph_and_a_heading_is_not():
    text = f"{BAMBOO}\n县城通了夜班车\n　　本报讯县城的夜班车昨晚开\n通，末班车十一点发。"
    assert [role for role, _words in roles(text)] == ["prose", "head", "prose"]


def test_furniture_inside_a_paragraph_does_not_end_it():
    found = roles(BAMBOO.replace("个头\n", "个头\n扫码关注云汀发布\n"))
    assert sorted(role for role, _words in found) == ["furniture", "prose"]
    assert "竹笋个头大" in found[0][1]


def test_a_story_inside_a_paragraph_is_cut_off():
    text = "路修好了。本报讯（记者程亦凡）桥也修好了。"
    assert [words for _role, words in roles(text)] == ["路修好了。", "本报讯（记者程亦凡）桥也修好了。"]


def test_a_jump_is_cut_off_the_paragraph_it_ends():
    assert roles("路修到一半（下转第3版）")[1] == ("jump", "（下转第3版）")


def test_a_break_within_a_word_is_no_heading():
    told = "山里的路修好了，能力强的人先走。"
    text = f"{told}\n\n{told}\n\n收竹的车一天要跑三趟都说这是能\n\n力强的人才干得了的活。"
    assert "head" not in [role for role, _words in roles(text)]


def test_a_line_end_between_two_latin_words_is_kept():
    (_role, words), *_more = roles(BAMBOO.replace("村里又添了一辆。", "村里牌子上写的 open\nday 两个词。"))
    assert "open\nday" in words


def test_a_line_never_begins_with_a_closing_mark():
    found = roles(
        BAMBOO.replace("是不够用，村里又添了一辆。", "是不够，他说：“再添一辆吧。\n”大家都说好，路也修完了。")
    )
    assert [role for role, _words in found] == ["prose"]


@pytest.mark.parametrize(
    "line",
    [
        "11月4日，柳荫公园的银杏叶落了一地",
        "当天傍晚时分，一辆收竹的车沿新修的林道开往",
        "截至目前，全县有四十一个村",
        "该县把收竹的车和送菜的车编成一个车队统一调度",
        "从去年10月起山坳村的竹子就由村里的车队统一运",
    ],
)
def test_what_begins_as_sentences_do_is_no_heading(line):
    assert ("head", line) not in roles(f"{line}\n\n下山，村里人都来看。")


def test_a_name_alone_under_a_heading_signs():
    assert ("byline", "孟可") in roles("渡口\n\n孟可\n\n渡口的船停了，桥修好了，老艄公把缆绳送给了学校。")


def test_the_last_line_of_a_caption_above_its_credits_is_no_heading():
    caption = "　　图为山坳村收竹的车开下山\n坳口的新林道\n图/夏小满\n文/何林\n　　本报讯路通了。"
    assert "head" not in [role for role, _words in roles(f"{BAMBOO}\n{caption}")]
