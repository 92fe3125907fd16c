"""Names that the paper keeps to itself: children in a bad story, victims, patients. A surname with 某 is enough."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from articles.proofing.checks.form.ground import prose
from articles.proofing.desk import Desk
from articles.proofing.finding import Finding, Rule, Severity
from articles.proofing.manuscript import Manuscript
from articles.text.names import may_be_name
from articles.text.officials import FOLLOW
from articles.text.patterns import HAN, words
from articles.text.surnames import GIVEN, RANKS

RULES = {
    "privacy.minor": Rule(
        Severity.SHOULD,
        gettext_noop("name of a child in a bad story"),
        gettext_noop("“%(text)s” is the full name of a child: print the surname with 某."),
        errors=0.0,
    ),
    "privacy.minor_named": Rule(
        Severity.HINT,
        gettext_noop("name of a child"),
        gettext_noop("“%(text)s” is the full name of a child: have the parents agreed?"),
        errors=0.0,
    ),
    "privacy.victim": Rule(
        Severity.SHOULD,
        gettext_noop("name of a victim or patient"),
        gettext_noop("“%(text)s” is the full name of a victim or patient: print the surname with 某."),
        errors=0.0,
    ),
}
PROTECTED = gettext_noop(
    "Law on the Protection of Minors art. 49 and 103: nothing by which a child can be known, such as name or school."
)
HOUSE = gettext_noop("House rule, after the Civil Code art. 1032 and 1034: victims and patients are printed with 某.")
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
# Words of every day that begin with a common surname and a character of given names.
PLAIN_WORDS = frozenset(
    words(
        "周围 周边 周到 周全 周末 周岁 周年 周日 方才 方正 方向 高兴 高大 高明 高声 高达 高位 高手 高考 高中 "
        "高新 高级 高原 胡言 胡说 马上 马路 何时 何况 何必 何以 何方 张口 张扬 张力 陈述 陈旧 石头 石块 金色 "
        "金属 金融 白天 白色 白血 白发 安静 安心 安详 安全 安好 安睡 安稳 平时 平安 平静 平日 江水 江边 常年 "
        "康复 康健 文明 文静 温和 温柔 温暖 林间 许多 许久 严重 严肃 钱财 钱包 童年 童话 程度 田间 任意 任性 "
        "成长 成年 成家 成才 成功 黄牛 黄金 黄昏 花朵 花季 强壮 强忍 时光 万幸 万一 曾经 曾在 曾以 江中 叶子"
    )
)
CHINESE = re.compile(f"[{HAN}]")
COMMON = set("".join(RANKS[:3]))
# As far before and behind a name as a paragraph is read for harm.
NEAR = 150


def check_minors(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Return a finding at each full name of somebody under eighteen: a slip where its paragraph tells of harm."""
    for field, text in prose(manuscript):
        for start, end in [*named(text, MINOR), *aged(text)]:
            if not is_kept_back(text, start, end):
                yield child(manuscript, field, text, start, end)


def child(manuscript: Manuscript, field: str, text: str, start: int, end: int) -> Finding:
    """Return the finding about a child's name, by what the words around it tell."""
    line = text[max(0, start - NEAR) : start].rpartition("\n")[2] + text[start : end + NEAR].partition("\n")[0]
    if HARM.search(line) and not SOUGHT.search(line):
        return manuscript.found("privacy.minor", field, start, end, evidence=_(PROTECTED))
    return manuscript.found("privacy.minor_named", field, start, end, evidence=_(PROTECTED))


def check_victims(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Return a finding at each full name behind a word for a victim or a patient."""
    for field, text in prose(manuscript):
        for start, end in named(text, VICTIM):
            if not is_kept_back(text, start, end):
                yield manuscript.found("privacy.victim", field, start, end, evidence=_(HOUSE))


def named(text: str, cue: re.Pattern[str]) -> Iterator[Finding]:
    """Return the ranges of the full names that stand right behind a cue."""
    for found in cue.finditer(text):
        start = found.end()
        if NOT_NAMED.match(text, start) or MASKED.search(text[start : start + 3]):
            continue
        length = name_length(text, start)
        if length:
            yield start, start + length


def aged(text: str) -> Iterator[Finding]:
    """Return the ranges of the full names that an age of less than eighteen follows."""
    for found in AGE_BEHIND.finditer(text):
        end = found.start()
        for start in (end - 3, end - 2):
            before = text[start - 1] if start > 0 else "，"
            if start >= 0 and BEFORE_NAME.match(before) and is_long(text[start:end], True):
                yield start, end
                break


def name_length(text: str, start: int) -> int:
    """Return how many characters the name at `start` has, 0 where there is none."""
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
    """Tell whether a word is a name: by what given names are made of, and by whether the name ends there."""
    given = sum(character in GIVEN for character in word[1:])
    return may_be_name(word) and given > 0 and (is_ended or (given == 2 and word[0] in COMMON))


def goes_on(text: str, position: int) -> bool:
    """Tell whether a name may end here: no Chinese character follows, or a word that goes on after names."""
    return not CHINESE.match(text, position) or bool(BEHIND.match(text, position) or FOLLOW.match(text, position))


def is_kept_back(text: str, start: int, end: int) -> bool:
    """Tell whether a name is masked or said to be another one."""
    return bool(MASKED.search(text[start : end + 1]) or ALIAS.match(text, end))


CHECKS = (check_minors, check_victims)
