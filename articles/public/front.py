"""The front page: one column of judgement over the newest stories, all from one query."""

from datetime import datetime
from itertools import groupby, islice

from django.shortcuts import render

from articles.models import Bulletin
from articles.public.lists import in_print_order, item, light
from articles.public.months import last_of_month, month_table, public_days
from articles.public.page import public_page

NEWEST = 60
THUMBNAILS, COMMENTARIES, STRIP, NOTICES = 6, 2, 3, 3
# How many earlier days follow, and how many headlines of each.
DAYS, PER_DAY = 8, 12


@public_page
def front(request):
    bulletins = list(light(Bulletin.objects.published().newest_first())[:NEWEST])
    if not bulletins:
        return render(request, "articles/front_empty.html")
    sheet = arrange(bulletins)
    first = sheet["day"].replace(day=1)
    days = public_days(first, last_of_month(first))
    context = {
        "sheet": sheet,
        "count": days.counts.get(sheet["day"], 1),
        "month": month_table(first, days.counts),
        "earlier": days.before,
    }
    return render(request, "articles/front.html", context)


def arrange(bulletins):
    """No story stands twice in the column."""
    day = day_of_the_paper(bulletins)
    # They come newest first, and sorting keeps that order among stories of one place or of none.
    paper = sorted((b for b in bulletins if b.first_date == day), key=place)
    lead = paper[0]
    rest = [b for b in bulletins if b is not lead]
    commentaries = [b for b in rest if b.kind == Bulletin.Kind.COMMENTARY][:COMMENTARIES]
    photo_news = [b for b in rest if b.kind == Bulletin.Kind.PHOTO and b.photos]
    # A lead without a picture leaves the large one to the paper's own photo news.
    scene = [b for b in photo_news if b.first_date == day and not lead.photos][:1]
    strip = [b for b in photo_news if b not in scene][:STRIP]
    rest = [b for b in rest if b not in commentaries + scene + strip]
    return {
        "day": day,
        "lead": item(lead, lead.start),
        "scene": item(scene[0], scene[0].start) if scene else None,
        "latest": [b for b in rest if is_later(b, lead)],
        "stories": with_thumbnails([b for b in paper if b in rest and not is_later(b, lead)]),
        "commentaries": commentaries,
        "strip": [item(b, b.start) for b in strip],
        "earlier": by_day([b for b in rest if b.first_date < day]),
        "pages": page_leads(paper),
        "notices": notices(bulletins),
    }


def day_of_the_paper(bulletins):
    with_page_one = (b.first_date for b in bulletins if b.page_number == 1)
    return next(with_page_one, bulletins[0].first_date)


def place(bulletin):
    """Sort key: by printed page, then order on it; what has no page comes last."""
    return in_print_order(bulletin)[:4]


def is_later(bulletin, lead):
    online = bulletin.page_number is None and bulletin.first_at > lead.first_at
    return bulletin.first_date > lead.first_date or (bulletin.first_date == lead.first_date and online)


def with_thumbnails(bulletins):
    items = [item(bulletin, bulletin.start) for bulletin in bulletins]
    shown = [found for found in items if found.picture][:THUMBNAILS]
    return [(found, found in shown) for found in items]


def by_day(bulletins):
    days = groupby(bulletins, key=lambda bulletin: bulletin.first_date)
    return [(day, sorted(found, key=in_print_order)[:PER_DAY]) for day, found in islice(days, DAYS)]


def page_leads(paper):
    pages = groupby((b for b in paper if b.page_number is not None), key=lambda bulletin: bulletin.page_number)
    return [next(found) for _, found in pages]


def notices(bulletins):
    found = [(datetime.fromisoformat(notice["at"]), b) for b in bulletins for notice in b.corrections]
    return sorted(found, key=lambda pair: pair[0], reverse=True)[:NOTICES]
