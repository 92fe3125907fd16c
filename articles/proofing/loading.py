"""Knowledge from the desk's database, as the plain values that checks read: a fixed number of queries."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Exists, OuterRef
from django.utils import timezone

from articles.models import Article, Bulletin, Event, HouseWord, Photo
from articles.models.severity import Severity
from articles.proofing.checks.repeats.signature import figures_of, pieces_of
from articles.proofing.knowledge import HouseEntry, Knowledge, Story
from articles.proofing.levels import level_of
from articles.proofing.manuscript import LinkedEvent
from articles.proofing.rule import Rule
from articles.text.body import plain
from people.roster import whole_roster

NEAR = timedelta(days=10)
MOST_STORIES = 400
# What an entry takes from a row of the house list as it is.
PLAIN = ("pattern", "kind", "scope", "is_quotation_exempt", "reason", "replacement", "source")


def load_knowledge(
    rules: Iterable[Rule], *, turned: dict[str, Severity], article: Article | None = None, day: date | None = None
) -> Knowledge:
    noon = day and timezone.make_aware(datetime.combine(day, time(12)))
    return Knowledge(
        roster=whole_roster(),
        words=house_entries(day or timezone.localdate()),
        stories=stories_near(noon or timezone.now(), besides=article.pk if article else None),
        muted=frozenset(rule.code for rule in rules if level_of(rule, turned) == Severity.OFF),
    )


def house_entries(day: date) -> tuple[HouseEntry, ...]:
    rows = HouseWord.objects.in_force(day).order_by("id").values(*PLAIN, "level", "exceptions")
    return tuple(map(entry_of, rows))


def entry_of(row: dict[str, Any]) -> HouseEntry:
    plain_values = {name: row[name] for name in PLAIN}
    return HouseEntry(**plain_values, level=Severity(row["level"]), exceptions=tuple(row["exceptions"].split()))


def stories_near(moment: datetime, *, besides: int | None = None) -> tuple[Story, ...]:
    """Return up to 400 stories filed last within ten days of `moment`, newest first; two queries.

    They are published or wait for it: drafts, spiked and killed stories are left out, and the one numbered `besides`.
    Four hundred short stories are read and signed in some tens of milliseconds, so no column has to be kept in step
    with every change of copy.
    """
    killed = Bulletin.objects.filter(article=OuterRef("pk"), state=Bulletin.State.KILLED)
    rows = list(
        Article.objects.filter(changed_at__range=(moment - NEAR, moment + NEAR))
        .filter(status__in=[Article.Status.REVIEW, Article.Status.CLEARED])
        .exclude(pk=besides)
        .exclude(Exists(killed))
        .order_by("-changed_at", "-id")
        .values("id", "kind", "headline", "body", "event_date", "changed_at", "released_at")[:MOST_STORIES]
    )
    captions, now = captions_of(row["id"] for row in rows if row["kind"] == Article.Kind.PHOTO), timezone.now()
    return tuple(story_of(row, captions[row["id"]], now) for row in rows)


def captions_of(articles: Iterable[int]) -> dict[int, list[str]]:
    """Return the captions of photo news by the story's number; they stand for the body there."""
    captions: dict[int, list[str]] = defaultdict(list)
    rows = Photo.objects.filter(article__in=list(articles)).order_by("order").values_list("article", "caption")
    for article, caption in rows:
        captions[article].append(caption)
    return captions


def story_of(row: dict[str, Any], captions: list[str], now: datetime) -> Story:
    text = "\n".join([row["headline"], plain(row["body"]), *captions])
    return Story(
        id=row["id"],
        headline=row["headline"],
        day=row["event_date"] or timezone.localdate(row["changed_at"]),
        is_published=bool(row["released_at"] and row["released_at"] <= now),
        pieces=pieces_of(text),
        figures=figures_of(text),
    )


def linked_event(pk: int | None) -> LinkedEvent | None:
    event = Event.objects.filter(pk=pk).prefetch_related("hosts", "participations__official").first() if pk else None
    return event and LinkedEvent(
        name=event.name,
        place=event.place,
        hosts=[host.name for host in event.hosts.all()],
        officials=[part.official.name for part in event.participations.all()],
    )
