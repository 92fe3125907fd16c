"""Topics: what readers follow. A topic may be renamed by an editor; its address stays."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from taggit.models import ItemBase, TagBase

from articles.text.addresses import address_from


class TopicQuerySet(models.QuerySet):
    """Topics by what of them is public; a topic that only drafts carry is not."""

    def carried(self, bulletin_topics):
        return self.filter(models.Exists(bulletin_topics.filter(topic=models.OuterRef("pk"))))


class Topic(TagBase):
    """One topic, made on the spot by whoever files under it; public once a published bulletin carries it."""

    description = models.CharField(_("what it is"), max_length=120, blank=True)
    is_featured = models.BooleanField(_("in the navigation"), default=False)
    order = models.PositiveSmallIntegerField(_("order in the navigation"), default=100)

    objects = TopicQuerySet.as_manager()

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["order", "id"]

    def slugify(self, tag, i=None):
        """Return the topic's address in pinyin; taggit asks again with a number while it is taken."""
        address = address_from(tag, fallback="topic")
        return address if i is None else f"{address}-{i}"

    def get_absolute_url(self):
        return reverse("public:topic", args=[self.slug])


class ArticleTopic(ItemBase):
    """A story filed under a topic; rewritten with the story's copy."""

    content_object = models.ForeignKey("articles.Article", models.CASCADE, related_name="topic_rows")
    tag = models.ForeignKey(Topic, models.PROTECT, related_name="article_rows")

    class Meta:
        verbose_name = _("topic of a story")
        verbose_name_plural = _("topics of stories")
        constraints = [models.UniqueConstraint("content_object", "tag", name="article_topic_once")]
