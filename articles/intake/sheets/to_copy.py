"""From a composed story to the copy of a draft: credits and officials matched, the opening as the desk sets it."""

import re
from collections.abc import Iterator
from typing import Any

from django.utils.html import escape

from articles.intake import bylines
from articles.intake.bylines import Byline
from articles.intake.ledger import PieceKind
from articles.intake.sheets.compose import Story
from articles.intake.sheets.matching import Matching
from articles.models import Article, Copy, Credit, CreditLine, MentionLine
from articles.text.opening import opening
from articles.text.patterns import HAN, squeeze
from people.models import Reporter

Form: Any = Article.DatelineForm
Kind: Any = Article.Kind
Role: Any = Credit.Role
KINDS: dict[str, Any] = {
    "photo": Kind.PHOTO,
    "commentary": Kind.COMMENTARY,
    "feature": Kind.FEATURE,
    "notice": Kind.NOTICE,
    "correction": Kind.NOTICE,
}
CREDITED: dict[bylines.Role, tuple[Any, Any]] = {
    bylines.Role.REPORTER: (Role.TEXT, Reporter.Kind.STAFF),
    bylines.Role.CORRESPONDENT: (Role.CORRESPONDENT, Reporter.Kind.CORRESPONDENT),
    bylines.Role.PHOTOGRAPHER: (Role.PHOTO, ""),
    bylines.Role.AUTHOR: (Role.TEXT, ""),
    bylines.Role.INTERN: (Role.TEXT, Reporter.Kind.INTERN),
}
FORMS = [
    (Form.LOCAL, re.compile(r"本报讯")),
    (Form.REGION, re.compile(rf"本报(?P<place>[{HAN}]{{1,10}})讯")),
    (Form.FIELD, re.compile(rf"本报(?P<place>[{HAN}]{{1,10}}?)[0-9]{{1,2}}月[0-9]{{1,2}}日电")),
    (Form.AGENCY, re.compile(rf"新华社(?P<place>[{HAN}]{{1,10}}?)[0-9]{{1,2}}月[0-9]{{1,2}}日电")),
]


def copy_of(story: Story, matching: Matching, event: int | None = None) -> Copy:
    form, place = dateline_of(story)
    return Copy(
        kind=KINDS.get(story.kind, Kind.BULLETIN),
        kicker=story.kicker,
        headline=story.headline,
        deck=story.deck.lstrip("—－-"),
        body=body_of(story, form),
        dateline_form=form,
        dateline_place=place,
        event_date=story.event_date.isoformat() if story.event_date else None,
        event=event,
        credits=tuple(credit(byline, matching) for byline in story.bylines),
        mentions=tuple(mentions(story, matching)),
    )


def dateline_of(story: Story) -> tuple[str, str]:
    """Return the desk's form of a printed message head and its place; NONE where setting it would change a word."""
    printed = squeeze(story.dateline)
    for form, pattern in FORMS:
        if found := pattern.fullmatch(printed):
            place = found.groupdict().get("place", "")
            if opening(form, place=place, day=story.event_date) == printed:
                return form, place
    return Form.NONE, ""


def body_of(story: Story, form: str) -> str:
    """Return the body as HTML. A message head that the desk does not set itself stays in front of the words."""
    kept = story.opening if story.dateline and form == Form.NONE else ""
    blocks = [("h2" if kind == PieceKind.CROSSHEAD else "p", words) for kind, words in story.paragraphs]
    if blocks and kept:
        blocks[0] = (blocks[0][0], kept + blocks[0][1])
    return "".join(f"<{tag}>{escape(words)}</{tag}>" for tag, words in blocks)


def credit(byline: Byline, matching: Matching) -> CreditLine:
    role, kind = CREDITED[byline.role]
    row = matching.reporter(byline).row
    return CreditLine(role=role, name=byline.name, kind=kind or (row.kind if row else ""), reporter=row and row.pk)


def mentions(story: Story, matching: Matching) -> Iterator[MentionLine]:
    seen: set[int] = set()
    for named in story.officials:
        row = matching.official(named, story.event_date).row
        if row and row.pk not in seen:
            seen.add(row.pk)
            yield MentionLine(official=row.pk, name=named.name, title=named.title)
