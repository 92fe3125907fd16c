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
    {
        "kicker": "柳桥区“夜门诊”开到社区",
        "headline": "⟦17⟧家卫生服务中心晚上有医生",
        "body": "柳桥区社区卫生服务中心陆续开设夜间门诊，目前已有17家，覆盖全部街道。"
        "夜间门诊由全科、中医、儿科⟦三⟧个科室轮流坐诊，每晚接诊约40人次。",
    },
    {
        "headline": "汀河二桥提前⟦45⟧天合龙",
        "deck": "全长⟦1.8⟧公里　双向⟦6⟧车道",
        "body": "昨天上午，汀河二桥主桥合龙，比计划提前45天。大桥全长1.8公里，双向6车道，明年5月通车。",
    },
    {
        "headline": "两车相撞⟦4⟧人受伤",
        "body": "11月21日傍晚，石埠县境内两辆小客车相撞，车上4人不同程度受伤，被送往县医院，其中1人伤势较重。",
    },
    {
        "headline": "竹乡卖竹笋⟦320⟧万斤",
        "summary": "全县⟦14⟧个乡镇种竹，竹农人均增收⟦2600⟧元。",
        "body": "今年春天，石埠县卖出竹笋320万斤。县里14个乡镇都种竹子，竹农人均增收2600元，比去年多了400元。",
    },
    {
        "headline": "三问停车难",
        "body": "停车难在哪里？记者走访发现⟦三⟧个问题：一是车位少，二是管得散，三是周转慢。"
        "区城管局表示，将从规划、建设、管理⟦三⟧方面入手，年内新增车位⟦860⟧个，其中路侧280个、地下410个、错时共享170个。",
    },
    {
        "headline": "书屋开进渡口",
        "deck": "藏书⟦5200⟧册",
        "body": "荻港渡口的候船室改成了书屋，上架图书5200册，摆了38张椅子，早班船开前半小时开门。",
    },
    {
        "headline": "市领导到基层宣讲",
        "body": "市委要求，党员干部要带头学、带头讲、带头干，做到“⟦三⟧个带头”。"
        "宣讲团先后走进机关、学校、企业、社区、乡村，开展“⟦五⟧进”宣讲，听众超过万人。",
    },
    {
        "headline": "老街修旧如旧",
        "body": "工程分⟦三⟧期实施，一期修门楼，二期修戏台，三期修河埠头。"
        "⟦四⟧位老匠人各管一摊：瓦工方师傅，木工舒师傅，石匠倪师傅，漆匠孟师傅。",
    },
    {
        "headline": "⟦86⟧名新教师上岗",
        "body": "望川区教育局为新招聘的86位教师举行入职仪式，他们将分赴12所学校任教。"
        "⟦86⟧人中，男教师21人，女教师65人。",
    },
    {
        "headline": "村村有了充电桩",
        "body": "白荻县今年在⟦53⟧个村建充电桩，已建成41个村，其余12个村年底前完工。"
        "桂花、竹溪、河埠⟦三⟧个集镇各建一座充电站。",
    },
    {
        "headline": "⟦9⟧条举措帮企业过冬",
        "body": "石埠县出台9条举措，帮企业降成本、保用工、稳订单。县长米文静说，9条举措条条有责任人。",
    },
    {
        "headline": "志愿服务月收官",
        "deck": "⟦2300⟧余人次参与　办实事⟦417⟧件",
        "body": "志愿服务月期间，全市2300余人次参与服务，办成实事417件。"
        "评选出“最美志愿者”“最佳项目”“最暖社区”⟦三⟧类先进典型，共⟦30⟧个，其中个人15个、项目10个、社区5个。",
    },
    {
        "headline": "全市项目观摩",
        "summary": "一天看了⟦8⟧个项目，签约3个。",
        "body": "昨天，观摩团用一天时间看了8个重点项目，现场签约项目3个，总投资26亿元。"
        "观摩团成员来自柳桥、望川、石埠、白荻⟦四⟧个县区。",
    },
    {
        "headline": "公交卡余额能退了",
        "body": "退卡要带⟦两⟧样东西：公交卡和身份证。办理点有⟦4⟧处，分别位于汀河广场、火车站、市民中心和望湖路。",
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
