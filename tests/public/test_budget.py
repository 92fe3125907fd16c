"""A page costs the same few queries whatever the archive's size, and never an offset or a count over all of it."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import MentionLine, Topic
from people.models import Appointment
from tests import builders
from tests.public.papers import corrected, many, on_page, pictured, printed

pytestmark = pytest.mark.django_db

BUDGETS = {
    "/": 3,
    "/2026/": 2,
    "/2026/11/": 3,
    "/2026/11/24/": 3,
    "/2026/11/24/?order=time": 3,
    "/2026/11/24/liu-qiao-qu-ye-jian-gong-jiao-yan-chang-dao-er-shi-san-dian/": 3,
    "/topics/": 2,
    "/topics/min-sheng-shi-shi/": 3,
    "/topics/min-sheng-shi-shi/2026/": 3,
    "/topics/min-sheng-shi-shi/2026/11/": 3,
    "/topics/min-sheng-shi-shi/feed/": 2,
    "/feed/": 1,
    "/reporters/fang-yan/": 3,
    "/officials/he-chang-chuan/": 3,
    "/corrections/": 3,
    "/sitemap-2026.xml": 1,
    f"/photos/{'a' * 32}-480.jpg": 1,
}


@pytest.fixture
def story(morning):
    """Print one story with everything a page can show."""
    mayor = builders.official()
    for title in ("市委副书记", "市长"):
        Appointment.objects.create(
            official=mayor, organization=builders.organization(), title=title, start_date=date(2026, 1, 8)
        )
    named = (MentionLine(official=mayor.pk, name=mayor.name, title="市长"),)
    story = corrected(printed(photos=(pictured(),), mentions=named, **on_page(1)))
    Topic.objects.update(is_featured=True)
    return story


def queries_of(client, address):
    """Return the SQL that a page asks."""
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(address).status_code == 200
    return [query["sql"] for query in captured.captured_queries]


@pytest.mark.parametrize("address", BUDGETS)
def test_a_page_keeps_its_budget_of_queries_at_one_story_and_at_fifty(story, client, address):
    at_one = queries_of(client, address)
    assert len(at_one) <= BUDGETS[address]
    many(story, 50)
    assert len(queries_of(client, address)) == len(at_one)


@pytest.mark.parametrize("address", BUDGETS)
def test_no_page_skips_rows_or_counts_without_bounds(story, client, address):
    many(story, 50)
    for sql in queries_of(client, address):
        assert "OFFSET" not in sql
        assert "COUNT(" not in sql or "first_date" in sql.partition("WHERE")[2]
