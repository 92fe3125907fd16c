"""Our sample pages with what must come out of each: the words of the pages and their gold."""

import json
from datetime import date
from pathlib import Path

from articles.intake.read import read
from articles.intake.report import as_json

SAMPLES = Path(__file__).parents[1] / "samples"
NAMES = sorted(path.stem for path in SAMPLES.glob("*.txt"))
# What the gold of a story says; ranges and help for a person (organisations, places) are tested elsewhere.
FIELDS = ["kind", "kicker", "headline", "deck", "dateline", "bylines", "event_date_printed", "event_date", "body"]
FIELDS += ["crossheads", "captions", "officials", "desk_marks"]


def page(name):
    """Return the words of a sample page."""
    return (SAMPLES / f"{name}.txt").read_bytes().decode()


def gold(name):
    """Return what must come out of a sample page."""
    return json.loads((SAMPLES / f"{name}.json").read_text("utf-8"))


def outcome(name, day):
    """Return what does come out, in the form of the gold."""
    answer = as_json(read(page(name), date.fromisoformat(day)))
    return {
        "date": day,
        "stories": [{field: story[field] for field in FIELDS if story[field]} for story in answer["stories"]],
        "leftovers": answer["leftovers"],
        "questions": [[question["code"], question["story"]] for question in answer["questions"]],
    }


def stories(name):
    """Return the stories of a sample page as plain values."""
    return as_json(read(page(name)))["stories"]
