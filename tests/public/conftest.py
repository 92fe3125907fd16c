"""A paper of a known morning, and a browser to read it in."""

import os

import pytest
import time_machine

from tests.public.papers import MORNING


@pytest.fixture
def morning():
    """Stand still at ten in the morning of 24 November 2026 in Beijing; the clock can be moved."""
    with time_machine.travel(MORNING, tick=False) as clock:
        yield clock


@pytest.fixture(scope="session")
def chromium():
    """Return a Chromium, started once."""
    # Here: without the browser's package the other tests must still be found.
    from playwright.sync_api import sync_playwright

    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        path = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()
