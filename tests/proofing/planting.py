"""Planting slips by program: copy with one place changed, and whether the change is found there."""

import random
import re
import tomllib
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import articles.sample
from articles.proofing import proofread as engine
from articles.proofing.checks import FAMILIES, REGISTRY
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import BODY, Manuscript
from articles.proofing.rule import registry_of
from articles.sample.words import body_html, dated
from articles.text.body import plain
from tests.proofing.reading import proofread

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
    found = engine.proofread(manuscript, Knowledge(), registry)
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


# --- Slips at their exact range

LEAST = 40


def manuscript(body="", **fields):
    """Return a manuscript of plain words; `caption` and `credit` are those of its first picture."""
    names = {"caption": "caption:1", "credit": "credit:1"}
    known = {name: value for name, value in fields.items() if name in Manuscript.__dataclass_fields__}
    words = {names.get(name, name): value for name, value in fields.items() if name not in known}
    ordered = ("kicker", "headline", "deck", "summary")
    heads = {name: words.pop(name) for name in ordered if name in words}
    return Manuscript(fields={**heads, "body": body, **words}, **known)


def found(copy, *, code="", knowledge=None):
    """Return the findings on `copy` of the rules whose code begins with `code`; the others are off.

    Where two families ask for the same change one of them is told: each is tested by itself.
    """
    knowledge = knowledge or Knowledge()
    others = frozenset(rule for rule in REGISTRY.rules if not rule.startswith(code))
    return proofread(copy, replace(knowledge, muted=knowledge.muted | others))


def ranges(copy, *, code="", knowledge=None):
    """Return (field, words) of the findings whose code begins with `code`, each checked to lie where it says."""
    findings = found(copy, code=code, knowledge=knowledge)
    assert all(finding.text == copy.fields[finding.field][finding.start : finding.end] for finding in findings)
    return [(finding.field, finding.text) for finding in findings]


def exact_recall(planted, *, code, knowledge=None):
    """Return the share of `planted` (manuscript, field, start, end) whose finding has exactly that range."""
    planted = list(planted)
    assert len(planted) >= LEAST
    hits = [
        (field, start, end) in [(one.field, one.start, one.end) for one in found(copy, code=code, knowledge=knowledge)]
        for copy, field, start, end in planted
    ]
    return sum(hits) / len(hits)


# --- Ways to plant: in the place of a match, behind a comma, at the end of a paragraph

HAN = "\u4e00-\u9fa5"


def pick(pattern, body, chance):
    """Return a match of `pattern` taken by chance, or None."""
    found = list(re.finditer(pattern, body))
    return chance.choice(found) if found else None


def is_quoted(body, position):
    """Tell whether a place lies inside a quotation."""
    line = body[:position].rpartition("\n")[2]
    return line.count("“") > line.count("”")


def put(pattern, slip):
    """Return a plant that puts `slip` (words, or a function of the match and chance) in the place of a match."""

    def plant(body, chance):
        found = pick(pattern, body, chance)
        if not found:
            return None
        words = slip(found, chance) if callable(slip) else slip
        start = found.start()
        return body[:start] + words + body[found.end() :], start, start + len(words)

    return plant


def clause(make):
    """Return a plant that inserts a clause behind a comma; `make(chance)` gives (before, slip, behind)."""

    def plant(body, chance):
        found = pick(f"，(?=[{HAN}])", body, chance)
        if not found or is_quoted(body, found.start()):
            return None
        before, slip, behind = make(chance)
        start = found.end() + len(before)
        return f"{body[: found.end()]}{before}{slip}{behind}{body[found.end() :]}", start, start + len(slip)

    return plant


def at_end(make):
    """Return a plant that writes `make(chance)` behind a paragraph."""
    return put(r"(?m)(?<=。)$", lambda _found, chance: make(chance))


def number(chance, low=2, high=90):
    """Return a figure by chance."""
    return str(chance.randint(low, high))


def spread(words):
    """Return a slip that is one of `words` by chance."""
    choices = words.split()
    return lambda _found, chance: chance.choice(choices)
