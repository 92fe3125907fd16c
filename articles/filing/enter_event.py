"""The verb `enter_event`: put a news event into the calendar, with its hosts, its reporters and who takes part."""

from django.db import transaction

from articles.filing.nouns import guard_right, write
from articles.text.clean import one_line


@transaction.atomic
def enter_event(event, *, by, hosts=None, reporters=None, parts=(), dropped=()):
    """Write an event, a new one or one that was changed, and return it; the same call again changes nothing.

    `parts` are the participations that are new or changed, `dropped` those to be taken out; `hosts` and `reporters`
    stay as they are where None is given. Raises Refusal when `by` may not, or when something cannot be so.
    """
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
