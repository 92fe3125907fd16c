"""Where each character of a body's plain words stands in its HTML: to mark a range of words, or to put others there.

`plain(body)` says the words; `places(body)` has one place for each of its characters.
"""

import html
import re
from collections.abc import Iterator

Place = tuple[str, int, int]
TOKEN = re.compile(r"(?P<end></(?:p|h2|li|blockquote)>|<br\s*/?>)|(?P<tag><[^>]+>)|&\#?\w+;|.", re.DOTALL)


def places(body: str) -> list[Place]:
    """Return (character, begin, end) for each character of plain(body): where the clean HTML `body` holds it."""
    found: list[Place] = []
    for token in TOKEN.finditer(body):
        if token["tag"]:
            continue
        words = "\n" if token["end"] else html.unescape(token[0])
        if words == "\n" and found and found[-1][0] == "\n":
            continue
        found += [(character, token.start(), token.end()) for character in words]
    return stripped(found)


def stripped(found: list[Place]) -> list[Place]:
    words = "".join(character for character, _begin, _end in found)
    begin = len(words) - len(words.lstrip())
    return found[begin : len(words.rstrip())]


def replaced(body: str, start: int, end: int, words: str) -> str:
    """Marks, links and paragraphs stay where they are; of words in two of them the first gets the new ones."""
    found = places(body)
    if start == end:
        position = insertion(found, start)
        return body[:position] + html.escape(words, quote=False) + body[position:]
    pieces, position = [body[: found[start][1]], html.escape(words, quote=False)], found[start][1]
    for character, begin, finish in found[start:end]:
        pieces.append(body[position:begin])
        # A line end is a tag, or part of one paragraph's end: it is no word.
        pieces.append(body[begin:finish] if character == "\n" else "")
        position = finish
    return "".join([*pieces, body[position:]])


def insertion(found: list[Place], start: int) -> int:
    if start and found[start - 1][0] != "\n":
        return found[start - 1][2]
    return found[start][1] if start < len(found) else 0


def marked(body: str, ranges: list[tuple[int, int, str, str]]) -> str:
    """`ranges` are (start, end, class, id) in plain words. The later one shows; the first <mark> of one has the id."""
    found = places(body)
    styles: dict[int, tuple[str, str]] = {}
    for start, end, kind, name in ranges:
        for index in range(*visible(start, end, len(found))):
            styles[index] = (kind, name)
    pieces: list[str] = []
    position, named = 0, set()
    for first, last, (kind, name) in runs(found, styles):
        begin, finish = found[first][1], found[last][2]
        identity = "" if name in named else f' id="{name}"'
        named.add(name)
        pieces += [body[position:begin], f'<mark class="{kind}"{identity}>', body[begin:finish], "</mark>"]
        position = finish
    return "".join([*pieces, body[position:]])


def visible(start: int, end: int, length: int) -> tuple[int, int]:
    return (start, end) if end > start else (max(0, start - 1), min(length, max(start, 1)))


def runs(found: list[Place], styles: dict[int, tuple[str, str]]) -> Iterator[tuple[int, int, tuple[str, str]]]:
    shown = [index for index in sorted(styles) if index < len(found) and found[index][0] != "\n"]
    first = 0
    for place, index in enumerate(shown):
        if place == 0 or not joined(shown[place - 1], index, found, styles):
            first = index
        if place + 1 == len(shown) or not joined(index, shown[place + 1], found, styles):
            yield first, index, styles[index]


def joined(one: int, other: int, found: list[Place], styles: dict[int, tuple[str, str]]) -> bool:
    return other == one + 1 and styles[one] == styles[other] and found[one][2] == found[other][1]
