"""Posts in the admin: every change names its document; stories made wrong by it are shown to those who may see them."""

from datetime import date

import pytest

from articles.models import MentionLine
from people.models import Appointment, RosterChange
from people.refusal import Refusal
from tests import builders
from tests.admin.forms import fields
from tests.admin.story_form import sentences

pytestmark = pytest.mark.django_db
PAGE = "/admin/articles/article/appointments/"
START = date(2025, 1, 1)


@pytest.fixture
def mayor():
    """An official with one post."""
    person = builders.official("贺长川")
    body = builders.organization("市政府")
    Appointment.objects.create(official=person, organization=body, title="代市长", standing="acting", start_date=START)
    return person


def form_of(client, person):
    """Return the address of an official's form and its fields."""
    address = f"/admin/people/official/{person.pk}/change/"
    return address, fields(client.get(address), "official_form")


def test_an_end_in_the_officials_form_is_recorded_with_its_source(at_desk, mayor):
    client = at_desk("editor")
    address, data = form_of(client, mayor)
    changed = {"appointments-0-end_date": "2026-11-30", "appointments-0-source": "云免〔2026〕3号"}
    answer = client.post(address, {**data, **changed}, follow=True)
    record = RosterChange.objects.get()
    assert (record.kind, record.source, record.by.username) == ("ended", "云免〔2026〕3号", "editor")
    assert f"{PAGE}?official={mayor.pk}" in answer.content.decode()


def test_a_change_without_a_source_is_asked_for_it(at_desk, mayor):
    client = at_desk("editor")
    address, data = form_of(client, mayor)
    answer = client.post(address, {**data, "appointments-0-end_date": "2026-11-30"})
    assert "Name the source document of this change." in sentences(answer)
    assert Appointment.objects.get().end_date is None and not RosterChange.objects.exists()


def test_an_untouched_post_asks_for_no_source(at_desk, mayor):
    client = at_desk("editor")
    address, data = form_of(client, mayor)
    client.post(address, {**data, "slips": "贺长州，贺常川"})
    mayor.refresh_from_db()
    assert mayor.slips == "贺长州、贺常川" and not RosterChange.objects.exists()


def test_a_post_that_overlaps_with_itself_is_refused_with_a_sentence(at_desk, mayor):
    client = at_desk("editor")
    address = "/admin/people/appointment/add/"
    data = fields(client.get(address), "appointment_form")
    given = {"official": mayor.pk, "organization": builders.organization("市政府").pk, "title": "代市长"}
    answer = client.post(
        address, {**data, **given, "standing": "acting", "start_date": "2026-01-01", "source": "云任〔2026〕1号"}
    )
    assert "in this post already, from 2025-01-01" in sentences(answer)
    assert Appointment.objects.count() == 1


def test_what_the_verb_refuses_is_shown_on_the_form_with_everything_typed(at_desk, mayor, monkeypatch):
    def refuse(lines, *, by):
        raise Refusal("A colleague was quicker.")

    monkeypatch.setattr("people.admin.sourced.appoint", refuse)
    client = at_desk("editor")
    address, data = form_of(client, mayor)
    typed = {"appointments-0-end_date": "2026-11-30", "appointments-0-source": "云免〔2026〕3号", "note": "新备注"}
    answer = client.post(address, {**data, **typed})
    assert "A colleague was quicker." in sentences(answer)
    kept = fields(answer, "official_form")
    assert {name: kept[name] for name in typed} == typed
    mayor.refresh_from_db()
    assert mayor.note == ""


def test_stories_whose_title_has_ended_are_shown(at_desk, mayor):
    Appointment.objects.update(end_date=date(2026, 1, 1))
    mention = (MentionLine(official=mayor.pk, name="贺长川", title="代市长"),)
    story = builders.submitted(headline="贺长川调研", mentions=mention)
    page = at_desk("editor").get(PAGE, {"official": mayor.pk}).content.decode()
    assert f"/admin/articles/article/{story.pk}/review/" in page and "“代市长” ended on 2026-01-01." in page


def test_a_reporter_sees_their_own_stories_only(at_desk, mayor):
    Appointment.objects.update(end_date=date(2026, 1, 1))
    mention = (MentionLine(official=mayor.pk, name="贺长川", title="代市长"),)
    own = builders.draft(headline="自己的稿", mentions=mention, credits=())
    builders.draft(headline="别人的稿", mentions=mention, credits=(), by=builders.user("reporter", "stranger"))
    page = at_desk("reporter").get(PAGE, {"official": mayor.pk}).content.decode()
    assert f"/{own.pk}/review/" in page and "别人的稿" not in page


def test_without_a_name_the_page_opens_on_the_changes_of_these_weeks(at_desk, mayor):
    assert "贺长川" not in at_desk("editor").get(PAGE).content.decode()
    Appointment.objects.update(end_date=date.today())
    assert "贺长川" in at_desk("editor").get(PAGE).content.decode()


@pytest.mark.parametrize("query", ["official=x", "official=" + "9" * 40, "official=", "official=%00"])
def test_nonsense_in_the_address_breaks_nothing(at_desk, query):
    assert at_desk("editor").get(f"{PAGE}?{query}").status_code == 200


def test_the_administrator_of_accounts_sees_no_story_there(at_desk):
    assert at_desk("admin").get(PAGE).status_code == 403


@pytest.mark.parametrize("role", ["editor", "auditor"])
def test_the_record_is_read_and_never_written(at_desk, mayor, role):
    builder = at_desk("editor")
    address, data = form_of(builder, mayor)
    changed = {"appointments-0-title": "市长", "appointments-0-standing": "full", "appointments-0-source": "一号"}
    builder.post(address, {**data, **changed})
    client, record = at_desk(role), RosterChange.objects.get()
    page = f"/admin/people/rosterchange/{record.pk}/change/"
    assert "代市长 → 市长" in client.get(page).content.decode()
    assert client.post(page, {"source": "改"}).status_code == 403
