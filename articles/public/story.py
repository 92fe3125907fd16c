"""One story: the page of a bulletin, with a few ways on; or the word that it was taken down."""

from datetime import datetime, time, timedelta

from django.db.models import Q
from django.http import Http404
from django.shortcuts import render
from django.utils import timezone

from articles.models import Bulletin, BulletinTopic
from articles.public.errors import gone
from articles.public.lists import first_words, in_print_order
from articles.public.months import day_or_404
from articles.public.page import public_page
from articles.public.pictures import picture
from articles.public.structured import news_article

SAME_DAY, SAME_TOPIC = 3, 3
# The roles of credits that a byline prints, in its order.
WRITERS, PHOTOGRAPHERS = ("text", "correspondent"), ("photo",)


@public_page
def story(request, year, month, day, slug):
    """A story as it reads now; 410 after it was killed, 404 for what never was public."""
    day = day_or_404(year, month, day)
    bulletin = Bulletin.objects.published().filter(first_date=day, slug=slug).first()
    if bulletin is None:
        return gone_or_404(request, day, slug)
    pictures = [picture(photo) for photo in bulletin.photos]
    description = first_words(bulletin, bulletin.body)
    address = request.build_absolute_uri(bulletin.get_absolute_url())
    image = request.build_absolute_uri(pictures[0]["address"]) if pictures else ""
    before, after = divided(bulletin)
    context = {
        "bulletin": bulletin,
        "byline": signed(bulletin),
        "corrections": [{**notice, "at": datetime.fromisoformat(notice["at"])} for notice in bulletin.corrections],
        "before": before,
        "after": after,
        "first_picture": pictures[0] if pictures else None,
        "pictures": pictures[1:],
        "description": description,
        "address": address,
        "image": image,
        "structured": news_article(bulletin, address=address, image=image, description=description),
        **ways_on(bulletin),
    }
    return render(request, "articles/story.html", context)


def gone_or_404(request, day, slug):
    if Bulletin.objects.withdrawn().filter(first_date=day, slug=slug).exists():
        return gone(request)
    raise Http404


def divided(bulletin):
    """Photo news begins with its picture, and so does a body that begins with anything but a paragraph."""
    head, end, tail = bulletin.body.partition("</p>")
    if bulletin.kind == Bulletin.Kind.PHOTO or not head.startswith("<p>"):
        return "", bulletin.body
    return head + end, tail


def signed(bulletin):
    """Return the byline as (text, address of the reporter's page or "") pieces; together they read as printed."""
    rest, pieces = bulletin.byline, []
    for credit in [c for roles in (WRITERS, PHOTOGRAPHERS) for c in bulletin.credits if c["role"] in roles]:
        names = (credit["name"], "\u3000".join(credit["name"]))
        name = next((name for name in names if name in rest), "")
        if name and credit["slug"]:
            before, _, rest = rest.partition(name)
            pieces += [(before, ""), (name, credit["slug"])]
    return [piece for piece in [*pieces, (rest, "")] if piece[0]]


def ways_on(bulletin):
    day = bulletin.first_date
    fields = ("slug", "headline", "first_date", "first_at", "page_number", "page_order")
    wanted = Q(first_date=day) | Q(pk__in=of_topic(bulletin))
    found = list(Bulletin.objects.published().filter(wanted).only(*fields))
    # The story may have been released anew or taken down since it was read; here it stands as it was read.
    others = [b for b in found if b.slug != bulletin.slug or b.first_date != day]
    same_day = sorted([bulletin, *(b for b in others if b.first_date == day)], key=in_print_order)
    place = same_day.index(bulletin)
    previous, following = (same_day[place - 1] if place else None), next(iter(same_day[place + 1 :]), None)
    return {
        "previous": previous,
        "following": following,
        "same_day": [b for b in same_day if b not in (previous, bulletin, following)][:SAME_DAY],
        "same_topic": [b for b in others if b.first_date != day],
    }


def of_topic(bulletin):
    if not bulletin.topics:
        return []
    morning = timezone.make_aware(datetime.combine(bulletin.first_date, time.min))
    rows = BulletinTopic.objects.published().filter(topic__slug=bulletin.topics[0]["slug"])
    others = rows.exclude(first_at__gte=morning, first_at__lt=morning + timedelta(days=1))
    return others.newest_first().values("bulletin")[:SAME_TOPIC]
