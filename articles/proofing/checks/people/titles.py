"""Titles taken apart: 市委副书记、市长 is two posts, each a body, a grade and an office."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from articles.text.officials import INNER, LEADERS
from articles.text.patterns import HAN, any_of, squeeze, words

OFFICES = words(
    "书记 市长 县长 区长 省长 州长 盟长 旗长 镇长 乡长 村长 主席 主任 局长 厅长 部长 司长 处长 科长 股长 署长 行长 "
    "秘书长 常委 委员 成员 总工程师 总经济师 总规划师 总会计师 总农艺师 总统计师 指挥长 总指挥 指挥 新闻发言人 "
    "发言人 大队长 支队长 中队长 总队长 队长 政委 政治委员 司令员 检察长 院长 庭长 专员 巡视员 调研员 督学 总督学 "
    "督察 站长 会长 所长 社长 台长 主任科员 负责人 组长 参事 干事长 理事长 监事长 董事长 董事 馆长 关长 校长 园长 "
    "团长 总编辑 编辑 经理 总经理 工程师 教授 主委 行长助理 助理 秘书 顾问 村主任 领导 同志 代表 所长 船长 厂长 "
    "店长 班长 总监 主编"
)
GRADES = words("原 前 老 代理 代 第一 常务 执行 专职 兼职 挂职 副 名誉 一级 二级 三级 四级")
FORMER = {"原", "前", "老"}
# They name a rank or nothing at all; they say of nobody that he holds a post.
COLLECTIVE = {"领导", "同志", "负责人", "代表"}
# 市领导: whoever holds a post in one of the city's own bodies.
LEADERS_OF = "领导"
# Their name is a place's: 市长 needs no body before it.
TERRITORIAL = {"市长", "县长", "区长", "省长", "州长", "盟长", "旗长", "镇长", "乡长"}
GRADE = rf"(?:原|老|(?<![日此会目以])前|{any_of(set(GRADES) - FORMER)})"
PART = re.compile(rf"({GRADE}*)({any_of(OFFICES)})$")
OFFICE = re.compile(any_of(OFFICES))
# A title ends in one of these, or in a bracket behind one; asked first, since most words end no title.
LAST = {office[-1] for office in OFFICES} | {"）", ")"}
ORGAN = re.compile(r"(?:党组|党委|党工委|工委|委员会|委|人大常委会|政协|政府)$")
GENERIC = re.compile(
    r"[省市县区州盟旗镇乡]|(?:管委会|党工委|工委|党组|党委|委员会|委|人大常委会|政协|政府|工会|总工会|人大|办公室|秘书处)$"
)
# What a body's full name is in print.
SHORT = (
    (re.compile(r"^中共|^中国共产党"), ""),
    (re.compile(r"^中国人民政治协商会议(.+)委员会$"), r"\1政协"),
    (re.compile(r"人民代表大会常务委员会$"), "人大常委会"),
    (re.compile(r"人民政府"), "政府"),
    (re.compile(r"(?<=[省市县区州盟旗镇乡部局])委员会$"), "委"),
    (re.compile(r"(?<=[委省市县区])(政法|统战|组织|宣传|社会工作)委员会$"), r"\1委"),
)
PLACE = re.compile(rf"^[{HAN}]{{1,12}}?(?:省|自治区|自治州|市|县|区|州|盟|旗|镇|乡)")
LEVELS = set("省市县区州盟旗镇乡")
BRACKETED = re.compile(r"[（(][^（）()]*[）)]")
# One of these is no character of a body's name: what stands before it is the sentence.
SENTENCE = re.compile(r"^.*[的了在到由与及从据被把让为赴陪随给等有对请，、]")
# Directly before an office they end what was said of somebody else: 秘书长某某和副市长.
JOINS = set("和与及、，,")
LONGEST_BODY, LONGEST_PART = 36, 18


@dataclass(frozen=True, slots=True)
class Part:
    """One post of a title: 市委 + 副 + 书记. `long` is the body with its place, as far as anything tells it."""

    body: str
    grades: tuple[str, ...]
    office: str
    long: str = ""
    start: int = 0
    end: int = 0

    @property
    def text(self) -> str:
        """The post as it prints."""
        return self.body + "".join(self.grades) + self.office

    @property
    def is_former(self) -> bool:
        """Tell whether the post is printed as one held before."""
        return bool(FORMER.intersection(self.grades))

    @property
    def standing(self) -> tuple | tuple[str]:
        """The grades without 原."""
        return tuple(grade for grade in self.grades if grade not in FORMER)


@lru_cache(maxsize=16384)
def parts_of(title: str, organization: str = "") -> tuple[Part]:
    """Return the parts of a title on the roster; what is no known office stands whole as one."""
    segments = re.split(r"[、，,；;]|兼(?=.)", squeeze(title))
    return with_places([part_of(segment) for segment in segments if segment], short_name(squeeze(organization)))


def part_of(segment: str) -> Part:
    """Return one post taken apart."""
    found = PART.search(segment[-LONGEST_PART:])
    if not found:
        return Part(segment, (), "")
    start = len(segment) - len(found[0])
    return Part(short_name(segment[:start]), grades_of(found[1]), found[2])


def with_places(parts: list[Part], organization: str = "") -> tuple | tuple[Part, Part] | tuple[Part]:
    """Return parts whose `long` body begins with the place that an earlier part or the organization tells."""
    found, stem = [], place_of(organization)
    for part in parts:
        long = part.body
        if GENERIC.match(long) and stem and not place_of(long):
            long = (stem[:-1] if stem[-1:] == long[:1] else stem) + long
        elif not long:
            # 局长 of 云汀市教育局 is its own; 副市长 of the government is the city's.
            long = stem if found or part.office in TERRITORIAL else organization
        found.append(part if long == part.long else replace(part, long=long))
        if long:
            stem = ORGAN.sub("", long)
    return tuple(found)


def short_name(body: str) -> str:
    """Return a body's name as it prints, without brackets: 中共云汀市委员会 is 云汀市委."""
    body = BRACKETED.sub("", body)
    for pattern, shorter in SHORT:
        body = pattern.sub(shorter, body)
    return body


def place_of(body: str) -> str:
    """Return the place that a body's name begins with: 云汀市; 市委 begins with none."""
    found = PLACE.match(body)
    return found[0] if found and len(found[0]) > 1 else ""


def grades_of(text: str) -> tuple | tuple[str]:
    """Return the grades of a post in print order."""
    return tuple(re.findall(GRADE, text)) if text else ()


def parts_before(text: str, end: int, least: int = 0) -> tuple | tuple[Part, Part] | tuple[Part]:
    """Return the parts of the title that ends at `end` in running text, with their places; () when none does.

    No body reaches before `least`: the end of the name before.
    """
    found = []
    while end > least and (part := part_before(text, end, least)):
        found.insert(0, part)
        # Counted from where the run begins: words of the sentence may have been trimmed off its body.
        run = body_start(text, part.end - len("".join(part.grades) + part.office), least)
        if run == least or text[run - 1 : run] not in tuple("、，,兼"):
            break
        end = run - 1
    return with_places(found)


def part_before(text: str, end: int, least: int) -> Part:
    """Return the post that ends at `end`, None when no office does; a bracket may stand behind it."""
    if text[end - 1 : end] not in LAST:
        return None
    close = end
    if text[end - 1 : end] in ("）", ")"):
        close = max(text.rfind("（", max(0, end - 16), end), text.rfind("(", max(0, end - 16), end), 0)
    found = PART.search(text[max(0, close - LONGEST_PART) : close])
    if not found:
        return None
    grade = close - len(found[0])
    start = body_start(text, grade, least)
    body = text[start:grade]
    lead = len(body) - len(trimmed(body))
    former, body = former_of(body[lead:])
    return Part(short_name(body), (*former, *grades_of(found[1])), found[2], start=start + lead, end=close)


def former_of(body: str) -> tuple[tuple, str]:
    """Return (grades, the rest) of a body that 原 stands before: 原市教育局, but not 原平市."""
    if body[:1] in FORMER and len(body) > 1 and (body[1:2] in LEVELS or len(place_of(body)) != len("原平市")):
        return (body[0],), body[1:]
    return (), body


def ends_office(text: str, index: int) -> bool:
    """Tell whether an office ends at `index`."""
    return text[index - 1 : index] in LAST and bool(PART.search(text[max(0, index - 8) : index]))


def body_start(text: str, end: int, least: int) -> int:
    """Return where the run of characters that may be a body's name begins, brackets inside it stepped over."""
    if text[end - 1 : end] in JOINS:
        return end
    index, depth, least = end, 0, max(least, end - LONGEST_BODY)
    while index > least:
        character = text[index - 1]
        if character in "）)":
            depth += 1
        elif character in "（(":
            depth -= 1
        elif not depth and (character in "兼、，" or not (character.isalnum() or character == "·")):
            break
        if depth < 0:
            break
        index -= 1
    return index


def trimmed(body: str) -> str:
    """Return a body without the words of the sentence that lead up to it."""
    return SENTENCE.sub("", INNER.sub("", LEADERS.sub("", body)))
