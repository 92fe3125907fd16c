"""What a story says of its people and places, read once per text: the ground on which its parts are compared."""

import re
from functools import lru_cache
from typing import Never

from articles.proofing.manuscript import BODY, Manuscript
from articles.text.officials import officials_in
from articles.text.units import organizations_in, places_in

# Longer copy is compared by its beginning: names and places are introduced there, and the time stays bounded.
MOST = 20_000
# What a caption says before the title of who is seen.
SHOWN = re.compile(r"^(?:.{0,8}(?:图[为中]|[左右前后][一二三四排]+为?|中为))")


def printed_fields(manuscript: Manuscript) -> list[tuple[str, str]]:
    """Return (field, text) of all that prints as the story's words: heads, body, captions."""
    return [(name, text) for name, text in manuscript.fields.items() if not name.startswith("credit:")]


def other_fields(manuscript: Manuscript) -> list[tuple[str, str]]:
    """Return (field, text) of heads and captions, which the body is compared with."""
    return [(name, text) for name, text in printed_fields(manuscript) if name != BODY]


@lru_cache(maxsize=64)
def titles_in(text: str, page: str = "", known: frozenset[str] = frozenset()) -> dict[Never, Never]:
    """Return {name: title} of the people named with a title in a text."""
    people = officials_in(text[:MOST], page[:MOST], known)
    return {person.name: SHOWN.sub("", person.title) for person in people}


@lru_cache(maxsize=64)
def units_in(text: str) -> tuple | tuple[str]:
    """Return the organisations and places named in a text, each once; the longest names first."""
    found = dict.fromkeys(organizations_in(text[:MOST]) + places_in(text[:MOST]))
    return tuple(sorted(found, key=len, reverse=True))


def linked_names(manuscript: Manuscript) -> list[Never]:
    """Return the names that the records of a story give: mentions, and the officials of its event."""
    event = manuscript.event or {}
    return list(dict.fromkeys([line.name for line in manuscript.mentions] + list(event.get("officials") or ())))


def around(text: str, word: str, reach: int = 8) -> str:
    """Return the words around the first place of `word`, as evidence."""
    start = text.find(word)
    return text[max(0, start - reach) : start + len(word) + reach].replace("\n", " ") if start >= 0 else ""
