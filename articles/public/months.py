"""Calendars: which days of a span have something public, and the table of a month."""

from calendar import Calendar
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Q
from django.http import Http404
from django.urls import reverse
from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format
from django.utils.translation import ngettext, pgettext

from articles.models import Bulletin

MONDAY_FIRST = Calendar(0)


@dataclass(frozen=True)
class PublicDays:
    counts: dict
    before: date | None
    after: date | None

    def around(self, day):
        days = sorted(filter(None, [*self.counts, self.before, self.after]))
        earlier = [found for found in days if found < day]
        later = [found for found in days if found > day]
        return (earlier[-1] if earlier else None), (later[0] if later else None)


@dataclass(frozen=True)
class Cell:
    day: date
    address: str = ""
    name: str = ""


@dataclass(frozen=True)
class Month:
    first: date
    weekdays: list
    weeks: list


def public_days(first, last):
    published = Bulletin.objects.published()
    before = published.filter(first_date__lt=first).order_by("-first_date").values("pk")[:1]
    after = published.filter(first_date__gt=last).order_by("first_date").values("pk")[:1]
    wanted = Q(first_date__range=(first, last)) | Q(pk__in=before) | Q(pk__in=after)
    rows = published.filter(wanted).order_by("first_date").values_list("first_date").annotate(Count("pk"))
    counts = dict(rows)
    outside = [day for day in counts if not first <= day <= last]
    return PublicDays(
        counts={day: count for day, count in counts.items() if first <= day <= last},
        before=next((day for day in outside if day < first), None),
        after=next((day for day in outside if day > last), None),
    )


def month_table(first, counts):
    weeks = [
        [cell(day, counts.get(day, 0)) if day.month == first.month else None for day in week]
        for week in MONDAY_FIRST.monthdatescalendar(first.year, first.month)
    ]
    initials = pgettext("weekdays from Monday", "M T W T F S S").split()
    names = [str(WEEKDAYS[number]) for number in range(7)]
    return Month(first, list(zip(initials, names, strict=True)), weeks)


def cell(day, count):
    return Cell(day, address_of(day), spoken(day, count)) if count else Cell(day)


def address_of(day):
    return reverse("public:day", args=[day.year, day.month, day.day])


def spoken(day, count):
    """Return how a link to a day is read out: 11月23日，18篇."""
    sentence = ngettext("%(day)s, %(count)d story", "%(day)s, %(count)d stories", count)
    return sentence % {"day": date_format(day, pgettext("date format", "F j")), "count": count}


def day_or_404(year, month=1, day=1):
    if not 1600 < year < 3000:
        raise Http404
    try:
        return date(year, month, day)
    except ValueError as error:
        raise Http404 from error


def last_of_month(first):
    return (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
