"""The screens of the roster, narrow and wide; a list taken in by hand, with the script switched off."""

from datetime import date

import pytest
from playwright.sync_api import expect

from articles.models import MentionLine
from people.appointing import appoint
from people.models import Appointment, Organization
from tests import builders
from tests.browser.desk import told
from tests.browser.test_screens import barriers

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LISTING = "/admin/people/official/listing/"
LINES = """姓名\t单位\t职务\t任职日期\t离任日期
贺长川\t市政府\t市长\t2026-11-01\t至今
方砚\t市审计局\t局长\t2025年3月\t
闻礼\t市政府\t副市长\t2025-13\t
丁牧\t市政府\t副市长\t2025.3\t"""


@pytest.fixture
def mayor(transactional_db):
    """An acting mayor, on the roster with a source, named in a draft."""
    person = builders.official()
    body = Organization.objects.create(name="市政府", kind="government")
    post = Appointment(
        official=person, organization=body, title="代市长", standing="acting", start_date=date(2025, 1, 1)
    )
    appoint([(post, "云任〔2025〕1号")], by=builders.user("chief"))
    post.end_date = date(2026, 1, 1)
    appoint([(post, "云免〔2026〕1号")], by=builders.user("chief"))
    builders.submitted(mentions=(MentionLine(official=person.pk, name=person.name, title="代市长"),))
    return person


def hand_in(page):
    """Paste the lines and look at the plan."""
    page.goto(LISTING)
    page.get_by_label("Lines", exact=True).fill(LINES)
    page.get_by_label("Source document").fill("云任〔2026〕31号")
    page.get_by_role("button", name="Look at what would change").click()


def test_no_screen_of_the_roster_has_a_barrier(window, mayor):
    page, found = window("editor"), []
    for address in (
        LISTING,
        "/admin/people/official/",
        f"/admin/people/official/{mayor.pk}/change/",
        "/admin/people/rosterchange/",
        f"/admin/articles/article/appointments/?official={mayor.pk}",
    ):
        page.goto(address)
        found += barriers(page)
    hand_in(page)
    expect(page.get_by_role("heading", name="To be decided")).to_be_visible()
    assert found + barriers(page) == []


def test_a_roster_is_taken_in_on_a_phone_without_a_script(window, mayor):
    page = window("editor", width=375, java_script_enabled=False)
    hand_in(page)
    page.get_by_label("which organization is “市审计局”").select_option("new:department")
    page.get_by_role("button", name="Look again with these answers").click()
    page.get_by_role("button", name="Enter into the roster").click()
    told(page, "3 lines of the roster were written.")
    titles = set(Appointment.objects.values_list("official__name", "title"))
    assert titles == {("贺长川", "代市长"), ("贺长川", "市长"), ("方砚", "局长"), ("丁牧", "副市长")}
