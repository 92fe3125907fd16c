"""Revisions: numbered snapshots of a story's copy. Written once, never changed, never deleted."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from people.frozen import Frozen


class Revision(Frozen):
    """What a story said at one moment: its whole copy and the digest that decisions are bound to."""

    article = models.ForeignKey("articles.Article", models.PROTECT, related_name="revisions", verbose_name=_("story"))
    number = models.PositiveIntegerField(_("number"))
    content = models.JSONField(_("content"))
    digest = models.CharField(_("digest"), max_length=64)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="revisions", verbose_name=_("by"))
    at = models.DateTimeField(_("at"))
    why = models.CharField(_("why"), max_length=200, blank=True)
    # Whoever must not decide on the story: frozen here, because a credited reporter's account may change later.
    writers = models.ManyToManyField(
        settings.AUTH_USER_MODEL, through="articles.RevisionWriter", related_name="+", verbose_name=_("writers")
    )

    class Meta:
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")
        ordering = ["article", "number"]
        constraints = [models.UniqueConstraint("article", "number", name="revision_once")]

    def __str__(self):
        return _("revision %(number)d") % {"number": self.number}


class RevisionWriter(Frozen):
    """One who filed a revision, or whose account its credits named when it was filed."""

    revision = models.ForeignKey(Revision, models.PROTECT, related_name="+", verbose_name=_("revision"))
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("writer"))

    class Meta:
        verbose_name = _("writer of a revision")
        verbose_name_plural = _("writers of revisions")
        default_permissions = []
        constraints = [models.UniqueConstraint("revision", "user", name="revision_writer_once")]

    def __str__(self):
        return str(self.user)
