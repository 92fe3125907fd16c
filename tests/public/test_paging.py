"""Lists by position: newest first, and no story lost or shown twice over the pages, however many share a moment."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.models import Bulletin, BulletinTopic
from articles.models.cursor import position_from, token_for
from tests.properties import examples
from tests.public.papers import many, printed

pytestmark = pytest.mark.django_db

LISTS = ["/topics/min-sheng-shi-shi/", "/topics/min-sheng-shi-shi/2026/11/", "/reporters/fang-yan/"]


def walk(client, address):
    """Return the slugs of a list over all its pages, in the order in which a reader meets them."""
    slugs, onward = [], address
    while onward:
        text = client.get(onward).content.decode()
        main = text[text.index("<main") :]
        slugs += re.findall(r'class="headline"><a href="/\d{4}/\d\d/\d\d/([\w-]+)/"', main)
        found = re.search(r'<a href="([^"]+)" rel="next"', main)
        onward = found and found[1]
    return slugs


def in_order():
    """Return all slugs in the order of lists."""
    return list(Bulletin.objects.published().newest_first().values_list("slug", flat=True))


@pytest.mark.parametrize("address", LISTS)
@pytest.mark.parametrize("apart", [timedelta(minutes=-7), timedelta(0)])
def test_walking_a_list_meets_every_story_once_newest_first(morning, client, address, apart):
    many(printed(), 75, apart=apart)
    assert walk(client, address) == in_order()
    assert len(in_order()) == 76


def test_a_list_that_ends_with_its_page_offers_no_other(morning, client):
    many(printed(), 29)
    assert len(walk(client, LISTS[0])) == 30
    assert b'rel="next"' not in client.get(LISTS[0]).content


def test_the_first_page_is_asked_for_by_its_plain_address_from_the_second(morning, client):
    many(printed(), 40)
    onward = re.search(r'<link rel="next" href="([^"]+)"', client.get(LISTS[0]).content.decode())[1]
    second = client.get(onward).content.decode()
    assert f'<a href="{LISTS[0]}">' in second
    assert f'rel="canonical" href="http://testserver{onward}"' in second


@examples(40)
@given(minutes=st.lists(st.integers(0, 3), max_size=11), size=st.integers(1, 5))
def test_pages_of_any_size_hold_every_row_once_whatever_moments_they_share(story, minutes, size):
    Bulletin.objects.exclude(pk=story.pk).delete()
    for number in minutes:
        many(story, 1, apart=timedelta(minutes=number))
    ours = {Bulletin: {"article": story.article_id}, BulletinTopic: {"bulletin__article": story.article_id}}
    for model, filters in ours.items():
        met, token = [], None
        while token != "":
            page, token = model.objects.filter(**filters).page(token, size)
            met += [(row.first_at, getattr(row, "bulletin_id", row.pk)) for row in page]
        assert met == sorted(met, reverse=True)
        assert len(met) == len(set(met)) == len(minutes) + 1


@pytest.fixture
def story():
    """Print the story whose copies a property spreads over time."""
    return printed()


@given(
    moment=st.datetimes(timezones=st.just(UTC), min_value=datetime(1971, 1, 1)),
    pk=st.integers(1, 10**17),
)
def test_a_token_names_its_place_to_the_microsecond(moment, pk):
    token = token_for(moment, pk)
    if len(token.partition("-")[0]) <= 17:
        assert position_from(token) == (moment, pk)
