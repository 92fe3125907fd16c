"""The words beside a name: whether one may begin or end here, and which title stands before it."""

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence

from articles.proofing.checks.people.roster_index import NameIndex
from articles.proofing.checks.people.unspaced import Unspaced
from articles.text.lexicon import read
from articles.text.names import may_be_name
from articles.text.officials import FOLLOWS
from articles.text.patterns import any_of
from people.titles import OFFICE, Part, ends_office, parts_before

# What stands before a name that has no title of its own there.
CONNECTS = read("before_names")
# What stands after a name, beside the words that follow the titled names of a page.
FOLLOW_MORE = read("after_names")
FOLLOW = re.compile(any_of({*FOLLOWS, *FOLLOW_MORE}))
# Only a person does what these say.
ACTING = read("acts_of_persons")
# After these, too, a name's end is likelier than anything else.
SPEAKING = read("after_a_person")
ACTS = re.compile(any_of(ACTING))
SPEAKS = re.compile(any_of({*ACTING, *SPEAKING}))
CONNECT = re.compile(rf"{any_of(CONNECTS)}$")
LISTED = set("、和与及")
# What may stand between a name and the word that is put after it: 裴静如先到.
ADVERBS = set(
    "先还也又再均都并正已曾将便就即才则仅只更常亦却忙笑边共同亲立另特多最要会能可说在和与对向到把被为从专急速刚遂转"
    "返重步驱车冒顶趁乘连今昨前当每逐细轻低高大点摇站坐走来去回起上下里外内中间等们的地得了着过"
)
LONGEST_LIST = 12


def begins_well(field: Unspaced, index: int, ends: Collection[int] = ()) -> bool:
    if field.is_edge(index) or not field.has_han(index - 1) or index in ends:
        return True
    return ends_office(field.words, index) or bool(CONNECT.search(field.words[max(0, index - 3) : index]))


def ends_well(field: Unspaced, index: int, starts: Collection[int] = ()) -> bool:
    if field.is_edge(index) or not field.has_han(index) or index in starts:
        return True
    return bool(FOLLOW.match(field.words, index))


def speaks(field: Unspaced, index: int) -> bool:
    return field.is_edge(index) or not field.has_han(index) or bool(SPEAKS.match(field.words, index))


def title_of(text: str, index: int, names: NameIndex, ends: Sequence[int] = ()) -> tuple[tuple[Part, ...], bool]:
    """A title may govern a list: 副主席甲、乙、丙. It is found over at most twelve names."""
    if parts := parts_before(text, index, last_end(ends, index)):
        return parts, False
    for _item in range(LONGEST_LIST):
        if text[index - 1 : index] not in LISTED or index < 2:
            break
        before = item_before(text, index - 1, names)
        if before is None:
            break
        index = before
        if parts := parts_before(text, index, last_end(ends, index)):
            return parts, True
    return (), False


def last_end(ends: Sequence[int], index: int) -> int:
    place = bisect_right(ends, index)
    return ends[place - 1] if place else 0


def item_before(text: str, end: int, names: NameIndex) -> int | None:
    for length in (*names.lengths, 3, 2, 4):
        word = text[end - length : end] if end >= length else ""
        stands = word in names.all or (length < 5 and word and leads(text, end - length) and may_be_name(word))
        if stands:
            return end - length
    return None


def leads(text: str, index: int) -> bool:
    return text[index - 1 : index] in LISTED or ends_office(text, index)


def office_ends(text: str) -> set[int]:
    found = set()
    for office in OFFICE.finditer(text):
        found.add(office.end())
        if text[office.end() : office.end() + 1] in ("（", "("):
            close = text.find("）" if text[office.end()] == "（" else ")", office.end(), office.end() + 16)
            if close > 0:
                found.add(close + 1)
    return found
