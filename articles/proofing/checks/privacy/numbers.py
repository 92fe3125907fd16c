"""Numbers that lead to one person: identity cards, telephones, licence plates, bank accounts, homes to the door."""

import re
from collections.abc import Iterator
from typing import Never

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from articles.proofing.checks.form.ground import prose
from articles.proofing.desk import Desk
from articles.proofing.finding import Finding, Rule, Severity
from articles.proofing.manuscript import Manuscript
from articles.text.patterns import HAN

RULES = {
    "privacy.id_number": Rule(
        Severity.MUST,
        gettext_noop("identity card number"),
        gettext_noop("“%(text)s” is the number of an identity card."),
        errors=0.0,
    ),
    "privacy.id_like": Rule(
        Severity.SHOULD,
        gettext_noop("what looks like an identity card number"),
        gettext_noop("“%(text)s” is built like the number of an identity card."),
        errors=0.0,
    ),
    "privacy.mobile": Rule(
        Severity.SHOULD,
        gettext_noop("mobile telephone number"),
        gettext_noop("“%(text)s” is a mobile number: does a private person answer it?"),
        errors=0.0,
    ),
    "privacy.landline": Rule(
        Severity.HINT,
        gettext_noop("telephone number of no named office"),
        gettext_noop("“%(text)s” is a telephone number: is it meant for the public?"),
        errors=0.0,
    ),
    "privacy.home_telephone": Rule(
        Severity.SHOULD,
        gettext_noop("telephone number of a home"),
        gettext_noop("“%(text)s” is a telephone at somebody's home."),
        errors=0.0,
    ),
    "privacy.plate": Rule(
        Severity.SHOULD,
        gettext_noop("licence plate"),
        gettext_noop("“%(text)s” is a whole licence plate: mask its end."),
        errors=0.0,
    ),
    "privacy.account": Rule(
        Severity.SHOULD,
        gettext_noop("bank account number"),
        gettext_noop("“%(text)s” is the number of a bank card."),
        errors=0.0,
    ),
    "privacy.home": Rule(
        Severity.SHOULD,
        gettext_noop("home address down to the door"),
        gettext_noop("“%(text)s” leads to the door of a home."),
        errors=0.0,
    ),
}
LAW = gettext_noop(
    "Civil Code art. 1034; Personal Information Protection Law art. 28: private, and not needed for the story."
)
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


def figures(manuscript: Manuscript) -> list[Never]:
    """Return (field, words with narrow figures) of the prose that holds a number as long as a telephone's."""
    return [(field, text.translate(WIDE)) for field, text in prose(manuscript) if LONG.search(text)]


def check_numbers(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Return a finding at each number of an identity card, a mobile telephone or a bank card."""
    for field, plain in figures(manuscript):
        for found in NUMBER.finditer(plain):
            near = plain[max(0, found.start() - WINDOW) : found.start()]
            code = kind_of(re.sub("[ -]", "", found[0]), words_before(plain, found.start()), near)
            if code:
                yield manuscript.found(code, field, *found.span(), evidence=_(LAW))


def words_before(text: str, position: int) -> str:
    """Return the words that tell what a number is: of its own clause, or of the one before where it has none."""
    clauses = CLAUSE_END.split(text[max(0, position - WINDOW) : position])
    return next((clause for clause in reversed(clauses) if WORD.search(clause)), "")


def kind_of(number: str, before: str, near: str) -> None:
    """Return the code of the rule that a run of figures breaks, None where it is another number."""
    if ID_CARD.fullmatch(number):
        return "privacy.id_number" if is_id_card(number) else "privacy.id_like"
    if MOBILE.fullmatch(number):
        return None if PUBLIC.search(before) else "privacy.mobile"
    if OLD_ID_CARD.fullmatch(number) and re.search("身份|证件", before):
        return "privacy.id_like"
    if CARD.fullmatch(number) and is_card(number) and not GIVEN_FOR_GIFTS.search(near):
        return "privacy.account"
    return None


def is_id_card(number: str) -> bool:
    """Tell whether the last character of an 18-character identity number is right (GB 11643, ISO 7064 MOD 11-2)."""
    total = sum(weight * int(figure) for weight, figure in zip(WEIGHTS, number[:17], strict=True))
    return "10X98765432"[total % 11] == number[17].upper()


def is_card(number: str) -> bool:
    """Tell whether the last figure of a bank card's number is right (Luhn)."""
    figures = [int(figure) for figure in reversed(number)]
    return sum(figures[::2] + [sum(divmod(2 * figure, 10)) for figure in figures[1::2]]) % 10 == 0


def check_landlines(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Return a finding at each landline at a home, and advice at those no word makes public; notices are public."""
    for field, plain in figures(manuscript):
        for found in LANDLINE.finditer(plain):
            before = words_before(plain, found.start())
            if PRIVATE.search(before):
                yield manuscript.found("privacy.home_telephone", field, *found.span(), evidence=_(LAW))
            elif manuscript.kind != "notice" and not PUBLIC.search(before):
                yield manuscript.found("privacy.landline", field, *found.span())


def check_plates(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Return a finding at each licence plate that is printed whole."""
    for field, text in prose(manuscript):
        for found in PLATE.finditer(text):
            yield manuscript.found("privacy.plate", field, *found.span(), evidence=_(LAW))


def check_homes(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Return a finding at each address that names the building and the door, unless an office is there."""
    for field, text in prose(manuscript):
        for found in HOME.finditer(text):
            behind = CLAUSE_END.split(text[found.end() : found.end() + BEHIND])[0]
            if not OFFICE.search(f"{words_before(text, found.start())}|{behind}"):
                yield manuscript.found("privacy.home", field, *found.span(), evidence=_(LAW))


CHECKS = (check_numbers, check_landlines, check_plates, check_homes)
