"""The copy that a form says while it is being typed, however unfinished: read for proofing, never stored."""

from django import forms

from articles.admin.dateline_preview import credit_lines, iso_date
from articles.admin.picture import picture_of
from articles.filing.file import cleaned
from articles.models import Copy, MentionLine, PhotoLine
from articles.models.copy import CAPTIONS, COLUMNS
from people.desk import is_possible
from people.models import Official

MOST_PHOTOS, MOST_MENTIONS = 100, 100
# A picture that is chosen and not sent yet; its words are there to be checked.
NOT_YET = {"key": "", "digest": "", "width": 0, "height": 0}


def unsaved_copy(data):
    """Return (copy, inputs): the copy that the form's `data` says, and the name of the input of each of its parts."""
    photos = photo_rows(data)
    copy = Copy(
        **{name: data.get(name, "") for name in COLUMNS},
        event_date=iso_date(data.get("event_date", "")),
        event=number_of(data.get("event", "")),
        credits=tuple(credit_lines(data)),
        mentions=tuple(mention_lines(data)),
        photos=tuple(line for _prefix, line in photos),
    )
    inputs = {
        f"{part}:{number}": f"{prefix}-{part}" for number, (prefix, _line) in enumerate(photos, 1) for part in CAPTIONS
    }
    return cleaned(copy), inputs


def photo_rows(data):
    rows = []
    for number in range(MOST_PHOTOS):
        prefix = f"photos-{number}"
        words = {name: data.get(f"{prefix}-{name}", "") for name in CAPTIONS}
        picture = picture_of(data.get(f"{prefix}-stored", ""))
        if (picture or any(words.values())) and f"{prefix}-DELETE" not in data:
            line = PhotoLine(**{**(picture or NOT_YET), **words})
            rows.append((number_of(data.get(f"{prefix}-order", "")) or MOST_PHOTOS, prefix, line))
    return [(prefix, line) for _order, prefix, line in sorted(rows, key=lambda row: row[0])]


def mention_lines(data):
    rows = [f"mentions-{number}" for number in range(MOST_MENTIONS)]
    chosen = [(row, number_of(data.get(f"{row}-official", ""))) for row in rows if f"{row}-DELETE" not in data]
    names = dict(Official.objects.filter(pk__in=[pk for _row, pk in chosen if pk]).values_list("pk", "name"))
    for row, pk in chosen:
        if pk in names:
            yield MentionLine(
                official=pk, name=data.get(f"{row}-name") or names[pk], title=data.get(f"{row}-title", "")
            )


def number_of(text):
    return int(text) if is_possible(text) else None


def wished_moment(data):
    try:
        return forms.SplitDateTimeField(required=False).clean([data.get("wished_at_0"), data.get("wished_at_1")])
    except forms.ValidationError:
        return None
