"""Shapes that several steps ask about: how a sentence ends, what a figure is, which words are Chinese."""

import re
from collections.abc import Iterable

HAN = r"\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
HAN_RUN = re.compile(f"[{HAN}]+")
FIGURE = "0-9０-９"
CLOSING = r"[”’」』）)】》]*$"
FULL_STOP = re.compile(rf"[。！？!?…]{CLOSING}|[：:]$")
# A signature, a desk mark or a photographer may stand after the last stop.
MARK = rf"[①-⑳][{FIGURE}]{{1,2}}"
BRACKET = r"(?:[（(][^（）()。]{1,30}[）)])?"
CREDIT = rf"[{HAN} ]{{2,16}}摄|[{HAN}/／]{{1,4}}[/／][{HAN}/／ ]{{2,16}}"
AFTER_STOP = re.compile(rf"[。！？…][”’」』）)]*\s*(?:{MARK})?\s*{BRACKET}\s*(?:{MARK}|{CREDIT})?$")
OF_PICTURE = re.compile(r"(?:图为|图片|[上下左右]图|图[①-⑳一二三四1-9])")
NUMBERED = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[0-9０-９]{1,2}[、.．]|[●■◆▲★]")


def is_finished(text: str) -> bool:
    text = text.rstrip()
    return bool(FULL_STOP.search(text[-8:]) or AFTER_STOP.search(text[-60:]))


def spaced(word: str) -> str:
    """Return a pattern for `word` that bears white space between its characters, as text layers print it."""
    return r"\s*".join(map(re.escape, word))


def squeeze(text: str) -> str:
    return "".join(text.split())


def any_of(words: Iterable[str]) -> str:
    return "(?:" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + ")"


def words(text: str) -> tuple[str, ...]:
    return tuple(text.split())
