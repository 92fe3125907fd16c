"""What kind of story it is, by the words of its headline and of its first sentence, first rule first."""

import re
from collections.abc import Sequence

from articles.intake.bylines import AUTHOR
from articles.intake.ledger import PieceKind
from articles.intake.sheets.compose import Wording
from articles.intake.sheets.sheet import StoryKind
from articles.intake.storyblocks import StoryBlocks
from articles.text.officials import TitledName
from articles.text.patterns import any_of, words

MEETING, INSPECTION, TALKS, RESULTS, PROJECT, OTHER = (
    StoryKind.MEETING,
    StoryKind.INSPECTION,
    StoryKind.TALKS,
    StoryKind.RESULTS,
    StoryKind.PROJECT,
    StoryKind.OTHER,
)
CORRECTS = re.compile("更正|致歉|勘误|来函照登")
NOTIFIES = re.compile("公告|通告|公示|启事|招标|声明$|须知$|关于.*的?通知$|^通知$|讣告|招聘")
MISHAP = re.compile(
    "事故|火灾|起火|大火|受伤|死亡|身亡|相撞|追尾|坠|中毒|被盗|诈骗|嫌疑人|民警|交警|警方|抓获|查获|地震|报案|被困|溺水|酒驾|"
    "泄漏|爆炸|坍塌|失联|走失|撞"
)
TALK = "座谈(?!会?精神)|会谈|会见|洽谈|恳谈|对接会|会晤"
VISIT = "督导|检查|调研|视察|暗访|走访|巡查|督查|考察|慰问(?!金|品)|督战|察看|夜查|抽查"
# A meeting is called one; sports, markets and evenings are other kinds of 会.
PLEASURE = "(?:运动|音乐|联欢|演唱|博览|展览|交易|展销|晚|茶话|招聘|庙|歌|诗|舞)会"
CALLED = re.compile(r"(?:召开|举行|主持)[^，。]{0,24}(?:会议?|大会|论坛)(?=，|$)")
MEET = (
    r"(?:召开|举行|举办|主持).{0,40}(?:会议|大会|全会|论坛|[^，。]会(?=，|$))|会议?(?:在[^，。]{1,12})?(?:召开|举行|闭幕|开幕)|"
    "推进会|调度会|例会|常务会|部署会|动员会|现场会|发布会|全会"
)
FESTIVITY = r"(?:活动|仪式|大赛|比赛|节|展)[^，。]{0,16}(?:启动|举行|开幕|启幕|举办)"
BUILD = "投入[^，。]{0,4}(?:使用|运行|运营)|" + any_of(
    words(
        "启动 开工 开建 动工 奠基 封顶 竣工 建成 投用 试运行 "
        "通车 通水 通气 揭牌 上线 "
        "签约 落户 项目 工程 启用 合龙 并网"
    )
)
DONE = "完成|提前|突破|增长|建立|搭建|获评|荣获"
ACHIEVE = (
    rf"{DONE}|达到?[\d０-９]|超[\d０-９]|累计|实现|全部|入选|登记|居全|率先|首次|首批|获得|创新高|喜获|授予|"
    r"[\d０-９]+(?:[.．][\d０-９]+)?(?:万|亿|项|个|家|名)"
)
IN_HEADLINES = [
    (TALKS, TALK),
    (INSPECTION, VISIT),
    (MEETING, MEET),
    (OTHER, FESTIVITY),
    (PROJECT, BUILD),
    (RESULTS, ACHIEVE),
]
IN_LEADS = [(TALKS, TALK), (INSPECTION, VISIT), (MEETING, MEET), (OTHER, FESTIVITY), (PROJECT, BUILD), (RESULTS, DONE)]
STATISTICS = re.compile(r"[\d０-９][\d０-９.．]{0,9}[%％万亿]|同比|环比|比重|占比|累计")
# So many figures make a news story one of results; a first sentence is so long at most, in characters.
MANY_FIGURES, LONGEST_LEAD = 4, 160


def kind_of(wording: Wording, blocks: StoryBlocks) -> StoryKind:
    headline = wording.head(PieceKind.HEADLINE)
    if kind := kind_by_headline(headline):
        return kind
    if not wording.opening and (kind := kind_by_shape(wording, blocks, headline)):
        return kind
    return kind_by_event(f"{wording.head(PieceKind.KICKER)}　{headline}", wording.words, wording.officials)


def kind_by_headline(headline: str) -> StoryKind | None:
    if CORRECTS.search(headline):
        return StoryKind.CORRECTION
    return StoryKind.NOTICE if NOTIFIES.search(headline) else None


def kind_by_shape(wording: Wording, blocks: StoryBlocks, headline: str) -> StoryKind | None:
    if blocks.is_caption:
        return StoryKind.PHOTO
    signed = wording.signed
    if signed and (not signed.bylines or any(byline.role == AUTHOR for byline in signed.bylines)):
        return StoryKind.COMMENTARY
    return StoryKind.FEATURE if blocks.bylines and not MISHAP.search(headline) else None


def kind_by_event(headline: str, text: str, officials: Sequence[TitledName]) -> StoryKind:
    lead = re.split("[。！？]", text[:LONGEST_LEAD], maxsplit=1)[0]
    headline, lead = re.sub(PLEASURE, "", headline), re.sub(PLEASURE, "", lead)
    if CALLED.search(lead) and not re.search(f"{TALK}|{VISIT}", headline + lead):
        return MEETING
    if MISHAP.search(headline) or MISHAP.search(lead):
        return OTHER
    if kind := first_of(IN_HEADLINES, headline):
        return kind
    kind = first_of([rule for rule in IN_LEADS if rule[0] != INSPECTION or officials], lead)
    return RESULTS if kind in (PROJECT, None) and len(STATISTICS.findall(text)) >= MANY_FIGURES else kind or OTHER


def first_of(rules: list[tuple[StoryKind, str]], text: str) -> StoryKind | None:
    return next((kind for kind, pattern in rules if re.search(pattern, text)), None)
