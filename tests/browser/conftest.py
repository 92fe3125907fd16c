"""Editors at their screens: each a browser of its own, logged in; whatever a console complains of fails the test."""

import pytest
from django.test import Client

from tests import builders

# What a browser says of itself when it is led to a login or told that a page is gone; no fault of a page.
STATUS_LINES = "Failed to load resource: the server responded with a status of"


@pytest.fixture
def complaints():
    """Collect what consoles complain of; a test may look at it, and what is left at the end fails it."""
    heard = []
    yield heard
    assert heard == []


@pytest.fixture
def window(chromium, live_server, complaints):
    """Return a function that opens a page in a fresh browser, for nobody or for a member of the desk."""
    contexts = []

    def open_window(role=None, *, width=1280, height=900, **options):
        context = chromium.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": height},
            timezone_id="Asia/Shanghai",
            **{"locale": "en-GB", **options},
        )
        contexts.append(context)
        context.set_default_timeout(30000)
        if role:
            context.add_cookies([{"name": "sessionid", "value": session_of(role), "url": live_server.url}])
        page = context.new_page()
        page.on("console", lambda told: hear(complaints, told))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("response", lambda answer: note_missing(complaints, answer))
        return page

    yield open_window
    for context in contexts:
        context.close()


def hear(complaints, told):
    """Note a warning or an error of a console; what has no address is said of the tests' own scripts."""
    if told.location["url"] and told.type in ("error", "warning") and not told.text.startswith(STATUS_LINES):
        complaints.append(told.text)


def note_missing(complaints, answer):
    """Note a script, a style or a picture of a page that is not there."""
    if answer.status >= 400 and "/static/" in answer.url:
        complaints.append(answer.url)


def session_of(role):
    """Return the key of a new session of a member of the desk."""
    client = Client()
    client.force_login(builders.user(role))
    return client.session.session_key


@pytest.fixture(autouse=True)
def in_english(settings):
    """Show the sources' own words."""
    settings.LANGUAGE_CODE = "en"
