"""The whole way without JavaScript, and filing without a mouse."""

import pytest
from playwright.sync_api import expect

from articles.models import Article, Bulletin, Copy
from tests import builders
from tests.browser.desk import ADD, HEADLINE, PARAGRAPHS, press, told

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_without_javascript_a_story_is_filed_signed_released_and_read(window):
    page = plain(window, "reporter")
    page.goto(ADD)
    page.get_by_label("Headline").fill(HEADLINE)
    page.get_by_label("Body").fill("\n".join(PARAGRAPHS))
    page.locator("#id_credits-0-name").fill("何林")
    page.locator("#id_credits-0-role").select_option("correspondent")
    page.get_by_role("button", name="Save", exact=True).click()
    told(page, "Saved as revision 1")
    press(page, "Submit for review")
    story = Article.objects.get()
    assert story.body == "".join(f"<p>{words}</p>" for words in PARAGRAPHS)
    for role in ("editor", "head", "chief"):
        page = plain(window, role)
        page.goto(f"/admin/articles/article/{story.pk}/review/")
        press(page, "Sign off")
    press(page, "Release")
    expect(page.locator(".desk-confirm")).to_contain_text("Public at once.")
    page.get_by_role("button", name="Confirm").click()
    reader = plain(window)
    reader.goto(Bulletin.objects.get().get_absolute_url())
    expect(reader.locator("h1")).to_have_text(HEADLINE)


def plain(window, role=None):
    """Open a page that runs no script."""
    return window(role, java_script_enabled=False)


def test_a_story_is_filed_and_submitted_with_the_keyboard_alone(window):
    builders.reporter("方砚")
    page = window("reporter")
    page.goto(ADD)
    page.locator(".tiptap").wait_for()
    type_at(page, "#id_headline", HEADLINE)
    type_at(page, ".tiptap", PARAGRAPHS[0])
    page.keyboard.press("Enter")
    page.keyboard.insert_text(PARAGRAPHS[1])
    tab_to(page, "#credits-0 .select2-selection")
    page.keyboard.press("Enter")
    page.keyboard.insert_text("方砚")
    page.locator(".select2-results__option--highlighted", has_text="方砚").wait_for()
    page.keyboard.press("Enter")
    tab_to(page, "input[name=_save]")
    page.keyboard.press("Enter")
    told(page, "Saved as revision 1")
    tab_to(page, ".desk-verb-submit button")
    page.keyboard.press("Space")
    told(page, "The story now stands at: 初审.")
    copy = Copy.of(Article.objects.get())
    assert (copy.headline, copy.credits[0].name) == (HEADLINE, "方砚")
    assert copy.body == "".join(f"<p>{words}</p>" for words in PARAGRAPHS)


def type_at(page, selector, words):
    """Go to a field by the tab key and type."""
    tab_to(page, selector)
    page.keyboard.insert_text(words)


def tab_to(page, selector, most=60):
    """Press the tab key until the element has the focus, and see that the focus can be seen."""
    for _press in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"the tab key never came to {selector}")
