"""What the tests of entering hand in."""

from datetime import date

from people.entering.enter import enter
from people.entering.lines import lines_from
from people.entering.plan import Listing
from people.entering.planning import plan_of
from people.entering.rows import body_names
from people.entering.tables import table_from_text
from people.models import Appointment, Official, Organization
from tests import builders

DAY = date(2026, 11, 24)
START = date(2025, 1, 1)
Kind = Organization.Kind


def handed_in(text, **options):
    """Return the listing of some pasted text."""
    return Listing(lines=tuple(lines_from(table_from_text(text), body_names())), **{"day": DAY, **options})


def planned(text, **options):
    """Return the plan of some pasted text."""
    return plan_of(handed_in(text, **options))


def entered(text, by=None, source="云任〔2026〕31号", **options):
    """Look at the plan of some pasted text, enter it and return it."""
    seen = planned(text, **options).digest
    return enter(handed_in(text, **options), by=by or builders.user("editor"), source=source, seen=seen)


def roster():
    """Return the roster as (name, organisation, title, first day, last day), in order of entry."""
    rows = Appointment.objects.order_by("id").values_list(
        "official__name", "organization__name", "title", "start_date", "end_date"
    )
    return list(rows)


def held(name, title, body, start=START, **fields):
    """Put a post on the roster; the person is made once."""
    person = Official.objects.filter(name=name).first() or builders.official(name)
    return Appointment.objects.create(official=person, organization=body, title=title, start_date=start, **fields)


def bodies():
    """Make the bodies of a small city and return them by short name."""
    made = {
        "市委": Organization(name="中共云汀市委员会", short_names="市委", kind=Kind.PARTY, precedence=1),
        "市政府": Organization(name="云汀市人民政府", short_names="市政府", kind=Kind.GOVERNMENT, precedence=2),
        "市教育局": Organization(name="云汀市教育局", short_names="市教育局", kind=Kind.DEPARTMENT, precedence=9),
    }
    for body in made.values():
        body.save()
    return made
