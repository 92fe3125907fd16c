"""Planting slips by program: copy with one place changed, and whether the change is found there."""

import random
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import articles.sample
from articles.proofing.checks import FAMILIES, REGISTRY
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import BODY, Manuscript
from articles.proofing.proofread import proofread
from articles.proofing.rule import registry_of
from articles.sample.words import body_html, dated
from articles.text.body import plain

DAY = date(2026, 11, 24)
LOUD = {"must", "should"}


def registry_of_codes(prefix):
    """Return the registry of the modules whose rules begin with `prefix`."""
    modules = [module for family in FAMILIES for module in family.MODULES]
    return registry_of([SimpleNamespace(MODULES=[m for m in modules if m.RULES[0].code.startswith(prefix)])])


OF_FIGURES, OF_DATES = registry_of_codes("counts."), registry_of_codes("dates.")


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

    def shown(self):
        """Return the words of the field with the planted range in 【】."""
        words = dict(self.fields)[self.field]
        return f"{words[: self.start]}【{words[self.start : self.end]}】{words[self.end :]}"

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
    registry = OF_FIGURES if prefix.startswith("counts.") else OF_DATES if prefix.startswith("dates") else REGISTRY
    found = proofread(manuscript, Knowledge(), registry)
    return [each for each in found if each.severity in LOUD and each.code.startswith(prefix)]


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


def missed(slips, prefix, **more):
    """Return the words of the slips that are not found, the planted range in 【】."""
    return [slip.shown() for slip in slips if not slip.is_found(prefix, **more)]


def chance(seed):
    """Return a source of chance that is the same at every run."""
    return random.Random(seed)
