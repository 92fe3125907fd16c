"""Natural copy of our own, short stories as a desk prints them; a number that the words around it prove is in ⟦⟧."""

import re

from articles.proofing.manuscript import BODY, HEADS
from articles.text.numerals import figure, in_the_manner_of
from tests.proofing.planting import planted, story

MARKED = re.compile("⟦(?P<n>[^⟧]+)⟧")

# headline / kicker, deck or summary where there is one / body
STORIES = [
    {
        "headline": "河埠镇⟦26⟧座小桥换上新栏杆",
        "deck": "最老的一座已用了⟦58⟧年",
        "body": "河埠镇境内的26座人行桥日前全部换上了钢栏杆。镇里说，最老的青石桥建成至今58年，栏杆早已松动。",
    },
    {
        "headline": "⟦147⟧名退休教师回到课堂",
        "body": "新学期开学，石埠县返聘退休教师147人，安排到乡村小学任教。县教育局为他们每人每月补助交通费300元。",
    },
    {
        "headline": "老菜场大火⟦3⟧人伤",
        "body": "11月22日凌晨，柳桥区一处待拆菜场起火。火灾造成3人受伤，均已送医。起火时场内有守夜人员5名。",
    },
    {
        "headline": "年产豆腐皮⟦5⟧万斤",
        "deck": "竹溪村作坊用水降到⟦2.6⟧吨",
        "body": "竹溪村的豆制品作坊扩建后，年产豆腐皮5万斤，每百斤用水由4吨降到2.6吨。",
    },
    {
        "headline": "一周收回共享单车⟦1320⟧辆",
        "summary": "望川区划定停放点⟦218⟧处，配调度员⟦36⟧名。",
        "body": "望川区整治乱停乱放，一周内清走共享单车1320辆。全区新划停放点218处，企业增派36名调度员。",
    },
    {
        "headline": "湖心岛添⟦43⟧种鸟",
        "body": "白荻湖湿地保护站公布秋季观测结果，湖心岛新记录鸟类43种，其中越冬候鸟29种。",
    },
    {
        "headline": "夜班车延到零点",
        "deck": "⟦4⟧条公交线受益",
        "body": "下月起，云汀市4条线路的末班车延至零点。市公交集团介绍，4条线路途经两家医院和一座车站。",
    },
    {
        "headline": "代表视察老旧小区",
        "summary": "视察组提出⟦19⟧件建议，⟦12⟧件当场答复，⟦7⟧件限期办理。",
        "body": "视察组当天共提出建议19件。区住建局当场答复12件，另外7件涉及多个部门，一个月内办理。",
    },
    {
        "headline": "⟦五⟧项措施稳住菜价",
        "body": "市商务局推出五项措施。一是增加储备，二是直供社区，三是减免摊位费，四是每日公布价格，五是严查囤积。",
    },
    {
        "headline": "单程票价最高⟦8⟧元",
        "body": "昨天起，石埠县城乡客运统一票价，单程票价由最高19元降到8元，乡镇之间每人3元。",
    },
    {
        "headline": "县里看⟦两⟧地",
        "body": "调研组先后走进莲沟、芦滩⟦两⟧地，看渠道、问收成。同行的有水利、农业农村、财政⟦三⟧个部门的负责人。",
    },
    {
        "headline": "守住底线",
        "body": "会议强调，要守住质量和安全⟦两⟧条底线，统筹发展和安全⟦两⟧件大事，抓好抢种、抢收⟦两⟧个环节。",
    },
    {
        "headline": "两处路口夜间施工",
        "body": "因管线迁改，柳荫路与纺织街、汀河路与北塘路⟦两⟧处路口夜间封闭施工。",
    },
    {
        "headline": "志愿者进社区",
        "body": "云汀市开展“⟦五⟧进”活动，组织法律知识进机关、进学校、进社区、进企业、进乡村。",
    },
    {
        "headline": "车库夜里借出来",
        "body": "鼓楼街道联系⟦3⟧家单位夜间开放车库，车位分别为46个、28个、12个，共⟦86⟧个。",
    },
    {
        "headline": "末班车晚一点",
        "body": "7路、19路、32路是首批延时的⟦3⟧条线路，每30分钟一班。",
    },
    {
        "headline": "账一本一本算",
        "body": "村里算了⟦三⟧笔账：一笔算花销，一笔算收成，一笔算人情。帮扶的⟦两⟧户人家，一户养羊，一户种菇。",
    },
    {
        "headline": "开工率过九成",
        "body": "全市安排水利项目⟦142⟧个，已开工131个，未开工的11个正在办理用地手续。",
    },
    {
        "headline": "夜市搬新家",
        "body": "夜市划分小吃、百货、手作⟦三⟧个区，设摊位⟦186⟧个，其中小吃96个、百货58个、手作32个。",
    },
    {
        "headline": "一把尺子量到底",
        "body": "区里开出“⟦四⟧张清单”：问题清单、任务清单、责任清单、时限清单。围绕问题怎么查、责任怎么定、结果怎么看"
        "⟦三⟧个环节，逐条对账。",
    },
    {
        "headline": "三个方案过会",
        "body": "会议审议《供水管网更新方案》《农村客运改造方案》和《古树名木保护方案》⟦三⟧个文件，听取防汛、供暖、菜价"
        "⟦三⟧项工作汇报。",
    },
    {
        "headline": "⟦12⟧支队伍同场竞技",
        "kicker": "⟦460⟧名选手齐聚汀河畔",
        "body": "市职工运动会昨天开幕，12支代表队、460名运动员参加⟦3⟧个大项的比拼，分别是拔河、跳绳和接力。",
    },
]


def clean():
    """Return every story as it should be."""
    return [story(**{field: MARKED.sub(r"\g<n>", text) for field, text in each.items()}) for each in STORIES]


def slips():
    """Return every marked number one too many, one too few, and with two digits in the wrong order."""
    found = []
    for each in STORIES:
        plain = {field: MARKED.sub(r"\g<n>", text) for field, text in each.items()}
        for field in (*HEADS, BODY):
            for mark in MARKED.finditer(each.get(field, "")):
                before, after = (
                    MARKED.sub(r"\g<n>", part) for part in (mark.string[: mark.start()], mark.string[mark.end() :])
                )
                others = {name: text for name, text in plain.items() if name != field}
                found += [planted(before, wrong, after, field=field, **others) for wrong in wrong_numbers(mark["n"])]
    return found


def wrong_numbers(printed):
    """Return the numbers that a slip makes of a printed one; no 一, which may be no number."""
    if "." in printed:
        return [f"{float(printed) + 0.1:.1f}", printed[2] + "." + printed[0]]
    number = int(figure(printed))
    wrong = [in_the_manner_of(printed, each) for each in (number - 1, number + 1) if each > 1]
    if len(printed) > 1 and printed.isdigit() and printed[-1] not in ("0", printed[-2]):
        wrong.append(printed[:-2] + printed[-1] + printed[-2])
    return wrong
