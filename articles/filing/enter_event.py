"""The verb `enter_event`: put a news event into the calendar, with its hosts, its reporters and who takes part."""

from django.db import transaction

from articles.filing.nouns import guard_right, write
from articles.text.clean import one_line


@transaction.atomic
def enter_event(event, *, by, hosts=None, reporters=None, parts=(), dropped=()):
    """`parts` are new or changed participations, `dropped` go; None leaves hosts, reporters as they are."""
    guard_right(event, by)
    event.name, event.place = one_line(event.name), one_line(event.place)
    write(event)
    for name, rows in (("hosts", hosts), ("reporters", reporters)):
        if rows is not None:
            getattr(event, name).set(rows)
    for part in dropped:
        part.delete()
    for part in parts:
        part.event = event
        write(part)
    return event
