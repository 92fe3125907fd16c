"""The verb of the roster: appointments are written together with the record of what changed, by what and by whom."""

from django.contrib.auth.models import AbstractUser
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from people.models import Appointment, RosterChange
from people.refusal import Refusal

Kind = RosterChange.Kind
# The terms of an appointment as the record keeps them: words, numbers, ISO dates.
Terms = dict[str, str | int | None]
TERMS = ("title", "standing", "precedence", "order", "start_date", "end_date")


@transaction.atomic
def appoint(lines: list[tuple[Appointment, str]], *, by: AbstractUser) -> list[RosterChange]:
    """Write appointments, new ones or changed ones, each with its source document; return the changes recorded.

    `lines` are pairs (appointment, source); a line that changes nothing writes nothing. Refuses all of them when one
    cannot stand: dates the wrong way round, a post that the person already holds, no source document.
    """
    changes = [change for appointment, source in lines if (change := write(appointment, source, by))]
    return RosterChange.objects.bulk_create(changes)


def write(appointment: Appointment, source: str, by: AbstractUser) -> RosterChange | None:
    before: Terms = {}
    if appointment.pk:
        stored = Appointment.objects.select_for_update(of=("self",)).select_related("official", "organization")
        before = terms(stored.get(pk=appointment.pk))
    after = terms(appointment)
    if before == after:
        return None
    if not source.strip():
        raise Refusal(_("Name the source document of the change: %(post)s.") % {"post": appointment})
    save(appointment)
    return RosterChange(
        appointment=appointment,
        kind=kind_of(before, after),
        before=before,
        after=after,
        source=source.strip(),
        by=by,
        at=timezone.now(),
    )


def terms(appointment: Appointment) -> Terms:
    values = {name: getattr(appointment, name) for name in TERMS}
    dates = {name: values[name].isoformat() if values[name] else None for name in ("start_date", "end_date")}
    return {
        "official": appointment.official.name,
        "organization": appointment.organization.name,
        **values,
        **dates,
        "standing": str(values["standing"]),
    }


def save(appointment: Appointment) -> None:
    """The database's own constraints are not asked beforehand: it will say so, and everything is taken back."""
    try:
        appointment.full_clean(exclude=["official", "organization"], validate_unique=False, validate_constraints=False)
        appointment.save()
    except ValidationError as error:
        raise Refusal(f"{appointment}: {' '.join(error.messages)}") from error
    except IntegrityError as error:
        sentence = _("%(post)s: this appointment is already on the roster.")
        raise Refusal(sentence % {"post": appointment}) from error


def kind_of(before: Terms, after: Terms) -> Kind:
    if not before:
        return Kind.ADDED
    return Kind.ENDED if after["end_date"] and not before["end_date"] else Kind.CHANGED
