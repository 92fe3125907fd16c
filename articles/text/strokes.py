"""The strokes of surnames, for the order of equals (姓氏笔画): as characters are written on the mainland."""

# Strokes → surnames: all that `articles.text.surnames` knows. A double surname (欧阳) counts by its first character.
STROKES = {
    2: "丁刁卜乜",
    3: "万上于卫干门马",
    4: "丰乌尹云亓井亢仇元公勾区卞孔尤巴戈支文方毛牛王计车韦邓仉",
    5: "丛东乐付仝令兰冉冯包卢厉古史叶司宁左帅平母玉甘田由申白皮石长龙印艾边邝",
    6: "乔仲任伊伍伏全关农刘匡华危吉向吕孙宇安尧巩师庄戎成曲朱朴权毕江池汤牟百米纪羊衣西许闫闭齐邢那邬阮阳阴祁",
    7: "严但位何佘余佟况冶冷初利劳吴宋岑巫应张时李杜束来杨汪沈沙狄肖谷豆轩辛闵麦芦芮花苏连迟邰邱邵邸邹阿陆陈苌苍",
    8: "冼卓单周呼和国奉孟季宗官尚居屈岳幸庞房拓於明易杭林欧武练罗金苑苗苟范茅郁郎郑郄郏竺宓昌",
    9: "侯俞信南哈姚姜宣宫封战施昝星柏查柯柳段独皇相禹娄胡胥贵费贺赵钟闻项饶骆修祖祝茹荣郜郝荆荀郗逄贲",
    10: "倪党凌卿原唐夏奚姬容宾展席徐晁晋晏柴栗栾桂桑殷浦海涂班秦索翁耿聂袁诸诺谈贾钱顾高敖莫郭都陶",
    11: "萧商宿寇尉屠崔常康戚扈曹梁梅淳盖盘盛符第谌银章鹿麻龚逯隆隋黄阎巢笪",
    12: "傅储喻富嵇强彭惠揭斯普景智曾植温游湛焦程童粟舒覃谢辜韩鲁敬葛董蒋滑",
    13: "廉楚楼满窦简虞裘解詹路阙雍雷靳鲍甄蒙蒲蓝褚鄢",
    14: "廖漆熊端管缪翟臧裴谭赫阚鲜慕蔡蔺谯",
    15: "樊滕潘颜黎暴",
    16: "冀澹燕穆衡霍薄薛",
    17: "戴檀鞠魏濮",
    18: "瞿",
}
SURNAME_STROKES = {surname: strokes for strokes, surnames in STROKES.items() for surname in surnames}
# A surname that is not known stands behind all that are.
UNKNOWN = 99


def surname_strokes(name: str) -> int:
    """Return the strokes of the surname that `name` begins with, UNKNOWN for one that is not in the table."""
    return SURNAME_STROKES.get(name[:1], UNKNOWN)
