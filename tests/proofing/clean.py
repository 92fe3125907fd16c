"""Twelve stories without a slip, and the roster that they were written by. City and people are invented.

Checks have nothing to say about them; what a test plants in one of them is the only slip there.
"""

from datetime import date

from articles.models.copy import CreditLine, MentionLine, PhotoLine
from articles.proofing.manuscript import Manuscript
from people.posts import Post, Roster

ISSUE, EVENT = date(2026, 11, 24), date(2026, 11, 23)
CITY = "云汀市"
PARTY, CONGRESS = "中共云汀市委员会", "云汀市人民代表大会常务委员会"
GOVERNMENT, CPPCC = "云汀市人民政府", "中国人民政治协商会议云汀市委员会"

# name, title, organization, from, to, rank, order among the titles of one person
POSTS = (
    ("郜明远", "市长", GOVERNMENT, date(2021, 5, 20), date(2023, 3, 19), 9, 2),
    ("郜明远", "市委书记", PARTY, date(2023, 3, 17), None, 1, 1),
    ("裴静如", "市委副书记", PARTY, date(2023, 3, 17), None, 2, 1),
    ("裴静如", "代市长", GOVERNMENT, date(2023, 3, 20), date(2023, 4, 26), 2, 2),
    ("裴静如", "市长", GOVERNMENT, date(2023, 4, 27), None, 2, 2),
    ("卜正华", "市委副书记、政法委书记", PARTY, date(2022, 9, 5), None, 3, 1),
    ("骆其昌", "市委常委", PARTY, date(2024, 1, 11), None, 4, 1),
    ("骆其昌", "常务副市长", GOVERNMENT, date(2024, 1, 15), None, 4, 2),
    ("阮晓棠", "市委常委、宣传部部长", PARTY, date(2022, 6, 30), None, 5, 1),
    ("葛守诚", "市委常委", PARTY, date(2024, 11, 8), None, 6, 1),
    ("葛守诚", "望川区委书记", "中共望川区委员会", date(2023, 5, 12), None, 6, 2),
    ("鲍宁", "市委常委、秘书长", PARTY, date(2024, 3, 22), None, 7, 1),
    ("单国栋", "市人大常委会主任", CONGRESS, date(2022, 1, 13), None, 8, 1),
    ("车玉梅", "市人大常委会副主任", CONGRESS, date(2022, 1, 13), None, 9, 1),
    ("屠志刚", "副市长", GOVERNMENT, date(2022, 1, 13), None, 10, 1),
    ("简春芳", "副市长", GOVERNMENT, date(2023, 7, 28), None, 11, 1),
    ("柏永年", "市政协主席", CPPCC, date(2022, 1, 12), None, 12, 1),
    ("车向东", "市政协副主席", CPPCC, date(2022, 1, 12), None, 13, 1),
    ("温和平", "市政协副主席", CPPCC, date(2022, 1, 12), None, 14, 1),
    ("臧慧敏", "市教育局局长", "云汀市教育局", date(2022, 5, 10), None, 20, 1),
    ("仇卫东", "市水利局局长", "云汀市水利局", date(2024, 1, 5), None, 21, 1),
    ("匡德厚", "市水利局局长", "云汀市水利局", date(2021, 1, 8), date(2023, 12, 29), 21, 1),
    ("邬成林", "柳桥区委书记", "中共柳桥区委员会", date(2022, 11, 18), None, 30, 1),
    ("翁丽萍", "柳桥区委副书记", "中共柳桥区委员会", date(2025, 3, 28), None, 31, 1),
    ("翁丽萍", "区长", "柳桥区人民政府", date(2025, 4, 11), None, 31, 2),
    ("冉德胜", "石埠县委书记", "中共石埠县委员会", date(2023, 9, 14), None, 40, 1),
    ("耿书平", "白荻县委书记", "中共白荻县委员会", date(2025, 6, 20), None, 50, 1),
    ("尤海波", "白荻县委副书记", "中共白荻县委员会", date(2026, 8, 26), None, 51, 1),
    ("尤海波", "代县长", "白荻县人民政府", date(2026, 8, 28), None, 51, 2),
    ("凌学军", "云汀经济开发区党工委书记", "云汀经济开发区", date(2025, 3, 20), None, 60, 1),
    ("阿依古丽·热合曼", "市民族事务委员会主任", "云汀市民族事务委员会", date(2024, 5, 6), None, 22, 1),
)


def roster():
    """Return the roster; a post a line, the ranks one after the other."""
    return Roster(
        tuple(
            Post(
                person=name,
                name=name,
                title=title,
                organization=body,
                start=start,
                end=end,
                rank=(rank,),
                order=order,
                slips=("裴静茹茹",) if name == "裴静如" else (),
            )
            for name, title, body, start, end, rank, order in POSTS
        )
    )


def story(headline, body, *, kind="bulletin", dateline="local", writer="倪承志", mentions=(), photos=(), **heads):
    """Return a manuscript of today's paper about yesterday."""
    fields = {name: heads[name] for name in ("kicker",) if name in heads} | {"headline": headline}
    fields |= {name: heads[name] for name in ("deck", "summary") if name in heads} | {"body": body.strip()}
    for number, photo in enumerate(photos, 1):
        fields |= {f"caption:{number}": photo.caption, f"credit:{number}": photo.credit}
    return Manuscript(
        fields=fields,
        kind=kind,
        event_date=EVENT,
        issue_date=ISSUE,
        dateline_form=dateline,
        credits=(CreditLine(role="text", name=writer, kind="staff"),),
        mentions=tuple(MentionLine(official=number, name=name) for number, name in enumerate(mentions, 1)),
        photos=tuple(photos),
    )


def picture(caption, credit):
    """Return a photograph with its words."""
    return PhotoLine(key="a.jpg", digest="0" * 64, width=1200, height=800, caption=caption, credit=credit)


CLEAN = (
    story(
        "全市老旧小区改造推进会召开",
        """
11月23日上午，全市老旧小区改造推进会召开。市委副书记、市长裴静如出席会议并讲话，市委常委、常务副市长骆其昌主持会议，副市长屠志刚、简春芳参加。

裴静如指出，改造要先地下、后地上，没有摸清管线不得动工。各区要把施工图贴到楼道口，让居民看得懂。

会上，柳桥区委书记邬成林、云汀经济开发区党工委书记凌学军作了发言。邬成林说，印染厂家属院的污水管已经全部换完。
""",
        deck="裴静如出席并讲话",
        mentions=("裴静如", "骆其昌"),
    ),
    story(
        "葛守诚巡查汀河望川段",
        """
11月23日，市委常委、望川区委书记葛守诚沿汀河望川段步行巡查，察看排水口整治情况。

走到望湖大道桥下，葛守诚请随行人员打开井盖，询问施工员葛守业管道的走向。他说，巡河要走到、看到、问到。

村民代表葛春生介绍，河水比去年清了。葛守诚一行还查看了两处泵站。
""",
        writer="俞晓帆",
    ),
    story(
        "一根竹子拆出五种用处",
        """
石埠县竹纤维产业园的流水线上，毛竹先去皮，再劈条。石埠县委书记冉德胜11月23日来到车间，与工人王建军、李海波算了一笔账。

冉德胜说，竹农的收购价要贴在墙上。园区负责人冉小军介绍，竹梢扎成扫帚，竹粉压成燃料颗粒。
""",
        kind="feature",
        dateline="none",
    ),
    story(
        "市政协召开双周协商座谈会",
        """
市政协11月23日召开双周协商座谈会，围绕城乡公交建言。市政协主席柏永年主持会议。市政协副主席车向东、温和平参加。

柏永年强调，建议要写得明白，办得成。车向东、温和平分别介绍了调研情况。
""",
        kicker="围绕城乡公交建言",
    ),
    story(
        "白荻县部署冬季防火",
        """
白荻县11月23日召开冬季防火工作会议。白荻县委书记耿书平出席会议并讲话，白荻县委副书记、代县长尤海波主持会议。

耿书平要求，各乡镇要把责任落到地块。尤海波通报了前十个月的火情。耿书平还看望了值班的护林员尤海生。
""",
        dateline="region",
        writer="庄新民",
    ),
    story(
        "郜明远会见省轻工大学客人",
        """
11月23日，市委书记郜明远在云汀会见省轻工大学副校长侯振宇一行。市委常委、秘书长鲍宁参加会见。

郜明远对侯振宇一行表示欢迎，介绍了云汀的造纸产业。侯振宇说，学校愿意让学生跟着项目走。鲍宁还陪同客人参观了展厅。
""",
    ),
    story(
        "市人大常委会视察河道治理",
        """
11月23日，市人大常委会主任单国栋，副主任车玉梅率部分市人大代表视察河道治理。市水利局局长仇卫东汇报了有关情况。

单国栋指出，治河不能只看水面。随后，单国栋、车玉梅到汀河闸口与市水利局原局长匡德厚交谈。匡德厚说，闸门是2022年换的。
""",
    ),
    story(
        "新学期走教教师增至八十九人",
        """
市教育局局长臧慧敏11月23日到石埠县看望走教教师。她听了一节音乐课，对教师章甜说，路上的时间也要算进课时。

章甜告诉臧慧敏，孩子们第六周就敢唱了。臧慧敏请学校把路费单列。
""",
        writer="孟可",
    ),
    story(
        "全市政法工作会议举行",
        """
全市政法工作会议11月23日举行。市委副书记、政法委书记卜正华出席会议并讲话。

会议传达了省里的要求。卜正华强调，矛盾要化解在门口。会前，卜正华看望了社区民警，市委常委、宣传部部长阮晓棠一同看望。
""",
    ),
    story(
        "苇荡斜阳",
        """
11月23日傍晚，落日映照白荻湖芦苇荡，一只苍鹭立在浅水中。
""",
        kind="photo",
        dateline="none",
        photos=(
            picture("11月23日，市长裴静如在白荻湖察看湿地。", "本报记者 柴峰 摄"),
            picture("白荻湖湿地管理员裴长水在清点候鸟。", "本报记者 柴峰 摄"),
        ),
    ),
    story(
        "柳桥区领导走访企业",
        """
11月23日，柳桥区委副书记、区长翁丽萍走访清和纸业等企业。车间里，翁丽萍问得最多的是用电。

清和纸业经理翁建平说，夜班电价已经降下来。翁丽萍要求区有关部门当场答复。走访中，柳桥区委书记邬成林打来电话询问情况。
""",
        deck="翁丽萍当场答复用电难题",
    ),
    story(
        "民族团结进步座谈会召开",
        """
11月23日，全市民族团结进步座谈会召开，市民族事务委员会主任阿依古丽·热合曼介绍了创建情况。

阿依古丽·热合曼说，邻里节已经办到第六届。时任市长郜明远2022年种下的石榴树，今年结了果。市领导骆其昌、阮晓棠、屠志刚参加座谈。
""",
    ),
)
