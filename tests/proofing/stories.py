"""The sample paper's stories as manuscripts: clean copy of our own, with its credits, officials and captions."""

import tomllib
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from articles import sample
from articles.models import CreditLine, MentionLine
from articles.proofing.manuscript import HEADS, Manuscript
from articles.sample.words import body_html, dated
from articles.text.body import plain

DAY = date(2026, 11, 26)
FOLDER = Path(sample.__file__).parent
ORDER = (*HEADS, "body")


@cache
def stories():
    """Return the manuscripts of all stories of the sample paper."""
    files = sorted(FOLDER.glob("day-*.toml")) + [FOLDER / "desk.toml", FOLDER / "tomorrow.toml"]
    return tuple(story_of(row) for path in files for row in tomllib.loads(path.read_text("utf-8"))["story"])


def story_of(row):
    """Return one story as a manuscript."""
    fields = {name: dated(row[name], DAY) for name in HEADS if row.get(name)}
    fields["body"] = plain(body_html(dated(row["body"], DAY)))
    for number, photo in enumerate(row.get("photos", ()), 1):
        parts = {f"{part}:{number}": dated(photo.get(part, ""), DAY) for part in ("caption", "credit")}
        fields |= {name: text for name, text in parts.items() if text}
    credits = [CreditLine(role=one["role"], name=one.get("name") or one["reporter"]) for one in row.get("credits", ())]
    officials = [MentionLine(official=1, name=one["name"], title=one["title"]) for one in row.get("officials", ())]
    return Manuscript(fields=fields, issue_date=DAY, credits=tuple(credits), mentions=tuple(officials))


def with_words(story, field, text):
    """Return a story with other words in one field, the fields in the order of print."""
    fields = {**story.fields, field: text}
    names = sorted(fields, key=lambda name: ORDER.index(name) if name in ORDER else len(ORDER))
    return replace(story, fields={name: fields[name] for name in names})


def placed(story, field, frame, words):
    """Return (story with `words` in a frame such as "{}到现场", field, start, end)."""
    start = frame.index("{}")
    return with_words(story, field, frame.replace("{}", words)), field, start, start + len(words)
