"""What the desk's database knows, loaded as the plain values that checks read: a fixed number of queries."""

from datetime import date, datetime, time
from typing import Never

from django.utils import timezone

from articles.models import Article, Event
from articles.proofing.checks.house.load import house_entries
from articles.proofing.checks.repeats.load import stories_near
from articles.proofing.desk import Desk
from articles.proofing.levels import Level, level_of
from articles.proofing.proofread import RULES
from people.roster import whole_roster


def desk_for(*, turned: dict[Never, Never], article: Article | None = None, day: date | None = None) -> Desk:
    """Return the desk's knowledge for checking `article` (None: a new story) on `day`; `turned` are its levels."""
    noon = day and timezone.make_aware(datetime.combine(day, time(12)))
    return Desk(
        roster=whole_roster(),
        words=house_entries(day or timezone.localdate()),
        stories=stories_near(noon or timezone.now(), besides=article and article.pk),
        muted=frozenset(code for code in RULES if level_of(code, turned) == Level.OFF),
    )


def event_told(pk: None) -> None:
    """Return a news event as checks read it, or None."""
    event = Event.objects.filter(pk=pk).prefetch_related("hosts", "participations__official").first() if pk else None
    return event and {
        "name": event.name,
        "place": event.place,
        "hosts": [host.name for host in event.hosts.all()],
        "officials": [part.official.name for part in event.participations.all()],
    }


def expected_day(article: Article) -> None:
    """Return the day on which `article` will be read as far as the desk knows: its release, its page, its wish."""
    if article.pk:
        release = article.bulletins.order_by("-number").first()
        if release and release.revision_id == article.revision_id:
            return timezone.localdate(release.publish_at)
        placement = article.placements.select_related("page__issue").order_by("page__issue__issue_date", "id").first()
        if placement:
            return placement.page.issue.issue_date
    return article.wished_at and timezone.localdate(article.wished_at)
