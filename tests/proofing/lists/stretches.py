"""Announced lists in our own words, in the ways that a desk announces one."""

from articles.text.numerals import in_words

THINGS = {
    "项工作": ["管网改造", "积水整治", "路灯补装", "车位划线", "楼道粉刷", "电梯加装", "树池修补", "围墙拆除"],
    "个环节": ["土方开挖", "材料进场", "脚手架搭设", "夜间施工", "垃圾清运", "竣工验收", "档案移交", "设备调试"],
    "项机制": ["例会调度", "现场交办", "限期销号", "回访评议", "奖惩挂钩", "信息共享", "联席会商", "轮岗值守"],
    "类问题": ["占道经营", "私搭乱建", "乱停乱放", "油烟扰民", "飞线充电", "杂物堆放", "污水外溢", "噪声超标"],
    "个方面": ["场地条件", "人员配备", "药品储备", "转运路线", "值班安排", "经费保障", "通信畅通", "物资调拨"],
    "条措施": ["降低门槛", "减免费用", "上门服务", "并联审批", "容缺受理", "帮办代办", "限时办结", "全程公开"],
    "个社区": ["鼓楼社区", "桂花社区", "北塘社区", "莲沟社区", "柳荫社区", "望湖社区", "纺织社区", "汀南社区"],
    "家单位": ["市财政局", "市教育局", "市民政局", "市水利局", "市城管局", "市住建局", "市卫健委", "市文旅局"],
    "名同志": ["方砚", "舒文杰", "龚巧云", "倪承志", "孟可", "柴峰", "夏冰洁", "程亦凡"],
    "地": ["柳桥", "望川", "石埠", "白荻", "云岭", "河埠", "芦滩", "竹溪"],
}
CONCRETE = ("个社区", "家单位", "名同志", "地")

# {n} is the number, {u} its unit and noun, {items} the list; {o} an enumeration by ordinals, {l} by lines.
BEFORE = [
    "会议研究了{items}{n}{u}。",
    "记者走访时看到，{items}等{n}{u}均已安排妥当。",
    "今年以来，全市先后就{items}这{n}{u}向社会公开征求意见。",
    "据介绍，此次涉及{items}共{n}{u}。",
]
AFTER = [
    "市政府常务会议明确了{n}{u}：{items}。",
    "全市确定{n}{u}——{items}，逐一落实责任人。",
    "会上通报了{n}{u}，分别是{items}。",
]
ABSTRACT_AFTER = [
    "会议指出，要抓好{n}{u}。{o}",
    "会议提出{n}{u}：{o}",
    "会议强调，今后要在{n}{u}上下功夫，{o}",
    "会议要求做好以下{n}{u}：\n{l}",
    "一要突出{n}{u}，拧成一股绳。要突出{items}{noun}，把责任落到人。二要加强宣传。",
    "一要加强领导，压实责任。二要盯牢{n}{u}，一处不漏。{verbs}三要加强宣传，营造氛围。",
]
ORDINALS = ("一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是")


def lists(form, unit, number, *, printed=None, joint="、", arabic=False, drop=0):
    """Return (words before the number, the number, words after it) of a form; `printed` lies, `drop` omits items."""
    items = THINGS[unit][: number - drop]
    words = {
        "items": "、".join(items[:-1]) + joint + items[-1],
        "o": "；".join(f"{ordinal}抓{item}" for ordinal, item in zip(ORDINALS, items, strict=False)) + "。",
        "l": "；\n".join(items) + "。",
        "verbs": "；".join(f"盯牢{item}，逐项过堂，限期整改" for item in items) + "。",
        "noun": unit[1:],
        "u": unit,
    }
    number = printed or number
    before, after = form.split("{n}")
    shown = str(number) if arabic else in_words(number).replace("二", "两")
    return before.format(**words), shown, after.format(**words)


def forms_of(unit):
    """Return the forms that suit a unit: enumerations by 一是 and by verbs announce no persons and places."""
    return BEFORE + AFTER + ([] if unit in CONCRETE else ABSTRACT_AFTER)
