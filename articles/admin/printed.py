"""A story's parts as the review page prints them: the words, with every finding marked where it stands."""

from collections import defaultdict

from django.utils.html import escape
from django.utils.safestring import mark_safe

from articles.admin.panel import WAIVED
from articles.proofing.check import WEIGHT
from articles.proofing.manuscript import BODY, HEADS
from articles.text.body import clean_body
from articles.text.places import marked


def marked_parts(copy, ranges):
    """Return {part: safe HTML}: single lines escaped, the body as cleaned HTML, each with <mark> around findings."""
    lines = {name: getattr(copy, name) for name in HEADS}
    for number, photo in enumerate(copy.photos, 1):
        lines |= {f"{part}:{number}": getattr(photo, part) for part in ("caption", "credit")}
    told = {name: marked(escape(text), ranges[name]) for name, text in lines.items()}
    told[BODY] = marked(clean_body(copy.body), ranges[BODY])
    return {name: mark_safe(html) for name, html in told.items()}


def ranges_of(checked):
    """Return {part: [(start, end, class, id)]} of what is to be marked, the lightest first: the later shows."""
    numbered = sorted(
        enumerate(checked.noted), key=lambda pair: (pair[1].waiver is None, WEIGHT[pair[1].severity], -pair[0])
    )
    ranges = defaultdict(list)
    for number, noted in numbered:
        kind = WAIVED if noted.waiver else noted.severity.value
        ranges[noted.finding.field].append((noted.finding.start, noted.finding.end, kind, f"doubt-{number}"))
    return ranges


def marks_of(checked, ranges):
    """Return {number: id of the mark that shows it}: of two findings at one place only the heavier has a mark."""
    shown = {}
    for field, there in ranges.items():
        for start, end, _kind, name in there:
            shown |= {(field, place): name for place in range(start, max(end, start + 1))}
    return {number: shown[noted.finding.field, noted.finding.start] for number, noted in enumerate(checked.noted)}
