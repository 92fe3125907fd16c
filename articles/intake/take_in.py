"""The verb `take_in`: the stories of a page become drafts, each with its credits, officials, event and origin."""

import uuid
from datetime import datetime, time
from typing import Never

from django.contrib.auth.models import AbstractUser
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.filing.file import file
from articles.intake.arrange import arranged, keep, taken_up
from articles.intake.sheets.compose import Composed, stories_of
from articles.intake.sheets.matching import Known, known_of, names_of_the_desk
from articles.intake.sheets.proposed_events import Occasion, occasions
from articles.intake.sheets.sheet import Column, Sheet
from articles.intake.sheets.to_copy import copy_of
from articles.models import Article, Event, Origin, RawPage, Refusal
from articles.text.clean import one_line
from people.models import Reporter, new_slug


@transaction.atomic
def take_in(
    page: RawPage,
    *,
    by: AbstractUser,
    base: int,
    steps: tuple = (),
    issue_date: None = None,
    numbers: set[int] | None = None,
    events: None = None,
    reporters: None = None,
) -> list[Article]:
    """Make a draft of each story of `page` that has none yet and return the new drafts.

    `steps` and `issue_date` are what `arrange` takes, done first. `numbers` are the stories wanted (all for None),
    `events` the names of proposed events by their key (an Occasion is linked only when it is named here), `reporters`
    the kinds of unknown names that are to be put on the list of reporters. A second call makes nothing twice. Raises
    Refusal when `by` may not, or a story cannot be stored; then nothing is made.
    """
    if is_made(page, numbers):
        return []
    page = arranged(taken_up(page, by, base), steps, issue_date)
    sheet = Sheet.from_json(page.sheet)
    add_reporters(reporters or {}, by)
    stories = stories_of(page.text, sheet, page.issue_date, names_of_the_desk())
    known, covered = known_of(stories), make_events(stories, events or {}, by)
    made = []
    for story in stories:
        if story.article or numbers is not None and story.number not in numbers:
            continue
        draft = drafted(page, story, known, covered.get(story.number), by)
        record_origin(page, sheet, story, draft)
        sheet = sheet.with_column(made_of(sheet.column(story.number), draft))
        made.append(draft)
    page.sheet = sheet.as_json()
    keep(page, ["sheet", "issue_date"])
    return made


def is_made(page: RawPage, numbers: set[int] | None) -> bool:
    """Tell whether all that is wanted has its draft already: a button pressed twice is no clash."""
    columns = Sheet.from_json(RawPage.objects.select_for_update().get(pk=page.pk).sheet).columns
    wanted = [column for column in columns if numbers is None or column.number in numbers]
    return bool(wanted) and all(column.article for column in wanted)


def drafted(page: RawPage, story: Composed, known: Known, event: None, by: AbstractUser) -> Article:
    """File one story; its key is made of the page and the story, so that the same story is never filed twice."""
    key = uuid.uuid5(uuid.NAMESPACE_OID, f"{page.digest}:{story.number}")
    try:
        return file(
            Article(filing_key=key),
            by=by,
            copy=copy_of(story, known, event),
            base=0,
            why=_("read from “%(page)s”") % {"page": page.name},
        )
    except Refusal as refusal:
        raise Refusal(_("“%(story)s”: %(why)s") % {"story": story.name, "why": refusal.sentence}) from refusal


def record_origin(page: RawPage, sheet: Sheet, story: Composed, draft: Article) -> None:
    """Keep from which ranges a draft was made, and the questions about it that nobody has answered."""
    open_rows = [row for row in sheet.asked if row.story == story.number and not row.answer]
    Origin.objects.create(
        article=draft,
        page=page,
        number=story.number,
        parts=[[part.role, [list(span) for span in part.spans]] for part in sheet.of(story.number)],
        open_questions=[{"code": row.code, "values": row.values} for row in open_rows],
    )


def made_of(column: Column, draft: Article) -> Column:
    """Return a story's row with the draft that was made of it."""
    return Column(column.number, column.kind, column.typed, draft.pk)


def add_reporters(kinds: dict[Never, Never], by: AbstractUser) -> None:
    """Put names on the list of reporters; one that is there already stays as it is."""
    if kinds and not by.has_perm("people.add_reporter"):
        raise Refusal(_("You do not have the right to add reporters."))
    for name, kind in kinds.items():
        if not Reporter.objects.filter(name=name).exists():
            Reporter.objects.create(name=one_line(name), kind=Reporter.Kind(kind), slug=new_slug(Reporter, name))


def make_events(stories: list[Composed], names: dict[Never, Never], by: AbstractUser) -> dict[Never, Never]:
    """Return the event of each story whose occasion was given a name: the one on file for that day, or a new one."""
    wanted = [occasion for occasion in occasions(stories) if one_line(names.get(occasion.key, ""))]
    if wanted and not by.has_perm("articles.add_event"):
        raise Refusal(_("You do not have the right to add events."))
    covered = {}
    for occasion in wanted:
        event = event_of(occasion, one_line(names[occasion.key])[:120])
        covered.update(dict.fromkeys(occasion.stories, event.pk))
    return covered


def event_of(occasion: Occasion, name: str) -> Event:
    """Return the event of that name and day, made where there is none; no hour is printed, so it is the day's first."""
    start = timezone.make_aware(datetime.combine(occasion.day, time.min))
    found = Event.objects.filter(name=name, start_at__date=occasion.day).order_by("id").first()
    return found or Event.objects.create(name=name, kind=occasion.kind, start_at=start)
