"""Whose post a line means, and in which organisation: what is certain is taken, what is not is asked."""

from dataclasses import replace

from django.utils.translation import gettext as _

from people.entering.lines import Line
from people.entering.plan import Body, Listing, Person, Plan, Question
from people.entering.rows import RosterRows
from people.models import Official, Organization

NEW, ANOTHER, LEAVE = "new", "another", "leave"


def where(
    line: Line, rows: RosterRows, listing: Listing, plan: Plan, *, beside: Organization | None = None
) -> Body | None:
    """Return the Body of a line, None where an editor has left it out or has not answered yet."""
    found = rows.body_named(line.organization) if line.organization else rows.body_in(line.title, beside)
    if found:
        return Body(f"known:{found.pk}", found.name, found)
    first = next((other for other in listing.lines if other.organization == line.organization), line)
    name = f"organization-{first.number if line.organization else line.number}"
    answer = listing.answers.get(name, LEAVE)
    plan.ask(question_where(name, line, rows, answer))
    if not (body := answered_body(line, rows, answer)):
        plan.faults.append((line, _("Unknown organization: left out until you choose one.")))
    return body


def answered_body(line: Line, rows: RosterRows, answer: str) -> Body | None:
    kind, _mark, value = answer.partition(":")
    if kind == NEW and value in Organization.Kind.values and line.organization:
        return Body(f"new:{line.organization}", line.organization, None, value)
    found = next((body for body in rows.bodies.values() if str(body.pk) == answer), None)
    return Body(f"known:{found.pk}", found.name, found) if found else None


def question_where(name: str, line: Line, rows: RosterRows, answer: str) -> Question:
    sentence = _("Line %(line)s, %(name)s: which organization is “%(body)s”?")
    values = {"line": line.number, "name": line.name, "body": line.organization or line.title}
    new = [(f"{NEW}:{kind}", _("new organization: %(kind)s") % {"kind": words}) for kind, words in kinds(line)]
    bodies = sorted({body.pk: body for body in rows.bodies.values()}.values(), key=lambda body: body.precedence)
    choices = [(LEAVE, _("leave out")), *new, *((str(body.pk), body.name) for body in bodies)]
    return Question(name, sentence % values, tuple(choices), answer)


def kinds(line: Line) -> list[tuple[str, str]]:
    return Organization.Kind.choices if line.organization else []


def whose(line: Line, body: Body, rows: RosterRows, listing: Listing, plan: Plan) -> Person | None:
    """Return the Person of a line, None where several have the name and nobody has said who is meant."""
    name = f"person-{line.number}"
    candidates = rows.people.get(line.name, [])
    question = question_whose(name, line, candidates, rows, listing.answers.get(name, ""))
    if question.chosen not in dict(question.choices):
        question = replace(question, chosen=likely(candidates, body, rows))
    if doubtful(line, candidates, body, rows, listing):
        plan.ask(question)
    if person := answered_person(line, candidates, question.chosen):
        return person
    plan.faults.append((line, _("Several people have this name: left out until you choose one.")))
    return None


def likely(candidates: list[Official], body: Body, rows: RosterRows) -> str:
    if not candidates:
        return f"{NEW}:0"
    near = [person for person in candidates if has_post_in(person, body, rows)] if len(candidates) > 1 else candidates
    return str(near[0].pk) if len(near) == 1 else ""


def has_post_in(person: Official, body: Body, rows: RosterRows) -> bool:
    return any(post.organization == body.organization for post in rows.posts_of(person))


def doubtful(line: Line, candidates: list[Official], body: Body, rows: RosterRows, listing: Listing) -> bool:
    if len(candidates) == 1:
        posts = rows.posts_of(candidates[0])
        return bool(posts) and line.order == 1 and not has_post_in(candidates[0], body, rows)
    places = {other.organization for other in listing.by_name[line.name]}
    return len(candidates) > 1 or len(places) > 1


def question_whose(name: str, line: Line, candidates: list[Official], rows: RosterRows, answer: str) -> Question:
    offered = [
        (str(person.pk), _("%(name)s, on the roster: %(titles)s") % {"name": person, "titles": titles(person, rows)})
        for person in candidates
    ]
    # With the number of those of the name: an answer is not good any more when it has been entered.
    new = (f"{NEW}:{len(candidates)}", _("a new person of this name"))
    another = (f"{ANOTHER}:{len(candidates)}", _("one more new person, of this line only"))
    sentence = _("Line %(line)s: who is %(name)s, %(title)s?")
    values = {"line": line.number, "name": line.name, "title": line.title}
    return Question(name, sentence % values, (*offered, new, another), answer)


def titles(person: Official, rows: RosterRows) -> str:
    return "、".join(dict.fromkeys(post.title for post in rows.posts_of(person))) or "—"


def answered_person(line: Line, candidates: list[Official], answer: str) -> Person | None:
    key = {NEW: f"new:{line.name}", ANOTHER: f"another:{line.number}"}.get(answer.partition(":")[0])
    if key:
        return Person(key, line.name, variants=line.variants, slips=line.slips, note=line.note)
    found = next((person for person in candidates if str(person.pk) == answer), None)
    return Person(f"known:{found.pk}", found.name, found) if found else None
