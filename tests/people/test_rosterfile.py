"""A roster as a JSON file: read whole, or refused with a sentence for everything that is wrong."""

import json
from datetime import date

import pytest
from django.utils.translation import override

from people.rosterfile import MOST_POSTS, BadRoster, remarks_on, roster_from_json

MAYOR = {
    "name": "裴静如",
    "title": "市长",
    "organization": "市政府",
    "start": "2023-04-27",
    "end": None,
    "precedence": 2,
}


def read(*entries):
    """Return the roster of some entries."""
    return roster_from_json(json.dumps(entries))


def test_a_post_is_read_with_its_days_and_its_rank():
    (post,) = read(MAYOR).of("裴静如")
    assert (post.title, post.organization, post.start, post.end) == ("市长", "市政府", date(2023, 4, 27), None)
    assert (post.rank, post.person) == ((2,), "裴静如")


@pytest.mark.parametrize("missing", ["organization", "start", "end", "precedence"])
def test_what_is_missing_or_null_is_open(missing):
    without = {name: value for name, value in MAYOR.items() if name != missing}
    assert read(without) == read({**MAYOR, missing: None})
    assert read(without).held("裴静如", date(2026, 11, 24))


def test_an_empty_list_is_an_empty_roster_and_more_keys_are_let_be():
    assert read().posts == () and len(read({**MAYOR, "sex": "女"}).posts) == 1


def test_posts_that_follow_one_another_do_not_overlap():
    acting = {**MAYOR, "title": "代市长", "start": "2023-03-20", "end": "2023-04-26"}
    before = {**MAYOR, "start": "2016-01-01", "end": "2021-01-01"}
    roster = read(before, acting, MAYOR)
    assert [post.title for post in roster.held("裴静如", date(2023, 5, 1))] == ["市长"]


BAD = {
    "no JSON": ("{", "no JSON"),
    "no list": ("{}", "no JSON list"),
    "too deep": ("[" * 100_000, "no JSON"),
    "no object": ("[3]", "Entry 1: it is no object"),
    "no names": ("[{}]", "Entry 1: name and title are missing"),
    "no name": ('[{"title": "市长", "name": " "}]', "Entry 1: name is missing"),
    "a name that is a number": ('[{"name": 3, "title": "市长"}]', "Entry 1: name is no text"),
    "a name without end": (json.dumps([{"name": "长" * 10_000, "title": "市长"}]), "far too long"),
    "no date": (json.dumps([{**MAYOR, "start": "2023-13-01"}]), "start “2023-13-01” is no date"),
    "a date that is a number": (json.dumps([{**MAYOR, "end": 2023}]), "end “2023” is no date"),
    "days reversed": (json.dumps([{**MAYOR, "end": "2020-01-01"}]), "裴静如, 市长: it ends before it begins"),
    "a word for a rank": (json.dumps([{**MAYOR, "precedence": "先"}]), "precedence is no number"),
    "too many": (json.dumps([{}] * (MOST_POSTS + 1)), "more than 50000 posts"),
}


@pytest.mark.parametrize("case", BAD)
def test_what_is_wrong_is_said(case):
    text, sentence = BAD[case]
    with override("en"), pytest.raises(BadRoster, match=sentence):
        roster_from_json(text)


def test_everything_that_is_wrong_is_said_at_once():
    with override("en"), pytest.raises(BadRoster) as refused:
        read({"title": "市长"}, MAYOR, {**MAYOR, "end": "昨天"})
    assert [line.partition(":")[0] for line in str(refused.value).splitlines()] == ["Entry 1", "Entry 3"]


@pytest.mark.parametrize(
    ("second", "sentence"),
    [
        (MAYOR, "Entries 1 and 2 are the same: 裴静如, 市长"),
        ({**MAYOR, "start": "2024-01-01"}, "Entries 1 and 2 overlap"),
    ],
)
def test_a_post_that_stands_twice_is_read_and_remarked_on(second, sentence):
    text = json.dumps([MAYOR, second])
    with override("en"):
        assert [sentence in remark for remark in remarks_on(text)] == [True]
    assert len(roster_from_json(text).posts) == 2 and remarks_on(json.dumps([MAYOR])) == []


def test_a_name_without_a_title_is_left_out_and_remarked_on():
    text = json.dumps([{"name": "郜明远", "title": None}, MAYOR])
    with override("en"):
        assert remarks_on(text) == ["Entry 1: title is missing."]
    assert [post.name for post in roster_from_json(text).posts] == ["裴静如"]


def test_the_titles_of_one_person_print_in_the_order_of_the_file():
    second = {**MAYOR, "title": "市委副书记"}
    assert [post.title for post in read(MAYOR, second).held("裴静如", date(2024, 1, 1))] == ["市长", "市委副书记"]


def test_a_post_of_one_day_is_read_and_of_two_that_touch_the_second_is_remarked_on():
    day = {**MAYOR, "start": "2023-04-27", "end": "2023-04-27"}
    assert [post.end for post in read(day).posts] == [date(2023, 4, 27)] and remarks_on(json.dumps([day])) == []
    with override("en"):
        [remark] = remarks_on(json.dumps([day, {**MAYOR, "end": "2024-01-01"}]))
    assert "Entries 1 and 2 overlap" in remark
    assert remarks_on(json.dumps([day, {**MAYOR, "start": "2023-04-28"}])) == []


def test_as_many_posts_as_a_roster_may_have_are_read():
    assert len(read(*[MAYOR] * MOST_POSTS).posts) == MOST_POSTS
