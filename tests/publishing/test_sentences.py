"""The sentence that tells an editor when a release will be public."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from django.utils.translation import override

from articles.publishing.sentences import distance, sentence_for, weekday

BEIJING = timezone(timedelta(hours=8))


def beijing(*parts):
    """Return a moment by the clock of Beijing."""
    return datetime(*parts, tzinfo=BEIJING)


CASES = [
    (
        beijing(2026, 11, 24, 23, 30),
        beijing(2026, 11, 25, 6, 0),
        "2026-11-25 (Wednesday) at 06:00",
        "6 hours 30 minutes",
    ),
    (beijing(2026, 11, 24, 23, 30), beijing(2026, 11, 25, 0, 0), "2026-11-25 (Wednesday) at 00:00", "30 minutes"),
    (beijing(2026, 11, 24, 23, 30), beijing(2026, 11, 24, 23, 59), "2026-11-24 (Tuesday) at 23:59", "29 minutes"),
    (beijing(2026, 12, 31, 23, 59), beijing(2027, 1, 1, 0, 0), "2027-01-01 (Friday) at 00:00", "1 minute"),
    (beijing(2026, 12, 31, 6, 0), beijing(2027, 1, 3, 7, 0), "2027-01-03 (Sunday) at 07:00", "3 days 1 hour"),
    (beijing(2028, 2, 28, 12, 0), beijing(2028, 2, 29, 12, 0), "2028-02-29 (Tuesday) at 12:00", "1 day"),
]


@pytest.mark.parametrize(("now", "at", "when", "distant"), CASES, ids=lambda case: str(case)[:16])
def test_the_sentence_names_day_weekday_time_and_distance_in_beijing(now, at, when, distant):
    expected = f"Public on {when} Beijing time, {distant} from now."
    assert sentence_for(at, now) == expected
    assert sentence_for(at.astimezone(UTC), now.astimezone(timezone(timedelta(hours=-11)))) == expected


@pytest.mark.parametrize("ago", [timedelta(0), timedelta(microseconds=1), timedelta(days=1)])
def test_a_moment_that_has_come_is_at_once(ago):
    now = beijing(2026, 11, 24, 12, 0)
    assert sentence_for(now - ago, now) == "Public at once."


@pytest.mark.parametrize(
    ("span", "told"),
    [
        (timedelta(microseconds=1), "1 minute"),
        (timedelta(seconds=89), "1 minute"),
        (timedelta(minutes=2), "2 minutes"),
        (timedelta(minutes=59, seconds=40), "1 hour"),
        (timedelta(hours=9, minutes=20), "9 hours 20 minutes"),
        (timedelta(days=1, minutes=5), "1 day 5 minutes"),
        (timedelta(days=2, hours=3, minutes=4), "2 days 3 hours"),
        (timedelta(days=400), "400 days"),
    ],
)
def test_a_distance_is_told_in_its_two_largest_units(span, told):
    assert distance(span) == told


CHINESE = [
    (beijing(2026, 11, 25, 6, 0), "将于2026年11月25日 星期三 06:00（北京时间）对公众可见，距现在6小时 30分钟。"),
    (beijing(2026, 11, 25, 0, 0), "将于2026年11月25日 星期三 00:00（北京时间）对公众可见，距现在30分钟。"),
    (beijing(2027, 1, 1, 8, 5), "将于2027年1月1日 星期五 08:05（北京时间）对公众可见，距现在37天 8小时。"),
]


@pytest.mark.parametrize(("at", "sentence"), CHINESE)
def test_the_sentence_reads_in_chinese(at, sentence):
    with override("zh-hans"):
        assert sentence_for(at.astimezone(UTC), beijing(2026, 11, 24, 23, 30)) == sentence


def test_every_day_of_the_week_has_its_name():
    days = [weekday(beijing(2026, 11, 23 + number)) for number in range(7)]
    assert days == ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
