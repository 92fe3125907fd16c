"""A reading as JSON for programs and as plain words for a person at a terminal."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from articles.intake.ledger import merged
from articles.intake.questions import sentence
from articles.intake.read import Reading
from articles.intake.sheets.compose import Story
from articles.intake.sheets.sheet import Question
from articles.text.patterns import squeeze

# How a person reads the values that JSON has: kinds of stories and roles of names.
LABELS = {
    "meeting": gettext_noop("meeting"),
    "inspection": gettext_noop("inspection"),
    "talks": gettext_noop("talks"),
    "results": gettext_noop("results"),
    "project": gettext_noop("project"),
    "photo": gettext_noop("photo news"),
    "commentary": gettext_noop("commentary"),
    "notice": gettext_noop("notice"),
    "correction": gettext_noop("correction"),
    "feature": gettext_noop("feature"),
    "other": gettext_noop("other"),
    "reporter": gettext_noop("reporter"),
    "correspondent": gettext_noop("correspondent"),
    "photographer": gettext_noop("photographer"),
    "author": gettext_noop("author"),
    "intern": gettext_noop("intern"),
}


def as_json(reading: Reading) -> dict[str, list[Any]]:
    """Return a reading as plain values: {"stories", "leftovers", "questions"}; stories count from 0."""
    sheet, source = reading.sheet, reading.source
    return {
        "stories": [story_as_json(story, reading) for story in reading.stories],
        "leftovers": [source[start:end] for part in sheet.of(None) for start, end in part.spans],
        "questions": [question_as_json(question) for question in sheet.questions],
    }


def story_as_json(story: Story, reading: Reading) -> dict[str, Any]:
    sheet = reading.sheet
    asked = [question for question in sheet.questions if question.story == story.number]
    ranges = sorted((start, end, part.kind) for part in sheet.of(story.number) for start, end in part.spans)
    pieces = merged(reading.source, ((kind, (start, end)) for start, end, kind in ranges), over_lines=True)
    return {
        "kind": story.kind,
        "kicker": story.kicker or None,
        "headline": story.headline or None,
        "deck": story.deck or None,
        "dateline": story.dateline or None,
        "bylines": [{"name": byline.name, "role": byline.role} for byline in story.bylines],
        "byline_lines": list(story.byline_lines),
        "event_date_printed": story.event_date_printed or None,
        "event_date": story.event_date and story.event_date.isoformat(),
        "body": list(story.body),
        "crossheads": list(story.crossheads),
        "captions": [{"text": caption.text, "credit": caption.credit} for caption in story.captions],
        "officials": [{"name": official.name, "title": official.title} for official in story.officials],
        "organizations": list(story.organizations),
        "places": list(story.places),
        "desk_marks": list(story.desk_marks),
        "ranges": [{"piece": kind, "start": start, "end": end} for kind, (start, end) in pieces],
        "questions": [question_as_json(question) for question in asked],
    }


def question_as_json(question: Question) -> dict[str, Any]:
    return {
        "code": question.code,
        "sentence": sentence(question.code, question.values),
        "story": None if question.story is None else question.story - 1,
        "ranges": [list(pair) for pair in question.spans],
        "choices": [choice - 1 if isinstance(choice, int) else choice for choice in question.choices],
    }


def as_words(reading: Reading) -> list[str]:
    lines = []
    for story in reading.stories:
        lines += story_as_words(story)
    leftovers = [part.text(reading.source) for part in reading.sheet.of(None)]
    asked = [sentence(question.code, question.values) for question in reading.sheet.questions]
    lines += [_("Leftovers:"), *(f"  {squeeze(words)}" for words in leftovers), ""]
    return [*lines, _("Questions:"), *(f"  {number}. {words}" for number, words in enumerate(asked, 1))]


def story_as_words(story: Story) -> list[str]:
    event = [story.event_date_printed, story.event_date.isoformat() if story.event_date else ""]
    fields = [
        (_("Kicker"), story.kicker),
        (_("Deck"), story.deck),
        (_("Byline"), "、".join(f"{byline.name}（{_(LABELS[byline.role])}）" for byline in story.bylines)),
        (_("Event"), " → ".join(filter(None, event))),
        (_("Officials"), "；".join(f"{official.title} {official.name}" for official in story.officials)),
        (_("Desk marks"), "、".join(story.desk_marks)),
    ]
    return [
        f"{story.number}. {story.headline or _('(no headline)')} [{_(LABELS[story.kind])}]",
        *(f"   {label}: {value}" for label, value in fields if value),
        *(f"   {paragraph}" for paragraph in story.body),
        "",
    ]
