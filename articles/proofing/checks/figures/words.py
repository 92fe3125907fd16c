"""The words that counting goes by: units, joints, limits of a clause. Data, read by the modules beside it."""

import re

from articles.text.patterns import HAN

# Units whose number may be that of a list; measures (元, 米, 天, 次 …) are none.
PERSONS = "名位人"
PLACES = "地市县区省州国村镇乡街校院馆城园"
THINGS = "档期样户张本份座间台个项条大家种类件点方步招支座所处部门款组级字句者关环篇幅首册季问路线笔把道堂"
UNIT = re.compile(rf"(?:余|多)?(?P<unit>个|部门|[{THINGS}{PERSONS}{PLACES}])(?P<noun>[{HAN}]{{0,14}})")
# A verb may be what is counted where a name ends in it: “五进”, “六送”.
NAMED_VERB = re.compile(r"(?P<unit>[进送讲查建带看比评问访听帮解上下到清])(?=”)(?P<noun>)")
SHORT_NOUN = re.compile("[^的在对向为把将从由和与及共均都已就]{0,6}")
COMPOUND = re.compile(rf"(?P<unit>[{PLACES}])(?P<more>[一二两三四五六七八九])[{PLACES}](?P<noun>)")
# These need no noun after them: 甲、乙、丙三地.
COMPLETE = frozenset(PLACES + "人方级类点项条件种者季字句步招") | {"部门"}
# A numbered list or a colon answers these only where the noun is no person and no place.
ANNOUNCING = frozenset("个项条大种类件点方步招字句部门关环组问") | {"部门"}
NOT_A_LIST = re.compile(r"(?:每|各|前|后|头|首|另|另外|再|又|其他|其余|剩余|剩下|哪|那|某|不足|多)$")
SAYS = re.compile(
    r"(?:说|表示|指出|强调|介绍|认为|告诉|写道|写着|问道|问|答|道|喊|称|要求|建议|呼吁|透露|感叹|回忆|坦言)$"
)

STOPS = "。；：！？\n"
CLAUSE_END = re.compile(rf"[{STOPS}，—…]")
JOINT = re.compile(r"、|(?<=”)(?=“)|(?<=》)(?=《)")
# 和, 与, 及 as joints between two items; not inside words (和平, 参与, 涉及).
AND = re.compile(
    r"(?<=.)(?:以及|(?<![总共饱温柔缓调谐平暖祥求])和(?![平谐睦气田解约顺缓县硕静润悦龙暖亲煦声])"
    r"|(?<![以普涉危遍波触惠论提顾累])及(?![时格早其])|(?<![参给赋授])与(?![会时其否]))(?=.)"
)
# A list may begin inside an item that holds one of these: 在甲、乙汇报的丙 begins anew at 丙.
BEGINS_ANEW = re.compile(r".[的在对向为把将从由于自给是到了含有被让使]")
# A word of doing between the list and the number: 甲、乙、丙建设5个 counts something else.
DOES = re.compile(
    r"(?:建设|新建|新增|增设|走访|检查|完成|推出|提供|发放|设立|成立|建成|培育|建立|组成|组建|投入|安排|配备|设置|获得|开展|举办|"
    r"拥有|增加|改造|调研|慰问|看望|派出|选派|抽调|评选|招聘|招收|捐赠|带领|组织|覆盖|涉及|惠及|收到|出台|签约|引进|打造|实施|承担|"
    r"通过|分为|划分|整治|排查|查处|发现|开设|开通|修建|至少|今年|目前|现有|累计|[均都各有]|(?<=[区县市镇乡村局院校园馆站路])[设建送获派])$"
)
SUM_WORDS = r"(?:这|共|共计|合计|总计|一共|总共|共有|以上|上述|全部|所有)"
OPEN = re.compile(rf"(?P<open>等等?|……)?{SUM_WORDS}?\s*$")
