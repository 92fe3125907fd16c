"""The printed paper: the issue of a date, its pages, and which story stands where. May be corrected until printed."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Issue(models.Model):
    """One day's printed paper."""

    issue_date = models.DateField(_("issue date"), unique=True)
    number = models.PositiveIntegerField(_("issue number"), unique=True)

    class Meta:
        verbose_name = _("issue")
        verbose_name_plural = _("issues")
        ordering = ["-issue_date"]

    def __str__(self):
        return f"{self.issue_date:%Y-%m-%d}（{self.number}）"


class Page(models.Model):
    """One printed page of an issue."""

    issue = models.ForeignKey(Issue, models.CASCADE, related_name="pages", verbose_name=_("issue"))
    number = models.PositiveSmallIntegerField(_("page number"))
    name = models.CharField(_("page name"), max_length=20)
    editor = models.CharField(_("page editor"), max_length=50, blank=True)
    facsimile = models.ImageField(_("facsimile"), upload_to="facsimiles/", blank=True)

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")
        ordering = ["issue", "number"]
        constraints = [models.UniqueConstraint("issue", "number", name="page_once")]

    def __str__(self):
        return f"{self.issue.issue_date:%Y-%m-%d} {self.number:02}版 {self.name}"


class Placement(models.Model):
    """A story's place on a printed page."""

    page = models.ForeignKey(Page, models.CASCADE, related_name="placements", verbose_name=_("page"))
    article = models.ForeignKey("articles.Article", models.PROTECT, related_name="placements", verbose_name=_("story"))
    order = models.PositiveSmallIntegerField(_("order on the page"), default=1)

    class Meta:
        verbose_name = _("placement")
        verbose_name_plural = _("placements")
        ordering = ["page", "order", "id"]
        constraints = [models.UniqueConstraint("page", "article", name="placement_once")]

    def __str__(self):
        return f"{self.page} {self.article}"
