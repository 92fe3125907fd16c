"""Feeds and sitemaps: well-formed whatever stands in the stories, whole texts, permanent names."""

from datetime import timedelta
from xml.etree import ElementTree

import pytest

from articles.models import Bulletin
from articles.public import sitemaps
from tests import builders
from tests.public.papers import SIX, corrected, many, pictured, printed

pytestmark = pytest.mark.django_db
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
FEEDS = ["/feed/", "/topics/min-sheng-shi-shi/feed/"]


def tree(client, address):
    """Return an address's XML."""
    response = client.get(address)
    assert response.status_code == 200
    return ElementTree.fromstring(response.content)


@pytest.mark.parametrize("address", FEEDS)
def test_a_feed_carries_the_whole_text_under_a_permanent_name(morning, client, address):
    bulletin = printed(body="<p>第一段&amp;甲。</p><p>第二段。</p>", photos=(pictured(),))
    corrected(bulletin)
    [item] = tree(client, address).iter("item")
    link = f"http://testserver{bulletin.get_absolute_url()}"
    assert item.findtext("title") == bulletin.headline
    assert item.findtext("link") == item.findtext("guid") == link
    assert item.find("guid").get("isPermaLink") == "true"
    assert item.findtext("pubDate") == "Tue, 24 Nov 2026 06:00:00 +0800"
    whole = item.findtext(CONTENT)
    assert "改正后的正文" in whole and "1.3万户" in whole
    assert f'src="http://testserver/photos/{"a" * 32}-960.jpg"' in whole


@pytest.mark.parametrize("address", FEEDS)
def test_a_feed_holds_the_newest_thirty(morning, client, address):
    many(printed(), 40)
    links = [item.findtext("link") for item in tree(client, address).iter("item")]
    newest = Bulletin.objects.published().newest_first()[:30]
    assert links == [f"http://testserver{bulletin.get_absolute_url()}" for bulletin in newest]


@pytest.mark.parametrize(
    "odd",
    [
        pytest.param("\x00", marks=pytest.mark.sqlite_only),
        "\x08",
        "\x0b",
        "\x1f",
        "\ufffe",
        "\uffff",
        "]]>",
        "<&>\"'",
        "𠮷",
        "\u2028",
        "㐂\U000e0100",
    ],
)
def test_feeds_survive_odd_characters(morning, client, odd):
    bulletin = printed()
    # As if they had come past the filing, by an import or an older version.
    topics = [{**bulletin.topics[0], "name": f"题{odd}"}]
    Bulletin.objects.update(headline=f"甲{odd}乙", summary=f"丙{odd}", topics=topics, byline=odd, kicker=odd)
    [item] = tree(client, "/feed/").iter("item")
    assert item.findtext("title").startswith("甲") and item.findtext("title").endswith("乙")


def test_an_empty_paper_has_an_empty_feed(morning, client):
    assert list(tree(client, "/feed/").iter("item")) == []


def test_the_sitemap_leads_to_every_public_story_with_its_latest_release(morning, client):
    bulletin = printed()
    old = printed(at=SIX.replace(year=2024), headline="旧闻")
    corrected(bulletin)
    years = [entry.text for entry in tree(client, "/sitemap.xml").iter(f"{MAP}loc")]
    assert years == ["http://testserver/sitemap-2026.xml", "http://testserver/sitemap-2024.xml"]
    [entry] = tree(client, "/sitemap-2026.xml").iter(f"{MAP}url")
    assert entry.findtext(f"{MAP}loc") == f"http://testserver{bulletin.get_absolute_url()}"
    assert entry.findtext(f"{MAP}lastmod") == "2026-11-24T10:00:00+08:00"
    [entry] = tree(client, "/sitemap-2024.xml").iter(f"{MAP}url")
    assert entry.findtext(f"{MAP}loc").endswith(old.get_absolute_url())


def test_a_sitemap_begins_with_the_papers_first_year_and_holds_what_the_protocol_allows(
    morning, client, settings, monkeypatch
):
    many(printed(), 3, apart=-timedelta(hours=1))
    settings.PAPER = {**settings.PAPER, "since": 2026}
    assert "/sitemap-2026.xml" in client.get("/sitemap.xml").content.decode()
    monkeypatch.setattr(sitemaps, "LIMIT", 2)
    assert client.get("/sitemap-2026.xml").content.decode().count("<loc>") == 2


def test_every_list_page_names_its_feed(morning, client):
    printed()
    for address in ("/", "/2026/", "/2026/11/", "/2026/11/24/", "/topics/", "/corrections/", "/reporters/fang-yan/"):
        assert b'type="application/rss+xml"' in client.get(address).content
    assert b'href="/topics/min-sheng-shi-shi/feed/"' in client.get("/topics/min-sheng-shi-shi/").content


def test_robots_are_told_where_the_sitemap_is_and_nothing_of_the_desk(client):
    text = client.get("/robots.txt").content.decode()
    assert "Sitemap: http://testserver/sitemap.xml" in text
    assert "admin" not in text


def test_the_feeds_headers_ask_to_be_asked_anew(morning, client):
    printed()
    first = client.get("/feed/")
    assert first["Cache-Control"] == "no-cache" and first["Content-Type"].startswith("application/rss+xml")
    assert client.get("/feed/", headers={"if-none-match": first["ETag"]}).status_code == 304
    morning.shift(timedelta(days=1))
    assert client.get("/feed/", headers={"if-none-match": first["ETag"]}).status_code == 304
    builders.released(headline="新消息")
    assert client.get("/feed/", headers={"if-none-match": first["ETag"]}).status_code == 200
