"""A roster in a file of its own, for proofreading without a database: JSON, one object per post."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from people.entering.dates import day_from
from people.posts import Post, Roster

MOST_POSTS, LONGEST = 50_000, 200
TEXTS = ("name", "title", "organization")


# One object of the file, its values as somebody wrote them.
Entry = dict[str, Any]


class BadRoster(ValueError):  # noqa: N818  it is no error of the program
    """The file is no roster; the text says what is wrong in which entry, a line for each."""


def roster_from_json(text: str) -> Roster:
    """Return the Roster of [{"name", "title", "organization", "start", "end", "precedence"}, …].

    Days are ISO dates, null or missing where they are open; a missing precedence tells nothing. Raises BadRoster with
    a sentence for everything that cannot be.
    """
    return Roster(tuple(post for _number, post in numbered_posts(text)))


def remarks_on(text: str) -> list[str]:
    """Return a sentence for each entry that a roster can be read without or in spite of.

    A name without a title says nothing and is left out; a post that stands twice, or overlaps itself, is read so.
    """
    bare = [number for number, entry in enumerate(entries_of(text), 1) if is_bare(entry)]
    return [*(of_entry(number, missing("title")) for number in bare), *overlaps(numbered_posts(text))]


def of_entry(number: int, sentence: str) -> str:
    return _("Entry %(number)s: %(sentence)s") % {"number": number, "sentence": sentence}


def numbered_posts(text: str) -> list[tuple[int, Post]]:
    posts, faults = [], []
    for number, entry in enumerate(entries_of(text), 1):
        if is_bare(entry):
            continue
        try:
            posts.append((number, post_of(number, entry)))
        except ValueError as error:
            faults.append(of_entry(number, str(error)))
    if faults:
        raise BadRoster("\n".join(faults))
    return posts


def entries_of(text: str) -> list[Entry]:
    try:
        entries = json.loads(text)
    except (ValueError, RecursionError) as error:
        where = f" ({error})" if isinstance(error, json.JSONDecodeError) else ""
        raise BadRoster(_("The roster is no JSON.") + where) from None
    if not isinstance(entries, list):
        raise BadRoster(_("The roster is no JSON list of posts."))
    if len(entries) > MOST_POSTS:
        raise BadRoster(_("The roster has more than %(most)s posts.") % {"most": MOST_POSTS})
    return entries


def is_bare(entry: Entry) -> bool:
    return isinstance(entry, dict) and bool(entry.get("name")) and not entry.get("title")


def post_of(number: int, entry: Entry) -> Post:
    if not isinstance(entry, dict):
        raise ValueError(_("it is no object with name and title."))
    name, title, organization = (text_of(entry, key) for key in TEXTS)
    if not name or not title:
        raise ValueError(
            _("name and title are missing.") if not (name or title) else missing("title" if name else "name")
        )
    start, end = date_of(entry, "start"), date_of(entry, "end", is_last=True)
    if start and end and end < start:
        raise ValueError(_("%(name)s, %(title)s: it ends before it begins.") % {"name": name, "title": title})
    precedence = entry.get("precedence")
    if precedence is not None and (isinstance(precedence, bool) or not isinstance(precedence, int | float)):
        raise ValueError(_("precedence is no number."))
    rank = () if precedence is None else (precedence,)
    # One person's titles print in the order of the file.
    return Post(
        person=name, name=name, title=title, organization=organization, start=start, end=end, rank=rank, order=number
    )


def missing(key: str) -> str:
    return _("title is missing.") if key == "title" else _("name is missing.")


def text_of(entry: Entry, key: str) -> str:
    value = entry.get(key)
    if value is None:
        return ""
    if not isinstance(value, str) or len(value) > LONGEST:
        raise ValueError(_("%(key)s is no text, or one that is far too long.") % {"key": key})
    return value.strip()


def date_of(entry: Entry, key: str, *, is_last: bool = False) -> date | None:
    value = entry.get(key)
    if value is None:
        return None
    try:
        return day_from(value, is_last=is_last)
    except (ValueError, TypeError, AttributeError):
        raise ValueError(_("%(key)s “%(value)s” is no date.") % {"key": key, "value": value}) from None


def overlaps(posts: list[tuple[int, Post]]) -> Iterator[str]:
    groups: dict[tuple[str, str, str], list[tuple[int, Post]]] = {}
    for number, post in posts:
        groups.setdefault((post.name, post.title, post.organization), []).append((number, post))
    for group in groups.values():
        ordered = sorted(group, key=lambda pair: pair[1].start or date.min)
        for (first, earlier), (second, later) in zip(ordered, ordered[1:], strict=False):
            if (later.start or date.min) <= (earlier.end or date.max):
                yield sentence_on(first, earlier, second, later)


def sentence_on(first: int, earlier: Post, second: int, later: Post) -> str:
    values = {"first": first, "second": second, "name": later.name, "title": later.title}
    if (earlier.start, earlier.end) == (later.start, later.end):
        return _("Entries %(first)s and %(second)s are the same: %(name)s, %(title)s.") % values
    return _("Entries %(first)s and %(second)s overlap: %(name)s, %(title)s.") % values
