"""From a composed story to the copy of a draft: credits and officials matched, the opening as the desk sets it."""

import re
from collections.abc import Iterator

from django.utils.html import escape

from articles.intake import roles
from articles.intake.bylines import Byline
from articles.intake.sheets.compose import Composed
from articles.intake.sheets.matching import Known
from articles.intake.sheets.sheet import CROSSHEAD
from articles.models import Article, Copy, Credit, CreditLine, MentionLine
from articles.text.opening import opening
from articles.text.patterns import HAN, squeeze
from people.models import Reporter

Form, Kind, Role = Article.DatelineForm, Article.Kind, Credit.Role
KINDS = {
    "photo": Kind.PHOTO,
    "commentary": Kind.COMMENTARY,
    "feature": Kind.FEATURE,
    "notice": Kind.NOTICE,
    "correction": Kind.NOTICE,
}
CREDITED = {
    roles.REPORTER: (Role.TEXT, Reporter.Kind.STAFF),
    roles.CORRESPONDENT: (Role.CORRESPONDENT, Reporter.Kind.CORRESPONDENT),
    roles.PHOTOGRAPHER: (Role.PHOTO, ""),
    roles.AUTHOR: (Role.TEXT, ""),
    roles.INTERN: (Role.TEXT, Reporter.Kind.INTERN),
}
FORMS = [
    (Form.LOCAL, re.compile(r"本报讯")),
    (Form.REGION, re.compile(rf"本报(?P<place>[{HAN}]{{1,10}})讯")),
    (Form.FIELD, re.compile(rf"本报(?P<place>[{HAN}]{{1,10}}?)[0-9]{{1,2}}月[0-9]{{1,2}}日电")),
    (Form.AGENCY, re.compile(rf"新华社(?P<place>[{HAN}]{{1,10}}?)[0-9]{{1,2}}月[0-9]{{1,2}}日电")),
]


def copy_of(story: Composed, known: Known, event: None = None) -> Copy:
    """Return the Copy of a composed story; `known` finds its people, `event` is the id of the event it covers."""
    form, place = dateline_of(story)
    return Copy(
        kind=KINDS.get(story.kind, Kind.BULLETIN),
        kicker=story.kicker,
        headline=story.headline,
        deck=story.deck.lstrip("—－-"),
        body=body_of(story, form),
        dateline_form=form,
        dateline_place=place,
        event_date=story.event_date and story.event_date.isoformat(),
        event=event,
        credits=tuple(credit(byline, known) for byline in story.bylines),
        mentions=tuple(mentions(story, known)),
    )


def dateline_of(story: Composed) -> tuple[Article.DatelineForm, str]:
    """Return the desk's form of a printed message head and its place; NONE where setting it would change a word."""
    printed = squeeze(story.dateline)
    for form, pattern in FORMS:
        if found := pattern.fullmatch(printed):
            place = found.groupdict().get("place", "")
            if opening(form, place=place, day=story.event_date) == printed:
                return form, place
    return Form.NONE, ""


def body_of(story: Composed, form: Article.DatelineForm) -> str:
    """Return the body as HTML. A message head that the desk does not set itself stays in front of the words."""
    kept = story.opening if story.dateline and form == Form.NONE else ""
    blocks = [("h2" if role == CROSSHEAD else "p", words) for role, words in story.paragraphs]
    if blocks and kept:
        blocks[0] = (blocks[0][0], kept + blocks[0][1])
    return "".join(f"<{tag}>{escape(words)}</{tag}>" for tag, words in blocks)


def credit(byline: Byline, known: Known) -> CreditLine:
    """Return the credit of a byline, linked where the desk knows exactly one reporter of that name."""
    role, kind = CREDITED[byline.role]
    row = known.reporter(byline).row
    return CreditLine(role=role, name=byline.name, kind=kind or (row.kind if row else ""), reporter=row and row.pk)


def mentions(story: Composed, known: Known) -> Iterator[None]:
    """Yield the officials whom the roster tells for certain, each once, as printed."""
    seen = set()
    for named in story.officials:
        row = known.official(named, story.event_date).row
        if row and row.pk not in seen:
            seen.add(row.pk)
            yield MentionLine(official=row.pk, name=named.name, title=named.title)
