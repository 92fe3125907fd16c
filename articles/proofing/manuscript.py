"""What the checks read: a story's words field by field, plain, with what the desk knows about it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Self, TypedDict

from articles.models import Copy
from articles.models.copy import BODY, CAPTIONS, HEADS, CreditLine, MentionLine, PhotoLine
from articles.proofing.text import Text
from articles.text.body import plain

HEADLINE = "headline"


class LinkedEvent(TypedDict):
    name: str
    place: str
    hosts: list[str]
    officials: list[str]


@dataclass(frozen=True, kw_only=True)
class Manuscript:
    """One story for checking. Fields in the order of print: kicker, headline, deck, summary, body, caption:1, credit:1…

    The body is plain, one paragraph a line. `issue_date` is the day on which it will be read (Beijing time), None while
    nobody knows; `moved_from` is the day for which it was cleared, where its release is being moved; `today` is the day
    of the check.
    """

    fields: dict[str, str]
    kind: str = ""
    event_date: date | None = None
    issue_date: date | None = None
    moved_from: date | None = None
    today: date | None = None
    dateline_form: str = "none"
    credits: tuple[CreditLine, ...] = ()
    mentions: tuple[MentionLine, ...] = ()
    photos: tuple[PhotoLine, ...] = ()
    event: LinkedEvent | None = None

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        return tuple(Text(name, words) for name, words in self.fields.items())

    def __getitem__(self, name: str) -> Text:
        """An empty field where the story has none of that name."""
        return next((text for text in self.texts if text.name == name), Text(name, ""))

    def __contains__(self, name: str) -> bool:
        return name in self.fields

    @property
    def prose(self) -> Iterator[Text]:
        """The fields that hold sentences: all but the credits of pictures."""
        return (text for text in self.texts if not text.name.startswith("credit:"))

    @property
    def body(self) -> str:
        return self.fields.get(BODY, "")

    def on(self, issue_date: date) -> Self:
        return replace(self, issue_date=issue_date)


def manuscript_of(
    copy: Copy,
    *,
    issue_date: date | None = None,
    moved_from: date | None = None,
    today: date | None = None,
    event: LinkedEvent | None = None,
) -> Manuscript:
    fields = {name: getattr(copy, name) for name in HEADS if getattr(copy, name)}
    fields[BODY] = plain(copy.body)
    for number, photo in enumerate(copy.photos, 1):
        fields |= {f"{part}:{number}": getattr(photo, part) for part in CAPTIONS if getattr(photo, part)}
    return Manuscript(
        fields=fields,
        kind=copy.kind,
        event_date=copy.day(),
        issue_date=issue_date,
        moved_from=moved_from,
        today=today,
        dateline_form=copy.dateline_form,
        credits=copy.credits,
        mentions=copy.mentions,
        photos=copy.photos,
        event=event,
    )


def manuscript_from(text: str, *, issue_date: date | None = None, today: date | None = None) -> Manuscript:
    """The first line is the headline."""
    headline, _break, body = text.replace("\r\n", "\n").strip("\n").partition("\n")
    fields = {HEADLINE: headline.strip(), BODY: body.strip("\n")}
    return Manuscript(fields=fields, issue_date=issue_date, today=today)
