"""Every screen that we made, narrow and wide: no barrier that axe can find, nothing wider than the window."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from articles.models import CreditLine, MentionLine, PhotoLine
from articles.publishing.kill import kill
from articles.review.steps import send_back, spike
from tests import builders
from tests.browser.desk import ADD, append, press, save, upload, write

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

STORY = "/admin/articles/article/"
# Not ours, and not to be changed without a fork of it.
NOT_OURS = [
    # Select2 (in Django) names the listbox and the text field of its autocomplete by nothing.
    ".select2-container",
    # The body editor's tool bar.
    ".prose-menubar",
    # Django's date and time shortcuts are links of one glyph beside their field.
    ".datetimeshortcuts",
]
NARROW_AND_WIDE = pytest.mark.parametrize("width", [375, 1280])


def barriers(page):
    """Return what axe finds in the parts of a page that are ours, and what sticks out of the window."""
    page.wait_for_load_state("load")
    found = Axe().run(page, context={"exclude": [[selector] for selector in NOT_OURS]}).response["violations"]
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    told = [(page.url, rule["id"], [node["html"][:200] for node in rule["nodes"][:3]]) for rule in found]
    return told + ([(page.url, "wider than the window", wide)] if wide > 0 else [])


def full(**changes):
    """Return the words of a story with something in every part."""
    mayor = builders.official()
    return {
        "kicker": "便民出行",
        "deck": "三条线路先行",
        "summary": "末班车晚了两小时。",
        "body": "<p>柳桥区三条夜间公交线路延长运营。</p><h2>票价不变</h2><ul><li>首班</li></ul><blockquote><p>好</p></blockquote>",
        "topics": ("民生实事", "公共交通"),
        "credits": (
            CreditLine(role="text", name="方砚", reporter=builders.reporter().pk),
            CreditLine(role="photo", name="郑远"),
        ),
        "mentions": (MentionLine(official=mayor.pk, name=mayor.name, title="市委副书记、市长"),),
        "photos": (PhotoLine(key="a" * 32, digest="", width=1600, height=900, caption="夜班公交", credit="郑远"),),
        **changes,
    }


@NARROW_AND_WIDE
def test_the_first_page_and_the_lists(window, width):
    for number in range(14):
        builders.submitted(headline=f"柳桥区夜间公交延长到二十三点，三条线路先行之{number}")
    builders.released(**full())
    page, found = window("editor", width=width), []
    for address in ("/admin/", STORY, f"{STORY}?queue=all", f"{STORY}?queue=spiked", f"{STORY}?q=公交"):
        page.goto(address)
        found += barriers(page)
    assert found == []


@NARROW_AND_WIDE
def test_the_form_empty_filled_with_errors_and_with_a_clash(window, width):
    page = window("editor", width=width)
    page.goto(ADD)
    found = barriers(page)
    write(page)
    upload(page)
    page.get_by_label("Event date").fill("昨天")
    page.locator("#id_credits-0-order").fill("-1")
    save(page)
    expect(page.locator(".errornote")).to_be_visible()
    found += barriers(page)
    story = builders.submitted(**full())
    page.goto(f"{STORY}{story.pk}/change/")
    found += barriers(page)
    builders.refile(story, by=builders.user("head"), body="<p>换了。</p>")
    append(page, "票价仍为一元。")
    save(page)
    expect(page.locator(".desk-clash")).to_be_visible()
    assert found + barriers(page) == []


@NARROW_AND_WIDE
def test_the_form_for_those_who_only_look_or_only_handle_pictures(window, width):
    story, found = builders.submitted(**full()), []
    for role in ("reporter", "picture", "auditor"):
        page = window(role, width=width)
        page.goto(f"{STORY}{story.pk}/change/")
        found += barriers(page)
    assert found == []


STATES = {
    "draft": (builders.draft, "reporter"),
    "sent back": (
        lambda **copy: send_back(builders.submitted(**copy), by=builders.user("editor"), remark="补"),
        "reporter",
    ),
    "first review": (builders.submitted, "editor"),
    "own story": (lambda **copy: builders.submitted(by=builders.user("editor"), **copy), "editor"),
    "cleared": (builders.cleared, "chief"),
    "released": (lambda **copy: builders.released(**copy).article, "chief"),
    "killed": (lambda **copy: kill(builders.released(**copy).article, by=builders.user("chief"), remark="误"), "chief"),
    "spiked": (lambda **copy: spike(builders.submitted(**copy), by=builders.user("editor"), remark="不用"), "chief"),
}


@NARROW_AND_WIDE
def test_the_review_page_in_every_state(window, width):
    found = []
    for number, (make, role) in enumerate(STATES.values()):
        story = make(**full(mentions=(), photos=full()["photos"] if number else ()))
        page = window(role, width=width)
        page.goto(f"{STORY}{story.pk}/review/")
        found += barriers(page)
        page.context.close()
    assert found == []


@NARROW_AND_WIDE
def test_the_review_page_while_it_asks_and_refuses(window, width):
    story = builders.cleared(**full())
    page = window("chief", width=width)
    page.goto(f"{STORY}{story.pk}/review/")
    press(page, "Spike")
    expect(page.locator(".errornote")).to_be_visible()
    found = barriers(page)
    press(page, "Release")
    expect(page.locator(".desk-confirm")).to_be_visible()
    assert found + barriers(page) == []


@NARROW_AND_WIDE
def test_a_revision_and_the_record(window, width):
    story = builders.cleared(**full())
    page, found = window("chief", width=width), []
    for address in (f"revision/{story.revision_id}/change/", "revision/", "decision/", f"article/{story.pk}/history/"):
        page.goto(f"/admin/articles/{address}")
        found += barriers(page)
    assert found == []
