"""What a person may do with a sheet: move, cut, mend, split, join, rename. Each move returns a new sheet.

No move touches a character: ranges change their story, and a test joins them back to the page after any series of them.
"""

from dataclasses import replace

from django.utils.translation import gettext as _

from articles.intake.kinds import kind_by_event, kind_by_headline
from articles.intake.ledger import HEADS, IN_STORIES, PROSE, Part, PieceKind
from articles.intake.sheets.sheet import Sheet, SheetStory
from articles.models import Refusal


def move(sheet: Sheet, numbers: list[int], story: int, kind: str = "") -> Sheet:
    """What comes from no story and is given no kind becomes body."""
    target = open_story(sheet, story).number
    for number in numbers:
        part = free_part(sheet, number)
        own = part.kind if part.story is not None and part.kind in IN_STORIES else PieceKind.BODY
        sheet = with_part_in_order(sheet, replace(part, story=target, kind=kind_called(kind) if kind else own))
    return without_empty_stories(sheet)


def move_out(sheet: Sheet, numbers: list[int]) -> Sheet:
    for number in numbers:
        part = free_part(sheet, number)
        sheet = with_part_in_order(sheet, replace(part, story=None, kind=PieceKind.FURNITURE))
    return without_empty_stories(sheet)


def start_story(sheet: Sheet, source: str, numbers: list[int]) -> Sheet:
    chosen = [free_part(sheet, number) for number in numbers]
    behind = chosen[0].story if chosen else None
    sheet, number = with_new_story(sheet, behind)
    for part in chosen:
        kind = part.kind if part.story is not None else PieceKind.BODY
        sheet = with_part_in_order(sheet, replace(part, story=number, kind=kind))
    return without_empty_stories(with_read_kind(sheet, source, number))


def split(sheet: Sheet, source: str, number: int) -> Sheet:
    part = free_part(sheet, number)
    if part.story is None:
        raise Refusal(_("These words belong to no story; make them one first."))
    own = sheet.of(part.story)
    below = own[own.index(part) :]
    if len(below) == len(own):
        raise Refusal(_("The story begins here already."))
    return start_story(sheet, source, [part.number for part in below])


def join(sheet: Sheet, story: int, into: int) -> Sheet:
    """A second headline is kept apart as repeated."""
    open_story(sheet, into)
    open_story(sheet, story)
    if story == into:
        raise Refusal(_("Choose another story to join with."))
    has_head = any(part.kind == PieceKind.HEADLINE for part in sheet.of(into))
    moved = [
        replace(part, story=into, kind=PieceKind.REPEATED if has_head and part.kind in HEADS[:3] else part.kind)
        for part in sheet.of(story)
    ]
    rest = [part for part in sheet.parts if part.story != story]
    last = max((index for index, part in enumerate(rest) if part.story == into), default=len(rest) - 1)
    return without_empty_stories(replace(sheet, parts=tuple(rest[: last + 1] + moved + rest[last + 1 :])))


def rename(sheet: Sheet, numbers: list[int], kind: str) -> Sheet:
    for number in numbers:
        part = free_part(sheet, number)
        if part.story is None:
            raise Refusal(_("These words belong to no story; move them to one first."))
        sheet = with_part(sheet, replace(part, kind=kind_called(kind)))
    return sheet


def cut(sheet: Sheet, source: str, number: int, words: str) -> Sheet:
    part = free_part(sheet, number)
    offset = offset_of(source, part, words)
    before = tuple((start, min(end, offset)) for start, end in part.spans if start < offset)
    after = tuple((max(start, offset), end) for start, end in part.spans if end > offset)
    if not before or not after:
        raise Refusal(_("The piece begins there already."))
    second = replace(part, number=sheet.next_number(), spans=after)
    index = sheet.parts.index(part)
    parts = (*sheet.parts[:index], replace(part, spans=before), second, *sheet.parts[index + 1 :])
    return replace(sheet, parts=parts)


def mend(sheet: Sheet, number: int) -> Sheet:
    part = free_part(sheet, number)
    own = sheet.of(part.story) if part.story is not None else []
    index = own.index(part) if part in own else 0
    if index == 0 or own[index - 1].kind != part.kind:
        raise Refusal(_("Above it stands nothing of the same kind to join it with."))
    above = own[index - 1]
    whole = with_part(sheet, replace(above, spans=above.spans + part.spans))
    return replace(whole, parts=tuple(other for other in whole.parts if other is not part))


def shift(sheet: Sheet, number: int, step: int) -> Sheet:
    """One earlier (step -1) or later (1); at the edge it stays."""
    part = free_part(sheet, number)
    own = [index for index, other in enumerate(sheet.parts) if other.story == part.story]
    here = own.index(sheet.parts.index(part))
    if part.story is None or not 0 <= here + step < len(own):
        return sheet
    parts = list(sheet.parts)
    one, other = own[here], own[here + step]
    parts[one], parts[other] = parts[other], parts[one]
    return replace(sheet, parts=tuple(parts))


def type_in(sheet: Sheet, story: int, name: str, value: str | None) -> Sheet:
    """None gives the field back to the page."""
    row = open_story(sheet, story)
    typed = {key: words for key, words in row.typed.items() if key != name}
    return sheet.with_story(replace(row, typed=typed if value is None else {**typed, name: value}))


def answer(sheet: Sheet, number: int, words: str) -> Sheet:
    rows = tuple(replace(row, answer=words) if row.number == number else row for row in sheet.questions)
    return replace(sheet, questions=rows)


def with_part_in_order(sheet: Sheet, part: Part) -> Sheet:
    rest = [other for other in sheet.parts if other.number != part.number]
    own = [index for index, other in enumerate(rest) if other.story == part.story]
    later = [index for index in own if comes_after(rest[index], part)]
    index = later[0] if later else own[-1] + 1 if own else len(rest)
    return replace(sheet, parts=(*rest[:index], part, *rest[index:]))


def comes_after(other: Part, part: Part) -> bool:
    if part.story is not None and (part.kind in HEADS) != (other.kind in HEADS):
        return part.kind in HEADS
    if part.story is not None and part.kind in HEADS and part.kind != other.kind:
        return HEADS.index(other.kind) > HEADS.index(part.kind)
    return other.start > part.start


def offset_of(source: str, part: Part, words: str) -> int:
    offsets = [offset for start, end in part.spans for offset in range(start, end) if not source[offset].isspace()]
    text, wanted = "".join(source[offset] for offset in offsets), "".join(words.split())
    found = text.find(wanted) if wanted else -1
    if found < 0:
        raise Refusal(_("“%(words)s” does not stand in this piece.") % {"words": words})
    return offsets[found]


def with_new_story(sheet: Sheet, behind: int | None) -> tuple[Sheet, int]:
    number, rows = sheet.next_number(), sheet.stories
    index = next((index for index, row in enumerate(rows, 1) if row.number == behind), len(rows))
    return replace(sheet, stories=(*rows[:index], SheetStory(number), *rows[index:])), number


def with_read_kind(sheet: Sheet, source: str, number: int) -> Sheet:
    parts = sheet.of(number)
    headline = "".join(part.text(source) for part in parts if part.kind == PieceKind.HEADLINE)
    words = "".join(part.text(source) for part in parts if part.kind in PROSE)
    kind = kind_by_headline(headline) or kind_by_event(headline, words, ())
    return sheet.with_story(replace(sheet.story(number), kind=kind))


def with_part(sheet: Sheet, part: Part) -> Sheet:
    return replace(sheet, parts=tuple(part if old.number == part.number else old for old in sheet.parts))


def without_empty_stories(sheet: Sheet) -> Sheet:
    left = {part.story for part in sheet.parts}
    stories = tuple(story for story in sheet.stories if story.number in left)
    rows = tuple(row if row.story in left else replace(row, story=None) for row in sheet.questions)
    return replace(sheet, stories=stories, questions=rows)


def open_story(sheet: Sheet, number: int) -> SheetStory:
    try:
        story = sheet.story(number)
    except KeyError:
        raise Refusal(_("This story is not on the page any more.")) from None
    if story.article:
        raise Refusal(_("A draft was made of this story; change the draft."))
    return story


def free_part(sheet: Sheet, number: int) -> Part:
    try:
        part = sheet.part(number)
    except KeyError:
        raise Refusal(_("This piece is not on the page any more.")) from None
    if part.story is not None:
        open_story(sheet, part.story)
    return part


def kind_called(name: str) -> PieceKind:
    if name not in IN_STORIES:
        raise Refusal(_("A piece cannot be that."))
    return PieceKind(name)
