"""When a public page changes next: releases, corrections, midnight, posts; and never before that moment."""

import random
from datetime import date, timedelta

import pytest
from django.db import connection
from django.utils import timezone

from articles.models import MentionLine
from articles.publishing.kill import kill
from articles.publishing.timeline import next_change
from people.models import Appointment
from tests import builders
from tests.publishing.conftest import NOW
from tests.publishing.stories import MICROSECOND, again, hours

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]

# The clock stands at 23:30 in Beijing.
MIDNIGHT = hours(0.5)
PAGES = (
    "/",
    "/2026/",
    "/2026/11/",
    "/2026/11/24/",
    "/2026/11/25/",
    "/topics/",
    "/corrections/",
    "/feed/",
    "/sitemap.xml",
)


def test_a_paper_at_rest_changes_at_midnight_in_beijing():
    builders.released()
    assert next_change(NOW) == MIDNIGHT
    assert next_change(MIDNIGHT) == MIDNIGHT + timedelta(days=1)
    assert next_change(MIDNIGHT - MICROSECOND) == MIDNIGHT


def test_the_next_release_goes_before_midnight():
    at = NOW + timedelta(minutes=7, microseconds=5)
    builders.released(at=NOW + timedelta(minutes=20))
    builders.released(at=at)
    assert [next_change(NOW), next_change(at - MICROSECOND)] == [at, at]
    assert next_change(at) == NOW + timedelta(minutes=20)


def test_the_end_of_a_bulletin_is_the_moment_of_the_next():
    first, at = builders.released(), NOW + timedelta(minutes=7)
    again(first.article, at=at)
    first.refresh_from_db()
    assert next_change(NOW) == at == first.until


def test_what_is_killed_changes_nothing_at_its_moment():
    kill(builders.released(at=NOW + timedelta(minutes=7)).article, by=builders.user("chief"), remark="不发")
    assert next_change(NOW) == MIDNIGHT


@pytest.mark.parametrize(
    "dates", [{"start_date": date(2026, 11, 25)}, {"start_date": date(2020, 1, 1), "end_date": date(2026, 11, 24)}]
)
def test_a_post_that_begins_or_has_ended_shows_at_midnight_and_not_before(client, clock, dates):
    person = named_official(**dates)
    page = f"/officials/{person.slug}/"
    before = client.get(page).content
    assert next_change(NOW) == MIDNIGHT
    clock.move_to(MIDNIGHT - MICROSECOND)
    assert client.get(page).content == before
    clock.move_to(MIDNIGHT)
    assert client.get(page).content != before


def named_official(**dates):
    """Return an official of a public story with one post of those dates."""
    person = builders.official()
    builders.released(mentions=(MentionLine(official=person.pk, name=person.name),))
    Appointment.objects.create(official=person, organization=builders.organization(), title="副市长", **dates)
    return person


@pytest.mark.parametrize("number", [0, 5])
def test_it_costs_one_query_on_an_index(number, django_assert_num_queries):
    for hour in range(number):
        builders.released(at=hours(hour + 1))
    with django_assert_num_queries(1) as asked:
        next_change(NOW)
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN QUERY PLAN {asked[0]['sql']}")
            assert "bulletin_moment" in str(cursor.fetchall())


@pytest.mark.parametrize("seed", range(3))
def test_no_page_changes_before_that_moment(client, clock, seed):
    die = random.Random(seed)
    person = named_official(start_date=date(2026, 11, die.choice([24, 25, 26])))
    story = builders.released().article
    for _number in range(3):
        builders.released(at=NOW + timedelta(minutes=die.randrange(1, 2000), microseconds=die.randrange(2)))
    again(story, at=NOW + timedelta(minutes=die.randrange(1, 2000)))
    pages = [*PAGES, f"/officials/{person.slug}/", story.bulletins.first().get_absolute_url()]
    changes = 0
    for _step in range(8):
        now = timezone.now()
        change = next_change(now)
        assert change > now
        before = {page: client.get(page).content for page in pages}
        clock.move_to(change - MICROSECOND)
        assert {page: client.get(page).content for page in pages} == before
        clock.move_to(change)
        changes += {page: client.get(page).content for page in pages} != before
    assert changes == 8
