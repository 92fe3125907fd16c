"""A page that has imported one of the desk's modules, with what that one imports."""

from contextlib import contextmanager

from django.contrib.staticfiles.finders import find

HOST = "http://scripts.test"


@contextmanager
def page_with(chromium, name):
    """Open a page whose `window.script` is the module."""
    page = chromium.new_page()
    page.route(f"{HOST}/**", serve)
    page.goto(f"{HOST}/")
    page.evaluate("async name => { window.script = await import('/js/' + name); }", name)
    yield page
    page.close()


def serve(route):
    """Answer with a module, or with an empty page."""
    path = route.request.url.removeprefix(f"{HOST}/")
    if path.startswith("js/"):
        route.fulfill(path=find(path), content_type="text/javascript")
    else:
        route.fulfill(body="<!doctype html><title>-</title>", content_type="text/html")
