"""A title taken apart, 市委副书记、市长 into two posts of a body, grades and an office; and which post it names."""

import re
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache
from os.path import commonprefix

from articles.text.lexicon import groups, read
from articles.text.officials import INNER, LEADERS
from articles.text.patterns import HAN, any_of, squeeze

OFFICES = (*read("offices"), *read("offices_elsewhere"))
TERRITORIAL, HEADS_OF_BODIES, _others = map(frozenset, groups("offices"))
# Offices that one person of a body holds.
HEADS = TERRITORIAL | HEADS_OF_BODIES
FORMER, DISTINCT, LESSER, _ranks = map(frozenset, groups("grades"))
# They name a rank or nothing at all; they say of nobody that he holds a post.
COLLECTIVE = {"领导", "同志", "负责人", "代表"}
# 市领导: whoever holds a post in one of the city's own bodies.
LEADERS_OF = "领导"
GRADE = rf"(?:原|老|(?<![日此会目以])前|{any_of({*read('grades')} - FORMER)})"
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
SEPARATOR = re.compile(r"[、，,；;]|兼(?=.)")
LONGEST_BODY, LONGEST_PART = 36, 18  # characters


class Likeness(Enum):
    SAME = "same"
    # The same office and grade, the body shorter, longer, or without its place: 市发改委主任, 区长.
    SHORT = "short form"
    # One of the two is printed as held before, and nothing else differs.
    FORMER = "former"
    # Another grade of the post: 副市长 for 常务副市长, 县长 for 代县长.
    GRADE = "other grade"
    BODY = "other body"
    NONE = "none"


# The words name this very post, whenever it was held.
NAMES_POST = frozenset({Likeness.SAME, Likeness.SHORT, Likeness.FORMER})


@dataclass(frozen=True, slots=True)
class Part:
    """One post of a title: 市委 + 副 + 书记. `long` is the body with its place, as far as anything tells it.

    `start` and `end` are its place in running text, where it was read there.
    """

    body: str
    grades: tuple[str, ...]
    office: str
    long: str = ""
    start: int = 0
    end: int = 0

    @property
    def text(self) -> str:
        return self.body + "".join(self.grades) + self.office

    @property
    def is_former(self) -> bool:
        return bool(FORMER.intersection(self.grades))

    @property
    def standing(self) -> tuple[str, ...]:
        """The grades without 原."""
        return tuple(grade for grade in self.grades if grade not in FORMER)


def compare(printed: Part, held: Part, places: frozenset[str] = frozenset()) -> Likeness:
    """Return how a printed post stands to one on the roster.

    `places` are the names of places that the roster knows, without their level: 省教育局 is no 教育局 of 云汀 then.
    """
    if printed.office == LEADERS_OF:
        return Likeness.SHORT if leads(printed.body, held) else Likeness.NONE
    if not printed.office or not held.office:
        return without_office(printed, held)
    if printed.office != held.office:
        return of_another_level(printed, held)
    if not is_same_body(printed, held, places):
        return Likeness.BODY if printed.standing == held.standing else Likeness.NONE
    if printed.standing != held.standing:
        return Likeness.GRADE
    if printed.is_former != held.is_former:
        return Likeness.FORMER
    return Likeness.SAME if printed.body in (held.body, held.long) else Likeness.SHORT


def lacking(printed: Part, held: Part) -> list[str]:
    if not set(printed.standing) <= set(held.standing):
        return []
    return [grade for grade in held.standing if grade not in printed.standing]


def leads(place: str, held: Part) -> bool:
    """Tell whether a post on the roster is one of a place's own bodies, whose holders print as 市领导."""
    body = held.long or held.body
    return bool(place) and ORGAN.sub("", body).endswith(place)


def without_office(printed: Part, held: Part) -> Likeness:
    if printed.text == held.text:
        return Likeness.SAME
    is_end = printed.text.endswith(held.text) or held.text.endswith(printed.text)
    return Likeness.SHORT if printed.office == held.office and is_end else Likeness.NONE


def of_another_level(printed: Part, held: Part) -> Likeness:
    """Return BODY where a 县长 is printed for a 市长, NONE for any two other offices."""
    levels = printed.office in TERRITORIAL and held.office in TERRITORIAL
    return Likeness.BODY if levels and printed.standing == held.standing else Likeness.NONE


def is_same_body(printed: Part, held: Part, places: frozenset[str]) -> bool:
    body, full = printed.body or printed.long, held.long or held.body
    if not body or not full or (not printed.body and printed.office in TERRITORIAL):
        return True
    common = common_end(body, full)
    if common in (len(body), len(full)) or (not common and is_stem(body, full)):
        return True
    rest, other = body[: len(body) - common], full[: len(full) - common]
    if is_within(rest, other) or is_within(other, rest):
        return True
    if held.body and body.endswith(held.body):
        return not any(rest.endswith(place) or place.endswith(rest) for place in places)
    return False


def is_stem(body: str, full: str) -> bool:
    """Tell whether one body is the other without its organ: 中国气象局 and 中国气象局党组."""
    one, other = ORGAN.sub("", body), ORGAN.sub("", full)
    is_one_cut = (one == body) != (other == full)
    return is_one_cut and bool(one and other) and (one.endswith(other) or other.endswith(one))


def common_end(one: str, other: str) -> int:
    return len(commonprefix([one[::-1], other[::-1]]))


def is_within(short: str, long: str) -> bool:
    """Tell whether the characters of `short` stand in `long` in their order: 发改 in 发展改革."""
    rest = iter(long)
    return bool(short) and all(character in rest for character in short)


@lru_cache(maxsize=16384)
def parts_of(title: str, organization: str = "") -> tuple[Part, ...]:
    """Return the parts of a title on the roster; what is no known office stands whole as one."""
    return with_places([part_of(words) for words in split_title(title)], short_name(squeeze(organization)))


def split_title(title: str) -> list[str]:
    """Return the words of each part of a title, as they print: 市委副书记, 市长."""
    return [words for words in SEPARATOR.split(squeeze(title)) if words]


def part_of(words: str) -> Part:
    found = PART.search(words[-LONGEST_PART:])
    if not found:
        return Part(words, (), "")
    former, body = former_of(words[: len(words) - len(found[0])])
    return Part(short_name(body), (*former, *re.findall(GRADE, found[1])), found[2])


def with_places(parts: list[Part], organization: str = "") -> tuple[Part, ...]:
    found: list[Part] = []
    stem = place_of(organization)
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


@lru_cache(maxsize=8192)
def place_name(body: str) -> str:
    """Return the name of the place that a body's name begins with, without its level: 石埠 of 石埠县委."""
    return place_of(ORGAN.sub("", body))[:-1]


def parts_before(text: str, end: int, least: int = 0) -> tuple[Part, ...]:
    """Return the parts of the title that ends at `end` in running text, with their places; () when none does.

    No body reaches before `least`: the end of the name before.
    """
    found: list[Part] = []
    while end > least and (part := part_before(text, end, least)):
        found.insert(0, part)
        # Counted from where the run begins: words of the sentence may have been trimmed off its body.
        run = body_start(text, part.end - len("".join(part.grades) + part.office), least)
        if run == least or text[run - 1 : run] not in tuple("、，,兼"):
            break
        end = run - 1
    return with_places(found)


def part_before(text: str, end: int, least: int) -> Part | None:
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
    return Part(short_name(body), (*former, *re.findall(GRADE, found[1])), found[2], start=start + lead, end=close)


def former_of(body: str) -> tuple[tuple[str, ...], str]:
    """Return (grades, the rest) of a body that 原 stands before: 原市教育局, but not 原平市."""
    if body[:1] in FORMER and len(body) > 1 and (body[1:2] in LEVELS or len(place_of(body)) != len("原平市")):
        return (body[0],), body[1:]
    return (), body


def ends_office(text: str, index: int) -> bool:
    return text[index - 1 : index] in LAST and bool(PART.search(text[max(0, index - 8) : index]))


def body_start(text: str, end: int, least: int) -> int:
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
    return SENTENCE.sub("", INNER.sub("", LEADERS.sub("", body)))
