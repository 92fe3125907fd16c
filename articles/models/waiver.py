"""Waivers (放行): somebody let a finding stand, with a reason. Written once; taken back by a second row."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.severity import WEIGHTS
from people.frozen import Frozen, FrozenQuerySet

LONGEST_REASON = 200


class WaiverQuerySet(FrozenQuerySet):
    """Waivers are added through the verb of review only."""

    def standing(self):
        return self.filter(withdrawal=None)


class Waiver(Frozen):
    """One finding that was let stand: the rule, the words and those around them, who, when, why. It never changes.

    `key` tells the finding again in later copy: it survives any edit elsewhere, and none of these words. `severity` is
    what the finding weighed on that day; a weightier one asks again.
    """

    article = models.ForeignKey("articles.Article", models.PROTECT, related_name="waivers", verbose_name=_("story"))
    code = models.CharField(_("rule"), max_length=60)
    severity = models.CharField(_("severity"), max_length=10, choices=WEIGHTS)
    field = models.CharField(_("part of the story"), max_length=20)
    text = models.CharField(_("words"), max_length=300, blank=True)
    before = models.CharField(_("words before"), max_length=20, blank=True)
    after = models.CharField(_("words after"), max_length=20, blank=True)
    key = models.CharField(_("key"), max_length=64)
    reason = models.CharField(_("reason"), max_length=LONGEST_REASON)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="waivers", verbose_name=_("by"))
    at = models.DateTimeField(_("at"))

    objects = WaiverQuerySet.as_manager()

    class Meta:
        verbose_name = _("waiver")
        verbose_name_plural = _("waivers")
        ordering = ["-at", "-id"]
        default_permissions = ["view"]
        permissions = [("waive_must", _("may waive findings that block a story"))]
        indexes = [models.Index(fields=["article", "key"], name="waiver_key")]

    def __str__(self):
        return self.text or self.code


class Withdrawal(Frozen):
    """The end of one waiver: who took it back, when. It never changes."""

    waiver = models.OneToOneField(Waiver, models.PROTECT, related_name="withdrawal", verbose_name=_("waiver"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="withdrawals", verbose_name=_("by"))
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("withdrawal of a waiver")
        verbose_name_plural = _("withdrawals of waivers")
        ordering = ["-at", "-id"]
        default_permissions = ["view"]

    def __str__(self):
        return str(self.waiver)
