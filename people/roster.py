"""The roster as of a day: who held which titles, in the order in which they are printed."""

from django.db.models import Q

from people.models import Appointment
from people.posts import Post, Roster


def as_of(day):
    """Return the appointments in force on `day` (a date), in order of precedence, each with its official loaded.

    One query. Organisations come first by precedence, then posts within one, then one person's concurrent titles.
    """
    return (
        Appointment.objects.filter(Q(end_date=None) | Q(end_date__gte=day), start_date__lte=day)
        .select_related("official", "organization")
        .order_by("organization__precedence", "precedence", "official_id", "order", "id")
    )


def titles_of(official, day):
    """Return the titles that `official` held on `day` as they are printed together: 市委副书记、市长."""
    held = as_of(day).filter(official=official).order_by("order", "id")
    return "、".join(appointment.title for appointment in held)


def whole_roster():
    """Return every post of the desk, past and future ones too, as a plain Roster. One query, no model objects."""
    rows = Appointment.objects.order_by("id").values_list(
        "official", "official__name", "title", "organization__name", "start_date", "end_date",
        "organization__precedence", "precedence", "order",
    )  # fmt: skip
    return Roster(tuple(post_of(*row) for row in rows))


def post_of(person, name, title, organization, start, end, *standing):
    """Return an appointment's columns as a plain Post."""
    *rank, order = standing
    return Post(
        person=person,
        name=name,
        title=title,
        organization=organization,
        start=start,
        end=end,
        rank=tuple(rank),
        order=order,
    )
