"""Of the slips that overlap the surest is told, with the right name, or all that it may be."""

from articles.proofing.checks.people.edits import EXTRA
from articles.proofing.checks.people.evidence import evidence_of, titles_as_printed
from articles.proofing.checks.people.near import Slip, doubles
from articles.proofing.checks.people.reading import Reading
from articles.proofing.finding import Finding

CERTAIN, DOUBTFUL = "people.name", "people.name_doubt"


def best(judged: list[tuple[str, Slip]]) -> list[tuple[str, Slip, list[str]]]:
    """Return [(code, slip, the right names it may be)], the surest first where two overlap."""
    taken, found = {}, {}
    for code, slip in sorted(judged, key=sureness):
        places = taken.setdefault(slip.ink.field, {})
        span = (slip.ink.field, slip.start, slip.end)
        if places.keys().isdisjoint(range(slip.start, slip.end)):
            places.update(dict.fromkeys(range(slip.start, slip.end)))
            found[span] = (code, slip, [slip.name])
        elif span in found and sureness(found[span][:2])[:-1] == sureness((code, slip))[:-1]:
            found[span][2].append(slip.name)
    return [(code, slip, list(dict.fromkeys(names))) for code, slip, names in found.values()]


def sureness(judged: tuple[str, Slip]) -> tuple[bool, bool, bool, bool, int, str]:
    """Return a key by which surer slips come first: certain, 静静 doubled, alike, then the longest; the name last."""
    code, slip = judged
    doubled = slip.kind == EXTRA and doubles(slip)
    return (code != CERTAIN, not doubled, slip.kind != EXTRA, not slip.is_alike, -len(slip.written), slip.name)


def finding(reading: Reading, code: str, slip: Slip, names: list[str]) -> Finding:
    """Return the finding of one slip, the posts of the right name as its proof; of several names none is suggested."""
    posts = [post for name in names for post in reading.held(name) or reading.roster.by_name[name]]
    right = list(dict.fromkeys(post.name for post in posts)) or names
    return reading.manuscript.found(
        code,
        slip.ink.field,
        *slip.ink.range(slip.start, slip.end),
        suggestion=right[0] if len(right) == 1 else None,
        evidence=evidence_of(posts),
        name="、".join(right),
        title=titles_as_printed(posts),
    )
