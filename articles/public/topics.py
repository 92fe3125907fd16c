"""Topics: the index, and one topic's stories, newest first, whole or narrowed to a year or a month."""

from datetime import datetime

from django.conf import settings
from django.db.models import Exists, OuterRef, Subquery
from django.http import Http404
from django.shortcuts import render
from django.utils import timezone

from articles.models import BulletinTopic, Topic
from articles.public.lists import item, light
from articles.public.months import day_or_404
from articles.public.page import here, page_or_404, public_page


@public_page
def topics(request):
    found = list(with_newest(Topic.objects.order_by("-is_featured", "order", "id")))
    context = {
        "featured": [topic for topic in found if topic.is_featured],
        "others": [topic for topic in found if not topic.is_featured],
    }
    return render(request, "articles/topics.html", context)


@public_page
def topic(request, slug, year=None, month=None):
    span = span_or_404(year, month)
    choices = choices_within(year)
    found = with_newest(with_choices(Topic.objects.filter(slug=slug), choices)).first()
    if found is None:
        raise Http404
    rows = BulletinTopic.objects.published().filter(topic=found, **within(span))
    rows, below = page_or_404(light(rows.select_related("bulletin"), "bulletin__"), request)
    if not rows:
        raise Http404
    context = {
        "topic": found,
        "items": [item(row.bulletin, row.start) for row in rows],
        "below": below,
        "year": year,
        "month": month,
        "span": span and span[0],
        "choices": [first for name, first, _ in choices if getattr(found, name)],
        "here": here(request, "before"),
    }
    return render(request, "articles/topic.html", context)


def with_newest(topics):
    rows = BulletinTopic.objects.published().filter(topic=OuterRef("pk")).newest_first()
    return topics.annotate(newest=Subquery(rows.values("first_at")[:1])).filter(newest__isnull=False)


def with_choices(topics, choices):
    """Say of each of `choices` whether the topic has anything public in it: a look at an index, never a count."""
    rows = BulletinTopic.objects.published().filter(topic=OuterRef("pk"))
    return topics.annotate(**{name: Exists(rows.filter(**within((first, end)))) for name, first, end in choices})


def choices_within(year):
    if year:
        return [(f"in_{month}", *span_or_404(year, month)) for month in range(1, 13)]
    years = range(timezone.localdate().year, settings.PAPER["since"] - 1, -1)
    return [(f"in_{year}", *span_or_404(year, None)) for year in years]


def span_or_404(year, month):
    if year is None:
        return None
    first = day_or_404(year, month or 1)
    last_month = month or 12
    following = day_or_404(year + last_month // 12, last_month % 12 + 1)
    return beginning(first), beginning(following)


def beginning(day):
    return timezone.make_aware(datetime.combine(day, datetime.min.time()))


def within(span):
    return {"first_at__gte": span[0], "first_at__lt": span[1]} if span else {}
