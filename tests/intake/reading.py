"""Reading short pages in tests."""

from articles.intake.read import read


def stories_of(text, **options):
    """Return the stories of a page."""
    return read(text, **options).stories


def headlines(text):
    """Return the headline of each story of a page."""
    return [story.headline or None for story in stories_of(text)]


def codes(text):
    """Return the codes of the questions that a page raises."""
    return [question.code for question in read(text).sheet.questions]
