"""Who signed: names with their roles, read from the words between brackets, after □ or on a line of their own."""

import re
from dataclasses import dataclass
from enum import StrEnum

from articles.text.names import Reading, may_be_name, read_names, tokens
from articles.text.patterns import HAN, spaced, squeeze


class Role(StrEnum):
    REPORTER = "reporter"
    CORRESPONDENT = "correspondent"
    PHOTOGRAPHER = "photographer"
    AUTHOR = "author"
    INTERN = "intern"


REPORTER, CORRESPONDENT, PHOTOGRAPHER, AUTHOR, INTERN = Role
OURS = r"本\s*报|本\s*刊|本\s*网|本\s*台|新\s*华\s*社|中\s*新\s*社"
PAPERS = rf"[{HAN}]{{0,4}}(?:日报|晚报|晨报|早报|商报|时报|都市报|快报|融媒体中心|融媒)"
OUTLET = rf"(?:(?:{OURS}|{PAPERS})\s*)?"
RANK = r"(?:首席|见习|实习|特约|特派|特邀|全媒体|融媒体|全媒|融媒|资深|驻站|驻[^\s]{2,3}|摄影|文字|实习生)?\s*"
# (pattern, role); the first that matches at a place wins.
LABELS = [
    (rf"{OUTLET}(?:特\s*约\s*|骨\s*干\s*)?{spaced('通讯员')}", CORRESPONDENT),
    (rf"{OUTLET}摄\s*影\s*{spaced('记者')}", PHOTOGRAPHER),
    (rf"{OUTLET}{RANK}{spaced('记者')}", REPORTER),
    (rf"{OUTLET}{spaced('实习生')}", INTERN),
    (rf"{OUTLET}(?:特\s*约\s*)?{spaced('评论员')}", AUTHOR),
    (rf"{OUTLET}特\s*约\s*撰\s*稿(?:\s*人)?", AUTHOR),
    (r"摄\s*影(?!\s*[报记作])\s*[：:/／]?(?=\s*[^\s）)])", PHOTOGRAPHER),
    (r"(?:作\s*者|撰\s*文|执\s*笔|撰\s*稿)\s*[：:/／]?", AUTHOR),
]
ROLE = re.compile("|".join(f"(?P<r{index}>{pattern})" for index, (pattern, _role) in enumerate(LABELS)))
# Labels that stand before a stroke in picture credits: 图/…文/….
STROKES = {
    "图/文": (PHOTOGRAPHER, AUTHOR),
    "文/图": (PHOTOGRAPHER, AUTHOR),
    "图文": (PHOTOGRAPHER, AUTHOR),
    "文图": (PHOTOGRAPHER, AUTHOR),
    "图": (PHOTOGRAPHER,),
    "摄影": (PHOTOGRAPHER,),
    "摄": (PHOTOGRAPHER,),
    "图片": (PHOTOGRAPHER,),
    "文": (AUTHOR,),
    "文字": (AUTHOR,),
    "撰文": (AUTHOR,),
    # Named on the page, but neither wrote the story nor took a picture.
    "制图": (),
    "漫画": (),
    "绘图": (),
    "供图": (),
    "编辑": (),
}
SQUARE = r"[□■口◇◆○◎●▲△]"
SQUARED = re.compile(rf"{SQUARE}\s*")
REPORTS = re.compile(
    r"\s*(?:摄\s*影|综\s*合)?报\s*道\s*$|[ 　\xa0]+(?:整理|编译|采写|供稿|撰稿)\s*$"
    r"|[ 　\xa0/／]*(?:文\s*[/／]\s*[图摄]|[图摄]\s*[/／]\s*文|图\s*文|文\s*图)\s*$"
)
# What a name did, behind it: 张三/文 李四/图.
JOB = re.compile(r"\s*[/／]\s*(?:文|图|摄影|摄)(?=[\s、，/／]|$)|[ 　\xa0]+(?:文|图|摄)(?=\s|$)|[ 　\xa0]+摄影$")
# A district's or a bureau's publicity office signs with its first character: 交宣, 龙门宣.
OFFICE = re.compile(rf"[{HAN}]{{1,2}}宣")
STROKED = re.compile(r"[/／]\s*文$")
# A source in front of the names: 新华社 评论员….
SOURCE = re.compile(rf"(?:据|原载)?\s*(?:{OURS}|新华网|人民网|{PAPERS})\s*")
# A role word with the colon behind it: 记者：张三.
LABEL = re.compile(rf"(?:{ROLE.pattern})[：:]?")
SPLIT = re.compile(re.sub(r"\?P<r\d+>", "?:", ROLE.pattern))
LONGEST_LINE = 48
# A run of characters and the names that it may be.
Doubt = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Byline:
    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class Signed:
    """What a signature says: bylines that are certain, and (run, possible names) pairs that a person must cut."""

    bylines: tuple[Byline, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    def __add__(self, other: "Signed") -> "Signed":
        return Signed(self.bylines + other.bylines, self.doubts + other.doubts)

    def __bool__(self) -> bool:
        return bool(self.bylines or self.doubts)


def read_signature(text: str, known: frozenset[str] = frozenset(), bare: Role | None = None) -> Signed:
    """Words before any role word are names of role `bare`, or doubts."""
    text = REPORTS.sub("", text)
    signed, begin = Signed(), 0
    for job in JOB.finditer(text):
        part = text[begin : job.start()]
        written = read_roles(part, known, AUTHOR)
        signed += written if "文" in job[0] else as_photographers(written)
        begin = job.end()
    return signed + read_roles(text[begin:], known, bare)


def as_photographers(signed: Signed) -> Signed:
    return Signed(tuple(Byline(byline.name, PHOTOGRAPHER) for byline in signed.bylines), signed.doubts)


def read_roles(text: str, known: frozenset[str], bare: Role | None) -> Signed:
    signed, position, role = Signed(), 0, bare
    for found in ROLE.finditer(text):
        signed += read_part(text[position : found.start()], role, known)
        position, role = found.end(), role_of(found)
    return signed + read_part(text[position:], role, known)


def read_part(text: str, role: Role | None, known: frozenset[str]) -> Signed:
    text = SOURCE.sub("", text).strip(" 　\xa0：:、，,()（）/／")
    if not text:
        return Signed()
    reading = Reading((text,), True) if role == CORRESPONDENT and OFFICE.fullmatch(text) else read_names(text, known)
    bylines = tuple(Byline(name, role) for name in reading.names) if role else ()
    if reading.is_certain and role:
        return Signed(bylines)
    return Signed(bylines, ((squeeze(text), reading.other or reading.names),))


def is_signature(text: str) -> bool:
    text = JOB.sub(" ", REPORTS.sub("", SOURCE.sub("", text)))
    inner = squeeze(text)
    if not inner or len(inner) > LONGEST_LINE or re.search(r"[。！？：；]", LABEL.sub("", inner)):
        return False
    return bool(ROLE.search(inner)) or all(is_name_or_names(token) for token in tokens(text))


def is_name_or_names(run: str) -> bool:
    if may_be_name(run):
        return True
    reading = read_names(run)
    return len(run) > 3 and reading.is_certain and all(may_be_name(name) for name in reading.names)


def is_byline_line(text: str) -> bool:
    """Tell whether a whole line does nothing but sign: □ and a name, or role words with names."""
    text = text.strip()
    if len(text) > LONGEST_LINE or re.search(r"[。！？，；“”《》]", text):
        return False
    if square := SQUARED.match(text):
        parts = [part for part in re.split(SQUARE, text) if part.strip()]
        if text[0] == "口" and not all(is_signature(part) for part in parts):
            return False
        return all(is_names_only(part) for part in parts) and square.end() < len(text)
    return bool(ROLE.match(text) or STROKED.search(text)) and is_names_only(text)


def is_names_only(text: str) -> bool:
    rest = [part for part in SPLIT.split(JOB.sub(" ", REPORTS.sub("", text))) if part and part.strip()]
    if not rest:
        return bool(ROLE.search(text))
    return all(may_be_names(token) for part in rest for token in tokens(part))


def may_be_names(run: str) -> bool:
    if may_be_name(run):
        return True
    reading = read_names(run)
    return len(run) > 3 and (bool(reading.names) or len(reading.other) > 1)


def read_byline_line(text: str, known: frozenset[str] = frozenset()) -> Signed:
    """A name after □ without a role word is the author's."""
    signed = Signed()
    for part in re.split(SQUARE, text):
        signed += read_signature(part, known, bare=AUTHOR)
    return signed


def role_of(found: re.Match[str]) -> Role:
    return LABELS[int((found.lastgroup or "r0")[1:])][1]
