"""The story form as a reporter fills it: its address, what is typed, what comes back."""

from uuid import uuid4

from django.urls import reverse

from articles.models import Article
from tests import builders
from tests.admin.forms import fields, row

FETCHED = {}
ADD = "/admin/articles/article/add/"
LIST = "/admin/articles/article/"
WORDS = {
    "kind": "bulletin",
    "kicker": "便民出行",
    "headline": "柳桥区夜间公交延长到二十三点",
    "deck": "三条线路先行",
    "body": "<p>柳桥区三条夜间公交线路延长运营。</p><p>市民可在站牌查看时刻。</p>",
    "summary": "末班车晚了两小时。",
    "dateline_form": "local",
    "event_date": "2026-11-22",
    "topics": "民生实事，公共交通",
}


def change(article):
    """Return the address of a story's form."""
    return reverse("admin:articles_article_change", args=[article.pk])


def review(article):
    """Return the address of a story's review page."""
    return reverse("admin:articles_article_review", args=[article.pk])


def blank(client):
    """Return the fields of an empty form: fetched once, then each with a key of its own, as a fresh one has."""
    if not FETCHED:
        FETCHED.update(fields(client.get(ADD)))
    return {**FETCHED, "form_key": str(uuid4())}


def filled(client, address=ADD, **changes):
    """Return the fields of a form with the words of a complete story, its writer credited, and `changes`."""
    data = blank(client) if address == ADD else fields(client.get(address))
    credit = row("credits", 0, role="text", reporter=str(builders.reporter().pk))
    return {**data, **WORDS, **credit, **changes}


def stored(headline=WORDS["headline"]):
    """Return the one story of that headline."""
    return Article.objects.get(headline=headline)


def sentences(response):
    """Return the words of a page without its marks, for looking up sentences."""
    return response.content.decode()
