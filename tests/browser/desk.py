"""What people do at the desk, with mouse and keyboard."""

from io import BytesIO
from urllib.parse import quote

from PIL import Image
from playwright.sync_api import expect

# The editor learns a moment later than the browser where the caret has gone.
CARET_AT_END = """() => {
  const { selection, doc } = document.querySelector('.tiptap').editor.state;
  return selection.from >= doc.content.size - 2;
}"""
ADD = "/admin/articles/article/add/"
HEADLINE = "柳桥区夜间公交延长到二十三点"
PARAGRAPHS = ("柳桥区三条夜间公交线路从今天起延长运营。", "市民可在站牌查看时刻。")


def editor(page):
    """Return the body's editor once it stands; it gets its name last."""
    return page.locator(".tiptap[aria-label]")


def write(page, headline=HEADLINE, paragraphs=PARAGRAPHS):
    """Type a headline and a body."""
    page.get_by_label("Headline").fill(headline)
    editor(page).click()
    for number, paragraph in enumerate(paragraphs):
        if number:
            page.keyboard.press("Enter")
        page.keyboard.insert_text(paragraph)


def append(page, words):
    """Add a paragraph at the end of the body."""
    editor(page).locator("> *").last.click()
    page.keyboard.press("Control+End")
    wait_until(page, CARET_AT_END)
    page.keyboard.press("Enter")
    page.keyboard.insert_text(words)


def pick_reporter(page, name, row=0):
    """Find a reporter by typing and take the first that is found."""
    page.locator(f"#credits-{row} .field-reporter .select2-selection").click()
    with page.expect_response(lambda answer: f"term={quote(name)}" in answer.url):
        page.keyboard.insert_text(name)
    page.locator(".select2-results__option--highlighted", has_text=name).click()


def add_outsider(page, name, row=1):
    """Credit somebody who is on no list of the paper."""
    page.get_by_role("button", name="Add another Credit").click()
    page.locator(f"#id_credits-{row}-role").select_option("correspondent")
    page.locator(f"#id_credits-{row}-name").fill(name)


def upload(page, caption="夜班公交驶过柳桥", credit="郑远", row=0):
    """Choose a picture and write its words."""
    file = {"name": "夜班公交.jpg", "mimeType": "image/jpeg", "buffer": photograph()}
    page.locator(f"#id_photos-{row}-upload").set_input_files(file)
    page.locator(f"#id_photos-{row}-caption").fill(caption)
    page.locator(f"#id_photos-{row}-credit").fill(credit)


def photograph():
    """Return a small photograph's bytes."""
    content = BytesIO()
    Image.linear_gradient("L").resize((900, 600)).convert("RGB").save(content, "JPEG")
    return content.getvalue()


def save(page):
    """Press the form's main button."""
    page.get_by_role("button", name="Save", exact=True).click()


def press(page, name):
    """Press a button of the review page."""
    page.locator(".desk-side").get_by_role("button", name=name).click()


def told(page, words):
    """See a message with these words."""
    expect(page.locator(".messagelist")).to_contain_text(words)


def wait_for_keeping(page, words):
    """Wait until this browser has kept these words."""
    wait_until(page, "words => Object.values(localStorage).some(kept => kept.includes(words))", words)


def wait_until(page, script, given=None):
    """Wait until a script is true: the pages' own policy forbids Playwright's way of waiting for one."""
    for _try in range(100):
        if page.evaluate(script, given):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"never came true: {script}")


def offers_words(page):
    """Tell whether the page offers words that were not saved, once it has decided."""
    page.locator("#desk-keep[data-place]").wait_for(state="attached")
    return kept_box(page).is_visible()


def kept_box(page):
    """Return the box that offers words which were not saved."""
    return page.locator("#desk-keep")
