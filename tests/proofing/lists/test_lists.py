"""An announced number and its list: each way of announcing is understood, each slip in it is found at the number."""

import pytest

from tests.proofing.lists.claims import claims
from tests.proofing.lists.stretches import THINGS, forms_of, lists
from tests.proofing.planting import chance, loud, missed, planted, sample_stories, story

NUMBERS = range(2, 8)
FORMS = sorted({form for unit in THINGS for form in forms_of(unit)})


def filled(form, **more):
    """Yield every filling of a form: units, lengths, the last joint, the script of the number."""
    for unit in (unit for unit in THINGS if form in forms_of(unit)):
        for number in NUMBERS:
            for joint in "、和":
                yield from (lists(form, unit, number, joint=joint, arabic=arabic, **more) for arabic in (False, True))


def misnumbered(form):
    """Return the slips of a form whose number is one too many or too few; a list with 等 may be longer, not shorter."""
    slips = []
    for unit in (unit for unit in THINGS if form in forms_of(unit)):
        for number in NUMBERS:
            for lie in {number - 1, number + 1 if "等{n}" not in form else number - 1} - {1}:
                slips += [planted(*lists(form, unit, number, printed=lie, joint=joint)) for joint in "、和"]
    return slips


def shortened(form):
    """Return the slips of a form whose list lacks its last item."""
    units = (unit for unit in THINGS if form in forms_of(unit))
    return [planted(*lists(form, unit, number, drop=1)) for unit in units for number in range(4, 8)]


@pytest.mark.parametrize("form", FORMS)
def test_a_right_number_is_verified_and_silent(form):
    for before, number, after in filled(form):
        manuscript = story(before + number + after)
        assert loud(manuscript, "counts") == []
        assert [claim.holds for claim in claims(manuscript) if claim.begin == len(before)] == [True]


@pytest.mark.parametrize("form", FORMS)
def test_a_wrong_number_is_found_at_the_number(form):
    slips = misnumbered(form)
    not_found = missed(slips, "counts.")
    assert len(slips) >= 40
    assert not_found == []


@pytest.mark.parametrize("form", [form for form in FORMS if "等{n}" not in form])
def test_a_dropped_item_is_found_at_the_number(form):
    slips = shortened(form)
    not_found = missed(slips, "counts.")
    assert len(slips) >= 24
    assert not_found == []


@pytest.mark.parametrize(
    ("before", "right", "wrong", "after"),
    [
        ("全市培育出“柳桥面点”“望川竹编”“石埠山茶”", "3", "4", "个区域品牌。"),
        ("修订《停车管理办法》《养犬管理规定》《燃气管理条例》", "三", "两", "部规章。"),
        ("要做到“", "四", "五", "个到位”：组织到位、责任到位、措施到位、督查到位。"),
        ("坚持", "三", "四", "个优先，坚持民生优先、安全优先、质量优先。"),
        ("坚持“", "三", "两", "个不变”，即标准不变、力度不变、节奏不变。"),
        ("推出", "五", "六", "项举措。第一，延时；第二，代办；第三，专线；第四，通办；第五，上门。"),
        ("他讲了", "三", "四", "点意见。首先，要把账算清；其次，要把人配齐；最后，要把事做实。"),
        ("检查组发现", "4", "5", "个隐患：①配电箱未锁；②灭火器过期；③通道堆物；④应急灯不亮。"),
        ("", "4", "5", "人获奖：方砚、舒文杰、龚巧云、倪承志。"),
        ("柳桥区", "4", "5", "个社区（桂花、北塘、柳荫、莲沟）率先试点。"),
        ("首批有桂花社区、北塘社区、柳荫社区、莲沟社区，共", "4", "5", "个社区。"),
        ("用好督查、考核、问责“", "三", "四", "把利剑”。"),
        ("他算了", "三", "四", "笔账：一笔是经济账，一笔是生态账，一笔是民生账。"),
        ("今年实施", "三", "四", "大行动。\n——实施管网更新行动。\n——实施道路畅通行动。\n——实施亮化补短行动。"),
        ("会议提出", "三", "四", "点要求。\n一要提高认识。各级都要动起来。\n二要压实责任。\n三要加强宣传。"),
        ("要聚焦“人、房、电、火”", "四", "五", "个关键要素。"),
        ("活动由市委宣传部、市文明办、市教育局、团市委", "四", "三", "部门联合主办。"),
        ("每个网格配备网格长、网格员、信息员", "3", "4", "人。"),
        ("老人、儿童、残疾人", "三", "四", "类群体免费乘车。"),
        ("柳桥区、望川区、石埠县、白荻县", "两", "三", "区两县结成联盟。"),
        ("沿线有柳桥区鼓楼小学、桂花小学，望川区汀南小学共", "3", "4", "所小学。"),
        ("要在", "四", "五", "个字上见真章：准、快、细、实。"),
        ("", "三", "四", "件事接着办\n发布会公布了安排：一是建亭；二是装灯；三是评分。"),
        ("会议要求做好", "三", "两", "方面工作：（一）摸清底数；（二）建立台账；（三）逐户销号。"),
        ("开设", "五", "六", "门课程，包括书法、剪纸、合唱、太极和摄影。"),
    ],
)
def test_more_ways_of_announcing(before, right, wrong, after):
    assert loud(story(before + right + after), "") == []
    assert planted(before, wrong, after).is_found("counts.")


def test_a_finding_offers_the_counted_number_in_the_same_script():
    [found] = loud(story("会议研究了管网改造、积水整治、路灯补装四项工作。"), "counts.")
    assert (found.code, found.text, found.suggestion) == ("counts.list", "四", "三")
    [found] = loud(story("会议研究了管网改造、积水整治、路灯补装４项工作。"), "counts.")
    assert (found.text, found.suggestion) == ("４", "３")


@pytest.mark.parametrize(
    "body",
    [
        "记者走访柳桥区、望川区3个小区。",
        "市委、市政府三项要求已经传达。",
        "桌子5张、椅子10把、电脑3台。",
        "在桂花、北塘、柳荫建设5个口袋公园。",
        "教师、学生50人参加。",
        "3家公司表示：设备、人手都不够。",
        "近三个月，方砚、舒文杰两次走访。",
        "民政、教育等12个部门参加。",
        "省、市、县三级联动。",
        "全市三级医院5家、二级医院12家、社区卫生服务中心15家。",
        "“一老一小”、残疾人、困难群众四类人群得到照护。",
        "改了11处：加宽平台、抬高窗台、预留支架。",
        "每个社区、每条街道各3名网格员。",
        "“六个百分之百”要落实，扬尘、噪声要管住。",
    ],
)
def test_numbers_that_count_something_else_are_left_alone(body):
    assert loud(story(body), "counts.") == []


def test_nested_lists_are_read_level_by_level():
    body = (
        "会议强调，要做好三项工作。一是抓好管网、路灯、车位三件实事；二是盯牢两个节点，盯牢汛前、盯牢入冬；"
        "三是用好例会、回访、评议、奖惩四项机制。"
    )
    assert [claim.holds for claim in claims(story(body))] == [True] * 4
    assert planted("会议强调，要做好", "四", body[9:]).is_found("counts.")


def test_the_claims_of_one_meeting_report_are_all_verified():
    body = (
        "会上提出，一要看清三个变化，心里有底。要看清积水点逐年减少、排水能力稳步提升、联动体系运转顺畅的变化，"
        "不松劲头。二要盯牢四个关口，手上有招。盯牢泵站检修，备足备件、油料；盯牢河道清障；盯牢井盖排查，逐一登记；"
        "盯牢地库值守。三要用好五项办法，肩上有责。要用好例会调度、现场交办、限期销号、回访评议、奖惩挂钩办法，"
        "管到最后一米。望川区今年共安排6件惠民实事和9件便民实事。"
    )
    held = [(claim.printed[:1], claim.how, claim.holds) for claim in claims(story(body))]
    assert held == [
        ("三", "noun", True),
        ("四", "verb", True),
        ("五", "noun", True),
        ("6", "parts", True),
        ("9", "parts", True),
    ]


@pytest.mark.parametrize("at", range(30, 110, 5))
def test_a_break_of_the_page_anywhere_does_not_hide_a_list(at):
    body = (
        "会上提出，要看清三个变化，心里有底。要看清积水点逐年减少、排水能力稳步提升、联动体系运转顺畅的变化，"
        "不松劲头。要用好五项办法，肩上有责。要用好例会调度、现场交办、限期销号、回访评议、奖惩挂钩办法，管到最后一米。"
    )
    broken = body[:at] + "\n\n" + body[at:]
    in_numbers = any(start < at < start + 8 for start in (body.index("三个变化") - 2, body.index("五项办法") - 2))
    assert in_numbers or [claim.holds for claim in claims(story(broken))] == [True, True]


def test_the_sample_paper_is_silent_and_its_lists_are_understood():
    stories = sample_stories()
    assert [(key, each.code, each.text) for key, copy in stories for each in loud(copy, "counts.")] == []
    held = [claim.holds for _key, copy in stories for claim in claims(copy) if claim.holds is not None]
    assert len(held) >= 35
    assert all(held)


def test_numbers_of_the_sample_paper_are_found_when_changed():
    slips = []
    for _key, copy in sample_stories():
        for claim in claims(copy):
            is_whole = claim.how in ("before", "colon", "lines", "ordinals", "noun", "verb") and len(claim.items) > 2
            if claim.holds and is_whole and claim.number == len(claim.items):
                text = copy.fields[claim.field]
                wrong = str(claim.number + chance(claim.begin).choice((-1, 1)))
                slips.append(planted(text[: claim.begin], wrong, text[claim.end :], field=claim.field))
    not_found = missed(slips, "counts.")
    assert len(slips) >= 12
    assert not_found == []


@pytest.mark.parametrize(
    ("body", "severity"),
    [
        ("甲区、乙区、丙区、丁区等三个区到场。", "must"),
        # Behind a colon a list may be cut otherwise: it is asked.
        ("会议明确了三项工作：管网改造、积水整治、路灯补装、车位划线等。", "should"),
    ],
)
def test_only_a_list_right_at_its_number_blocks(body, severity):
    [found] = loud(story(body), "counts.")
    assert (found.text, found.values["counted"], found.severity) == ("三", 4, severity)
