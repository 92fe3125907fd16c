"""A copy's parts in words, for pages that show a story and not its form; on the review page, findings marked."""

from collections import defaultdict

from django.utils.html import escape
from django.utils.safestring import mark_safe

from articles.admin.panel import WAIVED
from articles.models import Article, Copy, Credit, Event
from articles.models.copy import BODY, CAPTIONS, HEADS, label, names, values
from articles.text.body import clean_body, plain
from articles.text.places import marked

# Parts that are no text in a column of the story: how each reads, line by line.
LINES = {
    BODY: lambda copy: plain(clean_body(copy.body)).splitlines(),
    "event": lambda copy: [str(event) for event in Event.objects.filter(pk=copy.event)],
    "topics": lambda copy: ["，".join(copy.topics)],
    "credits": lambda copy: [f"{Credit.Role(line.role).label} {line.name}" for line in copy.credits],
    "mentions": lambda copy: [f"{line.title} {line.name}".strip() for line in copy.mentions],
    "photos": lambda copy: [f"{line.caption} {line.credit}".strip() for line in copy.photos],
}


def lines_of(copy, name):
    """Return what a part of a copy says as a person reads it, line by line: 文 方砚, 编 冯小河 for credits."""
    if name in LINES:
        return [line for line in LINES[name](copy) if line]
    value = getattr(copy, name)
    return [str(dict(Article._meta.get_field(name).flatchoices).get(value, value))] if value else []


def words_of(copy, name):
    return "；".join(lines_of(copy, name))


def labelled_parts(copy):
    for name in names(Copy):
        if name != BODY and (words := words_of(copy, name)):
            yield label(name), words


def differences(theirs, mine):
    for name in names(Copy):
        old, new = lines_of(theirs, name), lines_of(mine, name)
        if old != new:
            yield label(name), [(line, line not in new) for line in old], [(line, line not in old) for line in new]


def marked_parts(copy, ranges):
    """Return {part: safe HTML}: single lines escaped, the body as cleaned HTML, each with <mark> around findings."""
    lines = values(copy, HEADS)
    for number, photo in enumerate(copy.photos, 1):
        lines |= {f"{part}:{number}": getattr(photo, part) for part in CAPTIONS}
    html = {name: marked(escape(text), ranges[name]) for name, text in lines.items()}
    html[BODY] = marked(clean_body(copy.body), ranges[BODY])
    return {name: mark_safe(words) for name, words in html.items()}


def ranges_of(checked):
    """Return {part: [(start, end, class, id)]} of what is to be marked, the lightest first: the later shows."""
    numbered = sorted(
        enumerate(checked.noted), key=lambda pair: (pair[1].waiver is None, pair[1].severity.weight, -pair[0])
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
