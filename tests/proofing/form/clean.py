"""Clean copy to plant slips in: the released stories of the sample paper, and a helper that plants by program."""

import random
import tomllib
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import articles.sample
from articles.models.copy import CreditLine, PhotoLine
from articles.proofing.manuscript import Manuscript
from articles.sample.words import body_html, dated
from articles.text.body import plain
from tests.proofing.reading import proofread

ISSUE = date(2026, 11, 23)
VARIANTS, TRIES = 60, 1000


@cache
def stories():
    """Return the sample paper's released stories as manuscripts."""
    days = sorted(Path(articles.sample.__file__).parent.glob("day-*.toml"))
    told = [story for day in days for story in tomllib.loads(day.read_text(encoding="utf-8"))["story"]]
    return [manuscript(story) for story in told if story.get("state") == "released"]


def manuscript(story):
    """Return one story of the sample's tables as a manuscript."""
    fields = {name: dated(story[name], ISSUE) for name in ("kicker", "headline", "deck", "summary") if story.get(name)}
    fields["body"] = plain(body_html(dated(story["body"], ISSUE)))
    photos = [photo(row) for row in story.get("photos", [])]
    for number, line in enumerate(photos, 1):
        fields |= {f"caption:{number}": line.caption, f"credit:{number}": line.credit}
    credits = [CreditLine(role=row["role"], name=row.get("reporter") or row["name"]) for row in story["credits"]]
    return Manuscript(
        fields=fields,
        kind=story["kind"],
        issue_date=ISSUE,
        dateline_form=story["dateline"],
        credits=tuple(credits),
        photos=tuple(photos),
    )


def photo(row):
    """Return one photograph of the sample's tables."""
    words = {"caption": dated(row["caption"], ISSUE), "credit": row["credit"]}
    return PhotoLine(key=row["file"], digest="", width=1200, height=800, **words)


def with_body(story, body):
    """Return a story with other words in its body."""
    return replace(story, fields={**story.fields, "body": body})


def read(story):
    """Return the findings of form and privacy, whatever other families find."""
    return [finding for finding in proofread(story) if finding.code.startswith(("form.", "privacy."))]


def planted(plant, *, variants=VARIANTS):
    """Return (story, start, end) of different stories, each with one slip that `plant(body, random)` sets."""
    chance, found = random.Random(1), {}
    long = [story for story in stories() if len(story.body) > 200 and story.kind != "notice"]
    for _ in range(TRIES):
        story = chance.choice(long)
        if (slip := plant(story.body, chance)) and len(found) < variants:
            body, start, end = slip
            found[body] = (with_body(story, body), start, end)
    return list(found.values())


def recall(plant, *codes, variants=VARIANTS):
    """Return the share of planted slips that are found by one of `codes` at exactly the planted range."""
    slips = planted(plant, variants=variants)
    hit = [
        any(
            (finding.field, finding.start, finding.end) == ("body", start, end) and finding.code in codes
            for finding in read(story)
        )
        for story, start, end in slips
    ]
    return sum(hit) / len(hit)


def codes_of(body, **changes):
    """Return the codes that are found in plain words, in order."""
    return [finding.code for finding in read(Manuscript(fields={"body": body}, **changes))]


def found_in(body, **changes):
    """Return (code, words, suggestion) of the findings in plain words, in order."""
    findings = read(Manuscript(fields={"body": body}, **changes))
    return [(finding.code, finding.text, finding.suggestion) for finding in findings]
