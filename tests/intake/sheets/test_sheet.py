"""A sheet loses nothing of the page, and says when it is taken from the store what it said when it was read."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.intake.read import read
from articles.intake.sheets.compose import stories_of
from articles.intake.sheets.sheet import Sheet, conserves
from tests.intake.mutations import mutated, sample_texts
from tests.intake.samples import NAMES, page
from tests.intake.sheets.laid import DAY
from tests.properties import examples

TEXTS = sample_texts()


@examples(150)
@given(st.integers(min_value=0, max_value=10_000_000))
def test_every_character_of_any_page_is_in_exactly_one_part(number):
    words = mutated(number, TEXTS)
    assert conserves(words, read(words).sheet)


@pytest.mark.parametrize("name", NAMES)
def test_the_stories_of_a_stored_sheet_say_what_the_reader_said(name):
    words = page(name)
    reading = read(words, DAY)
    stored = Sheet.from_json(reading.sheet.as_json())
    assert stories_of(words, stored, DAY) == list(reading.stories)


@pytest.mark.parametrize("name", NAMES)
def test_a_sheet_comes_back_from_json_as_it_was(name):
    sheet = read(page(name), DAY).sheet
    assert Sheet.from_json(json.loads(json.dumps(sheet.as_json()))) == sheet


def test_a_sheet_that_lost_or_doubled_a_range_is_seen():
    words = page("captions")
    sheet = read(words).sheet
    assert conserves(words, sheet)
    assert not conserves(words, Sheet(sheet.stories, sheet.parts[1:], ()))
    assert not conserves(words, Sheet(sheet.stories, (*sheet.parts, sheet.parts[0]), ()))
