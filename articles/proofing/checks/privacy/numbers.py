"""Numbers that lead to one person: identity cards, telephones, licence plates, bank accounts, homes to the door."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.finding import Finding
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import Manuscript
from articles.proofing.rule import Rule
from articles.proofing.text import Text
from articles.text.patterns import HAN

ID_NUMBER = Rule(
    "privacy.id_number",
    Severity.MUST,
    _("identity card number"),
    _("“%(text)s” is the number of an identity card."),
    errors=0.0,
)
ID_LIKE = Rule(
    "privacy.id_like",
    Severity.SHOULD,
    _("what looks like an identity card number"),
    _("“%(text)s” is built like the number of an identity card."),
    errors=0.0,
)
MOBILE_NUMBER = Rule(
    "privacy.mobile",
    Severity.SHOULD,
    _("mobile telephone number"),
    _("“%(text)s” is a mobile number: does a private person answer it?"),
    errors=0.0,
)
LANDLINE_NUMBER = Rule(
    "privacy.landline",
    Severity.HINT,
    _("telephone number of no named office"),
    _("“%(text)s” is a telephone number: is it meant for the public?"),
    errors=0.0,
)
HOME_TELEPHONE = Rule(
    "privacy.home_telephone",
    Severity.SHOULD,
    _("telephone number of a home"),
    _("“%(text)s” is a telephone at somebody's home."),
    errors=0.0,
)
PLATE_NUMBER = Rule(
    "privacy.plate",
    Severity.SHOULD,
    _("licence plate"),
    _("“%(text)s” is a whole licence plate: mask its end."),
    errors=0.0,
)
ACCOUNT = Rule(
    "privacy.account",
    Severity.SHOULD,
    _("bank account number"),
    _("“%(text)s” is the number of a bank card."),
    errors=0.0,
)
HOME_ADDRESS = Rule(
    "privacy.home",
    Severity.SHOULD,
    _("home address down to the door"),
    _("“%(text)s” leads to the door of a home."),
    errors=0.0,
)
LAW = _("Civil Code art. 1034; Personal Information Protection Law art. 28: private, and not needed for the story.")
WIDE = str.maketrans("０１２３４５６７８９Ｘｘ－　", "0123456789Xx- ")
LONG = re.compile("[0-9０-９][0-9０-９ 　－-]{6}")
NUMBER = re.compile(r"(?<![0-9A-Za-z.])[0-9](?:[ -]?[0-9]){9,18}[Xx]?(?![0-9A-Za-z])")
DATE = r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
ID_CARD = re.compile(rf"[1-9][0-9]{{5}}(?:18|19|20)[0-9]{{2}}{DATE}[0-9]{{3}}[0-9Xx]")
OLD_ID_CARD = re.compile(rf"[1-9][0-9]{{5}}[0-9]{{2}}{DATE}[0-9]{{3}}")
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
MOBILE = re.compile(r"1[3-9][0-9]{9}|861[3-9][0-9]{9}")
LANDLINE = re.compile(
    r"(?<![0-9A-Za-z.-])(?:0[0-9]{2,3}[ -]{0,3}[2-8][0-9]{6,7}|[（(]0[0-9]{2,3}[）)][ -]?[2-8][0-9]{6,7}"
    r"|(?<=电话)[：: ]?[2-8][0-9]{6,7})(?![0-9A-Za-z-])"
)
PLATE = re.compile(
    "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-ZＡ-Ｚ][·•・ ]?(?=[A-ZＡ-Ｚ]{0,3}[0-9０-９])"
    "[A-HJ-NP-Z0-9Ａ-Ｚ０-９]{5,6}(?![A-Za-z0-9０-９Ａ-Ｚ*＊×Xx])"
)
CARD = re.compile(r"[3-69][0-9]{14,18}")
HOME = re.compile(
    r"(?:[0-9０-９A-Z]{1,4}|[一二三四五六七八九十]{1,3})(?:号楼|栋|幢|座|号院)(?:[0-9０-９A-Z一二三四五六七八九十]{1,3}(?:号楼|栋|幢))?"
    r"(?:(?:[0-9０-９一二三四五六七八九十甲乙丙丁]{1,2})(?:单元|门))?(?:[0-9０-９一二三四五六七八九十]{1,2}[层楼])?"
    r"(?:[0-9０-９]{1,2}[-－—])?(?:[0-9０-９]{3,4}(?:室|房|号)?|[一二三四五六七八九零〇]{3,4}(?:室|房))(?![0-9０-９万多余名人户元平米%％])"
)
# Before a number, these make it one for the public.
PUBLIC = re.compile(
    "热线|举报|咨询|公开|办公|值班|服务|监督|报名|预约|订[购票餐]|客服|招聘|传真|投诉|救助|报料|征集|总机|求助|统一|窗口|受理"
)
PRIVATE = re.compile("家庭|家里|家中|住宅|宅电|本人|个人|私人|[他她]的?电话|手机")
OFFICE = re.compile(
    "大厦|写字楼|办公|服务中心|营业厅|政务|机关|会议|酒店|宾馆|校区|教学|实验|展馆|展厅|门诊|住院|病房|商铺|园区|地址[：:][|]"
)
GIVEN_FOR_GIFTS = re.compile("捐|募|户名|开户|对公|单位账")
CLAUSE_END, WORD = re.compile("[，。；！？\n]"), re.compile(f"[{HAN}]")
BEHIND, WINDOW = 6, 40


def long_numbers(manuscript: Manuscript) -> Iterator[tuple[Text, str]]:
    return ((text, text.words.translate(WIDE)) for text in manuscript.prose if LONG.search(text.words))


def check_numbers(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    for text, plain in long_numbers(manuscript):
        for found in NUMBER.finditer(plain):
            near = plain[max(0, found.start() - WINDOW) : found.start()]
            rule = rule_for(re.sub("[ -]", "", found[0]), words_before(plain, found.start()), near)
            if rule:
                yield text.found(rule, *found.span(), evidence=gettext(LAW))


def words_before(text: str, position: int) -> str:
    clauses = CLAUSE_END.split(text[max(0, position - WINDOW) : position])
    return next((clause for clause in reversed(clauses) if WORD.search(clause)), "")


def rule_for(number: str, before: str, near: str) -> Rule | None:
    if ID_CARD.fullmatch(number):
        return ID_NUMBER if is_id_card(number) else ID_LIKE
    if MOBILE.fullmatch(number):
        return None if PUBLIC.search(before) else MOBILE_NUMBER
    if OLD_ID_CARD.fullmatch(number) and re.search("身份|证件", before):
        return ID_LIKE
    if CARD.fullmatch(number) and is_card(number) and not GIVEN_FOR_GIFTS.search(near):
        return ACCOUNT
    return None


def is_id_card(number: str) -> bool:
    """Tell whether the last character of an 18-character identity number is right (GB 11643, ISO 7064 MOD 11-2)."""
    total = sum(weight * int(figure) for weight, figure in zip(WEIGHTS, number[:17], strict=True))
    return "10X98765432"[total % 11] == number[17].upper()


def is_card(number: str) -> bool:
    """Tell whether the last figure of a bank card's number is right (Luhn)."""
    figures = [int(figure) for figure in reversed(number)]
    return sum(figures[::2] + [sum(divmod(2 * figure, 10)) for figure in figures[1::2]]) % 10 == 0


def check_landlines(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    for text, plain in long_numbers(manuscript):
        for found in LANDLINE.finditer(plain):
            before = words_before(plain, found.start())
            if PRIVATE.search(before):
                yield text.found(HOME_TELEPHONE, *found.span(), evidence=gettext(LAW))
            elif manuscript.kind != "notice" and not PUBLIC.search(before):
                yield text.found(LANDLINE_NUMBER, *found.span())


def check_plates(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    for text in manuscript.prose:
        for found in PLATE.finditer(text.words):
            yield text.found(PLATE_NUMBER, *found.span(), evidence=gettext(LAW))


def check_homes(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    for text in manuscript.prose:
        for found in HOME.finditer(text.words):
            behind = CLAUSE_END.split(text.words[found.end() : found.end() + BEHIND])[0]
            if not OFFICE.search(f"{words_before(text.words, found.start())}|{behind}"):
                yield text.found(HOME_ADDRESS, *found.span(), evidence=gettext(LAW))


RULES = (ID_NUMBER, ID_LIKE, MOBILE_NUMBER, LANDLINE_NUMBER, HOME_TELEPHONE, PLATE_NUMBER, ACCOUNT, HOME_ADDRESS)
CHECKS = (check_numbers, check_landlines, check_plates, check_homes)
