"""The forms beside the story's: people, topics, events, pages. Printable texts, sentences, no error page."""

import pytest

from articles.models import Event, Topic
from people.models import Appointment, Official, Organization, Reporter
from tests import builders
from tests.admin.forms import fields
from tests.admin.story_form import sentences

pytestmark = pytest.mark.django_db
DIRTY, CLEAN = "桥\x07南\x00新\u202e\ud800村\u2028", "桥南新村"


def filled(client, door, **changes):
    """Return the address of an add form and its fields with `changes`."""
    address = f"/admin/{door}/add/"
    return address, {**fields(client.get(address), f"{door.split('/')[1]}_form"), **changes}


def dirty(text=DIRTY):
    """Return a text as a browser sends it: what UTF-8 cannot write is replaced."""
    return text.encode("utf-8", "replace").decode()


@pytest.mark.parametrize(
    ("door", "model", "more"),
    [
        ("people/reporter", Reporter, {"kind": "staff", "beats": dirty()}),
        ("people/organization", Organization, {"kind": "other", "precedence": "1"}),
        ("people/official", Official, {"note": dirty()}),
        ("articles/topic", Topic, {"order": "1", "description": dirty()}),
        ("articles/event", Event, {"kind": "other", "start_at_0": "2026-11-22", "start_at_1": "09:00"}),
    ],
)
def test_what_no_page_can_print_is_taken_out_of_names(at_desk, door, model, more):
    client = at_desk("editor")
    client.post(*filled(client, door, name=dirty(), **more))
    row = model.objects.get(name__startswith="桥南")
    texts = [getattr(row, field) for field in ("name", "beats", "note", "description", "place") if hasattr(row, field)]
    assert {text.replace("?", "") for text in texts if text} == {CLEAN}


def test_a_rejected_name_keeps_its_form(at_desk):
    client = at_desk("editor")
    response = client.post(*filled(client, "people/reporter", name="", beats="教育"))
    assert "This field is required." in sentences(response)
    assert fields(response, "reporter_form")["beats"] == "教育"


NONSENSE = {
    "an event of the first day": ("articles/event", {"start_at_0": "0001-01-01", "start_at_1": "00:00"}),
    "an event with a host beyond all numbers": ("articles/event", {"hosts": ["9" * 40, "x"], "reporters": "\x00"}),
    "an event that ends before it starts": (
        "articles/event",
        {"start_at_0": "2026-11-22", "start_at_1": "09:00", "end_at_0": "2026-11-21", "end_at_1": "09:00"},
    ),
    "an organization below itself beyond": ("people/organization", {"parent": "9" * 40}),
    "a post of nobody": ("people/appointment", {"official": "x", "organization": "9" * 40, "start_date": "2026-02-30"}),
    "an issue number beyond all": ("articles/issue", {"number": "9" * 40, "issue_date": "0000-00-00"}),
    "a page of no issue": ("articles/page", {"issue": "9" * 40, "number": "-1", "name": "\x00"}),
    "a topic beyond its column": ("articles/topic", {"name": "长" * 200}),
    "a post that ends before it starts": (
        "people/appointment",
        {"start_date": "2026-11-22", "end_date": "2026-11-21", "title": "市长"},
    ),
}


@pytest.mark.parametrize("case", NONSENSE)
def test_nonsense_is_answered_with_a_sentence(at_desk, case):
    client, (door, typed) = at_desk("editor"), NONSENSE[case]
    response = client.post(*filled(client, door, **{"name": "名", **typed}))
    assert response.status_code == 200 and "errorlist" in sentences(response)


@pytest.mark.parametrize("door", ["articles/event", "people/official", "articles/page", "articles/issue"])
@pytest.mark.parametrize("count", ["", "x", "-1", "9" * 30])
def test_broken_counts_of_rows_break_no_form(at_desk, door, count):
    client = at_desk("editor")
    address, data = filled(client, door, name="名")
    broken = {field: count for field in data if field.endswith("TOTAL_FORMS")}
    assert client.post(address, {**data, **broken}).status_code in (200, 302)


def test_a_post_is_ended_by_its_date_and_stays_on_the_roster(at_desk):
    client, mayor = at_desk("editor"), builders.official()
    post = {"official": str(mayor.pk), "organization": str(builders.organization().pk), "title": "市长", "order": "1"}
    client.post(
        *filled(client, "people/appointment", **post, precedence="1", start_date="2026-01-01", source="任〔2026〕1号")
    )
    held = Appointment.objects.get()
    page = f"/admin/people/appointment/{held.pk}/change/"
    ended = {"end_date": "2026-06-30", "source": "免〔2026〕9号"}
    client.post(page, {**fields(client.get(page), "appointment_form"), **ended})
    assert Appointment.objects.get().end_date.isoformat() == "2026-06-30"
