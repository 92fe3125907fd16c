"""Officials with their titles as printed: 市委副书记、市长 before a name, one title over a list of names."""

import re
from dataclasses import dataclass
from functools import lru_cache

from articles.text.lexicon import read
from articles.text.names import may_be_name, name_score
from articles.text.patterns import HAN, any_of, squeeze, words

# The bodies make one word with the post: 党组书记, 党委委员.
PREFIX = f"(?:党组|党委|党工委|工委|{'|'.join(read('grades'))})?"
POSTS = read("offices")
POST = rf"{PREFIX}(?:{any_of(POSTS)}|[省市区县]领导)"
ENDS_POST = re.compile(f"{POST}$")
# Not officials: their posts are in business or at a school, whatever they are called.
OUTSIDE = re.compile(
    r"公司|集团|企业|厂|商会|协会|学会|合作社|酒店|学校|中学|小学|大学|学院|幼儿园|医院|门诊|银行|事务所|研究院|店|俱乐部|工作室|村委|社区|居委|农场|基地|校长|董事|班|剧团"
)
HELD = re.compile(rf"(?<!总)({POST})(?:（[^（）]{{1,12}}）)?\s*(?=[{HAN}])")
CLAUSE = re.compile(r"[，。；：！？“”‘’（《\s—…]")
# Words that a title's clause may begin with and that are no part of it.
LEADERS = re.compile(
    r"^.*(?:由|会同|陪同|会见了?|拜会了?|看望了?|与|及|以及|随同|跟随|邀请|时任|介绍|任命|担任|带领|率领|请|对|向|[日天]前?[上下]午|[日天晚晨](?=[市县区省州国]))"
)
INNER = re.compile(
    r"^(?:在|据|经|和|当|从|被|是|同|让|为|将|的|了|会上|论坛上|会后|随后|期间|其中|近日|日前|昨[日天]|今[日天])+"
)
FOLLOWS = words(
    "一行 出席 参加 主持 陪同 强调 指出 要求 表示 介绍 透露 说 与 到 赴 在 率 带领 率领 率队 深入 带队 先后 宣读 "
    "宣布 致辞 讲话 作 代表 会见 前往 实地 来到 走进 调研 检查 督导 "
    "视察 听取 对 就 向 和 及 等 对此 分别 一同 共同 为 随同 参与 传达 通报 汇报 认为 提出 现场 也 还 则 于 受 从 "
    "担任 任 接受 回答 告诉 称 同 赶赴 赶到 亲自 召集 主 签 部署 督 看望 慰问 "
    "给 把 将 以 是 已 曾 最 又 再 当 据 呼吁 希望 逐 仔细 详细 会 因 进行 主讲 牵 组织 邀请 上午 下午 围绕 发言 "
    "一边 代为"
)
FOLLOW = re.compile(any_of(FOLLOWS))
DOTTED = re.compile(rf"[{HAN}]{{1,6}}(?:[·•・‧][{HAN}]{{1,6}})+")
LIST = re.compile(rf"[、 　]\s*([{HAN}]{{2,4}})")
MOST = 60


@dataclass(frozen=True, slots=True)
class TitledName:
    name: str
    title: str


def officials_in(text: str, page: str = "", known: frozenset[str] = frozenset()) -> list[TitledName]:
    found: list[TitledName] = []
    seen = set()
    page = page or text
    for post in HELD.finditer(text):
        if len(found) >= MOST:
            break
        if re.match(POST, text[post.end() :]) and not may_be_name(text[post.end() : post.end() + 2]):
            continue
        title = title_before(text, post.end())
        if not title or OUTSIDE.search(title):
            continue
        for name in names_after(text, post.end(), page, known):
            if name not in seen and not re.search(POST, name):
                seen.add(name)
                found.append(TitledName(name, title))
    return found


def title_before(text: str, end: int) -> str:
    begin = clause_start(text, end)
    title = trimmed(text[begin:end])
    while begin > 1 and text[begin - 1] == "，" and len(title) < 60:
        earlier = clause_start(text, begin - 1)
        clause = text[earlier : begin - 1]
        if not ENDS_POST.search(clause) or len(clause) > 40:
            break
        before = trimmed(clause)
        title, begin = f"{before}，{title}", earlier
    return squeeze(title)


def clause_start(text: str, end: int) -> int:
    depth = 0
    for index in range(end - 1, max(-1, end - 60), -1):
        character = text[index]
        if character in "）)":
            depth += 1
        elif character in "（(" and depth:
            depth -= 1
        elif not depth and CLAUSE.match(character):
            return index + 1
    return max(0, end - 60)


def trimmed(clause: str) -> str:
    clause = INNER.sub("", LEADERS.sub("", clause))
    parts = clause.split("、")
    for index in range(len(parts) - 2, -1, -1):
        if not ENDS_POST.search(parts[index]):
            return "、".join(parts[index + 1 :])
    return "、".join(parts)


def names_after(text: str, position: int, page: str, known: frozenset[str]) -> list[str]:
    name = name_at(text, position, page, known)
    if not name:
        return []
    names, end = [name], position + len(name)
    while (more := LIST.match(text, end)) and len(names) < 12:
        following = name_at(text, more.start(1), page, known)
        if not following or HELD.match(text, more.start(1)) or not ends_name(text, more.start(1) + len(following)):
            break
        names.append(following)
        end = more.start(1) + len(following)
    return names


def ends_name(text: str, position: int) -> bool:
    return position >= len(text) or not re.match(f"[{HAN}]", text[position]) or bool(FOLLOW.match(text, position))


def name_at(text: str, position: int, page: str, known: frozenset[str]) -> str | None:
    if dotted := DOTTED.match(text, position):
        return dotted_name(text, dotted)
    run = re.match(f"[{HAN}]{{2,4}}", text[position : position + 4])
    if not run:
        return None
    choices = [run[0][:length] for length in (4, 3, 2) if len(run[0]) >= length]
    choices = [name for name in choices if (may_be_name(name) or name in known)]
    ranked = [(fitness(name, text, position, page, known), name) for name in choices]
    best = max(ranked, default=(0, None))
    return best[1] if best[0] > 0 else None


def dotted_name(text: str, found: re.Match[str]) -> str:
    last = max(found[0].rfind(mark) for mark in "·•・‧") + 1
    for length in range(2, len(found[0]) - last):
        if FOLLOW.match(text, found.start() + last + length):
            return found[0][: last + length]
    return found[0][: last + 4]


def fitness(name: str, text: str, position: int, page: str, known: frozenset[str]) -> float:
    if name in known:
        return 100
    end = position + len(name)
    score = name_score(name) / 10
    if end >= len(text) or not re.match(f"[{HAN}]", text[end]):
        score += 6
    elif FOLLOW.match(text, end):
        score += 4
    times, shorter = occurrences(page, name), occurrences(page, name[:-1]) if len(name) > 2 else 0
    return score + min(times - 1, 3) * 2 - (3 if shorter > times else 0)


@lru_cache(maxsize=512)
def occurrences(page: str, name: str) -> int:
    return page.count(name)
