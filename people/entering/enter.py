"""The verb that enters a list into the roster: all of its plan or nothing."""

from django.contrib.auth.models import AbstractUser
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from people.appointing import appoint
from people.entering.plan import Body, Listing, Move, Person, Plan
from people.entering.planning import plan_of
from people.models import Appointment, Official, Organization, RosterChange, new_slug
from people.refusal import Refusal


@transaction.atomic
def enter(listing: Listing, *, by: AbstractUser, source: str, seen: str) -> Plan:
    """Enter a listing: new bodies and people, posts added, changed and ended; return the plan that was carried out.

    `source` names the document; `seen` is the digest of the plan that was looked at. Refuses when it is
    another one by now. A list that is entered already changes nothing; what the plan leaves out stays out.
    """
    one_at_a_time()
    plan = plan_of(listing)
    if not plan.moves:
        return plan
    if plan.digest != seen:
        sentence = _("Your answers or the roster have changed since this preview was made: look again, then enter it.")
        raise Refusal(sentence)
    if not source.strip():
        raise Refusal(_("Name the source document of the list."))
    bodies = {body.key: create_body(body) for body in plan.bodies}
    people = {person.key: create_person(person) for person in plan.people}
    # What ends makes room for what begins.
    moves = sorted(plan.moves, key=lambda move: move.kind != RosterChange.Kind.ENDED)
    appoint([(appointment_of(move, people, bodies), source) for move in moves], by=by)
    return plan


def one_at_a_time() -> None:
    """Let lists be entered one after the other: two of them at once would both add the same new person."""
    ContentType.objects.select_for_update().get_or_create(app_label="people", model="appointment")


def create_body(body: Body) -> Organization:
    return Organization.objects.create(name=body.name, kind=body.kind)


def create_person(person: Person) -> Official:
    fields = {name: getattr(person, name) for name in ("name", "variants", "slips", "note")}
    official = Official(slug=new_slug(Official, person.name), **fields)
    try:
        official.full_clean(validate_unique=False, validate_constraints=False)
    except ValidationError as error:
        raise Refusal(f"{person.name}: {' '.join(error.messages)}") from error
    official.save()
    return official


def appointment_of(move: Move, people: dict[str, Official], bodies: dict[str, Organization]) -> Appointment:
    appointment = move.appointment or Appointment(
        official=move.person.official or people[move.person.key],
        organization=move.body.organization or bodies[move.body.key],
    )
    for name, value in move.terms.items():
        setattr(appointment, name, value)
    return appointment
