"""The front page: the best-placed story leads, then its day, and no story stands twice in the column."""

import re
from datetime import timedelta

import pytest

from articles.public.front import is_later
from tests.public.papers import MORNING, SECOND, SIX, corrected, on_page, pictured, printed

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def main_of(client, address="/"):
    """Return the page's main part."""
    text = client.get(address).content.decode()
    return text[text.index("<main") : text.index("</main>")]


def headlines(text):
    """Return the headlines of a piece of HTML in order, each link's words."""
    return re.findall(r'href="/\d{4}/\d\d/\d\d/[\w-]+/"(?: rel="\w+")?>([^<]+)</a>', text)


def test_an_empty_paper_says_so_calmly(morning, client):
    response = client.get("/")
    assert response.status_code == 200
    assert "<h1>" in response.content.decode()


def test_the_best_placed_story_of_the_newest_day_with_a_page_one_leads(morning, client):
    printed(headline="二版头条", **on_page(2))
    printed(headline="一版次条", **on_page(1, 2))
    printed(headline="一版头条", **on_page(1, 1))
    printed(at=SIX - DAY, headline="昨日头条", **on_page(1, 1))
    printed(at=MORNING, headline="刚刚发生")
    main = main_of(client)
    lead = re.search(r'<h1 class="headline"><a href="[^"]+">([^<]+)', main)[1]
    assert lead == "一版头条"
    assert headlines(main[: main.index("<aside")]) == ["一版头条", "刚刚发生", "一版次条", "二版头条"]


def test_what_came_after_the_paper_stands_right_under_the_lead(morning, client):
    printed(at=SIX - DAY, headline="昨日头条", **on_page(1, 1))
    printed(at=SIX - DAY, headline="昨日次条", **on_page(1, 2))
    printed(headline="早间快讯")
    main = main_of(client)
    assert headlines(main[: main.index("<aside")]) == ["昨日头条", "早间快讯", "昨日次条"]


def test_a_paper_without_printed_pages_leads_with_its_newest_story(morning, client):
    printed(headline="清晨消息")
    printed(at=MORNING, headline="上午消息")
    assert headlines(main_of(client)) == ["上午消息", "清晨消息"]


def test_earlier_days_follow_under_their_dates(morning, client):
    printed(headline="今日头条", **on_page(1))
    printed(at=SIX - DAY, headline="昨日消息")
    printed(at=SIX - 2 * DAY, headline="上一期消息")
    main = main_of(client)
    rest = main[main.index("</aside>") :]
    assert headlines(rest) == ["昨日消息", "上一期消息"]
    assert re.findall(r'<h2 class="rule"><a href="([^"]+)"', rest) == ["/2026/11/23/", "/2026/11/22/"]


def test_no_story_stands_twice_outside_the_guide(morning, client):
    printed(headline="今日头条", **on_page(1))
    printed(headline="今日评论", kind="commentary")
    printed(headline="湖上落日", kind="photo", photos=(pictured(),), **on_page(1, 3))
    printed(at=SIX - DAY, headline="昨日评论", kind="commentary")
    main = main_of(client)
    column = re.sub(r"<aside.*?</aside>", "", main, flags=re.DOTALL)
    found = headlines(column)
    assert sorted(found) == sorted(set(found))
    assert set(found) == {"今日头条", "今日评论", "昨日评论"}
    assert column.count("湖上落日") == 1


def test_only_the_large_picture_is_asked_for_at_once(morning, client):
    for number in range(9):
        photo = pictured(f"{number}" * 32)
        printed(headline=f"带图消息{number}", photos=(photo,), **on_page(1, number + 1))
    main = main_of(client)
    assert main.count('fetchpriority="high"') == 1
    assert len(re.findall(r'loading="lazy"', main)) == 6
    assert len(re.findall(r"<img [^>]*width=\"\d+\" height=\"\d+\"", main)) == 7


def test_the_guide_names_each_page_with_its_first_headline(morning, client):
    printed(headline="一版次条", **on_page(1, 2))
    printed(headline="一版头条", **on_page(1, 1))
    printed(headline="四版头条", **on_page(4, 1))
    main = main_of(client)
    guide = main[main.index("<aside") :]
    assert headlines(guide) == ["一版头条", "四版头条"]
    assert 'href="/2026/11/24/#page-4"' in guide


def test_the_guide_shows_the_latest_corrections(morning, client):
    bulletin = printed(headline="有错的消息")
    corrected(bulletin)
    main = main_of(client)
    guide = main[main.index("<aside") :]
    assert "有错的消息" in guide and bulletin.get_absolute_url() in guide and "/corrections/" in guide


def test_what_came_online_at_the_leads_own_moment_is_no_later_news(morning):
    lead, online = printed(headline="头条", **on_page(1)), printed(headline="网上消息")
    assert not is_later(online, lead)
    assert is_later(printed(at=SIX + SECOND, headline="随后"), lead)
