"""What a person may do with a sheet: move, cut, mend, split, join, rename. Each move returns a new sheet.

No move touches a character: ranges change their place, and a test joins them back to the page after any series of them.
"""

from dataclasses import replace

from django.utils.translation import gettext as _

from articles.intake.kinds import kind_by_event, kind_by_headline
from articles.intake.sheets.sheet import (
    BODY,
    CROSSHEAD,
    FURNITURE,
    HEADLINE,
    HEADS,
    REPEATED,
    ROLES,
    Column,
    Part,
    Sheet,
)
from articles.models import Refusal

PROSE = (BODY, CROSSHEAD)


def move(sheet: Sheet, numbers: list[int], story: int, role: str = "") -> Sheet:
    """Return the sheet with parts moved to a story (its number), each to where the page has it; role as given or as is.

    What comes from no story and is given no role becomes body.
    """
    target = open_column(sheet, story).number
    for number in numbers:
        part = free_part(sheet, number)
        kept = part.role if part.story is not None and part.role in ROLES else BODY
        sheet = placed(sheet, replace(part, story=target, role=checked_role(role) if role else kept))
    return tidied(sheet)


def move_out(sheet: Sheet, numbers: list[int]) -> Sheet:
    """Return the sheet with parts set aside as the page's own words."""
    for number in numbers:
        part = free_part(sheet, number)
        sheet = placed(sheet, replace(part, story=None, role=FURNITURE))
    return tidied(sheet)


def start_story(sheet: Sheet, source: str, numbers: list[int]) -> Sheet:
    """Return the sheet with parts as a story of their own, behind the story of the first of them."""
    chosen = [free_part(sheet, number) for number in numbers]
    behind = chosen[0].story if chosen else None
    sheet, number = with_new_column(sheet, behind)
    for part in chosen:
        role = part.role if part.story is not None else BODY
        sheet = placed(sheet, replace(part, story=number, role=role))
    return tidied(with_read_kind(sheet, source, number))


def split(sheet: Sheet, source: str, number: int) -> Sheet:
    """Return the sheet with a story split: the part and all below it become the next story."""
    part = free_part(sheet, number)
    if part.story is None:
        raise Refusal(_("These words belong to no story; make them one first."))
    own = sheet.of(part.story)
    below = own[own.index(part) :]
    if len(below) == len(own):
        raise Refusal(_("The story begins here already."))
    return start_story(sheet, source, [part.number for part in below])


def join(sheet: Sheet, story: int, into: int) -> Sheet:
    """Return the sheet with one story put behind another; a second headline is kept apart as repeated."""
    target = open_column(sheet, into)
    own = open_column(sheet, story)
    if own.number == target.number:
        raise Refusal(_("Choose another story to join with."))
    has_head = any(part.role == HEADLINE for part in sheet.of(into))
    moved = [
        replace(part, story=into, role=REPEATED if has_head and part.role in HEADS[:3] else part.role)
        for part in sheet.of(story)
    ]
    kept = [part for part in sheet.parts if part.story != story]
    last = max((index for index, part in enumerate(kept) if part.story == into), default=len(kept) - 1)
    return tidied(replace(sheet, parts=tuple(kept[: last + 1] + moved + kept[last + 1 :])))


def rename(sheet: Sheet, numbers: list[int], role: str) -> Sheet:
    """Return the sheet with parts of stories given another role; the words keep their place among the paragraphs."""
    for number in numbers:
        part = free_part(sheet, number)
        if part.story is None:
            raise Refusal(_("These words belong to no story; move them to one first."))
        sheet = with_part(sheet, replace(part, role=checked_role(role)))
    return sheet


def cut(sheet: Sheet, source: str, number: int, words: str) -> Sheet:
    """Return the sheet with a part cut in two before `words`, which have to stand in it, white space aside."""
    part = free_part(sheet, number)
    place = place_of(source, part, words)
    before = tuple((start, min(end, place)) for start, end in part.spans if start < place)
    after = tuple((max(start, place), end) for start, end in part.spans if end > place)
    if not before or not after:
        raise Refusal(_("The piece begins there already."))
    second = replace(part, number=sheet.next_number(), spans=after)
    index = sheet.parts.index(part)
    parts = (*sheet.parts[:index], replace(part, spans=before), second, *sheet.parts[index + 1 :])
    return replace(sheet, parts=parts)


def mend(sheet: Sheet, number: int) -> Sheet:
    """Return the sheet with a part joined to the one above it in its story, as where a column broke a paragraph."""
    part = free_part(sheet, number)
    own = sheet.of(part.story) if part.story is not None else []
    index = own.index(part) if part in own else 0
    if index == 0 or own[index - 1].role != part.role:
        raise Refusal(_("Above it stands nothing of the same kind to join it with."))
    above = own[index - 1]
    whole = replace(above, spans=above.spans + part.spans)
    return replace(with_part(sheet, whole), parts=tuple(p for p in with_part(sheet, whole).parts if p is not part))


def shift(sheet: Sheet, number: int, step: int) -> Sheet:
    """Return the sheet with a part one place earlier (step -1) or later (1) in its story; at the edge it stays."""
    part = free_part(sheet, number)
    places = [index for index, other in enumerate(sheet.parts) if other.story == part.story]
    here = places.index(sheet.parts.index(part))
    if part.story is None or not 0 <= here + step < len(places):
        return sheet
    parts = list(sheet.parts)
    one, other = places[here], places[here + step]
    parts[one], parts[other] = parts[other], parts[one]
    return replace(sheet, parts=tuple(parts))


def type_in(sheet: Sheet, story: int, name: str, value: str) -> Sheet:
    """Return the sheet with a person's words for one field of a story; None gives the field back to the page."""
    column = open_column(sheet, story)
    typed = {key: words for key, words in column.typed.items() if key != name}
    return sheet.with_column(replace(column, typed=typed if value is None else {**typed, name: value}))


def answer(sheet: Sheet, number: int, words: str) -> Sheet:
    """Return the sheet with a question answered; empty words open it again."""
    asked = tuple(replace(row, answer=words) if row.number == number else row for row in sheet.asked)
    return replace(sheet, asked=asked)


def placed(sheet: Sheet, part: Part) -> Sheet:
    """Return the sheet with a changed part where its story has it: heads in front, prose where the page prints it."""
    rest = [other for other in sheet.parts if other.number != part.number]
    own = [index for index, other in enumerate(rest) if other.story == part.story]
    later = [index for index in own if comes_after(rest[index], part)]
    index = later[0] if later else own[-1] + 1 if own else len(rest)
    return replace(sheet, parts=(*rest[:index], part, *rest[index:]))


def comes_after(other: Part, part: Part) -> bool:
    """Tell whether a part of the same story stands behind another in print."""
    heads = list(HEADS)
    if part.story is not None and (part.role in heads) != (other.role in heads):
        return part.role in heads
    if part.story is not None and part.role in heads and part.role != other.role:
        return heads.index(other.role) > heads.index(part.role)
    return other.start > part.start


def place_of(source: str, part: Part, words: str) -> int:
    """Return the place in the source where `words` begin within a part."""
    places = [place for start, end in part.spans for place in range(start, end) if not source[place].isspace()]
    text, wanted = "".join(source[place] for place in places), "".join(words.split())
    found = text.find(wanted) if wanted else -1
    if found < 0:
        raise Refusal(_("“%(words)s” does not stand in this piece.") % {"words": words})
    return places[found]


def with_new_column(sheet: Sheet, behind: int) -> tuple[Sheet, int]:
    """Return the sheet with an empty story behind another one (last for None), and its number."""
    number = sheet.next_number()
    index = next(
        (index for index, column in enumerate(sheet.columns, 1) if column.number == behind), len(sheet.columns)
    )
    return replace(sheet, columns=(*sheet.columns[:index], Column(number), *sheet.columns[index:])), number


def with_read_kind(sheet: Sheet, source: str, number: int) -> Sheet:
    """Return the sheet with a new story's kind read from its words."""
    parts = sheet.of(number)
    headline = "".join(part.text(source) for part in parts if part.role == HEADLINE)
    words = "".join(part.text(source) for part in parts if part.role in PROSE)
    kind = kind_by_headline(headline) or kind_by_event(headline, words, ())
    return sheet.with_column(replace(sheet.column(number), kind=kind))


def with_part(sheet: Sheet, part: Part) -> Sheet:
    """Return the sheet with a part's row replaced where it stands."""
    return replace(sheet, parts=tuple(part if old.number == part.number else old for old in sheet.parts))


def tidied(sheet: Sheet) -> Sheet:
    """Return the sheet without stories that have no parts; questions about those ask about no story."""
    left = {part.story for part in sheet.parts}
    columns = tuple(column for column in sheet.columns if column.number in left)
    alive = {column.number for column in columns}
    asked = tuple(row if row.story in alive else replace(row, story=None) for row in sheet.asked)
    return replace(sheet, columns=columns, asked=asked)


def open_column(sheet: Sheet, number: int) -> Column:
    """Return a story that may still be changed; refuse one that is a draft already, or is not there."""
    try:
        column = sheet.column(number)
    except KeyError:
        raise Refusal(_("This story is not on the page any more.")) from None
    if column.article:
        raise Refusal(_("A draft was made of this story; change the draft."))
    return column


def free_part(sheet: Sheet, number: int) -> Part:
    """Return a part that may still be moved."""
    try:
        part = sheet.part(number)
    except KeyError:
        raise Refusal(_("This piece is not on the page any more.")) from None
    if part.story is not None:
        open_column(sheet, part.story)
    return part


def checked_role(role: str) -> str:
    """Return a role that parts of stories have; refuse another word."""
    if role not in ROLES:
        raise Refusal(_("A piece cannot be that."))
    return role
