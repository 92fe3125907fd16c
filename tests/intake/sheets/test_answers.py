"""An answer to the reader's question is carried out."""

import pytest

from articles.intake.questions import SENTENCES
from articles.intake.sheets.answers import ANSWERED_BY, NO_STORY, with_answer
from articles.models import Refusal
from tests.intake.sheets.laid import laid, question, stories

WORDS, SHEET = laid()


def test_every_question_of_the_reader_can_be_answered():
    assert set(ANSWERED_BY) == set(SENTENCES)


def test_a_missing_headline_is_typed():
    row = question(SHEET, "no_headline")
    sheet = with_answer(SHEET, WORDS, row.number, "银杏叶落了一地")
    assert stories(WORDS, sheet)[row.story].headline == "银杏叶落了一地"


def test_a_homeless_headline_goes_to_the_chosen_story():
    words, sheet = laid("two-homes")
    row = question(sheet, "homeless_headline")
    home = sheet.stories[1].number
    sent = with_answer(sheet, words, row.number, str(home))
    assert stories(words, sent)[home].headline == row.values["words"]


def test_a_drifted_credit_is_sent_elsewhere_or_nowhere():
    row = question(SHEET, "drifted_credit")
    assert [byline.role for byline in stories(WORDS, SHEET)[row.story].bylines] == ["photographer"]
    out = with_answer(SHEET, WORDS, row.number, NO_STORY)
    assert stories(WORDS, out)[row.story].bylines == ()
    moved = with_answer(SHEET, WORDS, row.number, "5")
    assert ("夏小满", "photographer") in [(byline.name, byline.role) for byline in stories(WORDS, moved)[5].bylines]


def test_a_caption_s_photographer_is_typed():
    words, sheet = laid("captions")
    row = question(sheet, "caption_without_credit")
    told = stories(words, with_answer(sheet, words, row.number, "夏小满"))[row.story]
    assert ("夏小满", "photographer") in [(byline.name, byline.role) for byline in told.bylines]


def test_names_that_ran_together_are_parted_by_a_person():
    words, sheet = laid("names-run-together")
    row = question(sheet, "names_run_together")
    run = row.values["words"]
    told = stories(words, with_answer(sheet, words, row.number, f"{run[:3]} {run[3:]}"))[row.story]
    assert {run[:3], run[3:]} <= {byline.name for byline in told.bylines}
    assert not [byline.name for byline in told.bylines if byline.name == run]


def test_a_note_closes_a_question_and_changes_no_word():
    row = question(SHEET, "words_lost")
    sheet = with_answer(SHEET, WORDS, row.number, "已问记者，不缺")
    assert question(sheet, "words_lost").answer == "已问记者，不缺" and sheet.parts == SHEET.parts
    assert question(with_answer(sheet, WORDS, row.number, ""), "words_lost").answer == ""


@pytest.mark.parametrize(("code", "words"), [("drifted_headline", "seven"), ("no_headline", None)])
def test_an_answer_that_is_none_is_refused(code, words):
    number = 999 if words is None else question(SHEET, code).number
    with pytest.raises(Refusal):
        with_answer(SHEET, WORDS, number, words or "x")
