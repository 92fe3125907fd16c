"""Planning: a list is held against the roster as it stands now. It reads and writes nothing."""

from datetime import date
from typing import Never

from django.utils.translation import gettext as _

from people.entering.compare import compare, left_out
from people.entering.known import Known
from people.entering.lines import Line
from people.entering.plan import Body, Listing, Person, Plan
from people.entering.who import where, whose


def plan_of(listing: Listing) -> Plan:
    """Return the plan of a listing as the roster stands now: exactly what entering it would change."""
    known, made, seen = Known(), Plan(), {}
    before = None
    for line in listing.lines:
        if line.fault:
            made.faults.append((line, line.fault))
            continue
        body = where(line, known, listing, made, beside=before if line.order > 1 else None)
        before = body and body.organization
        person = body and whose(line, body, known, listing, made)
        if person and not stands_twice(line, person, body, seen, made):
            compare(line, person, body, known, listing, made)
    if listing.is_whole:
        made.moves += left_out(seen, known, listing, made)
    return made


def stands_twice(line: Line, person: Person, body: Body, seen: dict[Never, Never], made: Plan) -> bool:
    """Tell whether the list has the same post of the same person before in that time, and note it as a fault."""
    title = body.organization.without_name(line.title) if body.organization else line.title
    others = seen.setdefault((person.key, body.key, title), [])
    twice = next((other for other in others if meet(line, other)), None)
    others.append(line)
    if twice:
        same = (line.start, line.end) == (twice.start, twice.end)
        sentence = _("Stands in line %(line)s already.") if same else _("Overlaps with line %(line)s.")
        made.faults.append((line, sentence % {"line": twice.number}))
    return bool(twice)


def meet(line: Line, other: Line) -> bool:
    """Tell whether two lines cover a common day; an open end goes on for ever."""
    first, last = max(line.start or date.min, other.start or date.min), min(line.end or date.max, other.end or date.max)
    return first <= last
