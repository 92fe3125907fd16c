"""The crawl: asks for every public address in several ways and says which canaries it saw."""

import gzip

from django.test import Client

from tests.leaks.stories import KEPT_IN, PUBLIC, SHARED

QUESTIONS = {
    "get": ("get", {}),
    "head": ("head", {}),
    "packed": ("get", {"accept-encoding": "gzip, br", "user-agent": "Mozilla/5.0"}),
    "if none": ("get", {"if-none-match": "*"}),
    "if modified": ("get", {"if-modified-since": "Mon, 23 Nov 2026 00:00:00 GMT"}),
    "options": ("options", {}),
}


def visitors(desk):
    """Return the browsers that crawl: anonymous, with a stale session, and a reporter who wrote none of the stories."""
    stale, reporter = Client(), Client()
    stale.cookies["sessionid"] = "x" * 32
    reporter.force_login(desk.stranger)
    return {"anonymous": Client(), "stale": stale, "reporter": reporter}


def seen(response):
    """Return all that a response tells: status, headers, unpacked body."""
    body = b"".join(response.streaming_content) if response.streaming else response.content
    if response.headers.get("Content-Encoding") == "gzip":
        body = gzip.decompress(body)
    headers = "\n".join(f"{name}: {value}" for name, value in response.items())
    return f"{response.status_code}\n{headers}\n{body.decode(errors='replace')}"


def crawl(desk, client, addresses, question="get"):
    """Return (canary's owner, address) for every canary that an answer tells and its question did not."""
    method, headers = QUESTIONS[question]
    told = ((address, seen(getattr(client, method)(address, headers=headers))) for address in addresses)
    return {
        (owner, address)
        for address, answer in told
        for owner in desk.canaries.in_text(answer) - desk.canaries.in_text(address)
    }


def leaks(sightings):
    """Return the sightings of what no reader may see."""
    return {(owner, address) for owner, address in sightings if not is_public(owner)}


def texts_of(sightings, state):
    """Return which texts of the story in `state` were seen."""
    return {text for (name, text), _address in sightings if name == state}


def is_public(owner):
    """Tell whether a text of that state and field is in print."""
    state, text = owner
    return state in (*PUBLIC, SHARED) and text not in KEPT_IN
