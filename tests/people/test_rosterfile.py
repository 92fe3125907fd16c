"""A roster comes as JSON, one object a post; what cannot be read gets a sentence."""

import json
from datetime import date

import pytest

from people.rosterfile import BadRoster, roster_from_json

pytestmark = pytest.mark.sqlite_only


def test_posts_keep_their_days_and_their_order():
    rows = [
        {"name": "裴静如", "title": "市长", "organization": "云汀市人民政府", "start": "2023-04-27", "end": None},
        {"name": "郜明远", "title": "市委书记", "precedence": 1},
    ]
    mayor, secretary = roster_from_json(json.dumps(rows)).posts
    assert (mayor.start, mayor.end, mayor.organization, mayor.rank) == (date(2023, 4, 27), None, "云汀市人民政府", ())
    assert (secretary.start, secretary.rank) == (None, (1,))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "{}",
        "[1]",
        '[{"name": "裴静如"}]',
        '[{"title": "市长"}]',
        '[{"name": 7, "title": "市长"}]',
        '[{"name": "裴静如", "title": "市长", "start": "2023-13-01"}]',
        '[{"name": "裴静如", "title": "市长", "start": "2023-05-01", "end": "2023-04-01"}]',
        '[{"name": "裴静如", "title": "市长", "precedence": "first"}]',
    ],
)
def test_what_is_no_roster_gets_a_sentence(text):
    with pytest.raises(BadRoster) as refused:
        roster_from_json(text)
    assert str(refused.value)
