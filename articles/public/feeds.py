"""Feeds (RSS 2.0) with the whole text of stories: the newest of the paper, and the newest of a topic."""

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.translation import gettext as _

from articles.models import Bulletin, BulletinTopic, Topic
from articles.public.lists import first_words
from articles.public.page import asked_anew
from articles.public.pictures import picture
from articles.text.clean import printable

NEWEST = 30


@asked_anew
def feed(request):
    return LatestFeed(request)(request)


@asked_anew
def topic_feed(request, slug):
    return TopicFeed(request)(request, slug=slug)


class WholeText(Rss201rev2Feed):
    def rss_attributes(self):
        return {**super().rss_attributes(), "xmlns:content": "http://purl.org/rss/1.0/modules/content/"}

    def add_item_elements(self, handler, item):
        super().add_item_elements(handler, item)
        handler.addQuickElement("content:encoded", item["content"])


class LatestFeed(Feed):
    feed_type = WholeText
    language = "zh-cn"
    item_guid_is_permalink = True

    def __init__(self, request):
        """Keep the site's root, for the pictures in the text; so a feed is made anew for each request."""
        self.root = request.build_absolute_uri("/")[:-1]

    def title(self):
        return settings.PAPER["name"]

    def link(self):
        return reverse("public:front")

    def description(self):
        return settings.PAPER["slogan"] or settings.PAPER["name"]

    def items(self):
        return Bulletin.objects.published().newest_first()[:NEWEST]

    def item_title(self, bulletin):
        return printable(bulletin.headline)

    def item_description(self, bulletin):
        return printable(first_words(bulletin, bulletin.body))

    def item_pubdate(self, bulletin):
        return timezone.localtime(bulletin.first_at)

    def item_categories(self, bulletin):
        return [printable(topic["name"]) for topic in bulletin.topics]

    def item_extra_kwargs(self, bulletin):
        context = {"bulletin": bulletin, "pictures": [picture(photo) for photo in bulletin.photos], "root": self.root}
        return {"content": printable(render_to_string("articles/_feed_item.html", context)).strip()}


class TopicFeed(LatestFeed):
    def get_object(self, request, slug):
        return Topic.objects.carried(BulletinTopic.objects.published()).get(slug=slug)

    def title(self, topic):
        return _("%(topic)s - %(paper)s") % {"topic": topic.name, "paper": settings.PAPER["name"]}

    def link(self, topic):
        return topic.get_absolute_url()

    def description(self, topic):
        return topic.description or topic.name

    def items(self, topic):
        rows = BulletinTopic.objects.published().filter(topic=topic).select_related("bulletin")
        return [row.bulletin for row in rows.newest_first()[:NEWEST]]
