"""Planting slips by program: copy with one place changed, and whether the change is found there."""

import json
import random
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import articles.sample
from articles.proofing.manuscript import BODY, Manuscript
from articles.sample.words import body_html, dated
from articles.text.body import plain
from tests.proofing.reading import proofread

DAY = date(2026, 11, 24)
LOUD = {"must", "should"}


@dataclass(frozen=True)
class Slip:
    """Copy with a slip: its words, field by field, and the range at which it must be found."""

    fields: tuple
    field: str
    start: int
    end: int

    def manuscript(self, **more):
        """Return the manuscript with the slip in it."""
        return Manuscript(**{"fields": dict(self.fields), "issue_date": DAY, **more})

    def is_found(self, prefix, **more):
        """Tell whether a loud finding of a family overlaps the planted range."""
        return any(
            each.field == self.field and each.start < self.end and each.end > self.start
            for each in loud(self.manuscript(**more), prefix)
        )


def planted(before, slip, after, *, field=BODY, **others):
    """Return the Slip of words between others in one field."""
    fields = {**others, field: before + slip + after}
    return Slip(tuple(fields.items()), field, len(before), len(before) + len(slip))


def loud(manuscript, prefix):
    """Return the findings of a family that must or should be answered."""
    return [each for each in proofread(manuscript) if each.severity in LOUD and each.code.startswith(prefix)]


def story(body, *, issue_date=DAY, **more):
    """Return a manuscript of a body."""
    heads = {name: more.pop(name) for name in ("kicker", "headline", "deck", "summary") if name in more}
    return Manuscript(fields={**heads, BODY: body}, issue_date=issue_date, **more)


def sample_stories():
    """Return (key, manuscript) of every story of the sample paper, as its desk filed it."""
    found = []
    for path in sorted(Path(articles.sample.__file__).parent.glob("*.toml")):
        for row in tomllib.loads(path.read_text("utf-8")).get("story", []):
            heads = {name: dated(row[name], DAY) for name in ("kicker", "headline", "deck", "summary") if name in row}
            body = plain(body_html(dated(row.get("body", ""), DAY)))
            found.append((row["key"], Manuscript(fields={**heads, BODY: body}, issue_date=DAY, kind=row["kind"])))
    return found


def recall(slips, prefix, **more):
    """Return the share of slips that are found, and those that are not, as words for a failing test."""
    missed = [slip for slip in slips if not slip.is_found(prefix, **more)]
    shown = [json.dumps(dict(slip.fields), ensure_ascii=False)[:300] for slip in missed[:8]]
    return 1 - len(missed) / len(slips), "\n".join([f"{len(missed)} of {len(slips)}", *shown])


def chance(seed):
    """Return a source of chance that is the same at every run."""
    return random.Random(seed)
