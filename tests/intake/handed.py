"""Pages handed in by members of the desk, for tests."""

from datetime import date

from articles.intake.hand_in import hand_in
from tests import builders
from tests.intake.samples import SAMPLES

DAY = date(2026, 11, 22)


def handed(name="drifted-pieces", *, by=None, issue_date=DAY):
    """Return the raw page of one of our sample pages."""
    data = (SAMPLES / f"{name}.txt").read_bytes()
    [row] = hand_in([(f"{name}.txt", data)], by=by or builders.user("reporter"), issue_date=issue_date)
    return row.page


def pasted(words, *, by=None, issue_date=DAY):
    """Return the raw page of pasted words."""
    [row] = hand_in([("", words.encode())], by=by or builders.user("reporter"), issue_date=issue_date)
    return row.page
