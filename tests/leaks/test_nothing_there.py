"""What is hidden cannot be told from what never was; what is gone says so and nothing else."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from tests.leaks.conftest import NOW
from tests.leaks.crawl import QUESTIONS, seen, visitors
from tests.leaks.stories import GONE, PUBLIC, STATES

pytestmark = pytest.mark.django_db

HIDDEN = [state for state in STATES if state not in (*PUBLIC, *GONE)]
NEVER = "zq0000000000q"
FORMS = {
    "story": "/2026/11/{day}/{headline}/",
    "story without its last stroke": "/2026/11/{day}/{headline}",
    "topic": "/topics/{topic}/",
    "feed of a topic": "/topics/{topic}/feed/",
    "year of a topic": "/topics/{topic}/2026/",
    "month of a topic": "/topics/{topic}/2026/11/",
    "reporter": "/reporters/{reporter}/",
    "official": "/officials/{official}/",
    "picture": "/photos/{picture}-480.jpg",
    "larger picture": "/photos/{picture}-500.webp",
}


def addresses(desk, form, state):
    """Return the addresses of a state's story in one form, and that of nothing in the same form."""
    names = {
        "headline": desk.headlines[state],
        "topic": desk.topics[state].slug,
        "reporter": desk.reporters[state].slug,
        "official": desk.officials[state].slug,
        "picture": desk.pictures[state].key,
    }
    nothing = {**dict.fromkeys(names, NEVER), "picture": "0" * 32}
    days = ("22", "23", "24") if "{day}" in form else ("",)
    return [(form.format(day=day, **names), form.format(day=day, **nothing)) for day in days]


def answer(client, address, question):
    """Return all that is told at an address, its own words made equal."""
    method, headers = QUESTIONS[question]
    told = seen(getattr(client, method)(address, headers=headers))
    return told.replace(address.rstrip("/"), "ADDRESS") if told.startswith("301") else told


@pytest.mark.parametrize("form", FORMS)
def test_a_hidden_story_answers_byte_for_byte_like_none(desk, form):
    client = Client()
    for state in HIDDEN:
        for hidden, nothing in addresses(desk, FORMS[form], state):
            for question in ("get", "head", "if none"):
                assert answer(client, hidden, question) == answer(client, nothing, question), (state, hidden)


@pytest.mark.parametrize("visitor", ["stale", "reporter"])
def test_it_does_so_to_every_visitor(desk, visitor):
    client = visitors(desk)[visitor]
    for state in HIDDEN:
        for hidden, nothing in addresses(desk, FORMS["story"], state):
            assert answer(client, hidden, "get") == answer(client, nothing, "get")


def test_a_killed_story_says_that_it_is_gone_and_nothing_of_itself(desk):
    answers = {state: Client().get(f"/2026/11/23/{desk.headlines[state]}/") for state in GONE}
    assert {response.status_code for response in answers.values()} == {410}
    assert len({response.content for response in answers.values()}) == 1
    for state, response in answers.items():
        assert desk.canaries.in_text(seen(response)) == set(), state


def test_a_story_killed_before_its_moment_is_nowhere_even_after_it(desk):
    address = f"/2026/11/24/{desk.headlines['killed before its moment']}/"
    with time_machine.travel(NOW + timedelta(days=2), tick=False):
        assert Client().get(address).status_code == 404


def test_lists_of_a_day_that_has_only_hidden_stories_are_nowhere(desk):
    for address in ("/2026/11/24/", "/2026/11/22/", "/2026/12/", "/2027/", "/sitemap-2027.xml"):
        assert Client().get(address).status_code == 404, address


def test_the_calendar_and_the_counts_know_nothing_of_hidden_stories(desk):
    for address in ("/", "/2026/", "/2026/11/", "/2026/11/23/"):
        page = Client().get(address).content.decode()
        assert "/2026/11/24/" not in page and "/2026/11/22/" not in page
    listed = re.findall(r'href="/2026/11/23/(zq\w+)/', page)
    assert set(listed) == {desk.headlines[state] for state in PUBLIC}
