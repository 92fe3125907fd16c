"""Picture credits: on a line of their own (张三 摄), with strokes (图/张三 文/李四), at a caption's end."""

import re

from articles.intake.bylines import (
    AUTHOR,
    PHOTOGRAPHER,
    ROLE,
    STROKES,
    Signed,
    as_photographers,
    may_be_names,
    read_signature,
)
from articles.text.names import may_be_name, read_names, tokens
from articles.text.patterns import HAN, any_of, squeeze

LONGEST = 48
STROKE = re.compile(rf"({any_of(STROKES)})\s*[/／:：]\s*")
# 摄影 张三: a label of two characters and more may stand apart by a space alone.
SPACED = re.compile(rf"({any_of([label for label in STROKES if len(label) > 1])})[ 　\xa0]+")
SHOT = r"(?:[/／]\s*)?(?:摄\s*影\s*报\s*道|摄\s*影|拍\s*摄|摄)|(?:[/／]|[ 　\xa0])\s*图"
SENT = re.compile(r"(?:新华社|中新社|本报|本刊)\s*(?:发|记者)?\s*[（(]([^（）()]{3,40})[）)]$")
NAMES = rf"[{HAN}·•・]{{1,12}}(?:[ 　\xa0、，]+[{HAN}·•・]{{1,8}}){{0,4}}"
SHOT_LINE = re.compile(rf"((?:{ROLE.pattern})?\s*{NAMES})\s*(?:{SHOT})\s*(?:[（(][^（）()]{{2,12}}[）)])?$")
# 记者 张三 文/图: both the words and the picture are theirs.
BOTH = r"(?:文\s*[/／]?\s*[图摄]|[图摄]\s*[/／]?\s*文)"
BOTH_LINE = re.compile(rf"((?:{ROLE.pattern})?\s*{NAMES})\s*{BOTH}$")
GIVEN_LINE = re.compile(
    rf"(?:[{HAN} 　]{{2,16}}供\s*图|(?:图片来源|图源|资料图片?|资料照片|效果图|图片由)[^。]{{0,20}})$"
)
BRACKETS = "（()） 　\xa0"


def is_credit_line(text: str) -> bool:
    text = within(text)
    if len(text) > LONGEST or re.search(r"[。！？；“”]", text):
        return False
    return bool(
        is_stroked(text)
        or any((found := pattern.match(text)) and is_named(found[1]) for pattern in (SHOT_LINE, BOTH_LINE))
        or GIVEN_LINE.match(text)
    )


def within(text: str) -> str:
    """Return a credit without brackets around it and without the agency that sent it: 新华社发（张三 摄）."""
    sent = SENT.match(text.strip())
    return (sent[1] if sent else text).strip(BRACKETS)


def is_stroked(text: str) -> bool:
    if SPACED.match(text):
        return all(may_be_names(token) for token in tokens(SPACED.sub("", text, count=1)))
    if not STROKE.match(text):
        return False
    return all(re.fullmatch(rf"[{HAN}·•・ 　\xa0、，/／]{{2,24}}", part) for part in STROKE.split(text)[2::2])


def is_named(names: str) -> bool:
    words = tokens(ROLE.sub(" ", names))
    return bool(words) and all(may_be_name(word) or len(word) > 3 and read_names(word).names for word in words)


def read_credit(text: str, known: frozenset[str] = frozenset()) -> Signed:
    text = within(text)
    if is_stroked(text):
        return read_strokes(SPACED.sub(r"\1/", text), known)
    if (found := SHOT_LINE.match(text)) and is_named(found[1]):
        return as_photographers(read_signature(found[1], known, bare=PHOTOGRAPHER))
    if found := BOTH_LINE.match(text):
        return read_both(found[1], known)
    return Signed()


def read_both(names: str, known: frozenset[str]) -> Signed:
    """Reporters stay reporters, bare names are both."""
    signed = read_signature(names, known, bare=AUTHOR)
    return signed if ROLE.search(names) else signed + Signed(as_photographers(signed).bylines)


def read_strokes(text: str, known: frozenset[str]) -> Signed:
    signed, parts = Signed(), STROKE.split(text)
    for label, names in zip(parts[1::2], parts[2::2], strict=True):
        written = read_signature(names, known, bare=AUTHOR)
        roles = STROKES[squeeze(label)]
        if PHOTOGRAPHER in roles:
            signed += as_photographers(written)
        if AUTHOR in roles:
            signed += Signed(written.bylines, () if PHOTOGRAPHER in roles else written.doubts)
    return signed
