"""A story's whole way, done by hand: typed, sent back, mended, signed three times, scheduled, read."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone
from playwright.sync_api import expect

from articles.models import Article, Copy
from tests import builders
from tests.browser.desk import ADD, HEADLINE, add_outsider, append, pick_reporter, press, save, told, upload, write

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_story_goes_from_the_reporters_keyboard_to_the_front_page_at_its_minute(window):
    builders.reporter("方砚")
    reporter = window("reporter")
    file_by_hand(reporter)
    press(reporter, "Submit for review")
    address = Article.objects.get().pk
    send_back(window("editor"), address)
    mend(reporter)
    for role, step in (("editor", "初审"), ("head", "复审"), ("chief", "终审")):
        sign(window(role), address, step)
    moment = schedule(window("chief"), address)
    reader = window()
    with time_machine.travel(moment - timedelta(seconds=1), tick=False):
        assert HEADLINE not in read(reader, "/")
    with time_machine.travel(moment, tick=False):
        assert HEADLINE in read(reader, "/")
        reader.get_by_role("link", name=HEADLINE).first.click()
        expect(reader.locator("main")).to_contain_text(
            "本报讯（记者方砚　通讯员何林）柳桥区三条夜间公交线路从今天起延长运营。"
        )
        expect(reader.locator("main img").first).to_have_js_property("complete", True)


def file_by_hand(page):
    """Type a story with two credits, a topic and a photo; see it counted and its opening change."""
    page.goto(ADD)
    write(page)
    expect(page.locator(".desk-count")).to_have_text("31 characters")
    opening = page.locator("#desk-opening [data-part=opening]")
    expect(opening).to_have_text("本报讯")
    pick_reporter(page, "方砚")
    expect(opening).to_have_text("本报讯（记者方砚）")
    add_outsider(page, "何林")
    expect(opening).to_have_text("本报讯（记者方砚　通讯员何林）")
    page.get_by_label("Topics").fill("民生实事，公共交通")
    upload(page)
    save(page)
    told(page, "Saved as revision 1. It stands at: draft.")
    copy = Copy.of(Article.objects.get())
    assert copy.body == "<p>柳桥区三条夜间公交线路从今天起延长运营。</p><p>市民可在站牌查看时刻。</p>"
    assert (copy.topics, len(copy.photos)) == (("民生实事", "公共交通"), 1)


def send_back(page, pk):
    """Give a reason and send the story back, from the first page of the desk on."""
    page.goto("/admin/")
    page.get_by_role("link", name=HEADLINE).click()
    form = page.locator(".desk-verb-send_back")
    form.get_by_label("reason").fill("请补充票价")
    form.get_by_role("button").click()
    told(page, "It now stands at: draft" if False else "The story now stands at: draft.")


def mend(page):
    """See the reason, add a paragraph, submit again."""
    page.reload()
    expect(page.locator(".desk-record")).to_contain_text("请补充票价")
    page.get_by_role("link", name="Change the copy").click()
    append(page, "票价仍为一元。")
    save(page)
    expect(page.locator(".desk-story .copy")).to_contain_text("票价仍为一元。")
    press(page, "Submit for review")
    told(page, "The story now stands at: 初审.")


def sign(page, pk, step):
    """Read the story and sign it at the step."""
    page.goto(f"/admin/articles/article/{pk}/review/")
    expect(page.locator(".desk-chain [aria-current]")).to_have_text(step)
    press(page, f"{step} · Sign off")
    told(page, "Signed off.")


def schedule(page, pk):
    """Schedule the story for a minute or two from now, read the sentence, confirm; return the moment."""
    moment = timezone.localtime(timezone.now() + timedelta(minutes=2)).replace(second=0, microsecond=0)
    page.goto(f"/admin/articles/article/{pk}/review/")
    form = page.locator(".desk-verb-release")
    form.get_by_label("at a time").check()
    form.get_by_label("time", exact=True).fill(f"{moment:%Y-%m-%dT%H:%M}")
    form.get_by_role("button", name="Release").click()
    sentence = page.locator(".desk-confirm")
    expect(sentence).to_contain_text(f"Public on {moment:%Y-%m-%d} ({moment:%A}) at {moment:%H:%M} Beijing time")
    page.get_by_role("button", name="Confirm").click()
    expect(page.locator(".desk-public")).to_contain_text("Scheduled")
    return moment


def read(page, address):
    """Return the words of a public page."""
    page.goto(address)
    return page.locator("body").inner_text()
