"""One Chromium for the whole run: Playwright allows one at a time in a process, and starting it takes a second."""

import os

import pytest

PATH = os.environ.get("CHROMIUM", "/usr/bin/chromium")
MISSING = f"No Chromium at {PATH}: install it (apt install chromium), or name it in CHROMIUM, to run the browser tests."


@pytest.fixture(scope="session")
def chromium():
    """Return the browser; skip without one, or fail where nothing may be missing (CI=true)."""
    if not os.path.exists(PATH):
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(MISSING)
    # Imported here: the other tests run without it.
    from playwright.sync_api import sync_playwright

    # Playwright's loop runs in this thread, and Django would take the tests' own queries for its.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=PATH, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()
