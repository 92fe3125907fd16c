"""Proofing at the screen: marks at their places while the text changes, suggestions taken, findings waived."""

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from articles.models import Article, Waiver
from articles.text.body import clean_body, plain
from tests import builders
from tests.browser.desk import ADD, append, editor, press, told, wait_until, write
from tests.browser.test_screens import barriers
from tests.proofing.family import family  # noqa: F401  the checks of these tests
from tests.text.test_printing_in_browser import CASES

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("family")]

SLIP = "<p>昨天，市长<strong>贺长</strong>州来到柳桥区。</p>"
MARKED = """name => [...(CSS.highlights.get('desk-' + name) || [])].map(range => range.toString())"""
ANSWER = "**/proofing/"


def open_form(page, story):
    """Open a story's form and wait until its findings have come."""
    with page.expect_response(ANSWER):
        page.goto(f"/admin/articles/article/{story.pk}/change/")
    editor(page).wait_for()


def marked(page, severity, words):
    """Wait until the marks of a severity in the body stand around these words."""
    wait_until(page, f"words => JSON.stringify(({MARKED})('{severity}')) === JSON.stringify(words)", words)


def finding(page, words):
    """Return the item of the panel with these words."""
    return page.locator(".desk-doubt", has_text=words).first


def test_marks_stand_at_their_ranges_and_move_with_the_text(window):
    page = window("reporter")
    open_form(page, builders.draft(body=f"{SLIP}<p>近日公布。。</p>"))
    marked(page, "must", ["贺长州"])
    marked(page, "should", ["近日"])
    marked(page, "hint", ["。。"])
    page.evaluate("document.querySelector('.tiptap').editor.commands.insertContentAt(1, '新加的字，')")
    marked(page, "must", ["贺长州"])
    append(page, "又一段，贺长州说。")
    marked(page, "must", ["贺长州", "贺长州"])


def test_a_finding_whose_words_are_typed_over_loses_its_mark_at_once(window):
    page = window("reporter")
    open_form(page, builders.draft(body=SLIP))
    marked(page, "must", ["贺长州"])
    page.route(ANSWER, lambda route: None)
    finding(page, "贺长州").get_by_role("button", name="Go there").click()
    wait_until(page, "() => getSelection().toString() === '贺长州'")
    page.keyboard.insert_text("市长")
    marked(page, "must", [])


def test_findings_come_at_a_pause_one_request_at_a_time_and_stale_ones_are_dropped(window):
    page, asked = window("reporter"), []
    with page.expect_response(ANSWER):
        page.goto(ADD)
    expect(page.locator(".desk-proofing-sum")).to_have_text("Nothing found.")
    page.on("request", lambda request: asked.append(request.url) if request.url.endswith("/proofing/") else None)
    page.get_by_label("Headline").press_sequentially("近日公布 abc", delay=40)
    expect(finding(page, "近日")).to_be_visible()
    assert len(asked) == 1
    page.get_by_label("Headline").fill("22日公布")
    expect(page.locator(".desk-proofing-sum")).to_have_text("Nothing found.")


def test_a_suggestion_is_taken_in_the_body_and_undone(window):
    page = window("reporter")
    open_form(page, builders.draft(body=SLIP))
    marked(page, "must", ["贺长州"])
    finding(page, "贺长州").get_by_role("button", name="Change to").click()
    expect(editor(page)).to_contain_text("市长贺长川来到")
    expect(page.locator(".desk-proofing-sum")).to_have_text("Nothing found.")
    editor(page).press("Control+z")
    expect(editor(page)).to_contain_text("市长贺长州来到")
    marked(page, "must", ["贺长州"])


def test_a_suggestion_is_taken_in_a_line_and_undone(window):
    page = window("reporter")
    open_form(page, builders.draft(headline="市长贺长州调研"))
    headline = page.get_by_label("Headline")
    expect(headline).to_have_class("vLargeTextField desk-headline desk-doubted must")
    finding(page, "贺长州").get_by_role("button", name="Change to").click()
    expect(headline).to_have_value("市长贺长川调研")
    expect(page.locator(".desk-proofing-sum")).to_have_text("Nothing found.")
    headline.press("Control+z")
    expect(headline).to_have_value("市长贺长州调研")


def test_a_finding_is_waived_beside_unsaved_words_which_stay(window):
    story = builders.draft(body=SLIP)
    page = window("editor")
    open_form(page, story)
    append(page, "没有保存的一段。")
    expect(finding(page, "贺长州")).to_be_visible()
    finding(page, "贺长州").get_by_text("Waive").first.click()
    reason = page.get_by_label("reason (required)")
    reason.fill("另有其人")
    with page.expect_response(lambda answer: "边写边说。".encode() in (answer.request.post_data_buffer or b"")):
        append(page, "边写边说。")
    expect(reason).to_have_value("另有其人")
    reason.press("Enter")
    expect(page.locator(".desk-doubts.waived")).to_contain_text("另有其人")
    marked(page, "must", [])
    assert Waiver.objects.get().by.username == "editor" and "没有保存" not in Article.objects.get().body
    expect(editor(page)).to_contain_text("边写边说。")


def test_the_keys_lead_from_finding_to_finding(window):
    page = window("reporter")
    open_form(page, builders.draft(headline="近日公布", body=f"{SLIP}<p>近日通车。</p>"))
    marked(page, "should", ["近日"])
    selected = "[document.activeElement.name || 'body', getSelection().toString()]"
    first, second, third = ["headline", "近日"], ["body", "贺长州"], ["body", "近日"]
    for key, place in (("F8", first), ("F8", second), ("F8", third), ("F8", first), ("Shift+F8", third)):
        page.keyboard.press(key)
        wait_until(page, f"place => JSON.stringify({selected}) === JSON.stringify(place)", place)


def test_an_input_method_is_left_alone_while_it_composes(window):
    page, asked = window("reporter"), []
    page.clock.install()
    open_form(page, builders.draft(body=SLIP))
    marked(page, "must", ["贺长州"])
    editor(page).locator("p").last.click()
    page.keyboard.press("End")
    page.on("request", lambda request: asked.append(request.url))
    keyboard = page.context.new_cdp_session(page)
    for typed in ("j", "ji", "jin", "jinr", "jinri"):
        keyboard.send(
            "Input.imeSetComposition", {"text": typed, "selectionStart": len(typed), "selectionEnd": len(typed)}
        )
        page.keyboard.press("F8")
        page.clock.run_for(1000)
    assert not [url for url in asked if "/proofing/" in url] and "jinri" in editor(page).inner_text()
    with page.expect_response(ANSWER):
        keyboard.send("Input.insertText", {"text": "近日"})
    marked(page, "should", ["近日"])
    marked(page, "must", ["贺长州"])
    assert editor(page).inner_text().strip().endswith("近日") and "jin" not in editor(page).inner_text()


def test_a_half_written_reason_and_the_focus_in_the_list_survive_an_answer(window):
    page = window("editor")
    open_form(page, builders.draft(headline="市长贺长州调研", body=SLIP))
    finding(page, "贺长州").get_by_text("Waive").first.click()
    finding(page, "贺长州").get_by_label("reason (required)").fill("另有")
    page.locator(".desk-doubt-jump").nth(1).focus()
    page.evaluate("document.querySelector('.tiptap').editor.commands.insertContent('近日，')")
    expect(finding(page, "近日")).to_be_visible()
    expect(finding(page, "贺长州").get_by_label("reason (required)")).to_have_value("另有")
    assert page.evaluate("document.activeElement.className").endswith("desk-doubt-jump")


def test_an_expired_login_and_a_dead_line_disturb_nobody(window, complaints):
    story = builders.draft(body=SLIP)
    page = window("editor")
    open_form(page, story)
    marked(page, "must", ["贺长州"])
    Session.objects.all().delete()
    with page.expect_response(ANSWER):
        append(page, "写下去。")
    expect(finding(page, "贺长州")).to_be_visible()
    page.context.set_offline(True)
    finding(page, "贺长州").get_by_text("Waive").first.click()
    page.get_by_label("reason (required)").fill("另有其人")
    page.get_by_role("button", name="Waive with this reason").click()
    expect(page.locator(".desk-proofing .errornote")).to_have_text(
        "Not done: the line is down or the login has expired."
    )
    assert not Waiver.objects.exists()
    complaints.clear()


def test_the_editor_and_the_desk_see_the_same_inked_characters(window):
    page = window("reporter")
    page.goto(ADD)
    editor(page).wait_for()
    script = """async html => { const { editor } = document.querySelector('.tiptap'), pieces = [];
      const { placesOf } = await import('/static/js/desk-places.js');
      editor.commands.setContent(html);
      editor.state.doc.descendants((node, at) => { if (node.isText) pieces.push({ text: node.text, at }); });
      return placesOf(pieces).map(one => one.character).join(''); }"""
    bodies = [typed for typed, _kept in CASES if "<" in typed]
    seen = [page.evaluate(script, body) for body in bodies]
    assert seen == ["".join(plain(clean_body(body)).split()) for body in bodies]


def test_without_a_script_the_panel_takes_waives_and_blocks(window):
    story = builders.draft(body=f"{SLIP}<p>近日，区里公布了时刻。</p>")
    page = window("reporter", java_script_enabled=False)
    page.goto(f"/admin/articles/article/{story.pk}/review/")
    press(page, "Submit for review")
    expect(page.locator(".errornote")).to_contain_text("贺长州")
    page.goto(f"/admin/articles/article/{story.pk}/change/")
    finding(page, "贺长州").get_by_role("button", name="Change to").click()
    told(page, "The suggestion was taken; saved as revision 2.")
    finding(page, "近日").get_by_text("Waive").first.click()
    finding(page, "近日").get_by_label("reason (required)").fill("口径如此")
    finding(page, "近日").get_by_label("reason (required)").press("Enter")
    told(page, "The finding was waived.")
    page.goto(f"/admin/articles/article/{story.pk}/review/")
    expect(page.locator(".desk-doubts.waived")).to_contain_text("口径如此")
    press(page, "Submit for review")
    told(page, "Done")


def test_every_screen_of_proofing_has_no_barrier_and_fits(window):
    story = builders.draft(headline="市长贺长州近日调研", body=f"{SLIP}<p>近日公布。。</p>")
    page, found = window("chief"), []
    for address in (f"{story.pk}/change/", f"{story.pk}/review/", "rules/", "issue-day/", "add/"):
        page.goto(f"/admin/articles/article/{address}")
        if page.locator("[data-url].desk-proofing").count():
            expect(page.locator(".desk-proofing-sum")).to_be_visible()
        for summary in page.locator("main summary").all()[:3]:
            summary.click()
        found += barriers(page)
    assert found == []


def test_a_new_story_shows_findings_before_it_is_saved_and_can_be_waived_after(window):
    page = window("reporter")
    page.goto(ADD)
    write(page, headline="近日公布")
    expect(finding(page, "近日")).to_be_visible()
    assert finding(page, "近日").get_by_text("Waive").count() == 0
    builders.reporter()
    page.get_by_role("button", name="Save and continue editing").click()
    told(page, "Saved as revision 1")
    expect(finding(page, "近日").get_by_text("Waive").first).to_be_visible()
