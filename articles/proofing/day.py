"""The two days of a story. On its reading day the public reads it: 昨日 is meant from there, and the issue is of it.

Of its reference day it tells: as of that day the roster is asked. Form, review, release and a move of it ask these two.
"""

from datetime import date, datetime

from django.utils import timezone

from articles.models import Article
from articles.proofing.manuscript import Manuscript
from articles.text.days import event_day, wired_day

# In these 今天 means these days, not a day.
OPINION = ("commentary", "feature")


def reading_day(article: Article) -> date | None:
    return planned_day(article, article.wished_at)


def planned_day(article: Article | None, wish: datetime | None) -> date | None:
    placed = placed_day(article) if article and article.pk else None
    return placed or (timezone.localdate(wish) if wish else None)


def placed_day(article: Article) -> date | None:
    release = article.bulletins.order_by("-number").first()
    if release and release.revision_id == article.revision_id:
        return timezone.localdate(release.publish_at)
    # Of two pages the earlier paper is read first.
    placement = article.placements.select_related("page__issue").order_by("page__issue__issue_date", "id").first()
    return placement and placement.page.issue.issue_date


def reference_day(manuscript: Manuscript) -> date | None:
    """As filed, else as the copy gives it, else the reading day, else today; None where none of them is known."""
    issued = manuscript.issue_date or manuscript.today
    return manuscript.event_date or day_told(manuscript, issued) or issued


def day_told(manuscript: Manuscript, issued: date | None) -> date | None:
    wired = wired_day(manuscript.body, issued)
    told = event_day(manuscript.body, issued, wired=wired, is_opinion=manuscript.kind in OPINION)
    return told.day if told else None
