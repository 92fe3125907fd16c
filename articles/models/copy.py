"""The copy of a story as one value: what is filed, snapshotted, approved and printed. It never changes once made.

Which fields it has, and what each of them is, is said here once; every other list of them is made from this one. How
they are called and how long they may be is said by the columns of the same names.
"""

import hashlib
import json
from dataclasses import MISSING, asdict, dataclass, field, fields
from datetime import date
from enum import Flag, auto

from articles.models.article import Article
from articles.models.photo import Photo
from articles.text.body import plain


class Use(Flag):
    """What a field is for. A field without any is a row, or a list of rows, beside the story's own."""

    COLUMN = auto()  # text in the story's own column of that name
    HEAD = auto()  # one line of words that prints above the body or stands for it, and is proofread
    PRINTED = auto()  # goes to the bulletin as it is, to its column of that name or among the values of a photo
    CAPTION = auto()  # of a photo: one line that prints below it and is proofread
    LINE = auto()  # of a photo: any text of one line
    STORED = auto()  # of a photo: what is known of its file


HEAD = Use.COLUMN | Use.HEAD | Use.PRINTED


def part(use, default=""):
    return field(default=default, metadata={"use": use})


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

    key: str = part(Use.STORED | Use.PRINTED, MISSING)
    digest: str = part(Use.STORED, MISSING)
    width: int = part(Use.STORED | Use.PRINTED, MISSING)
    height: int = part(Use.STORED | Use.PRINTED, MISSING)
    caption: str = part(Use.LINE | Use.CAPTION | Use.PRINTED)
    credit: str = part(Use.LINE | Use.CAPTION | Use.PRINTED)
    alternative: str = part(Use.LINE | Use.PRINTED)
    taken_date: str | None = None
    place: str = part(Use.LINE)
    focal_x: int = 50
    focal_y: int = 50


@dataclass(frozen=True, kw_only=True)
class Copy:
    """All that a story says. Dates are ISO strings, so that a revision's JSON is the value itself."""

    kind: str = part(Use.COLUMN | Use.PRINTED, "bulletin")
    kicker: str = part(HEAD)
    headline: str = part(HEAD)
    deck: str = part(HEAD)
    summary: str = part(HEAD)
    body: str = part(Use.COLUMN)
    dateline_form: str = part(Use.COLUMN, "local")
    dateline_place: str = part(Use.COLUMN)
    event_date: str | None = None
    event: int | None = None
    topics: tuple[str, ...] = ()
    credits: tuple[CreditLine, ...] = ()
    mentions: tuple[MentionLine, ...] = ()
    photos: tuple[PhotoLine, ...] = ()

    @classmethod
    def from_content(cls, content):
        lines = {"credits": CreditLine, "mentions": MentionLine, "photos": PhotoLine}
        parts = {name: tuple(line(**row) for row in content[name]) for name, line in lines.items()}
        return cls(**{**content, **parts, "topics": tuple(content["topics"])})

    @classmethod
    def of(cls, article):
        return cls(
            **values(article, COLUMNS),
            event_date=article.event_date and article.event_date.isoformat(),
            event=article.event_id,
            topics=tuple(article.topic_rows.order_by("id").values_list("tag__name", flat=True)),
            credits=tuple(CreditLine(**row) for row in rows(article.credits, CreditLine)),
            mentions=tuple(MentionLine(**row) for row in rows(article.mentions, MentionLine)),
            photos=tuple(photo_line(row) for row in rows(article.photos, PhotoLine)),
        )

    def content(self):
        return json.loads(json.dumps(asdict(self)))

    def digest(self):
        text = json.dumps(asdict(self), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()

    def day(self):
        return self.event_date and date.fromisoformat(self.event_date)


def rows(manager, line):
    return manager.order_by("order").values(*names(line))


def photo_line(row):
    return PhotoLine(**{**row, "taken_date": row["taken_date"] and row["taken_date"].isoformat()})


def names(line, use=None):
    return tuple(each.name for each in fields(line) if use is None or use in each.metadata.get("use", Use(0)))


BODY = "body"
COLUMNS = names(Copy, Use.COLUMN)
HEADS = names(Copy, Use.HEAD)
PROSE = (*HEADS, BODY)
PRINTED, PRINTED_OF_PHOTO = names(Copy, Use.PRINTED), names(PhotoLine, Use.PRINTED)
CAPTIONS = names(PhotoLine, Use.CAPTION)
PHOTO_LINES = names(PhotoLine, Use.LINE)
STORED = names(PhotoLine, Use.STORED)


def values(row, wanted):
    return {name: getattr(row, name) for name in wanted}


def prose(row):
    """Return the heads of a copy, a story or a bulletin and the plain words of its body."""
    return [*values(row, HEADS).values(), plain(row.body)]


def label(name):
    """Return what the form calls a part of the copy: 主题, 正文, 署名; 图片说明 2 for caption:2."""
    name, _colon, number = name.partition(":")
    if number:
        return f"{Photo._meta.get_field(name).verbose_name} {number}"
    part = Article._meta.get_field(name)
    return part.related_model._meta.verbose_name_plural if part.one_to_many else part.verbose_name
