"""Addresses that are not public: one answer for all of them, and one for what was taken down."""

from datetime import timedelta

import pytest

from articles.publishing.kill import kill
from articles.publishing.restore import restore
from tests import builders
from tests.public.papers import MORNING, pictured, printed, scheduled

pytestmark = pytest.mark.django_db

NOWHERE = [
    "/nothing/",
    "/2026/02/30/",
    "/2026/13/",
    "/2026/00/",
    "/0000/",
    "/0001/",
    "/9999/",
    "/0001/01/",
    "/9999/12/",
    "/9999/12/31/",
    "/0001/01/01/first-day/",
    "/topics/min-sheng-shi-shi/0001/",
    "/topics/min-sheng-shi-shi/9999/12/",
    "/sitemap-9999.xml",
    "/2026/11/23/",
    "/2026/11/24/no-such-story/",
    "/2026/11/25/",
    "/2025/",
    "/2025/12/",
    "/２０２６/",
    "/202/",
    "/20261/",
    "/2026/1/",
    "/topics/none/",
    "/topics/min-sheng-shi-shi/2025/",
    "/topics/min-sheng-shi-shi/2026/10/",
    "/topics/min-sheng-shi-shi/2026/13/",
    "/topics/min-sheng-shi-shi/0000/",
    "/topics/none/feed/",
    "/reporters/nobody/",
    "/sitemap-1999.xml",
    "/sitemap-0000.xml",
    f"/photos/{'b' * 32}-480.jpg",
    "/photos/../../etc-480.jpg",
    "/paper-000000000000.css",
]


@pytest.fixture
def paper(morning):
    """Print one story."""
    return printed(photos=(pictured(),))


@pytest.mark.parametrize("address", NOWHERE)
def test_an_address_without_a_page_answers_404_with_the_same_bytes_as_any_other(paper, client, address):
    response, other = client.get(address), client.get("/no/such/address/at/all/")
    assert response.status_code == 404
    assert response.content == other.content
    assert response.headers == other.headers


def test_the_404_page_echoes_nothing_and_asks_the_database_nothing(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get("/secret-word/?secret=query")
    assert b"secret" not in response.content


def test_a_page_that_takes_no_post_says_so(paper, client):
    assert client.post("/").status_code == 405


BAD_POSITIONS = [
    "",
    "x",
    "1",
    "1-",
    "-1",
    "1-2-3",
    "１-２",
    "9" * 18 + "-1",
    "1-" + "9" * 19,
    "1-1;drop",
    "\x00-1",
    "0-0",
]
PAGED = ["/corrections/", "/topics/min-sheng-shi-shi/", "/topics/min-sheng-shi-shi/2026/", "/reporters/fang-yan/"]


@pytest.mark.parametrize("token", BAD_POSITIONS)
@pytest.mark.parametrize("address", PAGED)
def test_a_position_that_is_none_answers_404(paper, client, address, token):
    assert client.get(address, {"before": token}).status_code == 404


@pytest.mark.parametrize("order", ["", "TIME", "page", "time'", "\x00"])
def test_an_order_that_is_none_answers_404(paper, client, order):
    assert client.get("/2026/11/24/", {"order": order}).status_code == 404


@pytest.mark.parametrize("address", ["/", "/2026/11/24/", "/topics/", "/topics/min-sheng-shi-shi/", "/corrections/"])
def test_unknown_parameters_change_nothing(paper, client, address):
    plain = client.get(address)
    assert client.get(address, {"utm_source": "x", "page": "2"}).content == plain.content


def test_a_killed_story_answers_410_and_tells_nothing_of_itself(paper, client):
    kill(paper.article, by=builders.user("chief"), remark="失实")
    response = client.get(paper.get_absolute_url())
    assert response.status_code == 410
    text = response.content.decode()
    assert paper.headline not in text and "失实" not in text and paper.slug not in text


def test_all_killed_stories_answer_with_the_same_bytes(morning, client):
    pages = []
    for headline in ("第一件事", "第二件事"):
        bulletin = printed(headline=headline)
        kill(bulletin.article, by=builders.user("chief"), remark="失实")
        pages.append(client.get(bulletin.get_absolute_url()).content)
    assert pages[0] == pages[1]


def test_a_killed_story_is_gone_from_its_own_day_and_nowhere_on_others(morning, client):
    bulletin = printed()
    kill(bulletin.article, by=builders.user("chief"), remark="失实")
    assert client.get(f"/2026/11/24/{bulletin.slug}/").status_code == 410
    assert client.get(f"/2026/11/23/{bulletin.slug}/").status_code == 404


def test_a_story_killed_before_its_moment_answers_the_plain_404(morning, client):
    bulletin = scheduled(MORNING + timedelta(hours=2))
    kill(bulletin.article, by=builders.user("chief"), remark="不发了")
    response = client.get(bulletin.get_absolute_url())
    assert response.status_code == 404
    assert response.content == client.get("/nothing/").content


def test_a_restored_story_is_back_at_its_address(paper, client):
    kill(paper.article, by=builders.user("chief"), remark="失实")
    restore(paper.article, by=builders.user("chief"))
    assert client.get(paper.get_absolute_url()).status_code == 200


def test_the_page_for_failures_stands_without_the_database(client, monkeypatch, django_assert_num_queries):
    def broken(*args):
        raise RuntimeError("the database is away")

    monkeypatch.setattr("articles.public.front.arrange", broken)
    monkeypatch.setattr("articles.public.context.featured_topics", broken)
    monkeypatch.setattr("articles.public.front.light", broken)
    client.raise_request_exception = False
    with django_assert_num_queries(0):
        response = client.get("/")
    assert response.status_code == 500
    assert "云汀日报" in response.content.decode() and "away" not in response.content.decode()
    assert response["Cache-Control"] == "no-store"
