"""How the rules serve: each distinct finding of a story is counted once, with what became of it."""

from collections import Counter
from typing import Any

from django.db.models import Count

from articles.models import Article, Sighting, Waiver
from articles.proofing.check import Checked
from articles.proofing.finding import Finding
from articles.proofing.keys import part_of

Outcome = Sighting.Outcome
LONGEST_TEXT = 300


def note(article: Article, checked: Checked, *, gone: Sighting.Outcome) -> None:
    """Keep what was found in the copy of `article`; `gone` is what became of those found before and now no more.

    The caller holds the story's row lock. Filing says MENDED (the words are others), release LAPSED (the day is).
    Where proofing broke down nothing is known, and nothing is changed.
    """
    if checked.has_failed:
        return
    now = {noted.key: noted.finding for noted in checked.noted}
    before = {sighting.key: sighting for sighting in article.sightings.all()}
    lost = [row for key, row in before.items() if key not in now and row.outcome == Outcome.STANDING]
    new = {key: finding for key, finding in now.items() if key not in before}
    moved = follow(lost, new)
    outcomes = {row: Outcome.STANDING for key, row in before.items() if key in now}
    outcomes |= {row: gone if row.code in checked.asked else Outcome.LAPSED for row in lost if row not in moved}
    changed = [row for row, outcome in outcomes.items() if row.outcome != outcome]
    for row in changed:
        row.outcome = outcomes[row]
    if moved or changed:
        Sighting.objects.bulk_update([*moved, *changed], ["key", "outcome"])
    Sighting.objects.bulk_create(sighting_of(article, key, finding) for key, finding in new.items())


def follow(lost: list[Sighting], new: dict[str, Finding]) -> list[Sighting]:
    """Take out of `new` the findings that are those `lost` among other words around; return the rows, moved there."""
    moved = []
    for row in lost:
        same = (row.code, row.field, row.text)
        key = next((key for key, finding in new.items() if same == identity_of(finding)), None)
        if key:
            new.pop(key)
            row.key = key
            moved.append(row)
    return moved


def identity_of(finding: Finding) -> tuple[str, str, str]:
    return finding.code, part_of(finding.field), finding.text[:LONGEST_TEXT]


def sighting_of(article: Article, key: str, finding: Finding) -> Sighting:
    code, field, text = identity_of(finding)
    return Sighting(article=article, key=key, code=code, field=field, text=text)


def tally() -> dict[str, dict[str, int]]:
    """Return {code: {"found", "accepted", "waived"}} over all stories of the desk: two queries."""
    seen: Counter[tuple[str, Any]] = Counter()
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
