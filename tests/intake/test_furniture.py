"""The page's own words are told from headlines."""

import pytest

from articles.intake.furniture import is_furniture, jump, printed_issue_date


@pytest.mark.parametrize(
    "line",
    [
        "A05 云汀·城事",
        "要闻 ０３",
        "６ 科教周刊",
        "第3版 综合新闻",
        "01版",
        "第2版：综合",
        "评论 第2版：观点",
        "A03版 民生",
        "云汀日报 教育 A06",
        "2026年6月12日 星期五 农历丙午年四月廿七 第３２１６期 今日八版",
        "2026年5月6日 星期三 责任编辑 美编 校对",
        "责任编辑：夏冰洁 美编：丁可",
        "■报料热线5550123 编辑 美编",
        "本版电话（0555）",
        "投稿信箱 联系电话",
        "扫码关注云汀发布",
        "上一版 下一版",
        "———————",
        "2026年04月11日 08:30　来源：云汀晚报",
        "图片新闻",
        "12",
        "稿子发您，请查收，谢谢！",
    ],
)
def test_the_page_s_own_words_are_furniture(line):
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "市民热线电话改版",
        "编辑部来了新同事",
        "云汀日报社举办开放日",
        "收竹的人编辑短信通知车队、",
        "今日开通两条公交线路",
        "12人通过考试",
    ],
)
def test_headlines_are_not(line):
    assert not is_furniture(line)


@pytest.mark.parametrize(
    ("line", "way"), [("（下转第3版）", "to"), ("上接A2版", "from"), ("(下转二版)", "to"), ("桥通了", "")]
)
def test_a_jump_says_which_way(line, way):
    assert jump(line) == way


def test_the_day_of_issue_is_read_where_printed_in_full():
    assert printed_issue_date("2026年6月12日 星期五") == (2026, 6, 12)
    assert printed_issue_date("6月12日 星期五") is None
