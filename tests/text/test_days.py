"""The day of the event as printed, and the day of the calendar only where the page tells."""

from datetime import date

import pytest

from articles.text.days import dateline_day, event_day

ISSUED = date(2027, 1, 3)


@pytest.mark.parametrize(
    ("text", "printed", "day"),
    [
        ("1月2日上午，桥通了", "1月2日上午", date(2027, 1, 2)),
        ("12月30日，桥通了", "12月30日", date(2026, 12, 30)),
        ("１月２日晚２１时４０分许，桥通了", "１月２日晚２１时４０分许", date(2027, 1, 2)),
        ("31日下午，桥通了", "31日下午", date(2026, 12, 31)),
        ("12月30日至31日，桥通了", "12月30日至31日", date(2026, 12, 30)),
        ("2025年5月1日，桥通了", "2025年5月1日", date(2025, 5, 1)),
        ("昨晚，桥通了", "昨晚", date(2027, 1, 2)),
        ("前天清晨5点半许，桥通了", "前天清晨5点半许", date(2027, 1, 1)),
        ("近日，桥通了", "近日", None),
        ("截至12月31日，桥通了；1月2日剪彩", "1月2日", date(2027, 1, 2)),
        ("2月30日，桥通了", "2月30日", None),
    ],
)
def test_a_day_is_resolved_against_the_issue(text, printed, day):
    found = event_day(text, ISSUED)
    assert (text[found.begin : found.end], found.day) == (printed, day)


def test_without_the_day_of_issue_no_year_is_guessed():
    assert event_day("1月2日，桥通了").day is None
    assert event_day("昨天，桥通了").day is None
    assert event_day("2025年5月1日，桥通了").day == date(2025, 5, 1)


def test_today_behind_a_dateline_is_its_day():
    wired = dateline_day("新华社云汀12月29日电", ISSUED)
    assert event_day("今天，桥通了", ISSUED, wired=wired).day == date(2026, 12, 29)


@pytest.mark.parametrize("text", ["桥通了", "近年来，路好了", "《云汀12月5日防汛规定》", "云汀日报", "10日内答复"])
def test_other_words_are_no_day(text):
    assert event_day(text, ISSUED) is None


def test_in_opinion_today_means_these_days():
    assert event_day("今天，路好了", ISSUED, is_opinion=True) is None
