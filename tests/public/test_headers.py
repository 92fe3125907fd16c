"""What every public answer carries: the policy, no lasting copies, one variant for large type; and no inline code."""

import re

import pytest
import time_machine
from django.test import Client

from articles.public.stylesheet import stylesheet_address
from articles.publishing.kill import kill
from tests import builders
from tests.public.papers import MORNING, corrected, list_addresses, on_page, pictured, printed
from tests.shared_rows import shared_rows

pytestmark = pytest.mark.django_db

POLICY = {
    "default-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}


def policy(response):
    """Return the content security policy of a response by directive."""
    directives = (directive.strip().partition(" ") for directive in response["Content-Security-Policy"].split(";"))
    return {name: sources for name, _space, sources in directives}


@pytest.fixture(scope="module")
def written(django_db_setup, django_db_blocker, tmp_path_factory):
    """Print every kind of public page once for this file; return their addresses."""
    with shared_rows(django_db_blocker, tmp_path_factory.mktemp("media")), time_machine.travel(MORNING, tick=False):
        yield print_pages()


@pytest.fixture
def pages(written, morning):
    """Return the addresses of every kind of public page."""
    return written


def print_pages():
    """Print stories of every kind; return the addresses of all pages that come of it."""
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
        assert policy(response) == POLICY
        assert response["Cache-Control"] == "no-cache"
        assert response["Vary"] == "Cookie"
        assert response["X-Content-Type-Options"] == "nosniff"
        assert not response.cookies


def test_the_desks_policy_adds_the_editors_import_map_and_the_pictures_of_a_form(client):
    found = policy(client.get("/admin/login/"))
    script, digest = found.pop("script-src").rsplit(" ", 1)
    assert script == "'self'" and re.fullmatch(r"'sha256-[\w+/]{43}='", digest)
    assert found == {**POLICY, "img-src": "'self' blob: data:"}


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
    titles = {}
    for address in pages:
        text = client.get(address).content.decode()
        levels = [int(level) for level in re.findall(r"<h([1-6])", text)]
        assert levels.count(1) == 1
        seen = sorted(set(levels))
        assert seen == list(range(1, len(seen) + 1))
        (title,) = re.findall(r"<title>\s*(.*?)\s*</title>", text, re.DOTALL)
        titles.setdefault(title, set()).add(address.partition("?")[0])
    # What is not there has one title wherever it is not.
    nowhere = {"/nothing/", "/1999/"}
    assert [title for title, found in titles.items() if len(found - nowhere) + bool(found & nowhere) > 1] == []


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
    assert client.get("/large/", {"off": "0", "next": "/"}).cookies["large"].value == "1"
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
