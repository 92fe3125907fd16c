"""How the rules serve: each distinct finding of a story is counted once, with what became of it."""

from collections import Counter
from typing import Never

from django.db.models import Count

from articles.models import Article, Sighting, Waiver
from articles.proofing.check import Checked
from articles.proofing.finding import Finding
from articles.proofing.keys import part_of
from articles.proofing.levels import Level, level_of, levels

Outcome = Sighting.Outcome


def note(article: Article, checked: Checked, *, gone: Sighting.Outcome) -> None:
    """Keep what was found in the copy of `article`; `gone` is what became of those found before and now no more.

    The caller holds the story's row lock. Filing says MENDED (the words are others), release LAPSED (the day is).
    Where proofing broke down nothing is known, and nothing is changed.
    """
    if checked.has_failed:
        return
    now = {noted.key: noted.finding for noted in checked.noted}
    known = {sighting.key: sighting for sighting in article.sightings.all()}
    lost = [row for key, row in known.items() if key not in now and row.outcome == Outcome.STANDING]
    new = {key: finding for key, finding in now.items() if key not in known}
    moved = follow(lost, new)
    changed = [turned(row, Outcome.STANDING) for key, row in known.items() if key in now]
    settings = levels() if lost else {}
    for row in lost:
        if row not in moved:
            off = level_of_known(row.code, settings) == Level.OFF
            changed.append(turned(row, Outcome.LAPSED if off else gone))
    changed = [row for row in changed if row is not None]
    if moved or changed:
        Sighting.objects.bulk_update([*moved, *changed], ["key", "outcome"])
    Sighting.objects.bulk_create(sighting(article, key, finding) for key, finding in new.items())


def follow(lost: list[Never], new: dict[Never, Never]) -> list[Never]:
    """Take out of `new` the findings that are those `lost` among other words around; return the rows, moved there."""
    moved = []
    for row in lost:
        same = (row.code, row.field, row.text)
        key = next((key for key, finding in new.items() if same == told(finding)), None)
        if key:
            new.pop(key)
            row.key = key
            moved.append(row)
    return moved


def told(finding: Finding) -> tuple[str, str, str]:
    """Return what a sighting keeps of a finding: rule, part of the story, words."""
    return finding.code, part_of(finding.field), finding.text[:300]


def turned(row: Sighting, outcome: Sighting.Outcome) -> Sighting | None:
    """Return the row with its new outcome, None where it has it already."""
    if row.outcome == outcome:
        return None
    row.outcome = outcome
    return row


def level_of_known(code: str, settings: dict[Never, Never]) -> str:
    """Return the level of a rule, OFF for one that is no more."""
    try:
        return level_of(code, settings)
    except KeyError:
        return Level.OFF


def sighting(article: Article, key: str, finding: Finding) -> Sighting:
    """Return the unsaved row of a finding seen for the first time."""
    code, field, text = told(finding)
    return Sighting(article=article, key=key, code=code, field=field, text=text)


def tally() -> dict[str, dict[str, int]]:
    """Return {code: {"found", "accepted", "waived"}} over all stories of the desk: two queries."""
    seen = Counter()
    for code, outcome, number in Sighting.objects.order_by().values_list("code", "outcome").annotate(Count("id")):
        seen[code, outcome] = number
    waived = dict(Waiver.objects.standing().order_by().values_list("code").annotate(Count("id")))
    codes = {code for code, _outcome in seen} | set(waived)
    return {
        code: {
            "found": sum(seen[code, outcome] for outcome in Outcome.values),
            "accepted": seen[code, Outcome.MENDED],
            "waived": waived.get(code, 0),
        }
        for code in codes
    }
