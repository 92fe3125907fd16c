"""Every screen that we made, narrow and wide: no barrier that axe can find, nothing wider than the window."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from articles.models import CreditLine, MentionLine, PhotoLine
from articles.publishing.kill import kill
from articles.review.send_back import send_back
from articles.review.spike import spike
from tests import builders
from tests.browser.desk import ADD, append, press, save, upload, write

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

STORY = "/admin/articles/article/"
VIEWS = ((375, "dark"), (1280, "light"))


def barriers(page):
    """Return what axe finds on a page, and what sticks out of the window: narrow in the dark, wide in the light."""
    page.wait_for_load_state("load")
    return [found for view in VIEWS for found in barriers_in(page, *view)]


def barriers_in(page, width, scheme):
    """Return the same at one width and in one scheme of colours."""
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    # The admin's links change colour slowly; axe would measure them half-way.
    page.evaluate("document.getAnimations().forEach(change => change.finish())")
    rules = Axe().run(page).response["violations"]
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    found = [(rule["id"], [node["html"][:200] for node in rule["nodes"][:3]]) for rule in rules]
    found += [("wider than the window", wide)] if wide > 0 else []
    return [(page.url, width, *fault) for fault in found]


def full(**changes):
    """Return the words of a story with something in every part."""
    mayor = builders.official()
    return {
        "kicker": "便民出行",
        "deck": "三条线路先行",
        "summary": "末班车晚了两小时。",
        "body": "<p>夜间公交延长。</p><h2>票价</h2><ul><li>首班</li></ul><blockquote><p>好</p></blockquote>",
        "topics": ("民生实事", "公共交通"),
        "credits": (
            CreditLine(role="text", name="方砚", reporter=builders.reporter().pk),
            CreditLine(role="photo", name="郑远"),
        ),
        "mentions": (MentionLine(official=mayor.pk, name=mayor.name, title="市委副书记、市长"),),
        "photos": (PhotoLine(key="a" * 32, digest="", width=1600, height=900, caption="夜班公交", credit="郑远"),),
        **changes,
    }


def test_the_first_page_and_the_lists(window):
    for number in range(14):
        builders.submitted(headline=f"柳桥区夜间公交延长到二十三点，三条线路先行之{number}")
    builders.released(**full())
    page, found = window("editor"), []
    for address in ("/admin/", STORY, f"{STORY}?queue=all", f"{STORY}?queue=spiked", "/admin/password_change/"):
        page.goto(address)
        found += barriers(page)
    page.context.clear_cookies()
    page.goto("/admin/")
    assert found + barriers(page) == []


def test_the_form_empty_filled_with_errors_and_with_a_clash(window):
    page = window("editor")
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


def test_the_form_for_those_who_only_look_or_only_handle_pictures(window):
    story, found = builders.submitted(**full()), []
    for role in ("reporter", "picture", "auditor"):
        page = window(role)
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


def test_the_review_page_in_every_state(window):
    found, pages = [], {role: window(role) for role in ("reporter", "editor", "chief")}
    for number, (make, role) in enumerate(STATES.values()):
        story = make(**full(mentions=(), photos=full()["photos"] if number else ()))
        pages[role].goto(f"{STORY}{story.pk}/review/")
        found += barriers(pages[role])
    assert found == []


def test_the_review_page_while_it_asks_and_refuses(window):
    story = builders.cleared(**full())
    page = window("chief")
    page.goto(f"{STORY}{story.pk}/review/")
    press(page, "Spike")
    expect(page.locator(".errornote")).to_be_visible()
    found = barriers(page)
    press(page, "Release")
    expect(page.locator(".desk-confirm")).to_be_visible()
    assert found + barriers(page) == []


def test_a_revision_and_the_record(window):
    story = builders.cleared(**full())
    page, found = window("chief"), []
    for address in (f"revision/{story.revision_id}/change/", "revision/", "decision/", f"article/{story.pk}/history/"):
        page.goto(f"/admin/articles/{address}")
        found += barriers(page)
    assert found == []


def test_the_house_list_and_its_paste_page(window):
    page, found, house = window("chief"), [], "/admin/articles/houseword/"
    for address in (house, f"{house}add/", f"{house}paste/"):
        page.goto(address)
        found += barriers(page)
    page.get_by_label("lines").fill("盛大启幕,慎用,应改,开幕,一般活动不用\n字,慎用,,,太短")
    page.get_by_role("button", name="Show what would change").click()
    expect(page.get_by_role("status")).to_contain_text("1 new")
    found += barriers(page)
    page.get_by_role("button", name="Take these lines").click()
    expect(page.locator(".messagelist")).to_contain_text("1 wordings were added")
    assert found + barriers(page) == []
