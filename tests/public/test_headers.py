"""What every public answer carries: the policy, no lasting copies, one variant for large type; and no inline code."""

import re

import pytest
from django.test import Client

from articles.public.stylesheet import stylesheet_address
from articles.publishing.kill import kill
from tests import builders
from tests.public.papers import corrected, list_addresses, on_page, pictured, printed

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages(morning):
    """Return the addresses of every kind of public page."""
    story = printed(photos=(pictured(),), kicker="引题", deck="副题", summary="提要", **on_page(1))
    opinion = printed(headline="评论一则", kind="commentary", **on_page(2))
    dead = printed(headline="撤下的稿")
    kill(dead.article, by=builders.user("chief"), remark="失实")
    corrected(story)
    html = [a for a in list_addresses(story) if "feed" not in a and "sitemap" not in a]
    stories = [b.get_absolute_url() for b in (story, opinion, dead)]
    return [*html, *stories, "/corrections/", "/nothing/", "/1999/"]


def test_every_page_carries_the_policy_and_asks_to_be_asked_anew(pages, client):
    for address in pages:
        response = client.get(address)
        assert response["Content-Security-Policy"].startswith("default-src 'self'; object-src 'none'")
        assert "unsafe" not in response["Content-Security-Policy"]
        assert response["Cache-Control"] == "no-cache"
        assert response["Vary"] == "Cookie"
        assert response["X-Content-Type-Options"] == "nosniff"
        assert not response.cookies


def test_no_page_has_a_script_a_style_or_a_handler_of_its_own(pages, client):
    for address in pages:
        text = client.get(address).content.decode()
        assert set(re.findall(r"<script[^>]*>", text)) <= {'<script type="application/ld+json">'}
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:", text)


def test_no_page_asks_another_host(pages, client):
    for address in pages:
        text = client.get(address).content.decode()
        asked = re.findall(r'(?:src|srcset|href)="([^"]+)"', text)
        assert not [found for found in asked if "//" in found and not found.startswith("http://testserver/")]


def test_a_page_that_did_not_change_answers_304(pages, client):
    for address in pages[:5]:
        etag = client.get(address)["ETag"]
        assert client.get(address, headers={"if-none-match": etag}).status_code == 304


def test_every_page_has_one_title_of_its_own_one_heading_and_no_gap_in_the_outline(pages, client):
    for address in pages:
        text = client.get(address).content.decode()
        levels = [int(level) for level in re.findall(r"<h([1-6])", text)]
        assert levels.count(1) == 1
        seen = sorted(set(levels))
        assert seen == list(range(1, len(seen) + 1))
        assert text.count("<title>") == 1


def test_a_page_without_its_session_is_still_served(pages):
    client = Client()
    client.cookies["sessionid"] = "a-session-that-is-long-gone"
    assert client.get("/").status_code == 200


def test_the_skip_link_comes_first(pages, client):
    for address in pages:
        body = client.get(address).content.decode().partition("<body>")[2]
        assert re.search(r"<a [^>]+>", body)[0] == '<a class="skip" href="#main">'


# --- Large type -----------------------------------------------------------------------------------------------------


def test_large_type_is_chosen_kept_and_given_up_again(pages, client):
    chosen = client.get("/large/", {"next": "/2026/11/"})
    assert (chosen.status_code, chosen["Location"]) == (302, "/2026/11/")
    assert 'class="large"' in client.get("/").content.decode()
    assert "off=1" in client.get("/").content.decode()
    assert client.get("/large/", {"off": "1", "next": "/"}).cookies["large"]["max-age"] == 0
    assert 'class="large"' not in client.get("/").content.decode()


@pytest.mark.parametrize(
    "address",
    ["https://evil.test/", "//evil.test/", "/\\evil.test", "javascript:alert(1)", "", "evil", "/\n/evil.test"],
)
def test_the_switch_leads_back_only_into_this_site(client, address):
    assert client.get("/large/", {"next": address})["Location"] == "/"


def test_there_is_one_variant_of_large_type_whatever_the_cookie_says(pages, client):
    plain = client.get("/").content
    for value in ("0", "2", "1;x", "<script>"):
        client.cookies["large"] = value
        assert client.get("/").content == plain


def test_the_page_one_was_on_comes_back_with_its_position(pages, client):
    text = client.get("/2026/11/24/?order=time&junk=1").content.decode()
    assert "next=/2026/11/24/%3Forder%3Dtime" in text and "junk" not in text


# --- The sheet ------------------------------------------------------------------------------------------------------


def test_the_sheet_is_one_file_under_its_own_digest_and_small(client):
    address = stylesheet_address()
    plain = client.get(address)
    packed = client.get(address, headers={"accept-encoding": "gzip"})
    assert "immutable" in plain["Cache-Control"] and plain["Content-Type"].startswith("text/css")
    assert packed["Content-Encoding"] == "gzip" and len(packed.content) <= 12 * 1024
    assert b"url(" not in plain.content and b"@import" not in plain.content
