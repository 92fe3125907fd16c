"""A raw page becomes drafts in a real browser: with the mouse, with keys alone, and without any script."""

import pytest
from playwright.sync_api import expect

from articles.intake.sheets.sheet import Sheet
from articles.models import Article, Copy, RawPage
from tests import builders
from tests.browser.desk import told
from tests.browser.test_screens import barriers
from tests.intake.handed import handed
from tests.intake.samples import SAMPLES

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
ADD = "/admin/articles/rawpage/add/"


@pytest.fixture(autouse=True)
def own_media(settings, tmp_path):
    """Keep what is handed in out of the tree."""
    settings.MEDIA_ROOT = tmp_path / "media"


def open_sheet(page, raw):
    """Open the screen of a raw page."""
    page.goto(f"/admin/articles/rawpage/{raw.pk}/change/")


def piece(page, words):
    """Return the piece of the page that holds some words."""
    return page.locator(".sheet-page .piece", has_text=words)


def part(page, words):
    """Return the line of a story that holds some words."""
    return page.locator(".sheet-part", has_text=words)


def sheet():
    """Return the one sheet as it is stored."""
    return Sheet.from_json(RawPage.objects.get().sheet)


def test_a_file_dropped_on_the_box_becomes_drafts(window):
    page = window("reporter")
    page.goto(ADD)
    words = (SAMPLES / "drifted-pieces.txt").read_text("utf-8")
    page.evaluate(
        """words => {
          const carried = new DataTransfer();
          carried.items.add(new File([words], "一版.txt", { type: "text/plain" }));
          const drop = new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true });
          document.querySelector(".hand-in-drop").dispatchEvent(drop);
        }""",
        words,
    )
    expect(page.locator(".hand-in-drop li")).to_have_text("一版.txt")
    page.get_by_label("Issue date").fill("2026-11-22")
    page.get_by_role("button", name="Read the page").click()
    page.locator("#story-3").get_by_placeholder("the headline").fill("柳荫公园的银杏叶")
    page.get_by_role("button", name="Make drafts of the chosen stories").click()
    told(page, "5 drafts were made")
    assert {"云汀市召开冬季供水保障会", "柳荫公园的银杏叶"} < set(Article.objects.values_list("headline", flat=True))


def test_pieces_and_stories_show_each_other(window):
    page = window("reporter")
    open_sheet(page, handed())
    part(page, "在汀南泵站").hover()
    expect(piece(page, "在汀南泵站")).to_have_class("piece tint-2 is-shown")
    piece(page, "柳荫公园").hover()
    expect(part(page, "11月20日，柳荫公园")).to_have_class("sheet-part is-shown")
    part(page, "柳桥区的做法").locator("input").focus()
    expect(piece(page, "柳桥区的做法")).to_be_in_viewport()


def test_keys_alone_move_a_piece_to_another_story(window):
    page = window("reporter")
    open_sheet(page, handed())
    part(page, "屠志刚检查汀河沿线泵站").locator("input").focus()
    for _line in range(4):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    expect(page.locator("#sheet-chosen")).to_have_text("1")
    for _stop in range(60):
        if page.evaluate("document.activeElement.name") == "target":
            break
        page.keyboard.press("Tab")
    page.keyboard.type("4")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#story-4 .sheet-part", has_text="在汀南泵站")).to_be_visible()
    assert sheet().of(4)[1].text(RawPage.objects.get().text).startswith("在汀南泵站")


def test_words_chosen_on_the_page_say_where_to_cut(window):
    page = window("reporter")
    open_sheet(page, handed())
    piece(page, "裴静如介绍了").evaluate(
        """node => {
          const text = node.lastChild, at = text.data.indexOf("施明表示");
          getSelection().setBaseAndExtent(text, at, text, at + 4);
          node.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
        }"""
    )
    expect(page.get_by_label("words that begin the second part")).to_have_value("施明表示")
    page.get_by_role("button", name="Cut before them").click()
    expect(part(page, "施明表示，将尽快派人")).to_have_count(1)


def test_enter_in_a_field_keeps_what_was_typed_and_makes_no_draft(window):
    page = window("reporter")
    open_sheet(page, handed())
    page.locator("#story-1 summary").click()
    page.locator("#story-1").get_by_role("textbox", name="headline").fill("冬季供水有保障")
    page.keyboard.press("Enter")
    expect(page.locator("#story-1 h2")).to_have_text("冬季供水有保障")
    assert not Article.objects.exists()


def test_everything_can_be_decided_without_a_script(window):
    page = window("reporter", java_script_enabled=False)
    page.goto(ADD)
    page.get_by_label("Choose files").set_input_files(SAMPLES / "drifted-pieces.txt")
    page.get_by_role("button", name="Read the page").click()
    part(page, "叮嘱值班人员").locator("input").check()
    page.get_by_role("button", name="New story from here").click()
    expect(page.locator(".sheet-card h2")).to_have_count(7)
    page.locator("#story-5 .sheet-want input").uncheck()
    page.get_by_role("button", name="Make drafts of the chosen stories").click()
    told(page, "5 drafts were made")
    expect(page.get_by_role("link", name="Open the draft")).to_have_count(5)


def test_a_double_click_makes_the_drafts_once(window):
    page = window("reporter")
    open_sheet(page, handed())
    page.get_by_role("button", name="Make drafts of the chosen stories").dblclick()
    expect(page.locator(".sheet-make")).to_contain_text("A draft was made of every story")
    expect(page.locator(".errornote")).to_have_count(0)
    assert Article.objects.count() == 5


def test_a_reviewer_goes_from_the_draft_to_its_words_on_the_page(window):
    raw = handed()
    page = window("reporter")
    open_sheet(page, raw)
    page.get_by_role("button", name="Make drafts of the chosen stories").click()
    told(page, "5 drafts were made")
    story = Article.objects.get(headline="屠志刚检查汀河沿线泵站")
    assert Copy.of(story).body.count("<p>") == 3
    page = window("editor")
    page.goto(f"/admin/articles/article/{story.pk}/review/")
    page.get_by_role("link", name=raw.name).click()
    expect(piece(page, "在汀南泵站")).to_have_class("piece tint-2 is-shown")


def test_the_screens_hold_no_barrier_narrow_or_wide(window):
    builders.reporter("程亦凡")
    raw = handed()
    page = window("reporter")
    found = []
    for address in (ADD, f"/admin/articles/rawpage/{raw.pk}/change/", "/admin/articles/rawpage/"):
        page.goto(address)
        found += barriers(page)
    assert found == []
