"""The archive by date: a day, a month, a year. A story's day is that of its first release and never moves."""

from datetime import date
from itertools import groupby

from django.db.models import F, Window
from django.db.models.functions import RowNumber
from django.http import Http404
from django.shortcuts import render
from django.utils import timezone

from articles.models import Bulletin
from articles.public.lists import in_print_order
from articles.public.months import day_or_404, last_of_month, month_table, public_days
from articles.public.page import here, public_page

# How many headlines stand for a day on the page of its month.
HEADLINES = 4


@public_page
def day(request, year, month, day):
    order = request.GET.get("order")
    if order not in (None, "time"):
        raise Http404
    day = day_or_404(year, month, day)
    bulletins = list(Bulletin.objects.published().filter(first_date=day).defer("body", "officials", "photos"))
    if not bulletins:
        raise Http404
    first = day.replace(day=1)
    days = public_days(first, last_of_month(first))
    earlier, later = days.around(day)
    pages = by_page(bulletins)
    context = {
        "day": day,
        "count": len(bulletins),
        "pages": pages,
        "page_count": sum(number is not None for number, *_ in pages),
        "by_time": sorted(bulletins, key=lambda bulletin: (bulletin.first_at, bulletin.place)) if order else None,
        "month": month_table(first, days.counts),
        "earlier": earlier,
        "later": later,
        "here": here(request, "order"),
    }
    return render(request, "articles/day.html", context)


def by_page(bulletins):
    """What has no page comes last, under None."""
    pages = []
    for number, found in groupby(sorted(bulletins, key=in_print_order), key=lambda bulletin: bulletin.page_number):
        found = list(found)
        pages.append((number, next((b.page_name for b in found if b.page_name), ""), found))
    return pages


@public_page
def month(request, year, month):
    """The current month stands even while it is empty."""
    first = day_or_404(year, month)
    last = last_of_month(first)
    days = public_days(first, last)
    if not days.counts and first != timezone.localdate().replace(day=1):
        raise Http404
    context = {
        "month": month_table(first, days.counts),
        "days": [(day, days.counts.get(day, len(found)), found) for day, found in first_headlines(first, last)],
        "earlier": days.before,
        "later": days.after,
    }
    return render(request, "articles/month.html", context)


def first_headlines(first, last):
    rank = Window(
        RowNumber(),
        partition_by="first_date",
        order_by=[F("page_number").asc(nulls_last=True), F("page_order").asc(nulls_last=True), "first_at", "pk"],
    )
    bulletins = (
        Bulletin.objects.published()
        .filter(first_date__range=(first, last))
        .only("first_date", "slug", "headline", "page_number", "kind")
        .annotate(rank=rank)
        .filter(rank__lte=HEADLINES)
        .order_by("-first_date", "rank")
    )
    return [(day, list(found)) for day, found in groupby(bulletins, key=lambda bulletin: bulletin.first_date)]


@public_page
def year(request, year):
    """The current year stands even while it is empty."""
    first = day_or_404(year)
    days = public_days(first, date(year, 12, 31))
    if not days.counts and year != timezone.localdate().year:
        raise Http404
    context = {
        "year": first,
        "months": [month_table(first, days.counts) for first in sorted({day.replace(day=1) for day in days.counts})],
        "count": sum(days.counts.values()),
        "earlier": days.before,
        "later": days.after,
    }
    return render(request, "articles/year.html", context)
