"""The words that counting goes by: units, joints, limits of a clause."""

import re

from articles.text.lexicon import groups, read
from articles.text.patterns import HAN, any_of

PERSONS, PLACES, THINGS, NOUNLESS, ANNOUNCING = map(frozenset, groups("list_units"))
COMPLETE = PLACES | NOUNLESS
UNIT = re.compile(rf"(?:余|多)?(?P<unit>{any_of(('个', *THINGS, *PERSONS, *PLACES))})(?P<noun>[{HAN}]{{0,14}})")
# A verb may be what is counted where a name ends in it: “五进”, “六送”.
NAMED_VERB = re.compile(r"(?P<unit>[进送讲查建带看比评问访听帮解上下到清])(?=”)(?P<noun>)")
SHORT_NOUN = re.compile("[^的在对向为把将从由和与及共均都已就]{0,6}")
COMPOUND = re.compile(rf"(?P<unit>{any_of(PLACES)})(?P<more>[一二两三四五六七八九]){any_of(PLACES)}(?P<noun>)")
NOT_A_LIST = re.compile(r"(?:每|各|前|后|头|首|另|另外|再|又|其他|其余|剩余|剩下|哪|那|某|不足|多)$")
SAYS = re.compile(rf"{any_of(read('verbs_of_saying'))}$")

STOPS = "。；：！？\n"
SENTENCE_END = re.compile(r"[。！？\n]")
CLAUSE_END = re.compile(rf"[{STOPS}，—…]")
PART_END = re.compile(r"[。；，！？\n]")
JOINT = re.compile(r"、|(?<=”)(?=“)|(?<=》)(?=《)")
# 和, 与, 及 as joints between two items; not inside words (和平, 参与, 涉及).
AND = re.compile(
    r"(?<=.)(?:以及|(?<![总共饱温柔缓调谐平暖祥求])和(?![平谐睦气田解约顺缓县硕静润悦龙暖亲煦声])"
    r"|(?<![以普涉危遍波触惠论提顾累])及(?![时格早其])|(?<![参给赋授])与(?![会时其否]))(?=.)"
)
# A list may begin inside an item that holds one of these: 在甲、乙汇报的丙 begins anew at 丙.
BEGINS_ANEW = re.compile(r".[的在对向为把将从由于自给是到了含有被让使]")
# A word of doing between the list and the number: 甲、乙、丙建设5个 counts something else.
DOES = re.compile(rf"(?:{any_of(read('verbs_before_a_number'))}|(?<=[区县市镇乡村局院校园馆站路])[设建送获派])$")
TOTAL = r"(?:这|共|共计|合计|总计|一共|总共|共有|以上|上述|全部|所有)"
OPEN = re.compile(rf"(?P<open>等等?|……)?{TOTAL}?\s*$")
