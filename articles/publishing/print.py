"""Printing: from an approved revision to the words of a bulletin, ready for any page."""

from django.db.models import F
from django.utils import timezone

from articles.models import (
    Article,
    Bulletin,
    BulletinOfficial,
    BulletinPhoto,
    BulletinReporter,
    BulletinTopic,
    Copy,
    Credit,
    Decision,
    Topic,
)
from articles.models.copy import PRINTED, PRINTED_OF_PHOTO, values
from articles.text.body import clean_body, plain
from articles.text.opening import LABELS, author_line, opening, signature, starts_with_opening, with_opening
from people.models import Official, Reporter

Role = Credit.Role
MARKS = {Role.PHOTO: "摄影", Role.CORRESPONDENT: "通讯员"}


def print_bulletin(article, *, at, corrections):
    copy = Copy.from_content(article.revision.content)
    day = timezone.localtime(at).date()
    return Bulletin(
        article=article,
        revision=article.revision,
        number=1,
        **values(copy, PRINTED),
        body=printed_body(copy),
        byline=printed_byline(copy),
        editors=responsible_editors(article.revision, copy),
        event_date=copy.day(),
        credits=printed_credits(copy),
        topics=printed_topics(article),
        officials=printed_officials(copy),
        photos=[printed_photo(line) for line in copy.photos],
        corrections=corrections,
        first_at=at,
        first_date=day,
        publish_at=at,
        **placed(article),
    )


def responsible_editors(revision, copy):
    """Return the 责任编辑: those credited, otherwise whoever took the first step on the revision."""
    credited = [line.name for line in copy.credits if line.role == Role.EDITOR]
    if credited:
        return " ".join(credited)
    first = revision.decisions.filter(verb=Decision.Verb.SIGN_OFF).select_related("by").order_by("number").first()
    return first.by.get_full_name() if first else ""


def printed_body(copy):
    """Return the body as it prints: cleaned again, its opening set before the first paragraph's words."""
    return with_opening(clean_body(copy.body), printed_opening(copy))


def printed_opening(copy):
    if starts_with_opening(plain(copy.body)):
        return ""
    writers = [(label(line), line.name) for line in copy.credits if line.role in (Role.TEXT, Role.CORRESPONDENT)]
    return opening(copy.dateline_form, place=copy.dateline_place, day=copy.day(), writers=writers)


def label(line):
    return MARKS.get(line.role) or LABELS.get(line.kind, "")


def printed_byline(copy):
    """Return the signature under the headline: □高　亢 for commentary, 本报记者方砚　通讯员何林 for the rest."""
    writers = [line for line in copy.credits if line.role in (Role.TEXT, Role.CORRESPONDENT)]
    if copy.kind == Article.Kind.COMMENTARY:
        return author_line([line.name for line in writers])
    signed = [(label(line), line.name) for line in writers]
    pictured = [("摄影", line.name) for line in copy.credits if line.role == Role.PHOTO]
    return signature(signed + pictured)


def printed_credits(copy):
    slugs = dict(Reporter.objects.filter(pk__in=[line.reporter for line in copy.credits]).values_list("pk", "slug"))
    return [
        {"role": line.role, "label": label(line), "name": line.name, "slug": slugs.get(line.reporter, "")}
        for line in copy.credits
    ]


def printed_topics(article):
    return list(article.topic_rows.order_by("id").values(name=F("tag__name"), slug=F("tag__slug")))


def printed_officials(copy):
    slugs = dict(Official.objects.filter(pk__in=[line.official for line in copy.mentions]).values_list("pk", "slug"))
    return [{"name": line.name, "title": line.title, "slug": slugs.get(line.official, "")} for line in copy.mentions]


def printed_photo(line):
    return values(line, PRINTED_OF_PHOTO) | {"focal": [line.focal_x, line.focal_y]}


def placed(article):
    placement = article.placements.select_related("page__issue").order_by("page__issue__issue_date", "id").first()
    if placement is None:
        return {"page_number": article.wished_page, "page_order": article.wished_order}
    page = placement.page
    return {
        "issue_date": page.issue.issue_date,
        "page_number": page.number,
        "page_name": page.name,
        "page_order": placement.order,
    }


def index(bulletin):
    copy = Copy.from_content(bulletin.revision.content)
    place = {"bulletin": bulletin, "first_at": bulletin.first_at, "place": bulletin.place}
    topics = Topic.objects.filter(slug__in=[topic["slug"] for topic in bulletin.topics])
    BulletinTopic.objects.bulk_create(BulletinTopic(topic=topic, **place) for topic in topics)
    officials = Official.objects.filter(pk__in=[line.official for line in copy.mentions])
    BulletinOfficial.objects.bulk_create(BulletinOfficial(official=official, **place) for official in officials)
    reporters = Reporter.objects.filter(pk__in=[line.reporter for line in copy.credits if line.role != Role.EDITOR])
    BulletinReporter.objects.bulk_create(BulletinReporter(reporter=reporter, **place) for reporter in reporters)
    BulletinPhoto.objects.bulk_create(BulletinPhoto(key=line.key, **place) for line in copy.photos)
