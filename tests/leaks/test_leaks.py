"""Nothing unapproved is public: every address, every hidden state, every kind of visitor."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from articles.models import Article
from articles.models.bulletin import IndexRowQuerySet, PublicQuerySet
from tests import builders
from tests.leaks.addresses import SAMPLES, every_address, likely_addresses, public_patterns
from tests.leaks.conftest import NOW
from tests.leaks.crawl import QUESTIONS, crawl, leaks, texts_of, visitors
from tests.leaks.stories import PUBLIC

pytestmark = pytest.mark.django_db

# What a public story shows somewhere: were one of these never seen, the crawl would be blind to it.
SHOWN = {"kicker", "headline", "deck", "summary", "body", "crosshead", "end", "dateline_place", "topic", "description"}
SHOWN |= {
    "official",
    "official address",
    "post",
    "reporter",
    "reporter address",
    "correspondent",
    "editor",
    "mention",
    "title",
}
SHOWN |= {"caption", "credit", "alternative", "picture"}


def test_every_public_pattern_is_sampled():
    assert public_patterns() == sorted(SAMPLES)


@pytest.mark.parametrize("visitor", ["anonymous", "reporter"])
def test_no_address_tells_anything_of_a_hidden_story(desk, visitor):
    sightings = crawl(desk, visitors(desk)[visitor], every_address(desk))
    assert leaks(sightings) == set()
    assert SHOWN - texts_of(sightings, "public") == set()
    for state in PUBLIC:
        assert {"headline", "body", "caption", "topic"} <= texts_of(sightings, state)


def test_a_session_that_has_ended_shows_no_more(desk):
    assert leaks(crawl(desk, visitors(desk)["stale"], likely_addresses(desk))) == set()


@pytest.mark.parametrize("question", [question for question in QUESTIONS if question != "get"])
def test_no_way_of_asking_tells_more(desk, question):
    assert leaks(crawl(desk, Client(), likely_addresses(desk), question)) == set()


def test_nothing_is_told_after_the_desk_has_looked_at_everything(desk, client):
    client.force_login(builders.user("chief"))
    for story in Article.objects.all():
        for page in ("change", "review", "history"):
            assert client.get(f"/admin/articles/article/{story.pk}/{page}/", follow=True).status_code == 200
    crawl(desk, client, likely_addresses(desk))
    assert leaks(crawl(desk, Client(), likely_addresses(desk))) == set()


def test_the_crawl_sees_what_becomes_public(desk):
    with time_machine.travel(NOW + timedelta(days=1), tick=False):
        sightings = crawl(desk, Client(), likely_addresses(desk))
    assert {"headline", "body", "caption", "topic"} <= texts_of(sightings, "scheduled")
    for state in ("with a newer release (new)", "with a newer correction (new)"):
        assert {"headline", "body", "topic"} <= texts_of(sightings, state)
    assert {"wrong", "right"} <= texts_of(sightings, "with a newer correction (new)")


# --- The test of the test: with the rule of visibility taken out, the crawl must see what is hidden -------------------

ORIGINAL = PublicQuerySet.published


def of_bulletins_only(rows, at=None):
    """Publish every bulletin and leave index rows as they are."""
    return ORIGINAL(rows, at) if rows.prefix else rows.all()


def everything(rows, at=None):
    """Publish everything."""
    return rows.all()


MUTANTS = {
    "bulletins": (PublicQuerySet, of_bulletins_only, {"headline", "body", "caption"}),
    "index rows": (IndexRowQuerySet, everything, {"topic", "reporter", "official", "post", "picture"}),
    "both": (PublicQuerySet, everything, {"headline", "body", "topic", "reporter", "official", "picture"}),
}


@pytest.mark.parametrize("mutant", MUTANTS)
def test_the_crawl_would_notice_that_the_rule_is_gone(desk, monkeypatch, mutant):
    rows, published, told = MUTANTS[mutant]
    monkeypatch.setattr(rows, "published", published)
    seen = leaks(crawl(desk, Client(), likely_addresses(desk)))
    for state in ("scheduled", "killed", "killed before its moment", "with a newer release (new)"):
        assert told <= texts_of(seen, state), state
