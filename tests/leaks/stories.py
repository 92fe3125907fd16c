"""One story in every state that the public must not see, each text of it a canary; and a public one as a control."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from articles.filing.file import file
from articles.filing.pictures import store_picture
from articles.models import Article, Copy, CreditLine, Event, MentionLine, Topic
from articles.publishing.correct import correct
from articles.publishing.kill import kill
from articles.publishing.release import release
from articles.review.send_back import send_back
from articles.review.sign_off import sign_off
from articles.review.spike import spike
from articles.review.submit import submit
from people.models import Appointment, Official, Organization, Reporter
from tests import builders
from tests.leaks.beside import doubt, hand_a_page_in
from tests.leaks.canaries import Canaries

MORNING = timezone.make_aware(datetime(2026, 11, 23, 9, 0))
TOMORROW = MORNING + timedelta(hours=21)
TEXTS = ("kicker", "headline", "deck", "summary", "dateline_place")


@dataclass
class Desk:
    """The stories by state, and what the canaries of each stand for."""

    canaries: Canaries = field(default_factory=Canaries)
    stories: dict = field(default_factory=dict)
    topics: dict = field(default_factory=dict)
    reporters: dict = field(default_factory=dict)
    officials: dict = field(default_factory=dict)
    pictures: dict = field(default_factory=dict)
    headlines: dict = field(default_factory=dict)

    def word(self, state, name):
        """Return a canary for one text of a state."""
        return self.canaries.word(state, name)


def make_desk():
    """Return the desk with every story in its place."""
    desk = Desk()
    share(desk)
    for state, lead in STATES.items():
        story = file(
            Article(), by=builders.user("reporter"), copy=canary_copy(desk, state), base=0, why=desk.word(state, "why")
        )
        desk.stories[state] = story
        lead(desk, story, state)
        doubt(desk, story, state)
    hand_a_page_in(desk)
    Topic.objects.update(is_featured=True)
    return desk


def share(desk):
    """Make a topic, a reporter and an official whom every story names, so that they are public: see `SHARED`."""
    desk.topics[SHARED] = Topic.objects.create(name=desk.word(SHARED, "topic"))
    person(desk, SHARED)
    official(desk, SHARED)


def canary_copy(desk, state, part=""):
    """Return copy whose every text is a canary; `part` tells a newer copy of the same state from its first one."""
    name = f"{state}{part}"
    texts = {text: desk.word(name, text) for text in TEXTS}
    writer, mayor = person(desk, name), official(desk, name)
    shared_writer = desk.reporters[SHARED]
    desk.headlines[name] = texts["headline"]
    desk.topics[name] = Topic.objects.create(name=desk.word(name, "topic"), description=desk.word(name, "description"))
    event = Event.objects.create(
        name=desk.word(name, "event"), place=desk.word(name, "event place"), start_at=MORNING, is_public=True
    )
    return Copy(
        **texts,
        body=f"<p>{desk.word(name, 'body')}</p><h2>{desk.word(name, 'crosshead')}</h2><p>{desk.word(name, 'end')}</p>",
        dateline_form="field",
        event_date="2026-11-22",
        event=event.pk,
        topics=(desk.topics[name].name, desk.topics[SHARED].name),
        credits=(
            CreditLine(role="text", name=writer.name, kind="staff", reporter=writer.pk),
            CreditLine(role="text", name=shared_writer.name, kind="staff", reporter=shared_writer.pk),
            CreditLine(role="correspondent", name=desk.word(name, "correspondent")),
            CreditLine(role="editor", name=desk.word(name, "editor")),
        ),
        mentions=tuple(
            MentionLine(official=who.pk, name=desk.word(name, f"mention{part}"), title=desk.word(name, f"title{part}"))
            for who, part in ((mayor, ""), (desk.officials[SHARED], " (shared)"))
        ),
        photos=(photo(desk, name),),
    )


def person(desk, name):
    """Return a reporter whom only this story names."""
    words = {text: desk.word(name, text) for text in ("reporter", "pen_names", "press_card", "beats")}
    desk.reporters[name] = Reporter.objects.create(
        name=words.pop("reporter"), slug=desk.word(name, "reporter address"), **words
    )
    return desk.reporters[name]


def official(desk, name):
    """Return an official whom only this story names."""
    words = {text: desk.word(name, text) for text in ("note", "variants", "slips")}
    found = Official.objects.create(name=desk.word(name, "official"), slug=desk.word(name, "official address"), **words)
    body = Organization.objects.create(name=desk.word(name, "organization"), short_names=desk.word(name, "short"))
    for post, start in (("post", MORNING), ("post to come", MORNING + timedelta(days=40))):
        Appointment.objects.create(
            official=found, organization=body, title=desk.word(name, post), start_date=start.date()
        )
    desk.officials[name] = found
    return found


def photo(desk, name):
    """Return a stored picture with canaries for its words and for the name of its file."""
    content = BytesIO()
    Image.new("RGB", (500, 300), "#345").save(content, "JPEG", comment=desk.word(name, "comment").encode())
    stored = store_picture(SimpleUploadedFile(f"{desk.word(name, 'file name')}.jpg", content.getvalue()))
    desk.pictures[name] = stored
    desk.canaries.picture(name, stored.key)
    words = {text: desk.word(name, text) for text in ("caption", "credit", "alternative", "place")}
    return type(stored)(**{**vars(stored), **words})


# --- The ways into each state ---------------------------------------------------------------------------------------


def stay(desk, story, state):
    """Leave the story a draft."""


def into_review(*roles):
    """Return the way to the step after the signatures of `roles`."""

    def way(desk, story, state):
        submit(story, by=story.filed_by, remark=desk.word(state, "submission"))
        for role in roles:
            story.refresh_from_db()
            remark = desk.word(state, f"remark of {role}")
            sign_off(story, by=builders.user(role), revision=story.revision, step=story.step, remark=remark)

    return way


def sent_back(desk, story, state):
    """Send the story back with a reason."""
    submit(story, by=story.filed_by)
    send_back(story, by=builders.user("editor"), remark=desk.word(state, "reason"))


def spiked(desk, story, state):
    """Spike the story."""
    submit(story, by=story.filed_by)
    spike(story, by=builders.user("editor"), remark=desk.word(state, "reason"))


def cleared(desk, story, state):
    """Take the story through the whole chain."""
    into_review("editor", "head", "chief")(desk, story, state)


def out(at=None):
    """Return the way to a release, now or at a moment."""

    def way(desk, story, state):
        cleared(desk, story, state)
        release(story, by=builders.user("chief"), at=at, remark=desk.word(state, "remark of release"))

    return way


def embargoed(desk, story, state):
    """Clear the story under an embargo until tomorrow."""
    story.refresh_from_db()
    file(
        story, by=story.filed_by, copy=Copy.of(story), base=1, wishes={"embargo_until": TOMORROW, "wished_at": TOMORROW}
    )
    cleared(desk, story, state)


def newer_draft(desk, story, state):
    """Release the story and change every text of it afterwards."""
    out()(desk, story, state)
    story.refresh_from_db()
    file(story, by=story.filed_by, copy=canary_copy(desk, state, " (new)"), base=story.revision.number)


def newer_release(desk, story, state):
    """Release the story, and its changed copy for tomorrow."""
    newer_draft(desk, story, state)
    release(builders.clear_again(story), by=builders.user("chief"), at=TOMORROW)


def newer_correction(desk, story, state):
    """Release the story, and a correction of it for tomorrow."""
    newer_draft(desk, story, state)
    notice = {name: desk.word(f"{state} (new)", name) for name in ("wrong", "right")}
    correct(builders.clear_again(story), by=builders.user("chief"), at=TOMORROW, **notice)


def killed(way):
    """Return a way that ends with the story killed."""

    def killed_way(desk, story, state):
        way(desk, story, state)
        kill(story, by=builders.user("chief"), remark=desk.word(state, "reason"))

    return killed_way


STATES = {
    "draft": stay,
    "first review": into_review(),
    "second review": into_review("editor"),
    "final review": into_review("editor", "head"),
    "sent back": sent_back,
    "spiked": spiked,
    "cleared": cleared,
    "scheduled": out(TOMORROW),
    "embargoed": embargoed,
    "with a newer draft": newer_draft,
    "with a newer release": newer_release,
    "with a newer correction": newer_correction,
    "killed": killed(out()),
    "killed with a newer release": killed(newer_release),
    "killed before its moment": killed(out(TOMORROW)),
    "public": out(),
}
# What every story names, hidden or public: its pages stand, and must list the public ones alone.
SHARED = "shared"
PUBLIC = ("public", "with a newer draft", "with a newer release", "with a newer correction")
GONE = ("killed", "killed with a newer release")
# What even a public story keeps to the desk.
KEPT_IN = {
    "why",
    "submission",
    "remark of editor",
    "remark of head",
    "remark of chief",
    "remark of release",
    "note",
    "variants",
    "slips",
    "short",
    "post to come",
    "press_card",
    "file name",
    "comment",
    "place",
    "sighting",
    "waiver: text",
    "waiver: before",
    "waiver: after",
    "waiver: reason",
}
