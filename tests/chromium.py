"""One Chromium for the whole run: Playwright allows one at a time in a process, and starting it takes a second."""

import os
import shutil

import pytest

MISSING = "No Chromium: install it (apt-get install chromium), or name it in CHROMIUM, to run the browser tests."


def find_chromium():
    """Return the path of a Chromium, or None."""
    names = (os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome")
    return next((path for path in map(shutil.which, filter(None, names)) if path), None)


@pytest.fixture(scope="session")
def chromium():
    """Return the browser; skip without one, or fail where nothing may be missing (CI=true)."""
    program = find_chromium()
    if not program:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(MISSING)
    # Imported here: the other tests run without it.
    from playwright.sync_api import sync_playwright

    # Playwright's loop runs in this thread, and Django would take the tests' own queries for its.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()
