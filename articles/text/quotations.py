"""Where copy repeats others: speech between quotation marks, names of documents and works."""

import re

from articles.text.patterns import HAN
from articles.text.span import Span

PAIRS = {"“": "”", "「": "」", "『": "』", "《": "》", "‘": "’"}
CLOSING = {closing: opening for opening, closing in PAIRS.items()}
MARK = re.compile("[“”「」『』《》‘’\n]")
SPEECH = re.compile(r"[，。！？；]")
SAID = re.compile(rf"(?:[：:]|[说道问答喊]，?|表示，?|[{HAN}]介绍，)$")
# A word or two between marks is named, not spoken: 所谓“老板”.
LONG = 12


def quotations(text: str) -> list[Span]:
    """Speech and titles in 《》, marks included. A pair that is not closed in its paragraph quotes nothing."""
    found: list[Span] = []
    open_marks: list[tuple[str, int]] = []
    for mark in MARK.finditer(text):
        if mark[0] == "\n":
            open_marks.clear()
        elif mark[0] in PAIRS:
            open_marks.append((mark[0], mark.start()))
        elif open_marks and open_marks[-1][0] == CLOSING[mark[0]]:
            opening, start = open_marks.pop()
            if opening == "《" or is_speech(text, start, mark.end()):
                found.append(Span(start, mark.end()))
    return sorted(found)


def is_speech(text: str, start: int, end: int) -> bool:
    inside = text[start + 1 : end - 1]
    return len(inside) >= LONG or bool(SPEECH.search(inside) or SAID.search(text[max(0, start - 4) : start]))
