"""The roster as of a day: who held which titles, in the order in which they are printed."""

from articles.text.spellings import spellings
from people.models import Appointment
from people.posts import Post, Roster


def as_of(day):
    """Return the appointments in force on `day` (a date), in order of precedence, each with its official loaded.

    One query. Organisations come first, 党委 → 人大 → 政府 → 政协 → others, then standing within one, equals by the
    strokes of their surnames, then one person's concurrent titles. What begins later is not there yet.
    """
    return Appointment.objects.held_on(day).in_print_order()


def titles_of(official, day):
    """Return the titles that `official` held on `day` as they are printed together: 市委副书记、市长."""
    held = as_of(day).filter(official=official).order_by("order", "id")
    return "、".join(appointment.title for appointment in held)


def whole_roster():
    """Return the Roster of every appointment, past and future ones too. One query."""
    return Roster(tuple(post_of(appointment) for appointment in Appointment.objects.in_print_order()))


def post_of(appointment):
    """Return the plain value of an appointment that `in_print_order` has loaded."""
    official, body = appointment.official, appointment.organization
    return Post(
        person=official.pk,
        name=official.name,
        title=appointment.title,
        organization=body.name,
        start=appointment.start_date,
        end=appointment.end_date,
        rank=(appointment.body, body.precedence, appointment.precedence),
        order=appointment.order,
        variants=official.names()[1:],
        slips=spellings(official.slips),
        strokes=official.surname_strokes,
    )
