"""Stories in lists: what a list needs of a bulletin, without loading whole bodies."""

import re
from dataclasses import dataclass

from django.db.models.functions import Substr

from articles.models import Bulletin
from articles.public.pictures import picture
from articles.text.body import excerpt

# The first 600 characters of a body's HTML hold more than the 72 characters of copy that a list prints.
START, EXCERPT = 600, 72
CUT_SHORT = re.compile(r"<[^>]*$|&[#\w]*$")


@dataclass(frozen=True)
class Item:
    bulletin: Bulletin
    text: str
    picture: dict | None


def light(rows, prefix=""):
    """Without what no list prints, with the start of each body; `prefix` leads from an index row to its bulletin."""
    unused = [f"{prefix}{name}" for name in ("body", "officials", "editors", "event_date")]
    return rows.defer(*unused).annotate(start=Substr(f"{prefix}body", 1, START))


def item(bulletin, start):
    return Item(bulletin, first_words(bulletin, start), picture(bulletin.photos[0]) if bulletin.photos else None)


def first_words(bulletin, start):
    words = bulletin.summary or excerpt(CUT_SHORT.sub("", start), EXCERPT)
    return words or (bulletin.photos[0]["caption"] if bulletin.photos else "")


def in_print_order(bulletin):
    """Sort key: by printed page, then order on it, then time; what has no page comes last."""
    page, order = bulletin.page_number, bulletin.page_order
    return page is None, page or 0, order is None, order or 0, bulletin.first_at, bulletin.place
