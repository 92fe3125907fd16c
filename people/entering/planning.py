"""Planning: a list against the roster as it is now. Each line adds, changes or ends something, or changes nothing.

It reads and writes nothing.
"""

from datetime import date, timedelta

from django.utils.translation import gettext as _

from people.appointing import TERMS
from people.entering.lines import Line
from people.entering.plan import ADDED, CHANGED, ENDED, Body, Listing, Move, Person, Plan, Question, Term
from people.entering.rows import RosterRows
from people.entering.who import where, whose
from people.models import Appointment, Organization
from people.titles import parts_of

DAY = timedelta(days=1)
STEP = 10
ENDS, GOES_ON = "ends", "on"
# (key of the person, key of the body, title without the body's name) → the lines that name that post.
Key = tuple[str, str, str]
Seen = dict[Key, list[Line]]


def plan_of(listing: Listing) -> Plan:
    rows, made = RosterRows(), Plan()
    seen: Seen = {}
    before: Organization | None = None
    for line in listing.lines:
        if line.fault:
            made.faults.append((line, line.fault))
            continue
        body = where(line, rows, listing, made, beside=before if line.order > 1 else None)
        before = body.organization if body else None
        if body is None or (person := whose(line, body, rows, listing, made)) is None:
            continue
        if not has_twin(line, title_key(line, person, body), seen, made):
            plan_line(line, person, body, rows, listing, made)
    if listing.is_whole:
        made.moves += moves_left_out(seen, rows, listing, made)
    return made


def title_key(line: Line, person: Person, body: Body) -> Key:
    title = body.organization.without_name(line.title) if body.organization else line.title
    return person.key, body.key, title


def has_twin(line: Line, key: Key, seen: Seen, made: Plan) -> bool:
    others = seen.setdefault(key, [])
    twin = next((other for other in others if meet(line, other)), None)
    others.append(line)
    if twin:
        same = (line.start, line.end) == (twin.start, twin.end)
        sentence = _("Stands in line %(line)s already.") if same else _("Overlaps with line %(line)s.")
        made.faults.append((line, sentence % {"line": twin.number}))
    return twin is not None


def meet(line: Line, other: Line) -> bool:
    first, last = max(line.start or date.min, other.start or date.min), min(line.end or date.max, other.end or date.max)
    return first <= last


def plan_line(line: Line, person: Person, body: Body, rows: RosterRows, listing: Listing, plan: Plan) -> None:
    posts = [post for post in rows.posts_of(person.official) if post.organization == body.organization]
    matching = [post for post in posts if is_same(post.title, line.title, body) and meets(post, line, listing.day)]
    if len(matching) > 1:
        plan.faults.append((line, _("Overlaps with several lines of the roster: change them one by one.")))
    elif matching:
        amend(line, person, body, matching[0], plan)
    elif line.start is None and line.end and line.end < listing.day:
        plan.faults.append((line, _("An ended post needs its first day.")))
    else:
        add(line, person, body, rows, listing, plan)
        end_others(line, person, body, posts, listing, plan)


def is_same(title: str, other: str, body: Body) -> bool:
    """Tell whether two titles in one body are the same post, one of them perhaps with the body's name in front."""
    plain = body.organization.without_name if body.organization else str
    return plain(title) == plain(other)


def meets(post: Appointment, line: Line, day: date) -> bool:
    first = line.start or min(day, line.end or day)
    return post.start_date <= (line.end or date.max) and first <= (post.end_date or date.max)


def amend(line: Line, person: Person, body: Body, post: Appointment, plan: Plan) -> None:
    """A cell left empty changes nothing."""
    filled = {"start_date": line.start, "end_date": line.end, "precedence": line.precedence}
    terms = {name: getattr(post, name) for name in TERMS}
    terms |= {name: value for name, value in filled.items() if value is not None}
    if all(getattr(post, name) == value for name, value in terms.items()):
        plan.same.append((line, post))
    elif terms["end_date"] and terms["end_date"] < terms["start_date"]:
        plan.faults.append((line, _("The last day of an appointment cannot be before its first.")))
    else:
        kind = ENDED if terms["end_date"] and not post.end_date else CHANGED
        plan.moves.append(Move(kind=kind, person=person, body=body, terms=terms, appointment=post, number=line.number))


def add(line: Line, person: Person, body: Body, rows: RosterRows, listing: Listing, plan: Plan) -> None:
    start = line.start or listing.day
    place, order = next_place(body, rows, listing, plan), next_order(person, rows, start, plan)
    terms: dict[str, Term] = {
        "title": line.title,
        "standing": line.standing,
        "precedence": place if line.precedence is None else line.precedence,
        "order": order,
        "start_date": start,
        "end_date": line.end,
    }
    plan.moves.append(Move(kind=ADDED, person=person, body=body, terms=terms, number=line.number))


def next_place(body: Body, rows: RosterRows, listing: Listing, plan: Plan) -> int:
    if body.key not in plan.places:
        there = rows.posts_in(body.organization, listing.day) if body.organization else []
        plan.places[body.key] = max([0, *(post.precedence for post in there)])
    plan.places[body.key] += STEP
    return plan.places[body.key]


def next_order(person: Person, rows: RosterRows, start: date, plan: Plan) -> int:
    if person.key not in plan.orders:
        held = [post.order for post in rows.posts_of(person.official) if post.is_held_on(start)]
        plan.orders[person.key] = max([0, *held])
    plan.orders[person.key] += 1
    return plan.orders[person.key]


def end_others(line: Line, person: Person, body: Body, posts: list[Appointment], listing: Listing, plan: Plan) -> None:
    start = line.start or listing.day
    named = {other.title for other in listing.by_name[line.name]}
    for post in posts:
        if (
            any(is_same(post.title, title, body) for title in named)
            or post.start_date >= start
            or not post.is_held_on(start)
        ):
            continue
        question = question_of_end(line, post, start, listing)
        plan.ask(question)
        if question.chosen == ENDS and not any(move.appointment == post for move in plan.moves):
            plan.moves.append(ended(post, person, body, start - DAY, line.number))


def question_of_end(line: Line, post: Appointment, start: date, listing: Listing) -> Question:
    """Return the question whether a post ends when its holder gets another one; 副局长 does when it is 局长."""
    name = f"ends-{post.pk}"
    values = {"line": line.number, "name": line.name, "new": line.title, "old": post.title}
    is_one_post = without_grades(post.title) == without_grades(line.title)
    usual = ENDS if is_one_post or listing.is_whole else GOES_ON
    choices = (
        (ENDS, _("it ends on %(day)s") % {"day": (start - DAY).isoformat()}),
        (GOES_ON, _("it goes on beside the new one")),
    )
    chosen = listing.answers.get(name, usual)
    sentence = _("Line %(line)s, %(name)s becomes %(new)s: what of %(old)s?") % values
    return Question(name, sentence, choices, chosen if chosen in dict(choices) else usual)


def without_grades(title: str) -> list[str]:
    """Return the posts of a title without 副, 代, 原…: nobody holds both 副局长 and 局长 at once."""
    return [part.body + part.office for part in parts_of(title)]


def ended(post: Appointment, person: Person, body: Body, day: date, number: int) -> Move:
    terms = {name: getattr(post, name) for name in TERMS} | {"end_date": max(day, post.start_date)}
    return Move(kind=ENDED, person=person, body=body, terms=terms, appointment=post, number=number)


def moves_left_out(seen: Seen, rows: RosterRows, listing: Listing, plan: Plan) -> list[Move]:
    """Return the moves that end what a whole list does not name in its bodies: on the day before the list's.

    Posts that were asked about are decided there; nobody's post ends because their line could not be read.
    """
    keys, moved = {body for _person, body, _title in seen}, {move.appointment for move in plan.moves}
    asked, unread = {question.name for question in plan.questions}, {line.name for line, _sentence in plan.faults}
    found = []
    for body in {body.pk: body for body in rows.bodies.values() if f"known:{body.pk}" in keys}.values():
        for post in rows.posts_in(body, listing.day):
            key = (f"known:{post.official_id}", f"known:{body.pk}", body.without_name(post.title))
            is_decided = post in moved or f"ends-{post.pk}" in asked or unread.intersection(post.official.names())
            if key not in seen and not is_decided:
                person, place = Person(key[0], post.official.name, post.official), Body(key[1], body.name, body)
                found.append(ended(post, person, place, listing.day - DAY, 0))
    return found
