"""The sample's people: organisations, officials, reporters, events, and the accounts of the desk."""

from datetime import date

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group

from articles.filing.describe_topic import describe_topic
from articles.filing.enter_event import enter_event
from articles.models import Event, HouseWord, Issue, Page, Participation, Topic
from articles.publishing.plan_issue import plan_issue
from articles.sample.words import dated
from people.appointing import appoint
from people.models import SAMPLE_DOMAIN, Appointment, Official, Organization, Reporter, new_slug

ACCOUNTS = {
    "reporter": ("记者", None),
    "editor": ("责任编辑", "夏冰洁"),
    "head": ("部门主任", "韩文钊"),
    "chief": ("总编辑", "丁牧之"),
    "admin": ("系统管理员", "系统管理员"),
}

# Where the sample's roster comes from, unless an appointment says otherwise.
SOURCE = "《云汀市领导干部名录》（样报虚构）"


def make_accounts(password, first_reporter):
    hashed = make_password(password)  # once: hashing is slow on purpose, and the five share the password anyway
    return {
        username: make_user(username, name or first_reporter, group, password=hashed, is_staff=True)
        for username, (group, name) in ACCOUNTS.items()
    }


def make_user(username, name, group, **fields):
    given = {"password": make_password(None), **fields}
    user = get_user_model().objects.create(
        username=username, email=f"{username}{SAMPLE_DOMAIN}", first_name=name, **given
    )
    user.groups.add(Group.objects.get(name=group))
    return user


def make_reporters(rows, accounts):
    reporters = {}
    for number, row in enumerate(rows):
        slug = new_slug(Reporter, row["name"])
        user = accounts["reporter"] if number == 0 else make_user(slug, row["name"], "记者")
        reporters[row["name"]] = Reporter.objects.create(
            name=row["name"],
            slug=slug,
            kind=row["kind"],
            pen_names="、".join(row.get("pen_names", [])),
            press_card=row.get("press_card", ""),
            beats="、".join(row.get("beats", [])),
            user=user,
        )
    return reporters


def make_formulas(rows):
    HouseWord.objects.bulk_create(
        HouseWord(kind=HouseWord.Kind.FORMULA, is_quotation_exempt=False, **row) for row in rows
    )


def make_roster(paper, day_of, by):
    organizations = {}
    for row in paper["organization"]:
        organizations[row["name"]] = Organization.objects.create(
            name=row["name"],
            short_names="、".join(row.get("short", [])),
            kind=row["kind"],
            parent=organizations.get(row.get("parent")),
            precedence=row["precedence"],
        )
    officials = {row["name"]: make_official(row) for row in paper["official"]}
    lines = [
        (appointment_from(row, organizations, officials, day_of), row.get("source", SOURCE))
        for row in paper["appointment"]
    ]
    appoint(lines, by=by)
    return organizations, officials


def make_official(row):
    spellings = {name: "、".join(row.get(name, [])) for name in ("variants", "slips")}
    name = row["name"]
    return Official.objects.create(name=name, slug=new_slug(Official, name), note=row.get("note", ""), **spellings)


def appointment_from(row, organizations, officials, day_of):
    kept = {name: row[name] for name in ("title", "standing", "precedence", "order") if name in row}
    return Appointment(
        official=officials[row["official"]],
        organization=organizations[row["organization"]],
        start_date=day_of(row["start_day"]) if "start_day" in row else date.fromisoformat(row["start_date"]),
        end_date=day_of(row["end_day"]) if "end_day" in row else ended(row),
        **kept,
    )


def ended(row):
    return date.fromisoformat(row["end_date"]) if row.get("end_date") else None


def make_topics(rows, by):
    for order, row in enumerate(rows, 1):
        topic = Topic(
            name=row["name"], description=row["description"], is_featured=row.get("featured", False), order=order
        )
        describe_topic(topic, by=by)


def make_issues(rows, day_of, by):
    """Make the printed issues with their pages; return pages by (date, number)."""
    issues = [
        plan_issue(
            Issue(issue_date=day_of(row["day"]), number=row["number"]),
            by=by,
            pages=[Page(**page) for page in row["pages"]],
        )
        for row in rows
    ]
    return {(issue.issue_date, page.number): page for issue in issues for page in issue.pages.all()}


def make_events(rows, organizations, officials, moment_of, by):
    events = {}
    for row in rows:
        start = moment_of(row["day"], row["start"])
        event = Event(
            name=dated(row["name"], start.date()),
            kind=row["kind"],
            start_at=start,
            place=row.get("place", ""),
            is_public=row.get("public", False),
        )
        events[row["key"]] = enter_event(
            event,
            by=by,
            hosts=[organizations[name] for name in row.get("hosts", [])],
            parts=[
                Participation(official=officials[part["official"]], role=part["role"], order=order)
                for order, part in enumerate(row.get("participants", []), 1)
            ],
        )
    return events
