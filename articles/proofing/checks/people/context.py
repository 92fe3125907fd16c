"""The words beside a name: whether one may begin or end here, and which title stands before it."""

import re
from bisect import bisect_right
from typing import Never

from articles.proofing.checks.people.roster_index import NameIndex
from articles.proofing.checks.people.unspaced import Ink
from articles.text.names import may_be_name
from articles.text.officials import FOLLOWS
from articles.text.patterns import any_of, words
from people.titles import OFFICE, Part, ends_office, parts_before

# What stands before a name that has no title of its own there.
CONNECTS = words(
    "由 与 和 及 同 对 向 随 跟 陪同 会同 会见 会见了 看望 拜会 邀请 请 在 经 据 当 受 听取 为 被 让 给 等 代表 "
    "以及 时 后 上 中 期间 其中 还有 包括 介绍 随后 同志 是 到 而 但 来 将 并 把 按照 根据 围绕 陪着 找到 握住 送走 "
    "告诉 对于 像 叫 说"
)
# What stands after a name, beside the words that follow the titled names of a page.
FOLLOW_MORE = words(
    "叮嘱 嘱咐 勉励 询问 察看 查看 了解 充分 肯定 感谢 欢迎 首先 来到 走 先后 带 指着 宣 致 督办 会商 走访 暗访 "
    "巡查 夜查 研究 要求 部署 不 做 作出 批示 同志 等人 都 均 并 正在 便 即 才 仍 没 想 看 问 听 笑 答 坐 站 拿 "
    "必须 谈 回 当选 辞 签署 颁 授 揭 代表 拜 担 下 入 带头 调研 检查 督导 接 批 的 们 之 而 但 或 那 这 此 每 却 "
    "再 蹲 捧 递 掏 摆 摇 握 跟 请 沿 打 通报 交谈 座谈 叫 招呼 翻 抬 弯 俯 停 边走 一路 又 再次 多次 当场 当即 "
    "随即 立即 连夜 深夜 凌晨 清晨 赶 反复 不断 始终 坚持 主动 认真 严肃 动情 高兴 饶有 耐心 亲切 热情 挨 点赞 鼓励 "
    "祝贺 祝愿 送上 送去 剪彩 启动 按下 率先 述职 点评 总结 研判 调度 指挥 坐镇 蹲点 包联 联系 结对 约访 下访 抽查 "
    "突击 回访 踏 登 去 乘 骑 步行 徒步 驱车 冒雨 顶着 趁 利用 通过 以 按 根据 结合 针对 聚焦 立足 从 因 由于 推开 "
    "伸 俯身 细 全程 全面 提议 提醒 承诺 呼 建议 决定 同意 认可 赞 表 解释 说明 分析 阐述 讲 讲述 回忆 透 坦 直言 "
    "告 接受 参 观看 观摩 旁听 听 考察 视察 审议 专题 专程 亲临 莅临 径直 闻声 见 昨日 昨天 今日 今天 昨 今晨 日前 "
    "近日"
)
FOLLOW = re.compile(any_of({*FOLLOWS, *FOLLOW_MORE}))
# Only a person does what these say.
ACTING = words(
    "指出 强调 要求 表示 介绍 透露 说 认为 主持 出席 参加 调研 检查 督导 察看 查看 一行 率队 带领 会见 看望 慰问 "
    "宣读 讲话 听取 来到 叮嘱 勉励 询问 深入 实地 先后 走访 致辞 宣布 提出 希望 告诉 回答 担任 一同 巡查 仔细 详细 "
    "随后 指着 赴"
)
# After these, too, a name's end is likelier than anything else.
SPEAKING = words("率 到 与 和 对 在 向 就 还 代表 作 分别 等 同 及 现场 主 参 充分 问 听 走 带")
ACTS = re.compile(any_of(ACTING))
SPEAKS = re.compile(any_of({*ACTING, *SPEAKING}))
CONNECT = re.compile(rf"{any_of(CONNECTS)}$")
LISTED = set("、和与及")
# What may stand between a name and the word that is put after it: 裴静如先到.
ADVERBS = set(
    "先还也又再均都并正已曾将便就即才则仅只更常亦却忙笑边共同亲立另特多最要会能可说在和与对向到把被为从专急速刚遂转"
    "返重步驱车冒顶趁乘连今昨前当每逐细轻低高大点摇站坐走来去回起上下里外内中间等们的地得了着过"
)
LONGEST_LIST = 12


def begins_well(ink: Ink, index: int, ends: frozenset[str] | set[Never] = frozenset()) -> bool:
    """Tell whether a name may begin at `index`; `ends` are where known names end."""
    if ink.is_edge(index) or not ink.has_han(index - 1) or index in ends:
        return True
    return ends_office(ink.text, index) or bool(CONNECT.search(ink.text[max(0, index - 3) : index]))


def ends_well(ink: Ink, index: int, starts: frozenset[str] | set[int] | set[Never] = frozenset()) -> bool:
    """Tell whether a name may end at `index`; `starts` are where known names begin."""
    if ink.is_edge(index) or not ink.has_han(index) or index in starts:
        return True
    return bool(FOLLOW.match(ink.text, index))


def speaks(ink: Ink, index: int) -> bool:
    """Tell whether a person must have been named before `index`."""
    return ink.is_edge(index) or not ink.has_han(index) or bool(SPEAKS.match(ink.text, index))


def title_of(
    text: str, index: int, names: NameIndex, ends: list[int] | tuple = ()
) -> tuple[tuple | tuple[Part, Part] | tuple[Part], bool]:
    """Return (parts, is_governed) of the title over the name that begins at `index`; `ends` are where names end.

    A title may govern a list: 副主席甲、乙、丙. It is found over at most twelve names.
    """
    if parts := parts_before(text, index, last_end(ends, index)):
        return parts, False
    for _item in range(LONGEST_LIST):
        if text[index - 1 : index] not in LISTED or index < 2:
            break
        before = item_before(text, index - 1, names)
        if before is None:
            break
        index = before
        if parts := parts_before(text, index, last_end(ends, index)):
            return parts, True
    return (), False


def last_end(ends: list[int], index: int) -> int:
    """Return the last of the sorted `ends` that is not behind `index`, 0 without one."""
    place = bisect_right(ends, index)
    return ends[place - 1] if place else 0


def item_before(text: str, end: int, names: NameIndex) -> int:
    """Return where the listed name that ends at `end` begins, None when none does."""
    for length in (*names.lengths, 3, 2, 4):
        word = text[end - length : end] if end >= length else ""
        stands = word in names.all or (length < 5 and word and leads(text, end - length) and may_be_name(word))
        if stands:
            return end - length
    return None


def leads(text: str, index: int) -> bool:
    """Tell whether a list or an office stands before `index`."""
    return text[index - 1 : index] in LISTED or ends_office(text, index)


def office_ends(text: str) -> set[Never]:
    """Return where offices end in `text`, a bracket behind them stepped over as well."""
    found = set()
    for office in OFFICE.finditer(text):
        found.add(office.end())
        if text[office.end() : office.end() + 1] in ("（", "("):
            close = text.find("）" if text[office.end()] == "（" else ")", office.end(), office.end() + 16)
            if close > 0:
                found.add(close + 1)
    return found
