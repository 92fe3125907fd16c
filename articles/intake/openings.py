"""The message head of a story (消息头): outlet, place, day and the names that follow, as printed."""

import re
from dataclasses import dataclass

from articles.intake.bylines import ROLE, Signed, is_signature, read_signature
from articles.text.names import may_be_name, tokens
from articles.text.patterns import FIGURE, HAN, spaced

# In characters: no message head is longer.
FARTHEST = 200
DAY = rf"(?:[{FIGURE}]{{4}}年)?[{FIGURE}]{{1,2}}月[{FIGURE}]{{1,2}}日"
AGENCIES = rf"(?:据\s*)?(?:{spaced('新华社')}|{spaced('中新社')}|新华网|中新网|人民网)"
OURS = rf"(?:{spaced('本报')}|{spaced('本刊')}|{spaced('本网')}|{spaced('本台')}|{AGENCIES})"
KINDS = "日报|晚报|晨报|早报|午报|商报|时报|都市报|快报|新报|周报|网|电视台|广播电台|客户端|融媒"
PAPER = rf"[{HAN}]{{0,6}}(?:{KINDS}|[^\W\d_]报)"
PAPERS = rf"{PAPER}(?:\s*[、/]\s*{PAPER})*"
ENDING = r"(?:讯|电|消\s*息|信\s*息)(?![息线网子力动话视站器池厂员])"
PLACED = rf"\s*[{HAN}]{{0,6}}?\s*(?:{DAY})?\s*[{HAN}]{{0,4}}?\s*{ENDING}\s*[】\]]?\s*[：:]?"
# Behind another paper's name something must show that the head ends here: a bracket, a role, a figure, a space.
ENDED = rf"(?=[（( 　\xa0{FIGURE}]|(?<=[】：:])|{ROLE.pattern.replace('?P<r', '?P<h')})"
HEAD = re.compile(rf"[【\[]?\s*(?:{OURS}{PLACED}|{PAPERS}{PLACED}{ENDED})")
# Some papers shorten themselves to two characters; then names must follow at once.
SHORT_HEAD = re.compile(rf"[【\[]?\s*[{HAN}]{{1,4}}讯\s*[】\]]?\s*[：:]?(?=\s*[（(]?\s*(?:{ROLE.pattern}))")
BRACKETED = re.compile(r"\s*[（(]([^（）()。]{2,60})[）)]")
REPORTED = re.compile(rf"\s*((?:{ROLE.pattern})[^，。；：！？“”《》{FIGURE}]{{2,40}}?)\s*{spaced('报道')}")
# Names after a role word with wide spaces between and behind: 记者张三　李四　昨日….
LOOSE = re.compile(rf"\s*(?:{ROLE.pattern})\s*[{HAN}]{{2,4}}(?:[ 　\xa0]+[{HAN}]{{2,4}}(?=[ 　\xa0]))*[ 　\xa0]+")


@dataclass(frozen=True, slots=True)
class Opening:
    length: int
    form: str
    signed: Signed


def read_opening(text: str, known: frozenset[str] = frozenset()) -> Opening | None:
    """（记者张三） alone opens a story too, without a form."""
    text = text[:FARTHEST]
    head = HEAD.match(text) or SHORT_HEAD.match(text)
    form, position = (text[: head.end()].strip(" 　\xa0：:"), head.end()) if head else ("", 0)
    found = BRACKETED.match(text, position)
    if found and is_signature(found[1]) and (head or ROLE.search(found[1])):
        return Opening(found.end(), form, read_signature(found[1], known))
    if not head:
        return None
    if found := REPORTED.match(text, position):
        return Opening(found.end(), form, read_signature(found[1], known))
    if (found := LOOSE.match(text, position)) and all(may_be_name(name) for name in names_in(found[0])):
        return Opening(found.end(), form, read_signature(found[0], known))
    return Opening(position, form, Signed())


def names_in(text: str) -> list[str]:
    return tokens(ROLE.sub(" ", text))
