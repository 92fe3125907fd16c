"""Raw pages handed in for reading (原始版面), and where a story made from one came from (来处)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from people.frozen import Frozen


class RawPageQuerySet(models.QuerySet):
    """Raw pages by who may see them."""

    def visible_to(self, user):
        if user.has_perm("articles.view_every_article"):
            return self
        return self.filter(handed_in_by=user)


class RawPage(models.Model):
    """A page as it came, byte for byte. Its source never changes; how it is parted, in `sheet`, may until drafts exist.

    Ranges in `sheet` count characters of `text`, the source decoded or its text layer.
    """

    class Form(models.TextChoices):
        TEXT = "text", _("text")
        WORD = "word", _("Word file")
        PDF = "pdf", _("PDF")
        PASTE = "paste", _("pasted")

    name = models.CharField(_("file name"), max_length=200)
    form = models.CharField(_("form"), max_length=10, choices=Form, editable=False)
    source = models.FileField(_("source"), upload_to="rawpages/", max_length=120, editable=False)
    digest = models.CharField(_("digest"), max_length=64, unique=True, editable=False)
    encoding = models.CharField(_("encoding"), max_length=20, blank=True)
    issue_date = models.DateField(_("issue date"), null=True, blank=True)
    text = models.TextField(_("text"), editable=False)
    sheet = models.JSONField(_("sheet"), editable=False)
    # Raised by every change of the sheet; a screen made from an older number is told so.
    lock_number = models.PositiveIntegerField(_("lock number"), default=0, editable=False)
    handed_in_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        editable=False,
        related_name="raw_pages",
        verbose_name=_("handed in by"),
    )
    handed_in_at = models.DateTimeField(_("handed in at"), editable=False)

    objects = RawPageQuerySet.as_manager()

    class Meta:
        verbose_name = _("raw page")
        verbose_name_plural = _("raw pages")
        ordering = ["-handed_in_at", "-id"]
        default_permissions = []
        indexes = [models.Index(fields=["handed_in_by", "-handed_in_at"], name="rawpage_own")]
        constraints = [models.CheckConstraint(condition=~Q(digest=""), name="rawpage_has_digest")]

    def __str__(self):
        return self.name


class Origin(Frozen):
    """From which ranges of which raw page a draft was made, and what was still open about it. Written once.

    `parts` are [role, [[start, end], …]] in reading order; `open_questions` are {"code", "values"}.
    """

    article = models.OneToOneField("articles.Article", models.PROTECT, related_name="origin", verbose_name=_("story"))
    page = models.ForeignKey(RawPage, models.PROTECT, related_name="origins", verbose_name=_("raw page"))
    number = models.PositiveIntegerField(_("story on the page"))
    parts = models.JSONField(_("ranges"))
    open_questions = models.JSONField(_("open questions"), default=list, blank=True)

    class Meta:
        verbose_name = _("origin")
        verbose_name_plural = _("origins")
        ordering = ["page", "number"]
        default_permissions = []
        constraints = [models.UniqueConstraint("page", "number", name="origin_once")]

    def __str__(self):
        return f"{self.page} {self.number}"
