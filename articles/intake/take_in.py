"""The verb `take_in`: the stories of a page become drafts, each with its credits, officials, event and origin."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.filing.file import file
from articles.intake.arrange import Step, carry_out, locked, save
from articles.intake.sheets.compose import Story, stories_of
from articles.intake.sheets.matching import Matching, matching_for, names_on_file
from articles.intake.sheets.proposed_events import ProposedEvent, proposed_events
from articles.intake.sheets.sheet import Sheet
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
    steps: Sequence[Step] = (),
    issue_date: date | None = None,
    numbers: set[int] | None = None,
    events: Mapping[str, str] | None = None,
    reporters: Mapping[str, str] | None = None,
) -> list[Article]:
    """Make a draft of each story of `page` that has none yet and return the new drafts.

    `steps` and `issue_date` are what `arrange` takes, done first. `numbers` are the stories wanted (all for None),
    `events` the names of proposed events by their key (one is linked only when it is named here), `reporters`
    the kinds of unknown names that are to be put on the list of reporters. A second call makes nothing twice. Raises
    Refusal when `by` may not, or a story cannot be stored; then nothing is made.
    """
    if is_made(page, numbers):
        return []
    page = locked(page, by, base)
    carry_out(page, steps, issue_date)
    sheet = Sheet.from_json(page.sheet)
    add_reporters(reporters or {}, by)
    stories = stories_of(page.text, sheet, page.issue_date, names_on_file())
    matching, covered = matching_for(stories), make_events(stories, events or {}, by)
    made = []
    for story in stories:
        if story.article or numbers is not None and story.number not in numbers:
            continue
        draft = file_draft(page, story, matching, covered.get(story.number), by)
        record_origin(page, sheet, story, draft)
        sheet = sheet.with_story(replace(sheet.story(story.number), article=draft.pk))
        made.append(draft)
    page.sheet = sheet.as_json()
    save(page, ["sheet", "issue_date"])
    return made


def is_made(page: RawPage, numbers: set[int] | None) -> bool:
    """Tell whether all that is wanted has its draft already: a button pressed twice is no clash."""
    stories = Sheet.from_json(RawPage.objects.select_for_update().get(pk=page.pk).sheet).stories
    wanted = [story for story in stories if numbers is None or story.number in numbers]
    return bool(wanted) and all(story.article for story in wanted)


def file_draft(page: RawPage, story: Story, matching: Matching, event: int | None, by: AbstractUser) -> Article:
    """The key is made of the page and the story, so that the same story is never filed twice."""
    key = uuid.uuid5(uuid.NAMESPACE_OID, f"{page.digest}:{story.number}")
    try:
        return file(
            Article(filing_key=key),
            by=by,
            copy=copy_of(story, matching, event),
            base=0,
            why=_("read from “%(page)s”") % {"page": page.name},
        )
    except Refusal as refusal:
        raise Refusal(_("“%(story)s”: %(why)s") % {"story": story.name, "why": refusal.sentence}) from refusal


def record_origin(page: RawPage, sheet: Sheet, story: Story, draft: Article) -> None:
    open_rows = [row for row in sheet.questions if row.story == story.number and not row.answer]
    Origin.objects.create(
        article=draft,
        page=page,
        number=story.number,
        parts=[[part.kind, [list(span) for span in part.spans]] for part in sheet.of(story.number)],
        open_questions=[{"code": row.code, "values": row.values} for row in open_rows],
    )


def add_reporters(kinds: Mapping[str, str], by: AbstractUser) -> None:
    if kinds and not by.has_perm("people.add_reporter"):
        raise Refusal(_("You do not have the right to add reporters."))
    for name, kind in kinds.items():
        if not Reporter.objects.filter(name=name).exists():
            Reporter.objects.create(name=one_line(name), kind=Reporter.Kind(kind), slug=new_slug(Reporter, name))


def make_events(stories: list[Story], names: Mapping[str, str], by: AbstractUser) -> dict[int, int]:
    wanted = [proposal for proposal in proposed_events(stories) if one_line(names.get(proposal.key, ""))]
    if wanted and not by.has_perm("articles.add_event"):
        raise Refusal(_("You do not have the right to add events."))
    covered: dict[int, int] = {}
    for proposal in wanted:
        event = find_or_make_event(proposal, one_line(names[proposal.key])[:120])
        covered.update(dict.fromkeys(proposal.stories, event.pk))
    return covered


def find_or_make_event(proposal: ProposedEvent, name: str) -> Any:
    """No hour is printed, so it is the day's first."""
    start = timezone.make_aware(datetime.combine(proposal.day, time.min))
    found = Event.objects.filter(name=name, start_at__date=proposal.day).order_by("id").first()
    return found or Event.objects.create(name=name, kind=proposal.kind, start_at=start)
