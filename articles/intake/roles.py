"""The words that stand before a name in a byline or a credit, and the role each gives."""

import re

from articles.text.patterns import HAN, spaced

REPORTER, CORRESPONDENT, PHOTOGRAPHER, AUTHOR, INTERN = "reporter", "correspondent", "photographer", "author", "intern"
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


def role_of(found: re.Match[str]) -> str:
    """Return the role of a match of ROLE."""
    return LABELS[int(found.lastgroup[1:])][1]
