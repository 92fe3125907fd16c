"""One story, one wording: names, titles, places, events and figures the same in heads, body, captions and records.

Nothing outside the story is asked here, save what the roster knows of a name and of places.
"""

from articles.proofing.checks.agreement import captions, linked, names, places, titles

MODULES = (names, titles, places, linked, captions)
