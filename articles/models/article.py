"""The desk's working copy (稿件) with its credits and mentions. It changes; what is public never reads it."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_prose_editor.fields import ProseEditorField
from taggit.managers import TaggableManager

from articles.models.event import Event
from articles.models.step import ReviewStep
from articles.models.topic import ArticleTopic
from articles.text.body import EXTENSIONS, clean_body
from people.models import Official, Reporter


class ArticleQuerySet(models.QuerySet):
    """Stories by who may see them."""

    def visible_to(self, user):
        if user.has_perm("articles.view_every_article"):
            return self
        return self.filter(Q(pk__in=self.of(user).values("pk")))

    def of(self, user):
        """Return the stories that `user` filed or is credited with."""
        credited = Credit.objects.filter(reporter__user=user).exclude(role=Credit.Role.EDITOR)
        return self.filter(Q(filed_by=user) | Q(pk__in=credited.values("article")))


class Article(models.Model):
    """One story on the desk. Filed and changed through `filing`, moved by the verbs of review and publishing only."""

    class Kind(models.TextChoices):
        BULLETIN = "bulletin", _("bulletin")
        PHOTO = "photo", _("photo news")
        COMMENTARY = "commentary", _("commentary")
        FEATURE = "feature", _("feature")
        NOTICE = "notice", _("notice")

    class Status(models.TextChoices):
        DRAFT = "draft", _("draft")
        REVIEW = "review", _("in review")
        CLEARED = "cleared", _("cleared")
        SPIKED = "spiked", _("spiked")

    class DatelineForm(models.TextChoices):
        LOCAL = "local", _("本报讯")
        REGION = "region", _("本报 + place + 讯")
        FIELD = "field", _("本报 + place and day + 电")
        AGENCY = "agency", _("新华社 + place and day + 电")
        NONE = "none", _("no opening")

    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.BULLETIN)
    kicker = models.CharField(_("kicker"), max_length=120, blank=True)
    headline = models.CharField(_("headline"), max_length=120, blank=True)
    deck = models.CharField(_("deck"), max_length=200, blank=True)
    summary = models.CharField(_("summary"), max_length=300, blank=True)
    body = ProseEditorField(_("body"), extensions=EXTENSIONS, sanitize=clean_body, blank=True)
    dateline_form = models.CharField(
        _("dateline form"), max_length=20, choices=DatelineForm, default=DatelineForm.LOCAL
    )
    dateline_place = models.CharField(_("dateline place"), max_length=30, blank=True)
    event_date = models.DateField(_("event date"), null=True, blank=True)
    event = models.ForeignKey(
        Event, models.PROTECT, null=True, blank=True, related_name="articles", verbose_name=_("news event")
    )
    topics = TaggableManager(through=ArticleTopic, blank=True, verbose_name=_("topics"), related_name="articles")

    wished_page = models.PositiveSmallIntegerField(_("wished page"), null=True, blank=True)
    wished_order = models.PositiveSmallIntegerField(_("wished place on the page"), null=True, blank=True)
    wished_at = models.DateTimeField(_("wished publishing time"), null=True, blank=True)
    embargo_until = models.DateTimeField(_("embargo until"), null=True, blank=True)

    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.DRAFT, editable=False)
    step = models.ForeignKey(
        ReviewStep, models.PROTECT, null=True, editable=False, related_name="articles", verbose_name=_("step of review")
    )
    revision = models.ForeignKey(
        "articles.Revision", models.PROTECT, null=True, editable=False, related_name="+", verbose_name=_("revision")
    )
    # Made with the empty form: the same form sent twice files one story.
    filing_key = models.UUIDField(_("filing key"), default=uuid.uuid4, unique=True, editable=False)
    filed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        editable=False,
        related_name="filed_articles",
        verbose_name=_("filed by"),
    )
    filed_at = models.DateTimeField(_("filed at"), editable=False)
    changed_at = models.DateTimeField(_("changed at"), editable=False)
    # The first bulletin's moment, for the desk's own lists; the public side never reads it.
    released_at = models.DateTimeField(_("released for"), null=True, editable=False)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = _("stories")
        ordering = ["-changed_at", "-id"]
        indexes = [
            models.Index(fields=["-changed_at", "-id"], name="article_changed"),
            models.Index(fields=["status", "step", "-changed_at"], name="article_queue"),
            models.Index(fields=["filed_by", "-changed_at"], name="article_own"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(status="review", step__isnull=False) | (~Q(status="review") & Q(step__isnull=True)),
                name="article_step_only_in_review",
            ),
        ]
        default_permissions = ["add", "change", "view"]
        permissions = [
            ("view_every_article", "Can see every story of the desk"),
            ("edit_in_review", "Can edit stories in review"),
            ("edit_pictures", "Can edit the pictures of every story"),
            ("submit_article", "Can submit stories"),
            ("spike_article", "Can spike stories"),
            ("sign_first_review", "Can take the first review"),
            ("sign_second_review", "Can take the second review"),
            ("sign_final_review", "Can take the final review"),
            ("sign_proof", "Can take proofs"),
            ("release_article", "Can release, reschedule and correct stories"),
            ("kill_bulletin", "Can kill and restore published stories"),
        ]

    def __str__(self):
        return self.headline or str(_("(no headline yet)"))

    def stands_at(self):
        return self.step.label if self.step else self.get_status_display()


class Credit(models.Model):
    """Who made the story, in printed order. Rewritten with the story's copy."""

    class Role(models.TextChoices):
        TEXT = "text", pgettext_lazy("credit", "text")
        PHOTO = "photo", pgettext_lazy("credit", "photo")
        EDITOR = "editor", pgettext_lazy("credit", "editor")
        CORRESPONDENT = "correspondent", _("correspondent")

    article = models.ForeignKey(Article, models.CASCADE, related_name="credits", verbose_name=_("story"))
    role = models.CharField(_("role"), max_length=20, choices=Role, default=Role.TEXT)
    reporter = models.ForeignKey(
        Reporter, models.PROTECT, null=True, blank=True, related_name="credits", verbose_name=_("reporter")
    )
    # Empty: the name alone, without a word before it.
    kind = models.CharField(_("signs as"), max_length=20, choices=Reporter.Kind, blank=True)
    name = models.CharField(_("name as printed"), max_length=50)
    order = models.PositiveSmallIntegerField(_("order"), default=1)

    class Meta:
        verbose_name = _("credit")
        verbose_name_plural = _("credits")
        ordering = ["article", "order", "id"]

    def __str__(self):
        return f"{self.get_role_display()} {self.name}"


class Mention(models.Model):
    """An official named in the story, as printed, in the order of the text. Rewritten with the story's copy."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="mentions", verbose_name=_("story"))
    official = models.ForeignKey(Official, models.PROTECT, related_name="mentions", verbose_name=_("official"))
    name = models.CharField(_("name as printed"), max_length=50)
    title = models.CharField(_("title as printed"), max_length=100, blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=1)

    class Meta:
        verbose_name = _("mention")
        verbose_name_plural = _("mentions")
        ordering = ["article", "order", "id"]
        constraints = [models.UniqueConstraint("article", "official", name="mention_once")]

    def __str__(self):
        return f"{self.title} {self.name}"
