"""The day of issue is the one that the page prints, and only where it prints one."""

from datetime import date

import pytest

from tests.intake.reading import codes, stories_of

NEWS = "## 林道通车\n\n本报讯（记者孟可）11月3日，山坳村的林道通了车。\n\n"


@pytest.mark.parametrize(
    ("furniture", "day"),
    [
        ("2026年11月4日 星期三\n", date(2026, 11, 3)),
        ("2026年11月4日 星期三\n\n2026年11月4日 星期三\n", date(2026, 11, 3)),
        ("2026年11月4日 星期三\n\n2025年11月5日 星期三\n", None),
    ],
)
def test_a_page_that_prints_two_days_of_issue_prints_none(furniture, day):
    [story] = stories_of(NEWS + furniture)
    assert (story.event_date_printed, story.event_date) == ("11月3日", day)
    assert ("no_issue_date" in codes(NEWS + furniture)) == (day is None)
