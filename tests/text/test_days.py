"""The day of the event as printed, and the day of the calendar only where the page tells."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.days import NEARBY, OF_EVENT, dateline_day, dates_in, days_meant, event_day
from tests.properties import examples

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


def test_a_date_early_in_the_year_is_of_the_next_one_in_the_paper_of_late_autumn():
    issued, [printed] = date(2026, 11, 24), dates_in("1月2日，桥要通车")
    assert event_day("1月2日，桥要通车", issued).day == date(2027, 1, 2)
    assert dateline_day("本报云汀1月2日电", issued) == date(2027, 1, 2)
    assert days_meant(printed, issued) == [date(2027, 1, 2)]


@given(st.dates(date(2019, 1, 1), date(2032, 12, 31)), st.integers(1, 12), st.integers(1, 31))
@examples(300)
def test_whoever_asks_for_a_printed_date_gets_the_same_day(issued, month, day):
    words = f"{month}月{day}日，桥通了"
    event, head = event_day(words, issued).day, dateline_day(f"本报云汀{month}月{day}日电", issued)
    nearby = days_meant(*dates_in(words), issued)
    assert event == head
    assert event is None or not nearby or event == nearby[0] or not NEARBY.holds((event - issued).days, has_month=True)
    assert all(day == event or not OF_EVENT.holds((day - issued).days, has_month=True) for day in nearby)


@given(st.dates(date(2019, 1, 1), date(2032, 12, 31)), st.integers(1, 31))
@examples(300)
def test_a_day_without_its_month_is_the_same_day_for_all_unless_it_is_to_come(issued, day):
    event, nearby = event_day(f"{day}日，桥通了", issued).day, days_meant(*dates_in(f"{day}日"), issued)
    assert event is None or event <= issued
    assert event == next((each for each in nearby if each <= issued), None)


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("23日", date(2026, 11, 23)),
        ("24日", date(2026, 10, 24)),
        ("1月7日", date(2027, 1, 7)),
        ("1月8日", date(2026, 1, 8)),
    ],
)
def test_an_event_is_announced_six_weeks_ahead_with_its_month_and_not_a_day_without(printed, day):
    assert event_day(f"{printed}，桥通了", date(2026, 11, 23)).day == day


@pytest.mark.parametrize("word", ["截至", "截止", "自", "到", "将于", "拟于", "定于", "计划于", "出生于", "除"])
def test_a_limit_or_a_plan_is_not_the_day_of_the_event(word):
    found = event_day(f"工程{word}3月5日，1月2日通过了验收", ISSUED)
    assert found.day == date(2027, 1, 2)


@pytest.mark.parametrize("text", ["3日前", "5日报", "10日元", "3日照", "12日常", "8日游"])
def test_all_readers_of_days_pass_over_the_same_words(text):
    assert event_day(text, ISSUED) is None
    assert text == "3日前" or not dates_in(text)


def test_a_day_before_as_usual_is_a_day():
    assert event_day("2日照常开放", ISSUED).day == date(2027, 1, 2)
    assert [each.day for each in dates_in("2日照常开放")] == [2]


@pytest.mark.parametrize(
    ("printed", "days"),
    [
        ("6月26日", []),
        ("6月27日", [date(2026, 6, 27)]),
        ("4月23日", [date(2027, 4, 23)]),
        ("4月24日", []),
    ],
)
def test_a_date_about_half_a_year_away_is_not_guessed(printed, days):
    assert days_meant(*dates_in(printed), date(2026, 11, 24)) == days
