"""Numbers in natural copy: whole stories of our own are silent, and a number that their words prove wrong is found."""

import pytest

from articles.proofing.checks.figures.quantities import quantities
from articles.proofing.manuscript import BODY, HEADS
from tests.proofing.figures import natural
from tests.proofing.planting import loud, missed, planted, sample_stories, story


def test_natural_copy_is_silent():
    assert [(each.code, each.text) for copy in natural.clean() for each in loud(copy, "counts.")] == []


def test_a_wrong_number_in_natural_copy_is_found_at_its_place():
    slips = natural.slips()
    not_found = missed(slips, "counts.")
    assert len(slips) >= 200
    assert not_found == []


def test_a_wrong_figure_in_the_heads_of_the_sample_paper_is_found():
    slips = [slip for _key, copy in sample_stories() for slip in heads_changed(copy)]
    assert len(slips) >= 100
    # 等4项议题: the body says it in a sentence that shares too few words with the summary.
    assert [words[13:20] for words in missed(slips, "counts.heads")] == ["年方案等【3】", "年方案等【5】"]


def heads_changed(copy):
    """Yield the slips of every figure of a story's heads from three on that its body gives for the same unit."""
    given = {(each.unit, each.value) for each in quantities(copy[BODY])}
    for field in HEADS:
        text = copy[field].words
        for each in quantities(copy[field]):
            printed = each.numeral
            if (each.unit, each.value) in given and each.value > 2 and printed.isdigit():
                others = {name: words for name, words in copy.fields.items() if name != field}
                for wrong in natural.wrong_numbers(printed):
                    yield planted(text[: each.begin], wrong, text[each.end :], field=field, **others)


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("12人获救", "消防员先救出7人，又救出5人。"),
        ("1.2万户居民受益", "改造惠及居民12460户。"),
        ("用水6.5万吨", "全年用水6.47万吨。"),
        ("近30家企业到场", "到场企业28家。"),
        ("三项改革见成效", "放管服、一网通办、跨省通办见了成效，两项试点在县里。"),
        ("跑一趟要两个半小时", "以前去一次县城，3个人要等半天。"),
        ("一盏纸灯九道手", "做一盏纸灯，要过九道手，两盏灯用一天。"),
        ("15个社区通气", "年内还有40个社区开工，首批15个社区昨天通气。"),
        ("24小时不打烊", "车站旁的书屋全天开放，2个人轮流值守，21个座位常满。"),
        ("5年磨一剑", "6年前，车间里只有一台机器。"),
        ("4个小区3个畅通，1个堵车", "消防车开进4个小区，只在最后一处被堵。"),
    ],
)
def test_figures_of_heads_that_the_body_supports_or_passes_over_are_left_alone(headline, body):
    assert loud(story(body, headline=headline), "counts.") == []


@pytest.mark.parametrize(
    ("headline", "body", "shown"),
    [
        ("187种鸟住进湖区", "名录收录鸟类178种。", "178种"),
        ("年产特种纸7万吨", "设计年产特种纸6万吨。", "6万吨"),
        ("吨纸取水8.5吨", "取水由12吨降到8.4吨。", "8.4吨"),
        ("火灾致13人亡", "火灾已造成12人死亡，另有4人受伤。", "12人"),
        ("12个站点设充电桩", "已设充电桩的站点21个，一年里用电18万度，10个人管着。", "21个"),
        ("3个当场答复", "当场答复4个，另外3个卡在用地手续。", "4个"),
    ],
)
def test_the_finding_in_a_head_names_what_the_body_says(headline, body, shown):
    [found] = loud(story(body, headline=headline), "counts.heads")
    assert shown in found.values["others"].split("、")


@pytest.mark.parametrize(
    "body",
    [
        "3家企业的展位前，一家三口正在挑瓷器，一家公司的人忙着登记。",
        "三条巷子里，一条通到河边。",
        "12支队伍先后出发，前三名分别为柳桥、望川、石埠。",
        "5辆车开进院子，分别停在东门、西门、北门。",
        "甲方、乙方、丙方是5个项目的承建单位。",
        "甲12个、乙15个、丙8个，40个村民小组受益。",
        "签约项目26个，开工15个、竣工9个。",
        "建成46处，柳桥区带动就业45人、望川区2处。",
        "7路、19路、32路途经12个社区。",
        "在“三送”活动中，志愿者把书送到了学校。",
        "全县60个村通气，还有3个村未通。",
    ],
)
def test_what_only_looks_like_a_list_or_a_total_is_left_alone(body):
    assert loud(story(body), "counts.") == []
