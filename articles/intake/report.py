"""A result as JSON for programs and as plain words for a person at a terminal."""

from collections import defaultdict
from typing import Never

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from articles.intake.questions import sentence
from articles.intake.result import Piece, Question, Result, Story
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


def as_json(result: Result) -> dict[str, list[dict[str, list[str]] | str]]:
    """Return a result as plain values: {"stories", "leftovers", "questions"}."""
    pieces, asked = by_story(result.pieces), by_story(result.questions)
    return {
        "stories": [
            story_as_json(story, pieces.get(number, ()), asked.get(number, ()))
            for number, story in enumerate(result.stories)
        ],
        "leftovers": [result.words(piece) for piece in result.leftovers],
        "questions": [question_as_json(question) for question in result.questions],
    }


def by_story(items: list[Piece]) -> defaultdict[int, list[Piece]]:
    """Return pieces or questions in lists by the number of their story."""
    found = defaultdict(list)
    for item in items:
        found[item.story].append(item)
    return found


def story_as_json(story: Story, pieces: list[Piece], asked: tuple) -> dict[str, list[Never]]:
    """Return one story as plain values."""
    return {
        "kind": story.kind,
        "kicker": story.kicker,
        "headline": story.headline,
        "deck": story.deck,
        "dateline": story.dateline,
        "bylines": [{"name": byline.name, "role": byline.role} for byline in story.bylines],
        "byline_lines": story.byline_lines,
        "event_date_printed": story.event_date_printed,
        "event_date": story.event_date and story.event_date.isoformat(),
        "body": story.body,
        "crossheads": [paragraph.text for paragraph in story.paragraphs if paragraph.kind == "crosshead"],
        "captions": [{"text": caption.text, "credit": caption.credit} for caption in story.captions],
        "officials": [{"name": official.name, "title": official.title} for official in story.officials],
        "organizations": story.organizations,
        "places": story.places,
        "desk_marks": story.desk_marks,
        "ranges": [{"piece": piece.kind, "start": piece.start, "end": piece.end} for piece in pieces],
        "questions": [question_as_json(question) for question in asked],
    }


def question_as_json(question: Question) -> dict[str, int | list[Never]]:
    """Return one question as plain values."""
    return {
        "code": question.code,
        "sentence": sentence(question),
        "story": question.story,
        "ranges": [list(span) for span in question.spans],
        "choices": list(question.choices),
    }


def as_words(result: Result) -> list[str]:
    """Return a result as lines for a person."""
    lines = []
    for number, story in enumerate(result.stories):
        lines += story_as_words(number, story)
    lines += [_("Leftovers:"), *(f"  {squeeze(result.words(piece))}" for piece in result.leftovers), ""]
    lines += [_("Questions:"), *(f"  {number}. {sentence(asked)}" for number, asked in enumerate(result.questions, 1))]
    return lines


def story_as_words(number: int, story: Story) -> list[str]:
    """Return one story as lines for a person."""
    fields = [
        (_("Kicker"), story.kicker),
        (_("Deck"), story.deck),
        (_("Byline"), "、".join(f"{byline.name}（{_(LABELS[byline.role])}）" for byline in story.bylines)),
        (
            _("Event"),
            " → ".join(filter(None, [story.event_date_printed, story.event_date and story.event_date.isoformat()])),
        ),
        (_("Officials"), "；".join(f"{official.title} {official.name}" for official in story.officials)),
        (_("Desk marks"), "、".join(story.desk_marks)),
    ]
    head = story.headline or _("(no headline)")
    return [
        f"{number + 1}. {head} [{_(LABELS[story.kind])}]",
        *(f"   {label}: {value}" for label, value in fields if value),
        *(f"   {paragraph}" for paragraph in story.body),
        "",
    ]
