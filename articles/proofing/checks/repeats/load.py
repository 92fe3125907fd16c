"""The stories of some days that a new one may repeat, with what they are known by; computed, not kept.

Four hundred short stories are read and signed in some tens of milliseconds, so no column has to be kept in step with
every change of copy.
"""

from collections import defaultdict
from datetime import date, datetime, timedelta
from typing import Never

from django.db.models import Exists, OuterRef
from django.utils import timezone

from articles.models import Article, Bulletin, Photo
from articles.proofing.checks.repeats.signature import Story, figures_of, pieces_of
from articles.text.body import plain

NEAR = timedelta(days=10)
MOST = 400
Status = Article.Status
VALUES = ("id", "kind", "headline", "body", "event_date", "changed_at", "released_at")


def stories_near(moment: "datetime", *, besides: int | None = None) -> tuple:
    """Return up to 400 stories filed last within ten days of `moment`, newest first; two queries.

    They are published or wait for it: drafts, spiked and killed stories are left out, and the one numbered `besides`.
    """
    killed = Bulletin.objects.filter(article=OuterRef("pk"), state=Bulletin.State.KILLED)
    rows = (
        Article.objects.filter(changed_at__range=(moment - NEAR, moment + NEAR))
        .filter(status__in=[Status.REVIEW, Status.CLEARED])
        .exclude(pk=besides)
        .exclude(Exists(killed))
        .order_by("-changed_at", "-id")
        .values(*VALUES)[:MOST]
    )
    rows, now = list(rows), timezone.now()
    captions = captions_of([row["id"] for row in rows if row["kind"] == Article.Kind.PHOTO])
    return tuple(story_of(row, captions[row["id"]], now) for row in rows)


def captions_of(ids: list[Never]) -> defaultdict[Never, Never]:
    """Return the captions of photo news by the story's number; they stand for the body there."""
    captions = defaultdict(list)
    for article, caption in Photo.objects.filter(article__in=ids).order_by("order").values_list("article", "caption"):
        captions[article].append(caption)
    return captions


def story_of(row: "dict[str, date|int|str]", captions: list[Never], now: "datetime") -> Story:
    """Return the plain value of a row's values."""
    text = "\n".join([row["headline"], plain(row["body"]), *captions])
    return Story(
        id=row["id"],
        headline=row["headline"],
        day=row["event_date"] or timezone.localdate(row["changed_at"]),
        is_published=bool(row["released_at"] and row["released_at"] <= now),
        pieces=pieces_of(text),
        figures=figures_of(text),
    )
