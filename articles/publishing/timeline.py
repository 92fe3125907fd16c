"""Where the releases of one story stand: in time, one after the other, and at one address and place in lists.

At any moment the newest release whose moment has come is public, and no other.
"""

from datetime import datetime, time, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.models import Bulletin
from articles.text.addresses import address_from

TRIES = 5


def next_change(now):
    """Return the moment (aware datetime) after `now` at which a public page changes next if nobody does anything.

    That is the moment of the next release, which is also the only one at which a bulletin gives way to the next; at the
    latest midnight, when every page prints another date and posts of officials begin and end.
    """
    tomorrow = timezone.localdate(now) + timedelta(days=1)
    midnight = timezone.make_aware(datetime.combine(tomorrow, time.min))
    released = Bulletin.objects.waiting(now).order_by("publish_at").values_list("publish_at", flat=True).first()
    return min(filter(None, [midnight, released]))


def last_release(article):
    return article.bulletins.order_by("-number").first()


def place_releases(releases, now):
    set_ends(releases)
    if releases[0].first_at > now:
        set_first_moment(releases, min(bulletin.publish_at for bulletin in releases))
    for _try in range(TRIES):
        try:
            store(releases)
            return
        except IntegrityError:
            # Another story has the address on that day.
            give_address(releases)
    store(releases)


def set_ends(releases):
    """End each release at the moment of the earliest of those after it; one that never has its turn ends at its own."""
    following = None
    for bulletin in reversed(releases):
        bulletin.until = following and max(bulletin.publish_at, following)
        following = min(following or bulletin.publish_at, bulletin.publish_at)


def set_first_moment(releases, moment):
    for bulletin in releases:
        bulletin.first_at, bulletin.first_date = moment, timezone.localtime(moment).date()


def give_address(releases):
    slug = free_slug(releases[0])
    for bulletin in releases:
        bulletin.slug = slug


def free_slug(bulletin):
    base = address_from(bulletin.headline)
    there = Bulletin.objects.filter(first_date=bulletin.first_date, number=1, slug__startswith=base)
    taken = set(there.values_list("slug", flat=True))
    slug, number = base, 1
    while slug in taken:
        number += 1
        slug = f"{base}-{number}"
    return slug


@transaction.atomic
def store(releases):
    for bulletin in releases:
        if bulletin.pk is None:
            bulletin.save(force_insert=True)
            if not bulletin.place:
                bulletin.place = bulletin.pk
                bulletin.save(update_fields=["place"])
        else:
            bulletin.save(update_fields=["publish_at", "until", "first_at", "first_date", "slug"])
            for rows in index_rows(bulletin):
                rows.exclude(first_at=bulletin.first_at).update(first_at=bulletin.first_at)


def index_rows(bulletin):
    return (
        bulletin.bulletintopic_rows,
        bulletin.bulletinofficial_rows,
        bulletin.bulletinreporter_rows,
        bulletin.bulletinphoto_rows,
    )
