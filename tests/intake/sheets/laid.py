"""Sheets of our sample pages, laid out for tests."""

from datetime import date

from articles.intake.read import read
from articles.intake.sheets.compose import stories_of
from tests.intake.samples import page

DAY = date(2026, 11, 22)


def laid(name="drifted-pieces"):
    """Return (words, sheet) of a sample page."""
    words = page(name)
    return words, read(words, DAY).sheet


def stories(words, sheet):
    """Return the composed stories of a sheet, by number."""
    return {story.number: story for story in stories_of(words, sheet, DAY)}


def with_words(sheet, words, fragment):
    """Return the part that holds some words."""
    return next(part for part in sheet.parts if fragment in part.text(words))


def question(sheet, code):
    """Return the question of a code."""
    return next(row for row in sheet.questions if row.code == code)
