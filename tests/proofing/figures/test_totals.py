"""Totals, growth, shares and figures in the heads: what adds up is silent, what does not is found."""

import pytest

from tests.proofing.planting import loud, missed, planted, story

# {a}, {b} the parts, {n} the total, {u} the unit.
TOTALS = [
    "柳桥区{a}{u}、望川区{b}{u}，共{n}{u}。",
    "今年新增{a}{u}，改造{b}{u}，合计{n}{u}。",
    "柳桥区有{a}{u}，望川区有{b}{u}，两区共有{n}{u}。",
    "全市现有{n}{u}，其中城区{a}{u}、乡镇{b}{u}。",
    "排查发现{n}{u}，已整改{a}{u}，其余{b}{u}限期整改。",
    "清单列出{n}{u}，{a}{u}已办结，剩余{b}{u}正在办理。",
]
UNITS = ["个", "处", "家", "条", "套", "座"]
PAIRS = [(12, 34), (7, 5), (46, 9), (130, 41)]


def summed(form, unit, pair, error=0):
    """Return (before, total, after) of a form of parts and total."""
    before, after = form.format(a=pair[0], b=pair[1], n="{n}", u=unit).split("{n}")
    return before, str(sum(pair) + error), after


@pytest.mark.parametrize("form", TOTALS)
def test_parts_that_make_their_total_are_silent(form):
    for unit in UNITS:
        assert [loud(story("".join(summed(form, unit, pair))), "counts.") for pair in PAIRS] == [[]] * len(PAIRS)


@pytest.mark.parametrize("form", TOTALS)
def test_a_wrong_total_is_found_at_the_total(form):
    slips = [planted(*summed(form, unit, pair, error)) for unit in UNITS for pair in PAIRS for error in (-1, 1)]
    not_found = missed(slips, "counts.")
    assert len(slips) >= 40
    assert not_found == []


@pytest.mark.parametrize(
    ("before", "right", "wrong", "after"),
    [
        ("船上三男三女", "六", "七", "人都穿了救生衣。"),
        ("采样点有3男2女共", "5", "6", "人。"),
        ("展品共", "97", "98", "件，其中瓷器46件、木器31件、织物20件。"),
        ("总投资", "168万", "178万", "元，其中县里补助60万元，5个村集体出资108万元。"),
    ],
)
def test_more_totals(before, right, wrong, after):
    assert loud(story(before + right + after), "") == []
    assert planted(before, wrong, after).is_found("counts.")


@pytest.mark.parametrize(
    "body",
    [
        "全县14个乡镇43个村，已通水38个村，剩余5个村正在施工。",
        "全市15家中心开诊，其中望川区6家、柳桥区5家、两县和经开区共4家。",
        "参会300人，其中党员180人、女性160人。",
        "园区企业46家，其中规上企业12家。",
        "共有近50家企业报名，城区30家、乡镇21家。",
        "总用地1.2万亩，其中耕地0.8万亩、林地0.41万亩。",
        # 15,000 and 16,000 are apart by just what rounding allows: 500 of the one, 500 of the other.
        "甲市场1.2万个、乙市场3000个，共1.6万个。",
    ],
)
def test_parts_that_need_not_make_the_total_are_left_alone(body):
    assert loud(story(body), "counts.") == []


def grown(form, first, second, printed):
    """Return (before, rate, after) of a form of growth."""
    before, after = form.format(a=first, b=second, p="{p}").split("{p}")
    return before, printed, after


GROWTH = [
    "园区企业由{a}家增至{b}家，增长{p}%。",
    "接诊量从上年的{a}人次上升到{b}人次，增幅达{p}%。",
    "固定摊位由{a}个增加到{b}个，增加{p}%。",
]
STEPS = [(40, 60, 50), (80, 100, 25), (120, 150, 25), (200, 230, 15), (50, 80, 60), (64, 80, 25), (300, 345, 15)]


@pytest.mark.parametrize("form", GROWTH)
def test_growth_is_held_against_its_two_figures(form):
    assert [loud(story("".join(grown(form, a, b, str(p)))), "counts.") for a, b, p in STEPS] == [[]] * len(STEPS)
    slips = [planted(*grown(form, a, b, str(p + error))) for a, b, p in STEPS for error in (-10, -5, -2, 2, 5, 10)]
    not_found = missed(slips, "counts.growth")
    assert len(slips) >= 40
    assert not_found == []


@pytest.mark.parametrize(
    ("before", "right", "wrong", "after", "code"),
    [
        ("候车时间由51分钟缩短到22分钟，减少", "29", "28", "分钟。", "counts.growth"),
        ("参保率由86.5%提高到91.2%，提高", "4.7", "5.7", "个百分点。", "counts.growth"),
        ("取水由12吨降到8.4吨，下降", "30", "20", "%。", "counts.growth"),
        ("接待游客3600人次，比上年的3000人次增长", "20", "25", "%。", "counts.growth"),
        ("全市236所学校中，已有118所完成改造，占", "50", "60", "%。", "counts.share"),
        ("用水量从12万吨下降至9万吨，降幅达", "25", "35", "%。", "counts.growth-rough"),
        ("床位由500张", "增", "降", "至620张。", "counts.direction"),
        ("抽检食品120批次，合格117批次，合格率为", "97.5", "98.5", "%。", "counts.share"),
        ("全市满意率达", "98.6", "108.6", "%。", "counts.percent"),
        ("老、中、青分别占", "40%、35%和25%", "40%、45%和25%", "。", "counts.percent"),
        ("总投资1.2亿元（", "12000", "1200", "万元）。", "counts.scale"),
    ],
)
def test_rates_and_shares(before, right, wrong, after, code):
    assert loud(story(before + right + after), "") == []
    assert planted(before, wrong, after).is_found(code)


@pytest.mark.parametrize(
    "body",
    [
        "产值由1.2亿元增至1.9亿元，增长近60%。",
        "排名由第9位上升到第3位。",
        "渡工有46人，持证船员1.25万人，占27.5%，其中轮机员1.62万人（含轮机长3100人），占35.6%。",
        "末班车由22时推迟到24时。",
        "完成率达108%。",
        "平地茶园21.4万亩，比例为68.2%；坡地茶园9.6万亩，比例为44.1%。",
        "从3个月增加到12个点位。",
    ],
)
def test_rough_or_other_figures_are_left_alone(body):
    assert loud(story(body), "counts.") == []


@pytest.mark.parametrize("field", ["kicker", "headline", "deck", "summary"])
def test_a_figure_in_a_head_that_the_body_gives_otherwise_is_found(field):
    bodies = [(f"全市{n}个建制村全部通上公交，新增线路{n + 7}条。", n) for n in range(120, 170, 5)]
    right = [story(body, **{field: f"{n}个建制村通公交"}) for body, n in bodies]
    assert [loud(copy, "counts.") for copy in right] == [[]] * len(right)
    slips = [
        planted("", str(n + error), "个建制村通公交", field=field, body=body)
        for body, n in bodies
        for error in (-2, -1, 1, 2)
    ]
    not_found = missed(slips, "counts.heads")
    assert len(slips) >= 40
    assert not_found == []


def test_a_number_of_matters_in_a_head_is_held_against_the_body():
    body = "经会商，当场定下五件事：接管、增容、共仓、设站、联查。"
    assert loud(story(body, headline="一上午敲定五件事"), "counts.") == []
    assert planted("一上午敲定", "六", "件事", field="headline", body=body).is_found("counts.heads")


def test_a_rounded_figure_in_a_head_is_left_alone():
    assert loud(story("全市1148个建制村通上公交。", headline="1100余个建制村通公交"), "counts.") == []
    assert loud(story("全市惠及居民5400户，后又惠及6600户。", headline="1.2万户居民受益"), "counts.") == []


def test_another_counting_word_for_the_same_number_of_things_is_pointed_to():
    [found] = loud(story("市档案馆整理的30条口述史料上线。", headline="30项口述史料上线"), "counts.")
    assert (found.code, found.field, found.text) == ("counts.unit", "headline", "30")
    assert loud(story("市档案馆整理的30项口述史料上线。", headline="30项口述史料上线"), "counts.") == []
    assert loud(story("市档案馆有30条长凳。", headline="30项口述史料上线"), "counts.") == []
