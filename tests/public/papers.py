"""What the tests of the readers' door print: stories of given moments, pictures, a whole paper."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import time_machine
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db.models import F

from articles.models import Bulletin, BulletinOfficial, BulletinReporter, BulletinTopic, PhotoLine, Topic
from articles.models.photo import rendition_name, rendition_widths
from articles.publishing.correct import correct
from tests import builders

BEIJING = ZoneInfo("Asia/Shanghai")
MORNING = datetime(2026, 11, 24, 10, 0, tzinfo=BEIJING)
SIX = datetime(2026, 11, 24, 6, 0, tzinfo=BEIJING)
SECOND = timedelta(seconds=1)


def printed(at=SIX, **options):
    """Return the bulletin of a story released at the moment `at`, with the clock standing there."""
    with time_machine.travel(at, tick=False):
        return builders.released(**options)


def scheduled(at, **options):
    """Return the bulletin of a story released now for a later moment."""
    return builders.released(at=at, **options)


def on_page(page, order=1):
    """Return the options for a story that its writer wishes on a page."""
    return {"wishes": {"wished_page": page, "wished_order": order}}


def pictured(key="a" * 32, **changes):
    """Return a photo whose renditions are in storage."""
    line = {
        "key": key,
        "digest": "d" * 64,
        "width": 1200,
        "height": 800,
        "caption": "芦花正盛。",
        "credit": "本报记者 陆青 摄",
        "alternative": "傍晚的芦苇荡",
        **changes,
    }
    for width in rendition_widths(line["width"]):
        for extension in ("jpg", "webp"):
            default_storage.save(rendition_name(key, width, extension), ContentFile(f"{width}.{extension}".encode()))
    return PhotoLine(**line)


def corrected(bulletin, *, at=None, wrong="第二段“1.3万户”", right="应为“1.2万户”"):
    """Return the bulletin that corrects one in print, released now for `at`."""
    article = bulletin.article
    builders.refile(article, body="<p>改正后的正文。</p>")
    article = builders.clear_again(article)
    return correct(article, by=builders.user("chief"), wrong=wrong, right=right, at=at)


def many(bulletin, count, *, apart=timedelta(hours=-7)):
    """Print `count` more stories like `bulletin`, `apart` from one another, straight into the paper's tables."""
    topic, row = Topic.objects.get(slug=bulletin.topics[0]["slug"]), bulletin.bulletinreporter_rows.get()
    named = bulletin.bulletinofficial_rows.first()
    last = Bulletin.objects.order_by("-number").first().number
    copies = []
    for place in range(1, count + 1):
        moment, number = bulletin.first_at + place * apart, last + place
        fields = {field.attname: getattr(bulletin, field.attname) for field in Bulletin._meta.concrete_fields[1:]}
        place = {"first_at": moment, "publish_at": moment, "first_date": moment.astimezone(BEIJING).date()}
        copies.append(Bulletin(**{**fields, **place, "number": number, "slug": f"{bulletin.slug}-{number}"}))
    copies = Bulletin.objects.bulk_create(copies)
    Bulletin.objects.filter(pk__in=[copy.pk for copy in copies]).update(place=F("pk"))
    for copy in copies:
        copy.place = copy.pk
    headings = [(BulletinTopic, {"topic": topic}), (BulletinReporter, {"reporter": row.reporter})]
    headings += [(BulletinOfficial, {"official": named.official})] if named else []
    for model, heading in headings:
        model.objects.bulk_create(
            model(bulletin=copy, first_at=copy.first_at, place=copy.place, **heading) for copy in copies
        )
    return copies


def address_of(picture, width=480, extension="jpg"):
    """Return the address of one rendition of a picture."""
    return f"/photos/{picture.key}-{width}.{extension}"


def list_addresses(bulletin):
    """Return the addresses of every list that a bulletin of November 2026 stands in."""
    topic, day = bulletin.topics[0]["slug"], f"/2026/11/{bulletin.first_date.day:02}/"
    reporter = bulletin.bulletinreporter_rows.get().reporter.slug
    days = ["/", "/2026/", "/2026/11/", day, f"{day}?order=time"]
    topics = [f"/topics/{topic}/", f"/topics/{topic}/2026/", f"/topics/{topic}/2026/11/", f"/topics/{topic}/feed/"]
    return [*days, *topics, "/topics/", f"/reporters/{reporter}/", "/feed/", "/sitemap.xml", "/sitemap-2026.xml"]
