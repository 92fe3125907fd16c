"""What the desk makes of the rules of proofing: how much each may weigh here, and how it has served."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.severity import LEVELS
from people.frozen import Frozen


class RuleSetting(Frozen):
    """One turn of one rule: down to a level, off, or back up. Written once; the newest of a rule is in force."""

    code = models.CharField(_("rule"), max_length=60)
    level = models.CharField(_("level"), max_length=10, choices=LEVELS)
    reason = models.CharField(_("reason"), max_length=200)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="rule_settings", verbose_name=_("by"))
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("setting of a rule")
        verbose_name_plural = _("settings of rules")
        ordering = ["-at", "-id"]
        default_permissions = ["view"]
        permissions = [("turn_rules", _("may turn rules of proofing down"))]

    def __str__(self):
        return f"{self.code}: {self.get_level_display()}"


class Sighting(models.Model):
    """One finding of one story, counted once however often it is seen. Kept by filing and release; it may change."""

    class Outcome(models.TextChoices):
        STANDING = "standing", _("standing")
        MENDED = "mended", _("mended")
        # The words are the same; the rule, the roster or the day is another.
        LAPSED = "lapsed", _("no longer found")

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="sightings", verbose_name=_("story"))
    code = models.CharField(_("rule"), max_length=60)
    field = models.CharField(_("part of the story"), max_length=20)
    text = models.CharField(_("words"), max_length=300, blank=True)
    key = models.CharField(_("key"), max_length=64)
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome, default=Outcome.STANDING)

    class Meta:
        verbose_name = _("finding")
        verbose_name_plural = _("findings")
        ordering = ["article", "id"]
        default_permissions = []
        constraints = [models.UniqueConstraint("article", "key", name="sighting_once")]
        indexes = [models.Index(fields=["code", "outcome"], name="sighting_tally")]

    def __str__(self):
        return self.text or self.code
