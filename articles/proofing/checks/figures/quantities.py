"""Quantities in the copy: a number with its unit, 12名, 3.5万元, sentence by sentence."""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from articles.text.numerals import numerals
from articles.text.patterns import any_of, words

UNITS = words(
    "平方公里 平方米 立方米 人次 架次 车次 批次 公里 千米 毫米 厘米 公顷 公斤 千克 小时 分钟 千瓦时 千瓦 "
    "个百分点 百分点 个 项 条 家 名 位 人 种 类 件 点 处 户 间 元 吨 米 亩 辆 台 部 套 座 所 栋 幢 张 本 册 幅 "
    "盏 棵 株 头 只 趟 班 批 场 次 起 例 具 份 袋 箱 艘 架 宗 笔 门 层 级 天 岁 斤 升 度 村 镇 乡 县 市 区 倍 "
    "支 枚 篇 首 节 车 桩 孔 眼 口 把 块 片 组 对 双 根 年 周 秒 毫升 页 卷 道 款 样 期 桌 瓶 盒 桶 颗 尾 匹 站 筐 地"
)
# 两个半小时 is no number of 个.
UNIT = re.compile(rf"{any_of(UNITS)}(?<!个(?=半))")
SAME = {"名": "人", "位": "人", "具": "人"}
# A figure as large as this before 年 is a year, no length of time.
A_YEAR = 1000
SENTENCE = re.compile(r"[^。！？\n]+")
PIECE = re.compile(r"[，、；,]")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A numeral with its unit; 名, 位 and 人 count the same. `slack` is how far rounding may have moved the value."""

    begin: int
    end: int
    stop: int
    value: Fraction
    unit: str
    is_rough: bool
    slack: Fraction


@lru_cache(maxsize=16)
def quantities(text: str) -> tuple:
    """Return every quantity of a text, in order; ordinals and percentages are none."""
    found = []
    for numeral in numerals(text):
        if numeral.is_ordinal or numeral.is_percent:
            continue
        unit = UNIT.match(text, numeral.end)
        if unit and not (unit[0] == "年" and numeral.value >= A_YEAR):
            printed = text[numeral.begin : numeral.end]
            unit_word = SAME.get(unit[0], unit[0])
            quantity = Quantity(
                numeral.begin, numeral.end, unit.end(), numeral.value, unit_word, numeral.is_rough, slack(printed)
            )
            found.append(quantity)
    return tuple(found)


def slack(printed: str) -> Fraction:
    """Return half of the last place that a numeral prints: 3.5万 may be off by 500, 12 by nothing."""
    decimals = re.search(r"[.．]([0-9０-９]+)", printed)
    scale = 10**8 if "亿" in printed else 10**4 if "万" in printed else 1
    if not decimals and scale == 1:
        return Fraction(0)
    return Fraction(scale, 2 * 10 ** (len(decimals[1]) if decimals else 0))


@lru_cache(maxsize=16)
def sentences(text: str) -> tuple:
    """Return the (begin, end, quantities) of every sentence that holds two quantities or more."""
    found, all_of_them, index = [], quantities(text), 0
    for sentence in SENTENCE.finditer(text):
        held = []
        while index < len(all_of_them) and all_of_them[index].begin < sentence.end():
            held.append(all_of_them[index])
            index += 1
        if len(held) > 1:
            found.append((*sentence.span(), tuple(held[:60])))
    return tuple(found)


def as_words(text: str, quantity: Quantity) -> str:
    """Return a quantity as printed."""
    return text[quantity.begin : quantity.stop]


def last_place(printed: str) -> Fraction:
    """Return the value of the last printed place of a rate: 1 for 60, 0.1 for 59.3."""
    return Fraction(1, 10 ** len(printed.replace("．", ".").partition(".")[2]))


def shown(value: Fraction) -> str:
    """Return a value with at most two places."""
    return f"{float(value):.2f}".rstrip("0").rstrip(".")
