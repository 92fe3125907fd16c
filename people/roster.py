"""The roster as of a day: who held which titles, in the order in which they are printed."""

from datetime import date

from articles.text.spellings import spellings
from people.models import Appointment, Official
from people.models.appointment import AppointmentQuerySet
from people.posts import Post, Roster

# What a Post is made of, in its order; the last three are its rank.
COLUMNS = (
    "official_id",
    "official__name",
    "title",
    "organization__name",
    "start_date",
    "end_date",
    "order",
    "official__variants",
    "official__slips",
    "official__surname_strokes",
    "body",
    "organization__precedence",
    "precedence",
)


def as_of(day: date) -> AppointmentQuerySet:
    """Return the appointments in force on `day` (a date), in order of precedence, each with its official loaded.

    One query. Organisations come first, 党委 → 人大 → 政府 → 政协 → others, then standing within one, equals by the
    strokes of their surnames, then one person's concurrent titles. What begins later is not there yet.
    """
    return Appointment.objects.held_on(day).in_print_order()


def titles_of(official: Official, day: date) -> str:
    """Return the titles that `official` held on `day` as they are printed together: 市委副书记、市长."""
    held = as_of(day).filter(official=official).order_by("order", "id")
    return "、".join(appointment.title for appointment in held)


def whole_roster() -> Roster:
    """Return the Roster of every appointment, past and future ones too. One query, and no models on the way."""
    return roster_of(Appointment.objects.all())


def roster_of(appointments: AppointmentQuerySet) -> Roster:
    return Roster(tuple(post_from(row) for row in appointments.in_print_order().values_list(*COLUMNS)))


def post_from(row: tuple[int, str, str, str, date, date | None, int, str, str, int, int, int, int]) -> Post:
    person, name, title, body, start, end, order, variants, slips, strokes, *rank = row
    return Post(
        person=person,
        name=name,
        title=title,
        organization=body,
        start=start,
        end=end,
        rank=tuple(rank),
        order=order,
        variants=spellings(variants) if variants else (),
        slips=spellings(slips) if slips else (),
        strokes=strokes,
    )
