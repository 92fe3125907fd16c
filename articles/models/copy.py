"""The copy of a story as one value: what is filed, snapshotted, approved and printed. It never changes once made."""

import hashlib
import json
from dataclasses import asdict, dataclass, field
from datetime import date


@dataclass(frozen=True, kw_only=True)
class CreditLine:
    """One credit: role (文, 图, 编, 通讯员), the name as printed, the kind that signs, the reporter's id if known."""

    role: str
    name: str
    kind: str = ""
    reporter: int | None = None


@dataclass(frozen=True, kw_only=True)
class MentionLine:
    """One official as printed: id, name and title."""

    official: int
    name: str
    title: str = ""


@dataclass(frozen=True, kw_only=True)
class PhotoLine:
    """One photograph: the stored picture's key and size, and the words that print with it."""

    key: str
    digest: str
    width: int
    height: int
    caption: str = ""
    credit: str = ""
    alternative: str = ""
    taken_date: str | None = None
    place: str = ""
    focal_x: int = 50
    focal_y: int = 50


@dataclass(frozen=True, kw_only=True)
class Copy:
    """All that a story says. Dates are ISO strings, so that a revision's JSON is the value itself."""

    kind: str = "bulletin"
    kicker: str = ""
    headline: str = ""
    deck: str = ""
    summary: str = ""
    body: str = ""
    dateline_form: str = "local"
    dateline_place: str = ""
    event_date: str | None = None
    event: int | None = None
    topics: tuple[str, ...] = ()
    credits: tuple[CreditLine, ...] = field(default_factory=tuple)
    mentions: tuple[MentionLine, ...] = field(default_factory=tuple)
    photos: tuple[PhotoLine, ...] = field(default_factory=tuple)

    @classmethod
    def from_content(cls, content):
        """Return the copy that a revision's JSON holds."""
        lines = {"credits": CreditLine, "mentions": MentionLine, "photos": PhotoLine}
        parts = {name: tuple(line(**row) for row in content[name]) for name, line in lines.items()}
        return cls(**{**content, **parts, "topics": tuple(content["topics"])})

    @classmethod
    def of(cls, article):
        """Return the copy that `article`'s rows hold now."""
        return cls(
            **{name: getattr(article, name) for name in TEXTS},
            event_date=article.event_date and article.event_date.isoformat(),
            event=article.event_id,
            topics=tuple(article.topic_rows.order_by("id").values_list("tag__name", flat=True)),
            credits=tuple(
                CreditLine(**row)
                for row in article.credits.order_by("order").values("role", "name", "kind", "reporter")
            ),
            mentions=tuple(
                MentionLine(**row) for row in article.mentions.order_by("order").values("official", "name", "title")
            ),
            photos=tuple(photo_line(row) for row in article.photos.order_by("order").values(*PHOTO_FIELDS)),
        )

    def content(self):
        """Return the copy as JSON-ready values, the form that a revision stores."""
        return json.loads(json.dumps(asdict(self)))

    def digest(self):
        """Return the SHA-256 of the copy in canonical JSON, in hexadecimal."""
        text = json.dumps(asdict(self), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()

    def day(self):
        """Return the event's date, or None."""
        return self.event_date and date.fromisoformat(self.event_date)


TEXTS = ("kind", "kicker", "headline", "deck", "summary", "body", "dateline_form", "dateline_place")
PHOTO_FIELDS = tuple(PhotoLine.__dataclass_fields__)


def photo_line(row):
    """Return a PhotoLine from a row of Photo values, its date as ISO."""
    return PhotoLine(**{**row, "taken_date": row["taken_date"] and row["taken_date"].isoformat()})
