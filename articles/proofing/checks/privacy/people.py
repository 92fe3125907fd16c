"""Names that the paper keeps to itself: children in a bad story, victims, patients. A surname with 某 is enough."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.finding import Finding
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import Manuscript
from articles.proofing.rule import Rule
from articles.text.lexicon import read
from articles.text.names import may_be_name
from articles.text.officials import FOLLOW
from articles.text.patterns import HAN
from articles.text.span import Span
from articles.text.surnames import GIVEN, RANKS

CHILD_HARMED = Rule(
    "privacy.minor",
    Severity.SHOULD,
    _("name of a child in a bad story"),
    _("“%(text)s” is the full name of a child: print the surname with 某."),
    errors=0.0,
)
CHILD_NAMED = Rule(
    "privacy.minor_named",
    Severity.HINT,
    _("name of a child"),
    _("“%(text)s” is the full name of a child: have the parents agreed?"),
    errors=0.0,
)
VICTIM_NAMED = Rule(
    "privacy.victim",
    Severity.SHOULD,
    _("name of a victim or patient"),
    _("“%(text)s” is the full name of a victim or patient: print the surname with 某."),
    errors=0.0,
)
PROTECTED = _(
    "Law on the Protection of Minors art. 49 and 103: nothing by which a child can be known, such as name or school."
)
HOUSE = _("House rule, after the Civil Code art. 1032 and 1034: victims and patients are printed with 某.")
FIGURE = r"(?:[1-9１-９]|[1１][0-7０-７]|[一二三四五六七八九]|十[一二三四五六七]?)"
CHILD = "小?(?:[男女][孩童婴生]|学生|小学生|中学生|初中生|高中生|少年|少女|儿童|小朋友|孩子|儿子|女儿|幼童)"
CALLED = "(?:名叫|叫|，?姓名：)?"
MINOR = re.compile(
    rf"(?<![0-9０-９.一二三四五六七八九十]){FIGURE} ?(?:周)?岁(?:半|多)?的?"
    rf"(?:[{HAN}]{{0,6}}?{CHILD})?{CALLED}(?=[{HAN}]{{2}})"
    rf"|(?:小学|初中|高中|幼儿园|[一二三四五六1-6]年级|[初高][一二三])[{HAN}（）()0-9]{{0,6}}?(?:学生|同学|女生|男生)"
    rf"{CALLED}(?=[{HAN}]{{2}})"
    rf"|(?:男孩|女孩|男童|女童|小学生|初中生|未成年人|少女){CALLED}(?=[{HAN}]{{2}})"
)
# The name first, the age behind: 王小明（女，9岁）, 王小明，9岁，.
AGE_BEHIND = re.compile(rf"[（(，](?:[男女][，、])?(?:今年)?{FIGURE} ?岁[，）)、。]")
BEFORE_NAME = re.compile(rf"[^{HAN}]|[叫名是的孩童生员女年和与]")
VICTIMS = (
    "遇害者|[受被]害[人者]|死者|遇难者|逝者|受?伤者|患者|病人|感染者|确诊者|病例|受虐者|被拐妇女|失足妇女|吸毒人员"
)
VICTIM = re.compile(rf"(?:{VICTIMS})(?:，?名叫|叫|：|是)?(?=[{HAN}]{{2}})")
HARM = re.compile(
    "案|侵害|伤害|受伤|[打摔烧烫咬划刺砸撞]伤|被打|身亡|死亡|遇难|溺|中毒|猥亵|强奸|性侵|殴打|欺凌|霸凌|虐|嫌疑|违法|犯罪|自杀|轻生|坠|患病|患有|白血病|重病|艾滋"
    "|留守|单亲|孤儿|残疾|贫困|困境|辍学|离家|盗窃|偷|抢劫|拘留|车祸|事故|抢救|治疗|吸毒"
)
# Those who look for a missing child have to name it.
SOUGHT = re.compile("走失|失踪|被拐|寻找|寻人|寻亲")
ALIAS = re.compile("[（(]?(?:化名|音译)")
MASKED = re.compile("[某×XxＸ*＊]")
# What may follow the cue and is no full name: 14岁的小王, 患者家属, 五年级学生姜同学, 患者高达百人.
NOT_NAMED = re.compile(
    rf"小[{HAN}](?![{HAN}])|[{HAN}]{{1,2}}(?:同学|先生|女士|老师|阿姨|大爷|大妈|奶奶|爷爷|师傅)|[家亲]属|[父母爸妈姐妹哥弟]"
    "|人?数|方面|群体|权益|满意|情况|张嘴|安全|平均|应[该当]|[时需须及和与为的在均已被就多都]|来自|经[过治由]|有|左右|[女男]性"
    "|高[达龄发危中三]|全[部身家]|向[医其他她]|连[续夜]|常见|居[多家住]|单[独亲]|易[感于]|明[显确]|终于|管[理控]|[温程]度|成[功为长]|于[是今]"
)
# What stands behind a name, besides the words that follow officials.
BEHIND = re.compile(r"[被遭遇受的死住今年正突独一不却因身伤溺走失上下送倒摔坠已没写画获拿得所某]")
PLAIN_WORDS = frozenset(read("words_like_names"))
CHINESE = re.compile(f"[{HAN}]")
COMMON = set("".join(RANKS[:3]))
# As far before and behind a name as a paragraph is read for harm.
NEAR = 150


def check_minors(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    for text in manuscript.prose:
        for span in [*names_behind(MINOR, text.words), *names_before_age(text.words)]:
            if not is_kept_back(text.words, span):
                rule = CHILD_HARMED if is_harmed(text.words, span) else CHILD_NAMED
                yield text.found(rule, *span, evidence=gettext(PROTECTED))


def is_harmed(text: str, name: Span) -> bool:
    """Tell whether the paragraph around a name tells of harm; a search for somebody lost has to name them."""
    before, behind = text[max(0, name.start - NEAR) : name.start], text[name.start : name.end + NEAR]
    line = before.rpartition("\n")[2] + behind.partition("\n")[0]
    return bool(HARM.search(line) and not SOUGHT.search(line))


def check_victims(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    for text in manuscript.prose:
        for span in names_behind(VICTIM, text.words):
            if not is_kept_back(text.words, span):
                yield text.found(VICTIM_NAMED, *span, evidence=gettext(HOUSE))


def names_behind(cue: re.Pattern[str], text: str) -> Iterator[Span]:
    for found in cue.finditer(text):
        start = found.end()
        if NOT_NAMED.match(text, start) or MASKED.search(text[start : start + 3]):
            continue
        length = name_length(text, start)
        if length:
            yield Span(start, start + length)


def names_before_age(text: str) -> Iterator[Span]:
    for found in AGE_BEHIND.finditer(text):
        end = found.start()
        for start in (end - 3, end - 2):
            before = text[start - 1] if start > 0 else "，"
            if start >= 0 and BEFORE_NAME.match(before) and is_long(text[start:end], True):
                yield Span(start, end)
                break


def name_length(text: str, start: int) -> int:
    if may_be_name(text[start : start + 4]) and goes_on(text, start + 4):
        return 4
    long, short = text[start : start + 3], text[start : start + 2]
    if short in PLAIN_WORDS:
        return 0
    is_short = may_be_name(short) and short[0] in COMMON and short[1] in GIVEN and goes_on(text, start + 2)
    if BEHIND.match(long[2:]) and long[2:] not in GIVEN:
        return 2 if is_short else 0
    if is_long(long, goes_on(text, start + 3)):
        return 3
    return 2 if is_short else 0


def is_long(word: str, is_ended: bool) -> bool:
    given = sum(character in GIVEN for character in word[1:])
    return may_be_name(word) and given > 0 and (is_ended or (given == 2 and word[0] in COMMON))


def goes_on(text: str, position: int) -> bool:
    return not CHINESE.match(text, position) or bool(BEHIND.match(text, position) or FOLLOW.match(text, position))


def is_kept_back(text: str, name: Span) -> bool:
    return bool(MASKED.search(text[name.start : name.end + 1]) or ALIAS.match(text, name.end))


RULES = (CHILD_HARMED, CHILD_NAMED, VICTIM_NAMED)
CHECKS = (check_minors, check_victims)
