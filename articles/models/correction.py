"""Corrections (更正): what was wrong and what is right. Written once with the release that carries them."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from people.frozen import Frozen


class Correction(Frozen):
    """One correction, carried by one bulletin and repeated on the bulletins of the same story after it."""

    bulletin = models.ForeignKey(
        "articles.Bulletin", models.PROTECT, related_name="correction_rows", verbose_name=_("bulletin")
    )
    wrong = models.CharField(_("what was wrong"), max_length=300)
    right = models.CharField(_("what is right"), max_length=300)
    at = models.DateTimeField(_("at"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="corrections", verbose_name=_("by"))

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        ordering = ["-at", "-id"]
        default_permissions = ["view"]
        indexes = [models.Index(fields=["-at", "-id"], name="correction_newest")]

    def __str__(self):
        return f"{self.wrong} → {self.right}"
