"""What a person's answer to a question of the reader does to the sheet."""

from datetime import date

from django.utils.translation import gettext as _

from articles.intake.bylines import REPORTER, Byline, is_byline_line
from articles.intake.ledger import Part, PieceKind
from articles.intake.sheets import moves
from articles.intake.sheets.compose import BEFORE_NAMES, bylines_as_typed, story_of
from articles.intake.sheets.sheet import Question, Sheet
from articles.intake.spans import Pair
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


def with_answer(sheet: Sheet, source: str, number: int, words: str) -> Sheet:
    """`words` are a number of a story or `none` where one is chosen, 2026-11-23 for the day of issue."""
    question = next((row for row in sheet.questions if row.number == number), None)
    if question is None:
        raise Refusal(_("This question is not on the page any more."))
    if words == question.answer:
        return sheet
    if words and ANSWERED_BY.get(question.code) == STORY:
        sheet = with_pieces_in(sheet, question, words)
    elif words and question.code == "no_issue_date":
        refuse_no_day(words)
    elif words and question.code in CARRY_OUT:
        sheet = CARRY_OUT[question.code](sheet, source, question, question.story or 0, words)
    return moves.answer(sheet, number, words)


def with_pieces_in(sheet: Sheet, question: Question, words: str) -> Sheet:
    numbers = [part.number for part in sheet.parts if overlaps(part, question.spans)]
    if words == NO_STORY:
        return moves.move_out(sheet, numbers)
    if not words.isdecimal():
        raise Refusal(_("Choose one of the stories."))
    kind = PieceKind.CREDIT if question.code.endswith("credit") else PieceKind.HEADLINE
    for number in numbers:
        part = sheet.part(number)
        sheet = moves.move(sheet, [number], int(words), part.kind if part.story is not None else kind)
    return sheet


def overlaps(part: Part, pairs: tuple[Pair, ...]) -> bool:
    return any(start < high and low < end for start, end in part.spans for low, high in pairs)


def with_headline(sheet: Sheet, _source: str, _question: Question, story: int, words: str) -> Sheet:
    return moves.type_in(sheet, story, "headline", words)


def with_credit(sheet: Sheet, source: str, _question: Question, story: int, words: str) -> Sheet:
    line = words if is_byline_line(words) else f"摄影记者 {words}"
    return with_bylines(sheet, source, story, line, without=[])


def with_parted_names(sheet: Sheet, source: str, question: Question, story: int, words: str) -> Sheet:
    run = question.values.get("words", "")
    wrong = [byline for byline in bylines_of(sheet, source, story) if byline.name in run]
    role = BEFORE_NAMES[wrong[0].role if wrong else REPORTER]
    line = words if is_byline_line(words) else f"{role} {words}"
    return with_bylines(sheet, source, story, line, without=wrong)


def with_bylines(sheet: Sheet, source: str, number: int, line: str, *, without: list[Byline]) -> Sheet:
    own = [byline for byline in bylines_of(sheet, source, number) if byline not in without]
    return moves.type_in(sheet, number, "bylines", f"{bylines_as_typed(own)}；{line}" if own else line)


def bylines_of(sheet: Sheet, source: str, number: int) -> tuple[Byline, ...]:
    return story_of(source, sheet, moves.open_story(sheet, number)).bylines


def refuse_no_day(words: str) -> None:
    """The day itself belongs to the page and not to its sheet."""
    try:
        date.fromisoformat(words)
    except ValueError:
        raise Refusal(_("“%(text)s” is no day: write it as 2026-11-23.") % {"text": words}) from None


CARRY_OUT = {
    "no_headline": with_headline,
    "caption_without_credit": with_credit,
    "names_run_together": with_parted_names,
}
