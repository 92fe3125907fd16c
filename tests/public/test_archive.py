"""The archive by date: days by page or by time, calendars that link only where there is something to read."""

import re
from datetime import date, timedelta

import pytest
from django.utils.translation import override

from articles.public.months import public_days
from tests.public.papers import MORNING, SIX, corrected, on_page, printed

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def read(client, address):
    """Return a page as text."""
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def headlines(text):
    """Return the headlines of a day in order."""
    return re.findall(r'class="headline"><a href="[^"]+">([^<]+)</a>', text)


@pytest.fixture
def paper(morning):
    """Print a day of four stories out of order."""
    printed(headline="网上消息")
    printed(headline="二版头条", **on_page(2))
    printed(at=SIX + timedelta(hours=1), headline="一版次条", **on_page(1, 2))
    printed(at=SIX + timedelta(hours=2), headline="一版头条", **on_page(1, 1))


def test_a_day_stands_by_printed_page_with_the_rest_last(paper, client):
    text = read(client, "/2026/11/24/")
    assert headlines(text) == ["一版头条", "一版次条", "二版头条", "网上消息"]
    assert re.findall(r'id="(page-\d)"', text) == ["page-1", "page-2"]


def test_a_day_can_be_read_in_the_order_of_time(paper, client):
    text = read(client, "/2026/11/24/?order=time")
    assert headlines(text) == ["二版头条", "网上消息", "一版次条", "一版头条"] or headlines(text) == [
        "网上消息",
        "二版头条",
        "一版次条",
        "一版头条",
    ]
    assert 'href="/2026/11/24/?order=time"' in read(client, "/2026/11/24/")
    assert 'href="/2026/11/24/"' in text


def test_a_day_leads_to_the_nearest_days_with_stories_over_months(morning, client):
    for days in (0, 40, 400):
        printed(at=SIX - days * DAY)
    text = read(client, "/2026/10/15/")
    assert re.findall(r'href="([^"]+)" rel="(prev|next)"', text) == [("/2025/10/20/", "prev"), ("/2026/11/24/", "next")]
    assert 'rel="next"' not in read(client, "/2026/11/24/")
    assert 'rel="prev"' not in read(client, "/2025/10/20/")


def test_a_late_correction_keeps_its_day_and_says_so(morning, client):
    bulletin = printed(at=SIX - DAY)
    before = headlines(read(client, "/2026/11/23/"))
    corrected(bulletin)
    text = read(client, "/2026/11/23/")
    assert headlines(text) == before == [bulletin.headline]
    assert '<span class="label">' in text
    assert client.get("/2026/11/24/").status_code == 404


def test_the_day_is_that_of_beijing(morning, client):
    printed(at=SIX.replace(hour=0, minute=0))
    printed(at=SIX.replace(hour=0, minute=0) - timedelta(seconds=1), headline="昨夜最后一条")
    assert headlines(read(client, "/2026/11/23/")) == ["昨夜最后一条"]
    assert len(headlines(read(client, "/2026/11/24/"))) == 1


def cells(text):
    """Return (address, spoken name) of each link in the page's calendars."""
    return re.findall(r'<td><a href="([^"]+)" aria-label="([^"]+)"', text)


@pytest.mark.parametrize("address", ["/", "/2026/11/24/", "/2026/11/", "/2026/"])
def test_calendars_link_only_days_with_stories_and_speak_their_count(morning, client, address):
    with override("en"):
        printed()
        printed(headline="另一条消息")
        printed(at=SIX - 3 * DAY)
        expected = [("/2026/11/21/", "November 21, 1 story"), ("/2026/11/24/", "November 24, 2 stories")]
        assert cells(read(client, address)) == expected


def test_a_calendar_is_a_table_with_caption_and_weekdays(morning, client):
    printed()
    table = re.search(r'<table class="calendar">.*?</table>', read(client, "/2026/11/24/"), re.DOTALL)[0]
    assert "<caption>" in table and table.count('<th scope="col" abbr="星期') == 7
    assert table.count("<tr>") == 7
    assert table.count('aria-current="page"') == 1


def test_a_month_shows_each_day_with_its_first_headlines(morning, client):
    for order in range(1, 7):
        printed(headline=f"第{order}条", **on_page(1, order))
    printed(at=SIX - DAY, headline="昨日消息")
    main = read(client, "/2026/11/").partition("<main")[2]
    assert re.findall(r'href="/2026/11/\d\d/[\w-]+/">([^<]+)<', main) == [
        "第1条",
        "第2条",
        "第3条",
        "第4条",
        "昨日消息",
    ]
    assert re.findall(r'<h2 class="rule"><a href="([^"]+)"', main) == ["/2026/11/24/", "/2026/11/23/"]


def test_months_and_years_lead_to_the_nearest_ones_with_stories(morning, client):
    for at in (SIX, SIX.replace(month=8), SIX.replace(year=2023)):
        printed(at=at)
    turns = {
        a: re.findall(r'href="([^"]+)" rel="(prev|next)"', read(client, a)) for a in ("/2026/08/", "/2026/", "/2023/")
    }
    assert turns == {
        "/2026/08/": [("/2023/11/", "prev"), ("/2026/11/", "next")],
        "/2026/": [("/2023/", "prev")],
        "/2023/": [("/2026/", "next")],
    }


def test_a_month_with_a_story_on_its_last_day_still_leads_to_the_month_after():
    printed(at=SIX.replace(month=9, day=30))
    printed(at=SIX.replace(month=10, day=8))
    days = public_days(date(2026, 9, 1), date(2026, 9, 30))
    assert (list(days.counts), days.before, days.after) == ([date(2026, 9, 30)], None, date(2026, 10, 8))


def test_a_year_shows_the_months_that_have_stories(morning, client):
    printed()
    printed(at=SIX.replace(month=2))
    text = read(client, "/2026/")
    assert re.findall(r'<caption><a href="([^"]+)"', text) == ["/2026/02/", "/2026/11/"]


@pytest.mark.parametrize("address", ["/2026/11/", "/2026/"])
def test_the_current_month_and_year_stand_even_while_they_are_empty(morning, client, address):
    assert client.get(address).status_code == 200
    morning.move_to(MORNING + 400 * DAY)
    assert client.get(address).status_code == 404


def test_any_story_is_four_steps_from_the_front(morning, client):
    printed(**on_page(1))
    old = printed(at=SIX.replace(year=2021, month=3), headline="旧闻一则")
    year = re.search(r'href="(/\d{4}/)"', read(client, "/"))[1]
    earlier = re.search(r'href="(/\d{4}/)" rel="prev"', read(client, year))[1]
    day = re.search(r'<td><a href="([^"]+)"', read(client, earlier))[1]
    assert old.get_absolute_url() in read(client, day)
