"""What stands after a paragraph's last stop: the signature, the picture credit, the desk's own marks."""

import re
from dataclasses import dataclass

from articles.intake.bylines import STROKES, is_byline_line, is_signature
from articles.intake.credits import BOTH, NAMES, SHOT, is_credit_line
from articles.intake.ledger import PieceKind
from articles.text.patterns import FIGURE, HAN, OF_PICTURE, any_of, is_finished

BRACKET = re.compile(r"[（(]([^（）()。]{2,48})[）)]$")
MARK = re.compile(rf"[①-⑳][{FIGURE}]{{1,2}}$")
STROKE = re.compile(rf"{any_of(STROKES)}\s*[/／]\s*[{HAN}·•・ 　\xa0、/／]{{2,40}}$")
# After a stop, a space or the desk's mark; or beginning with the role itself.
SHOT_END = re.compile(
    rf"(?:(?<=[。！？”…）)；])|(?<=[①-⑳][{FIGURE}])|(?<=[①-⑳][{FIGURE}]{{2}})|(?<=[ 　\xa0]))"
    rf"({NAMES}\s*(?:{SHOT}|{BOTH}))$"
)
ROLE_SHOT_END = re.compile(
    rf"(?:本报|新华社|本刊|本网)?\s*(?:实习|见习|通讯|摄影)?(?:记者|通讯员|实习生|员|生)\s*{NAMES}\s*(?:{SHOT}|{BOTH})\s*$"
)
# 本报记者 张三 behind the last stop, without brackets.
SIGNED_END = re.compile(rf"(?<=[。！？”])[ 　\xa0]*((?:本报|本刊|本网)[{HAN} 　\xa0、]{{4,36}})$")
# 摄影：张三 behind the last stop.
LABELLED_END = re.compile(rf"(?<=[。！？”）])[ 　\xa0]*(摄影[：:/／ 　\xa0][{HAN} 　\xa0、]{{2,20}})$")
# Whoever drew a chart is named by the story and is no photographer.
DRAWN = ("制图", "漫画", "绘图")
# What a message head ends with before the names in brackets.
HEAD_ENDS = re.compile(r"(?:[讯电]|[消信]息)[】\]：:]?$")
# So many pieces at most, each no longer than the window.
MOST, WINDOW = 6, 60
STOPS = "。，、；：！？…”’》"


@dataclass(frozen=True, slots=True)
class Tail:
    kind: PieceKind
    begin: int
    end: int


def read_tails(text: str) -> list[Tail]:
    tails: list[Tail] = []
    end = len(text)
    while len(tails) < MOST and (tail := last_tail(text[:end].rstrip())):
        if tail.begin == 0:
            break
        tails.insert(0, tail)
        end = tail.begin
    return tails


def is_complete(text: str) -> bool:
    """Tell whether a block needs nothing behind it: it ends as paragraphs do, is signed, or is a 图为 line."""
    return is_finished(text) or bool(OF_PICTURE.match(text)) or bool(tails_of(text))


def is_all_tail(text: str) -> bool:
    tails = tails_of(text) if len(text) <= WINDOW else []
    return bool(tails) and tails[0].begin == 0


def tails_of(text: str) -> list[Tail]:
    behind = read_tails(f"。{text}") if len(text) <= WINDOW else []
    if behind and behind[0].begin == 1:
        return [Tail(tail.kind, tail.begin - 1, tail.end - 1) for tail in behind]
    return read_tails(text)


def last_tail(text: str) -> Tail | None:
    """No tail ends in a stop, as nearly every paragraph does."""
    low = max(0, len(text) - WINDOW)
    end = text[low:]
    if not end or end[-1] in STOPS:
        return None
    if found := MARK.search(end):
        return Tail(PieceKind.DESK_MARK, low + found.start(), len(text))
    if found := BRACKET.search(end):
        return bracketed(found, low, len(text))
    if (found := STROKE.search(end)) and is_credit_line(found[0]):
        kind = PieceKind.GRAPHICS if found[0].startswith(DRAWN) else PieceKind.CREDIT
        return Tail(kind, low + found.start(), len(text))
    for pattern in (ROLE_SHOT_END, SHOT_END):
        if (found := pattern.search(end)) and is_credit_line(found[0]):
            return Tail(PieceKind.CREDIT, low + found.start(), len(text))
    if (found := LABELLED_END.search(end)) and is_credit_line(found[1]):
        return Tail(PieceKind.CREDIT, low + found.start(1), len(text))
    if (found := SIGNED_END.search(end)) and is_byline_line(found[1]):
        return Tail(PieceKind.SIGNATURE, low + found.start(1), len(text))
    return None


def bracketed(found: re.Match[str], low: int, end: int) -> Tail | None:
    before = found.string[: found.start()].rstrip()
    if is_credit_line(found[1]) and not HEAD_ENDS.search(before):
        return Tail(PieceKind.CREDIT, low + found.start(), end)
    if is_signature(found[1]) and (not before or before[-1] in "。！？…”’」』）)" or before[-1].isspace()):
        return Tail(PieceKind.SIGNATURE, low + found.start(), end)
    return None
