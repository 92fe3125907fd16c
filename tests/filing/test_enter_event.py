"""The calendar of events is written by one verb, with hosts, reporters and participants."""

from datetime import UTC, datetime

import pytest

from articles.filing.enter_event import enter_event
from articles.models import Event, Participation, Refusal
from tests import builders

pytestmark = pytest.mark.django_db
NINE = datetime(2026, 11, 22, 1, tzinfo=UTC)
EIGHT = datetime(2026, 11, 22, tzinfo=UTC)


def entered(by, **options):
    """Enter a meeting with one participant."""
    part = Participation(official=builders.official(), role="spoke")
    return enter_event(Event(name="推进会", start_at=NINE), by=by, parts=[part], **options)


def test_an_event_is_entered_with_all_that_belongs_to_it():
    event = entered(builders.user("editor"), hosts=[builders.organization()], reporters=[builders.reporter()])
    stored = Event.objects.get()
    assert stored.pk == event.pk
    assert [host.name for host in stored.hosts.all()] == ["市委"]
    assert [reporter.name for reporter in stored.reporters.all()] == ["方砚"]
    assert [part.role for part in stored.participations.all()] == ["spoke"]


def test_what_is_not_given_stays_and_what_is_dropped_goes():
    event = entered(builders.user("editor"), hosts=[builders.organization()])
    event.place = "柳桥"
    enter_event(event, by=builders.user("editor"), dropped=list(event.participations.all()))
    stored = Event.objects.get()
    assert (stored.place, stored.hosts.count(), stored.participations.count()) == ("柳桥", 1, 0)


def test_a_second_call_changes_nothing():
    event = entered(builders.user("editor"))
    parts = list(event.participations.all())
    enter_event(event, by=builders.user("editor"), parts=parts)
    assert list(Participation.objects.all()) == parts and Event.objects.count() == 1


def test_an_event_that_ends_before_it_starts_is_refused_whole():
    with pytest.raises(Refusal):
        enter_event(Event(name="会", start_at=NINE, end_at=EIGHT), by=builders.user("editor"))
    event = entered(builders.user("editor"))
    twice = Participation(official=event.participations.get().official)
    event.name = "改名"
    with pytest.raises(Refusal):
        enter_event(event, by=builders.user("editor"), parts=[twice])
    assert Event.objects.get().name == "推进会" and Participation.objects.count() == 1


def test_a_reporter_enters_events_and_changes_none():
    event = entered(builders.user("reporter"))
    with pytest.raises(Refusal):
        enter_event(event, by=builders.user("reporter"))
    with pytest.raises(Refusal):
        enter_event(Event(name="会", start_at=NINE), by=builders.user("auditor"))
    assert Event.objects.count() == 1
