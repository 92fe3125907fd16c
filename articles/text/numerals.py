"""Numerals in Chinese copy: 三十五, ３５, 3.5万, 百分之三, 三分之一; to figures and back, 近 and 余 marked."""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from articles.text.lexicon import read
from articles.text.patterns import any_of

DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
D = "[一二两三四五六七八九]"
WORDS = "零〇一二两三四五六七八九十百千万亿"
SCALES = {"": 1, "百": 100, "千": 1000, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "万亿": 10**12}
HALF_WIDTH = str.maketrans("０１２３４５６７８９．％", "0123456789.%")
SECTION = re.compile(
    rf"[零〇]?(?:(?P<thousands>{D})千)?(?P<gap1>[零〇])?(?:(?P<hundreds>{D})百)?(?P<gap2>[零〇])?"
    rf"(?:(?P<tens>{D})?(?P<ten>十))?(?P<gap3>[零〇])?(?P<ones>{D})?"
)
INTEGER = re.compile(r"(?:(?P<yi>[^亿]+)亿)?(?:(?P<wan>[^万亿]+)万)?(?P<rest>[^万亿]*)")
DIGITS_FIRST = re.compile(r"[0-9.,]+")
GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,9})?")
# Words with a numeral inside that count nothing; they are read as one piece, so that nothing in them is counted.
FIXED = (
    rf"{any_of(read('words_with_numerals'))}|[一二三四五六七八九十]{{1,3}}中全会|十[一二三四五六七八九]大|"
    r"[一二三四五六七八九十]{1,2}五(?=规划|时期|”|期间|开局|末)|五一(?=劳动|国际|节|小?长?假|期间|前|后|”)|"
    r"十一(?=黄金周|长?假|期间)|六一(?=儿童|节)|五四(?=青年|运动|奖)|三八(?=妇女|节|红旗)|两会(?!议)|第一(?:时间|责任|线)|"
    r"千万(?=别|不要|要)|一[些样定般点直起切旦致向并面线同]"
)
ROUGH_BEFORE = re.compile(
    r"(?:(?<![附最邻])近|(?<![签节预合条特违履邀续])约|逾|超|超过|大约|约为|不足|不到|至少|最多|最高|最低|多达|将近|接近|上下|突破|不少于|不低于|达到?近)$"
)
ROUGH_AFTER = re.compile(r"[余多来几]|左右|上下|以[上下]")
NUMERAL = re.compile(
    rf"(?=[{WORDS}双0-9０-９])(?:(?P<fixed>{FIXED})"
    rf"|(?P<part>(?:百分之|千分之|[{WORDS}]{{1,6}}分之)[{WORDS}]{{1,8}}(?:点[{WORDS}]{{1,6}})?)"
    r"|(?P<figures>[0-9０-９]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9０-９]+(?:[.．][0-9０-９]+)?)"
    r"(?P<rough>[余多])?(?P<scale>万亿|[百千](?=万(?![亿]))万|[亿万]|[百千](?![万克瓦米字里伏分]))?(?P<percent>[%％‰])?"
    rf"|(?P<words>[{WORDS}]{{1,15}}(?:点[零〇一二三四五六七八九]{{1,6}})?))"
)
ORDINAL = re.compile(r"(?:第|初|星期|周|礼拜|老|其|[A-Za-z＃#])$")


@dataclass(frozen=True, slots=True)
class Numeral:
    begin: int
    end: int
    value: Fraction
    is_rough: bool = False
    is_ordinal: bool = False
    is_percent: bool = False


@lru_cache(maxsize=4096)
def figure(text: str) -> Fraction | None:
    """Return the exact value of a printed numeral as a Fraction, or None where it is none (五六, 千万, 3.5.1)."""
    text = text.translate(HALF_WIDTH)
    if text[-1:] in ("%", "‰"):
        share = figure(text[:-1])
        return share and share / (100 if text[-1] == "%" else 1000)
    whole, _of, part = text.partition("分之")
    if part:
        below, above = {"百": 100, "千": 1000}.get(whole) or integer(whole), decimal(part)
        return Fraction(above, below) if below and above is not None else None
    digits = DIGITS_FIRST.match(text)
    if digits:
        scale = SCALES.get(text[digits.end() :])
        return Fraction(digits[0].replace(",", "")) * scale if scale and GROUPED.fullmatch(digits[0]) else None
    return decimal(text)


def decimal(text: str) -> Fraction | None:
    whole, point, rest = text.partition("点")
    value = integer(whole)
    if not point or value is None:
        return None if value is None else Fraction(value)
    if not rest or any(character not in DIGITS for character in rest):
        return None
    return value + Fraction(int("".join(str(DIGITS[character]) for character in rest)), 10 ** len(rest))


@lru_cache(maxsize=1024)
def integer(text: str) -> int | None:
    """Return the whole number that Chinese words say, or None; 二〇二六 is read digit by digit, 五六 not at all."""
    if len(text) > 1 and all(character in DIGITS for character in text):
        spoken = "".join(str(DIGITS[character]) for character in text)
        return int(spoken) if "〇" in text or len(text) == 4 else None
    found = INTEGER.fullmatch(text)
    if not text or not found:
        return None
    total = 0
    for name, size in (("yi", 10**8), ("wan", 10**4), ("rest", 1)):
        words = found[name]
        value = (integer(words) if "万" in words else section(words)) if words else 0
        if value is None:
            return None
        total += value * size
    return total


def section(text: str) -> int | None:
    if text in ("零", "〇"):
        return 0
    found = SECTION.fullmatch(text)
    if not text or not found or text[-1] in "零〇":
        return None
    has_gap = bool(found["gap1"] or found["gap2"] or found["gap3"])
    # 三百五 may be 350 or 305.
    if found["ones"] and not found["ten"] and not has_gap and (found["thousands"] or found["hundreds"]):
        return None
    tens = DIGITS[found["tens"] or "一"] if found["ten"] else 0
    ones, hundreds, thousands = (DIGITS.get(found[name], 0) for name in ("ones", "hundreds", "thousands"))
    return thousands * 1000 + hundreds * 100 + tens * 10 + ones


def in_words(number: int) -> str:
    """Return a whole number from 0 below 10^12 in Chinese words: 12 is 十二, 1005 一千零五."""
    if number == 0:
        return "零"
    large = [(number // 10**8, "亿"), (number // 10**4 % 10**4, "万"), (number % 10**4, "")]
    words, is_after = "", False
    for value, unit in large:
        if value:
            gap = "零" if is_after and value < 1000 else ""
            words += gap + small_words(value) + unit
        is_after = bool(words)
        if words and not value and not words.endswith("零"):
            words += "零"
    words = words.rstrip("零").replace("零零", "零")
    return words.removeprefix("一") if words.startswith("一十") else words


def small_words(number: int) -> str:
    """Return a number from 1 to 9999 in Chinese words, 一十 not shortened."""
    words = ""
    for place, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            words += "零一二三四五六七八九"[digit] + unit
        elif words and not words.endswith("零"):
            words += "零"
    return words.rstrip("零")


def in_the_manner_of(printed: str, number: int) -> str:
    """Return `number` as a whole figure in the script of `printed`: 七 → 六, 7 → 6, ７ → ６."""
    if printed[:1] in DIGITS or printed[:1] == "十":
        words = in_words(number)
        return "两" if words == "二" else words
    figures = str(number)
    return figures if printed[:1].isascii() else figures.translate(str.maketrans("0123456789", "０１２３４５６７８９"))


def numerals(text: str) -> tuple[Numeral, ...]:
    """Return every numeral in `text`, in order; fixed words (三中全会) and pairs such as 五六 are left out."""
    found = (numeral_at(match, text) for match in NUMERAL.finditer(text) if not match["fixed"])
    return tuple(numeral for numeral in found if numeral)


def numeral_at(match: re.Match[str], text: str) -> Numeral | None:
    printed = match[0].replace(match["rough"], "", 1) if match["rough"] else match[0]
    value = figure(printed) if len(printed) < 32 else None
    if value is None:
        return None
    begin, end = match.span()
    before, after = text[max(0, begin - 4) : begin], text[end : end + 2]
    is_rough = bool(match["rough"] or ROUGH_BEFORE.search(before) or ROUGH_AFTER.match(after))
    is_percent = bool(match["percent"] or match["part"])
    return Numeral(begin, end, value, is_rough, bool(ORDINAL.search(before)), is_percent)
