"""Rows of the form: dropped with their cross, filled from a window of their own."""

import pytest
from playwright.sync_api import expect

from articles.models import Article, Copy, CreditLine
from people.models import Reporter
from tests import builders
from tests.browser.desk import ADD, editor, save, told, upload, write

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_rows_are_dropped_with_their_cross(window):
    lines = tuple(CreditLine(role="text", name=name) for name in ("方砚", "唐小满", "高亢"))
    story = builders.draft(credits=lines)
    page = window("reporter")
    page.goto(f"/admin/articles/article/{story.pk}/change/")
    editor(page).wait_for()
    page.locator("#credits-1 .inline-deletelink").click()
    save(page)
    told(page, "Saved as revision 2")
    assert [line.name for line in Copy.of(Article.objects.get()).credits] == ["方砚", "高亢"]


def test_a_reporter_who_is_not_on_the_list_yet_is_added_in_a_window_and_credited(window):
    page = window("reporter")
    page.goto(ADD)
    write(page)
    with page.expect_popup() as opened:
        page.locator("#add_id_credits-0-reporter").click()
    opened.value.locator("#id_name").fill("唐小满")
    opened.value.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("#credits-0 .select2-selection")).to_contain_text("唐小满")
    save(page)
    told(page, "Saved as revision 1")
    assert Copy.of(Article.objects.get()).credits[0].reporter == Reporter.objects.get().pk


def test_several_photos_stand_in_the_order_of_their_numbers(window):
    page = window("reporter")
    page.goto(ADD)
    write(page)
    upload(page, caption="后一张", row=0)
    page.locator("#id_photos-0-order").fill("2")
    page.get_by_role("button", name="Add another Photo").click()
    upload(page, caption="前一张", row=1)
    page.locator("#id_photos-1-order").fill("1")
    save(page)
    told(page, "Saved as revision 1")
    assert [line.caption for line in Copy.of(Article.objects.get()).photos] == ["前一张", "后一张"]
