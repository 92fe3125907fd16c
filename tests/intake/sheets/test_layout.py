"""A reading laid out loses nothing and says what the reader said."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.intake.read import read
from articles.intake.sheets.compose import stories_of
from articles.intake.sheets.layout import sheet_of
from articles.intake.sheets.sheet import Sheet, conserves
from tests.intake.mutations import mutated, sample_texts
from tests.intake.samples import NAMES, page
from tests.intake.sheets.laid import DAY
from tests.properties import examples

TEXTS = sample_texts()
SAME = ("kicker", "headline", "deck", "dateline", "event_date", "event_date_printed")


@examples(150)
@given(st.integers(min_value=0, max_value=10_000_000))
def test_every_character_of_any_page_is_in_exactly_one_part(number):
    words = mutated(number, TEXTS)
    assert conserves(words, sheet_of(read(words)))


@pytest.mark.parametrize("name", NAMES)
def test_the_stories_of_a_sheet_say_what_the_reader_said(name):
    words = page(name)
    result = read(words, DAY)
    for told, story in zip(result.stories, stories_of(words, sheet_of(result), DAY), strict=True):
        assert [getattr(told, field) or "" for field in SAME] == [getattr(story, field) or "" for field in SAME]
        assert tuple(told.bylines) == story.bylines and tuple(told.officials) == story.officials
        assert [part.copy for part in told.paragraphs if part.copy] == [text for _role, text in story.paragraphs]


@pytest.mark.parametrize("name", NAMES)
def test_a_sheet_comes_back_from_json_as_it_was(name):
    sheet = sheet_of(read(page(name), DAY))
    assert Sheet.from_json(json.loads(json.dumps(sheet.as_json()))) == sheet


def test_a_sheet_that_lost_or_doubled_a_range_is_seen():
    words = page("captions")
    sheet = sheet_of(read(words))
    assert conserves(words, sheet)
    assert not conserves(words, Sheet(sheet.columns, sheet.parts[1:], ()))
    assert not conserves(words, Sheet(sheet.columns, (*sheet.parts, sheet.parts[0]), ()))
