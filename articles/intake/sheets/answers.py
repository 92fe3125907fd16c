"""What a person's answer to a question of the reader does to the sheet."""

from datetime import date

from django.utils.translation import gettext as _

from articles.intake.bylines import is_byline_line
from articles.intake.sheets import moves
from articles.intake.sheets.compose import LABELS, composed
from articles.intake.sheets.sheet import CREDIT, HEADLINE, Asked, Part, Sheet
from articles.models import Refusal

# How a question is answered: with words, by choosing a story, with a day, or by a note that it was looked into.
WORDS, STORY, DAY, NOTE = "words", "story", "day", "note"
ANSWERED_BY = {
    "no_headline": WORDS,
    "caption_without_credit": WORDS,
    "names_run_together": WORDS,
    "homeless_headline": STORY,
    "homeless_credit": STORY,
    "drifted_headline": STORY,
    "drifted_credit": STORY,
    "no_issue_date": DAY,
    "words_lost": NOTE,
    "jump": NOTE,
    "joined_jump": NOTE,
    "no_chinese": NOTE,
    "only_furniture": NOTE,
}
NO_STORY = "none"


def settled(sheet: Sheet, source: str, number: int, words: str) -> Sheet:
    """Return the sheet with a question answered and the answer carried out; the same answer again changes nothing.

    `words` are a number of a story or `none` for questions that choose one, a day as 2026-11-23 for the day of issue.
    """
    asked = next((row for row in sheet.asked if row.number == number), None)
    if asked is None:
        raise Refusal(_("This question is not on the page any more."))
    if words == asked.answer:
        return sheet
    carry_out = {
        "no_headline": set_headline,
        "caption_without_credit": set_credit,
        "names_run_together": part_names,
        "no_issue_date": check_day,
    }
    if ANSWERED_BY.get(asked.code) == STORY and words:
        sheet = sent_home(sheet, asked, words)
    elif words and asked.code in carry_out:
        sheet = carry_out[asked.code](sheet, source, asked, words)
    return moves.answer(sheet, number, words)


def sent_home(sheet: Sheet, asked: Asked, words: str) -> Sheet:
    """Return the sheet with the pieces that a question is about in the chosen story, or in none."""
    numbers = [part.number for part in sheet.parts if overlaps(part, asked.spans)]
    if words == NO_STORY:
        return moves.move_out(sheet, numbers)
    if not words.isdecimal():
        raise Refusal(_("Choose one of the stories."))
    role = CREDIT if asked.code.endswith("credit") else HEADLINE
    for number in numbers:
        part = sheet.part(number)
        fitting = part.role if part.story is not None else role
        sheet = moves.move(sheet, [number], int(words), fitting)
    return sheet


def overlaps(part: Part, spans: tuple[tuple[int, int]]) -> bool:
    """Tell whether a part shares a character with any of some ranges."""
    return any(start < high and low < end for start, end in part.spans for low, high in spans)


def set_headline(sheet: Sheet, _source: str, asked: Asked, words: str) -> Sheet:
    """Return the sheet with the typed words as the story's headline."""
    return moves.type_in(sheet, asked.story, "headline", words)


def set_credit(sheet: Sheet, source: str, asked: Asked, words: str) -> Sheet:
    """Return the sheet with the typed name credited with the story's picture."""
    line = words if is_byline_line(words) else f"摄影记者 {words}"
    return add_bylines(sheet, source, asked.story, line, without=())


def part_names(sheet: Sheet, source: str, asked: Asked, words: str) -> Sheet:
    """Return the sheet with names that ran together as a person parted them; their role stays."""
    run = asked.values.get("words", "")
    story = composed(source, sheet, sheet.column(asked.story))
    wrong = [byline for byline in story.bylines if byline.name in run]
    role = LABELS[wrong[0].role if wrong else "reporter"]
    line = words if is_byline_line(words) else f"{role} {words}"
    return add_bylines(sheet, source, asked.story, line, without=wrong)


def add_bylines(sheet: Sheet, source: str, number: int, line: str, *, without: tuple) -> Sheet:
    """Return the sheet with a line of bylines added to those of a story, some of them left out."""
    story = composed(source, sheet, sheet.column(number))
    kept = [f"{LABELS[byline.role]} {byline.name}" for byline in story.bylines if byline not in without]
    return moves.type_in(sheet, number, "bylines", "；".join([*kept, line]))


def check_day(sheet: Sheet, _source: str, _asked: Asked, words: str) -> Sheet:
    """Return the sheet as it is; refuse what is no day. The day itself belongs to the page."""
    try:
        date.fromisoformat(words)
    except ValueError:
        raise Refusal(_("“%(text)s” is no day: write it as 2026-11-23.") % {"text": words}) from None
    return sheet
