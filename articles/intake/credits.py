"""Picture credits: on a line of their own (张三 摄), with strokes (图/张三 文/李四), at a caption's end."""

import re

from articles.intake.bylines import Byline, Signed, read_signature
from articles.intake.roles import PHOTOGRAPHER, ROLE, STROKES
from articles.text.names import may_be_name, read_names, tokens
from articles.text.shapes import HAN, any_of, squeeze

LONGEST = 48
STROKE = re.compile(rf"({any_of(STROKES)})\s*[/／:：]\s*")
SHOT = r"(?:摄\s*影\s*报\s*道|摄\s*影|拍\s*摄|摄)"
NAMES = rf"[{HAN}·•・]{{1,12}}(?:[ 　\xa0、，]+[{HAN}·•・]{{1,8}}){{0,4}}"
SHOT_LINE = re.compile(rf"((?:{ROLE.pattern})?\s*{NAMES})\s*{SHOT}\s*(?:[（(][^（）()]{{2,12}}[）)])?$")
# 记者 张三 文/图: both the words and the picture are theirs.
BOTH_LINE = re.compile(rf"((?:{ROLE.pattern})\s*{NAMES})\s*(?:文\s*[/／]?\s*图|图\s*[/／]?\s*文)$")
GIVEN_LINE = re.compile(
    rf"(?:[{HAN} 　]{{2,16}}供\s*图|(?:图片来源|图源|资料图片?|资料照片|效果图|图片由)[^。]{{0,20}})$"
)
BRACKETS = "（()） 　\xa0"


def is_credit_line(text):
    """Tell whether a whole line credits a picture and says nothing else."""
    text = text.strip(BRACKETS)
    if len(text) > LONGEST or re.search(r"[。！？；“”]", text):
        return False
    return bool(
        is_stroked(text) or SHOT_LINE.match(text) and is_named(text) or BOTH_LINE.match(text) or GIVEN_LINE.match(text)
    )


def is_stroked(text):
    """Tell whether a text is nothing but labels with strokes and names."""
    if not STROKE.match(text):
        return False
    return all(re.fullmatch(rf"[{HAN}·•・ 　\xa0、，/／]{{2,24}}", part) for part in STROKE.split(text)[2::2])


def is_named(text):
    """Tell whether what stands before 摄 can be names."""
    names = ROLE.sub(" ", SHOT_LINE.match(text)[1])
    words = tokens(names)
    return bool(words) and all(may_be_name(word) or len(word) > 3 and read_names(word).names for word in words)


def read_credit(text, known=frozenset()):
    """Return who is credited by a credit line or a caption's end."""
    text = text.strip(BRACKETS)
    if is_stroked(text):
        return read_strokes(text, known)
    if found := SHOT_LINE.match(text):
        return as_photographers(read_signature(found[1], known, bare=PHOTOGRAPHER))
    if found := BOTH_LINE.match(text):
        return read_signature(found[1], known)
    return Signed()


def read_strokes(text, known):
    """Return what 图/张三 文/李四 says, each label for the names behind its stroke."""
    signed, parts = Signed(), STROKE.split(text)
    for label, names in zip(parts[1::2], parts[2::2], strict=True):
        reading = read_names(ROLE.sub(" ", names), known)
        roles = STROKES[squeeze(label)]
        signed += Signed(tuple(Byline(name, role) for role in roles for name in reading.names))
        if roles and not reading.is_certain:
            signed += Signed((), ((squeeze(names), reading.other),))
    return signed


def as_photographers(signed):
    """Return the same names as takers of the picture."""
    return Signed(tuple(Byline(byline.name, PHOTOGRAPHER) for byline in signed.bylines), signed.doubts)
