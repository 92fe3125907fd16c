"""What belongs to the page and to no story: folio lines, dates of issue, editors, telephones, labels, jumps."""

import re

from articles.text.lexicon import groups
from articles.text.patterns import FIGURE, HAN, any_of

# In characters: a line of the page's own words is no longer.
LONGEST = 60
WEEKDAY = r"(?:星期|周|礼拜)[一二三四五六日天]"
# Posts of the people who made the page, how the paper is reached, invitations to readers, buttons, names of sections.
MAKERS, REACH, INVITATIONS, NAVIGATION, SECTIONS = groups("furniture")
FOLIO = rf"(?:第?[A-Z]?[{FIGURE}]{{1,2}}[版]?|第?[一二三四五六七八九十]{{1,3}}版|[A-Z][{FIGURE}]{{1,2}})"
DAY = rf"[{FIGURE}]{{2,4}}\s*[年.\-/—－]\s*[{FIGURE}]{{1,2}}\s*[月.\-/—－]\s*[{FIGURE}]{{1,2}}\s*日?"
CLOCK = rf"[{FIGURE}]{{1,2}}[:：][{FIGURE}]{{2}}(?:[:：][{FIGURE}]{{2}})?"
NAME = rf"[：:/／]?\s*(?:[{HAN}]{{2,4}}(?:[、，\s]+[{HAN}]{{2,4}})*)?"
NUMBER = r"[：:（(]?\s*[0-9０-９A-Za-z@._\-－—（）()/]*"
# Each is a piece of a line; a line made of nothing else, with one strong piece at least, is furniture.
STRONG = [
    rf"{DAY}(?:\s*{CLOCK})?",
    rf"[{FIGURE}]{{1,2}}月[{FIGURE}]{{1,2}}日\s*{WEEKDAY}",
    WEEKDAY,
    rf"(?:农历)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年[{HAN}]{{3,6}}",
    rf"农历[{HAN}]{{2,12}}",
    rf"总?第[{FIGURE}一二三四五六七八九十百千零〇]+期",
    rf"今日[{FIGURE}一二三四五六七八九十]+版",
    r"(?:发布时间|更新时间|来源|稿源|作者|浏览次数|点击数|阅读量)\s*[：:]\s*[^\s，。]{0,20}",
    rf"{any_of(MAKERS)}{NAME}",
    rf"{any_of(REACH)}{NUMBER}",
    rf"{any_of(NAVIGATION)}",
    rf"{any_of(INVITATIONS)}[^，。]{{0,20}}",
    r"CN\s*[0-9\-/]{5,}|ISSN\s*[0-9\-X]{8,}",
    r"(?:https?://|www\.)[\x21-\x7e]+|[\w.\-]+@[\w.\-]+",
    r"[（(]?\d{3,4}[）)]?[\-－—]?\d{7,8}",
]
WEAK = [
    FOLIO,
    rf"[{HAN}]{{2,6}}(?:[·•・][{HAN}]{{2,6}})?",
    rf"[{HAN}]{{2,6}}(?:周刊|日报|晚报|时报|晨报|专版|新闻|专刊)",
    CLOCK,
]
GAPS = re.compile(r"[\s|｜/／·•・■◆●□▲★，,、；;:：—\-－()（）【】\[\]]+")
PIECE = re.compile("|".join(f"(?P<s{index}>{pattern})" for index, pattern in enumerate(STRONG)))
WEAK_PIECE = re.compile("|".join(WEAK))
SECTION = rf"[{HAN}]{{2,8}}(?:[·•・][{HAN}]{{2,6}})?"
# A figure by itself says a page only where a space parts it from the section: 24小时 is no page 24.
MARKED, BARE = (
    rf"(?:第?[A-Z]?[{FIGURE}]{{1,2}}版|[A-Z][{FIGURE}]{{1,2}}|第?[一二三四五六七八九十]{{1,3}}版)",
    rf"[{FIGURE}]{{1,2}}",
)
FOLIO_LINE = re.compile(
    rf"(?:(?:{MARKED}\s*[：:]?\s*|{BARE}\s+){SECTION}(?:\s+{SECTION}){{0,2}}|(?:{SECTION}\s+){{0,3}}{SECTION}(?:\s*{MARKED}(?:\s*[：:]\s*{SECTION})?|\s+{BARE})|{MARKED}|[{FIGURE}]{{1,3}})$"
)
# What people write to each other around a pasted story.
MESSAGE = re.compile(
    r"[^。]{0,24}(?:发你|发您|请查收|请审阅|见附件|辛苦了|老师好|编辑好|麻烦您|明天补|谢谢)[^。]{0,12}[。！!~～]?$"
)
# One word that names a section of the paper.
LABEL = re.compile(rf"[□■◆●▲★【\[]*\s*{any_of(SECTIONS)}\s*[□■◆●▲★】\]]*$")
ORNAMENT = re.compile(rf"[^{HAN}A-Za-z{FIGURE}”’」』）》]+$")
GOES_TO = re.compile(rf"(?:{any_of(NAVIGATION)}\s*)+$")
PAGE = rf"第?\s*[A-Z]?[{FIGURE}一二三四五六七八九十]{{1,3}}\s*版"
JUMP = re.compile(
    rf"[（(【\[]?\s*(?:(?P<to>下\s*转|转\s*第)|(?P<beyond>上\s*接))\s*(?:今日|本报)?[{HAN}]{{0,4}}?{PAGE}[^）)】\]。，]{{0,8}}[）)】\]]?"
)
JUMP_BEHIND = re.compile(r"[（(【\[]\s*(?:下\s*转|转\s*第|紧接)[^（）()【】\[\]。，]{1,16}[）)】\]]$")


def is_furniture(text: str) -> bool:
    if len(text) > LONGEST:
        return False
    return bool(
        ORNAMENT.match(text) or FOLIO_LINE.match(text) or LABEL.match(text) or MESSAGE.match(text)
    ) or is_made_of_pieces(text)


def is_made_of_pieces(text: str) -> bool:
    position, strong, weak, parted = 0, 0, 0, True
    while position < len(text):
        if gap := GAPS.match(text, position):
            position, parted = gap.end(), True
        elif (piece := PIECE.match(text, position)) and piece.end() > position and (parted or strong):
            position, strong, parted = piece.end(), strong + 1, False
        elif parted and (piece := WEAK_PIECE.match(text, position)) and ends_apart(text, piece.end()):
            position, weak = piece.end(), weak + 1
        else:
            return False
    return strong > 0 and weak <= strong + 1


def ends_apart(text: str, position: int) -> bool:
    return position >= len(text) or bool(GAPS.match(text, position))


def jump(text: str) -> str:
    """Return "to" or "from" for a line that only says where the story goes on or came from, else nothing."""
    found = JUMP.fullmatch(text.strip())
    if not found:
        return ""
    return "from" if found["beyond"] else "to"


def printed_issue_date(text: str) -> tuple[int, int, int] | None:
    found = re.search(rf"([{FIGURE}]{{4}})\s*[年.\-/]\s*([{FIGURE}]{{1,2}})\s*[月.\-/]\s*([{FIGURE}]{{1,2}})", text)
    return (int(found[1]), int(found[2]), int(found[3])) if found else None
