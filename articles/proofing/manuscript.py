"""What the checks read: a story's words field by field, plain, with what the desk knows about it."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Self

from articles.models import Copy
from articles.models.copy import BODY, CAPTIONS, HEADS, CreditLine, MentionLine, PhotoLine
from articles.proofing.finding import Finding
from articles.text.body import plain
from articles.text.days import event_day

HEADLINE = "headline"


@dataclass(frozen=True, kw_only=True)
class Manuscript:
    """One story for checking. Fields in the order of print: kicker, headline, deck, summary, body, caption:1, credit:1…

    The body is plain, one paragraph a line. `issue_date` is the day on which it will be read (Beijing time), None while
    nobody knows; `event` is the linked news event as {"name", "place", "hosts", "officials"} or None.
    """

    fields: dict[str, str]
    kind: str = ""
    event_date: date | None = None
    issue_date: date | None = None
    dateline_form: str = "none"
    credits: tuple[CreditLine, ...] = ()
    mentions: tuple[MentionLine, ...] = ()
    photos: tuple[PhotoLine, ...] = ()
    event: dict | None = None
    # Names that a person has told apart from the rostered ones: (name as printed, field) → never asked again.
    not_these: frozenset[str] = field(default_factory=frozenset)

    @property
    def body(self) -> str:
        """The plain words of the body."""
        return self.fields.get(BODY, "")

    @property
    def day(self) -> date:
        """The day of the event: as filed, or as the copy prints it; the day of issue where neither says."""
        if self.event_date:
            return self.event_date
        printed = event_day(self.body, self.issue_date)
        return printed.day if printed and printed.day else self.issue_date

    def found(
        self,
        code: str,
        field: str,
        start: int,
        end: int,
        *,
        suggestion: str | None = None,
        evidence: str = "",
        **values: date | int | str | None,
    ) -> Finding:
        """Return a finding at a range of one field; the rule's sentence is filled with `values` and %(text)s."""
        text = self.fields[field][start:end]
        return Finding(
            code=code,
            field=field,
            start=start,
            end=end,
            text=text,
            values={"text": text, **values},
            suggestion=suggestion,
            evidence=evidence,
        )

    def on(self, issue_date: date) -> Self:
        """Return the same story read on another day."""
        return replace(self, issue_date=issue_date)


def manuscript_of(
    copy: Copy, *, issue_date: date | None = None, event: None = None, not_these: tuple = ()
) -> Manuscript:
    """Return the manuscript of a filed Copy."""
    fields = {name: getattr(copy, name) for name in HEADS if getattr(copy, name)}
    fields[BODY] = plain(copy.body)
    for number, photo in enumerate(copy.photos, 1):
        fields |= {f"{part}:{number}": getattr(photo, part) for part in CAPTIONS if getattr(photo, part)}
    return Manuscript(
        fields=fields,
        kind=copy.kind,
        event_date=copy.day(),
        issue_date=issue_date,
        dateline_form=copy.dateline_form,
        credits=copy.credits,
        mentions=copy.mentions,
        photos=copy.photos,
        event=event,
        not_these=frozenset(not_these),
    )


def manuscript_from(text: str, *, issue_date: date | None = None) -> Manuscript:
    """Return the manuscript of plain words whose first line is the headline."""
    headline, _break, body = text.replace("\r\n", "\n").strip("\n").partition("\n")
    return Manuscript(fields={HEADLINE: headline.strip(), BODY: body.strip("\n")}, issue_date=issue_date)
