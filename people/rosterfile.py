"""A roster that comes as a file: JSON, one object a post."""

import json
from datetime import date

from django.utils.translation import gettext as _

from people.posts import Post, Roster


class BadRoster(ValueError):  # noqa: N818 - the sentence is the error, the name says of what
    """A roster that cannot be read, with a sentence that says where and why."""


def roster_from_json(text):
    """Return the Roster of [{"name", "title", "organization", "start", "end", "precedence"}]; raise BadRoster.

    Dates are ISO or missing. Posts of one name are one person's; the smaller precedence prints first.
    """
    try:
        rows = json.loads(text)
    except ValueError:
        raise BadRoster(_("The roster is no JSON.")) from None
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise BadRoster(_("The roster has to be a list of posts."))
    return Roster(tuple(post_from(number, row) for number, row in enumerate(rows, 1)))


def post_from(number, row):
    """Return the post of one row."""
    name, title = words(number, row, "name"), words(number, row, "title")
    if not name or not title:
        raise BadRoster(_("Post %(number)s has no name or no title.") % {"number": number})
    start, end = day(number, row, "start"), day(number, row, "end")
    if start and end and end < start:
        raise BadRoster(_("Post %(number)s (%(name)s) ends before it begins.") % {"number": number, "name": name})
    return Post(
        person=name,
        name=name,
        title=title,
        organization=words(number, row, "organization"),
        start=start,
        end=end,
        rank=rank(number, row),
        order=number,
    )


def words(number, row, key):
    """Return the words of one key, "" where they are missing."""
    value = row.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise BadRoster(_("Post %(number)s: “%(key)s” has to be text.") % {"number": number, "key": key})
    return value.strip()


def day(number, row, key):
    """Return the day of one key, None where it is open."""
    value = words(number, row, key)
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        sentence = _("Post %(number)s: “%(text)s” is no day: write it as 2026-11-23.")
        raise BadRoster(sentence % {"number": number, "text": value}) from None


def rank(number, row):
    """Return the precedence of one row as a rank, () where it has none."""
    value = row.get("precedence")
    if value is None:
        return ()
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise BadRoster(_("Post %(number)s: “precedence” has to be a number.") % {"number": number})
    return (value,)
