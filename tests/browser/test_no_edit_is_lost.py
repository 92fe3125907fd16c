"""No edit is lost: two editors, an expired session, a crash, the back button, an impatient hand."""

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from articles.models import Article, Copy, Revision
from tests import builders
from tests.browser.conftest import session_of
from tests.browser.desk import (
    ADD,
    HEADLINE,
    PARAGRAPHS,
    add_outsider,
    append,
    kept_box,
    offers_words,
    pick_reporter,
    press,
    save,
    told,
    upload,
    wait_for_keeping,
    write,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def open_form(page, story):
    """Open a story's form and wait until its editor stands."""
    page.goto(f"/admin/articles/article/{story.pk}/change/")
    page.locator(".tiptap").wait_for()


def test_two_editors_at_once_see_both_texts_and_the_second_saves_over_the_first_knowingly(window):
    story = builders.submitted()
    first, second = window("editor"), window("head")
    for page in (first, second):
        open_form(page, story)
    append(first, "首班车五点半。")
    save(first)
    told(first, "Saved as revision 2")
    append(second, "票价仍为一元。")
    save(second)
    clash = second.locator(".desk-clash")
    expect(clash).to_contain_text("首班车五点半。")
    expect(clash).to_contain_text("票价仍为一元。")
    expect(second.locator(".tiptap")).to_contain_text("票价仍为一元。")
    assert "首班车五点半。" in Article.objects.get().body
    second.get_by_role("button", name="I have compared: save mine over it").click()
    told(second, "Saved as revision 3")
    assert "票价仍为一元。" in Article.objects.get().body and Revision.objects.count() == 3


def test_the_enter_key_settles_no_clash(window):
    story = builders.submitted()
    page = window("editor")
    open_form(page, story)
    append(page, "票价仍为一元。")
    builders.refile(story, by=builders.user("head"), deck="另一副题")
    save(page)
    page.locator(".desk-clash").wait_for()
    page.get_by_label("Headline").press("Enter")
    page.locator(".desk-clash").wait_for()
    assert Revision.objects.count() == 2 and Article.objects.get().deck == "另一副题"


def test_typing_on_after_the_session_ended_or_the_line_went_down_disturbs_nobody(window, complaints):
    page = window("reporter")
    page.goto(ADD)
    write(page)
    Session.objects.all().delete()
    with page.expect_response("**/opening/"):
        page.get_by_label("Kicker").fill("便民出行")
    page.context.set_offline(True)
    page.get_by_label("Deck").fill("三条线路先行")
    wait_for_keeping(page, "三条线路先行")
    assert {told.rpartition(":")[2] for told in complaints} <= {"ERR_INTERNET_DISCONNECTED"}
    complaints.clear()


def test_words_typed_into_an_expired_session_are_offered_back_and_saved(window):
    builders.reporter("方砚")
    page = window("reporter")
    page.goto(ADD)
    write(page)
    pick_reporter(page, "方砚")
    add_outsider(page, "何林")
    Session.objects.all().delete()
    save(page)
    log_in(page)
    expect(kept_box(page)).to_contain_text("This browser holds words of this story that were not saved.")
    page.get_by_role("button", name="Put them back").click()
    expect(page.locator(".tiptap")).to_contain_text("市民可在站牌查看时刻。")
    save(page)
    told(page, "Saved as revision 1")
    copy = Copy.of(Article.objects.get())
    assert (copy.headline, [line.name for line in copy.credits]) == (HEADLINE, ["方砚", "何林"])
    page.goto(ADD)
    expect(page.locator(".tiptap")).to_be_visible()
    assert not kept_box(page).is_visible()


def test_a_login_renewed_in_another_window_loses_no_words(window):
    page = window("reporter")
    page.goto(ADD)
    write(page)
    wait_for_keeping(page, PARAGRAPHS[1])
    Session.objects.all().delete()
    other = page.context.new_page()
    other.goto(ADD)
    log_in(other)
    save(page)
    page.get_by_role("link", name="Open the page again").click()
    page.get_by_role("button", name="Put them back").click()
    save(page)
    told(page, "Saved as revision 1")


def log_in(page):
    """Give name and password."""
    page.get_by_label("Username").fill("reporter")
    page.get_by_label("Password").fill("reporter-password")
    page.get_by_role("button", name="Log in").click()
    page.locator("#article_form").wait_for()


def test_words_typed_before_a_crash_are_offered_back(window):
    story = builders.draft()
    page = window("reporter")
    open_form(page, story)
    append(page, "票价仍为一元。")
    wait_for_keeping(page, "票价仍为一元")
    page.goto("about:blank")
    open_form(page, story)
    page.get_by_role("button", name="Put them back").click()
    expect(page.locator(".tiptap")).to_contain_text("票价仍为一元。")
    page.get_by_role("button", name="Put them back").wait_for(state="hidden")


def test_words_put_back_over_a_newer_text_show_both(window):
    story = builders.draft()
    page = window("reporter")
    open_form(page, story)
    append(page, "票价仍为一元。")
    wait_for_keeping(page, "票价仍为一元")
    builders.refile(story, by=builders.user("editor"), deck="编辑加的副题")
    open_form(page, story)
    page.get_by_role("button", name="Put them back").click()
    save(page)
    expect(page.locator(".desk-clash")).to_contain_text("编辑加的副题")
    expect(page.locator(".desk-clash")).to_contain_text("票价仍为一元。")


def test_words_typed_while_older_ones_are_on_offer_are_kept_beside_them(window):
    story = builders.draft()
    page = window("reporter")
    for words in ("票价仍为一元。", "首班车五点半。"):
        open_form(page, story)
        append(page, words)
        wait_for_keeping(page, words)
    open_form(page, story)
    for words in ("票价仍为一元。", "首班车五点半。"):
        page.get_by_role("button", name="Put them back").click()
        expect(page.locator(".tiptap")).to_contain_text(words)


def test_words_that_are_thrown_away_are_not_offered_again(window):
    story = builders.draft()
    page = window("reporter")
    open_form(page, story)
    append(page, "票价仍为一元。")
    wait_for_keeping(page, "票价仍为一元")
    open_form(page, story)
    page.get_by_role("button", name="Throw them away").click()
    open_form(page, story)
    assert not offers_words(page)
    expect(page.locator(".tiptap")).not_to_contain_text("票价仍为一元。")


def test_kept_words_of_one_person_are_not_shown_to_the_next(window):
    page = window("reporter")
    page.goto(ADD)
    write(page)
    wait_for_keeping(page, HEADLINE)
    url = page.evaluate("location.origin")
    page.context.add_cookies([{"name": "sessionid", "value": session_of("editor"), "url": url}])
    page.goto(ADD)
    assert not offers_words(page)


def test_a_double_click_files_one_story(window):
    page = window("reporter")
    page.goto(ADD)
    write(page)
    page.get_by_role("button", name="Save", exact=True).dblclick()
    told(page, "Saved as revision 1")
    assert Article.objects.count() == Revision.objects.count() == 1


def test_the_back_button_after_filing_files_no_second_story(window):
    page = window("reporter")
    page.goto(ADD)
    write(page)
    save(page)
    told(page, "Saved as revision 1")
    page.go_back()
    page.locator(".tiptap").wait_for()
    if page.get_by_label("Headline").input_value():
        save(page)
        page.locator(".messagelist, .errornote").first.wait_for()
    assert Article.objects.exclude(headline="").count() == 1


def test_an_error_elsewhere_keeps_the_picture_that_was_chosen(window):
    page = window("reporter")
    page.goto(ADD)
    write(page)
    upload(page)
    page.get_by_label("Event date").fill("昨天")
    save(page)
    expect(page.locator(".errornote")).to_be_visible()
    expect(page.locator(".desk-thumb img")).to_have_js_property("complete", True)
    assert page.locator(".desk-thumb img").evaluate("image => image.naturalWidth") > 0
    page.get_by_label("Event date").fill("2026-11-22")
    save(page)
    told(page, "Saved as revision 1")
    assert Copy.of(Article.objects.get()).photos[0].caption == "夜班公交驶过柳桥"


def test_a_story_submitted_meanwhile_gives_back_what_was_typed(window):
    story = builders.draft()
    writing, submitting = window("reporter"), window("reporter")
    open_form(writing, story)
    submitting.goto(f"/admin/articles/article/{story.pk}/review/")
    press(submitting, "Submit for review")
    told(submitting, "初审")
    append(writing, "票价仍为一元。")
    save(writing)
    expect(writing.locator(".errornote").first).to_be_visible()
    expect(writing.locator(".errorlist").first).to_contain_text("in review")
    expect(writing.locator(".tiptap")).to_contain_text("票价仍为一元。")
