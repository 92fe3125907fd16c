"""The record of decisions (审签记录). Written once, chained by digest within a story, never changed, never deleted."""

import hashlib
import json
from datetime import UTC

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.text.clean import one_line
from people.frozen import Frozen, FrozenQuerySet
from people.refusal import Refusal

LONGEST_REMARK = 500


class DecisionQuerySet(FrozenQuerySet):
    """Decisions are added through `record` only."""

    def record(self, article, *, verb, by, revision=None, step=None, remark=""):
        """Append one decision to `article`'s chain and return it; the caller holds the article's row lock.

        Raises Refusal when the remark is too long to be kept whole.
        """
        remark = one_line(remark)
        if len(remark) > LONGEST_REMARK:
            raise Refusal(_("The remark has more than %(limit)d characters.") % {"limit": LONGEST_REMARK})
        last = self.filter(article=article).order_by("-number").first()
        decision = self.model(
            article=article,
            number=last.number + 1 if last else 1,
            verb=verb,
            revision=revision,
            step=step.label if step else "",
            by=by,
            at=timezone.now(),
            remark=remark,
            previous_digest=last.digest if last else "",
        )
        decision.digest = decision.compute_digest()
        decision.save(force_insert=True)
        return decision


class Decision(Frozen):
    """One act on one revision: who, when, which verb, at which step, with which remark."""

    class Verb(models.TextChoices):
        SUBMIT = "submit", _("submitted")
        SIGN_OFF = "sign_off", _("signed off")
        SEND_BACK = "send_back", _("sent back")
        SPIKE = "spike", _("spiked")
        VOID = "void", _("sign-offs voided by a change")
        RELEASE = "release", _("released")
        RESCHEDULE = "reschedule", _("rescheduled")
        CORRECT = "correct", _("corrected")
        KILL = "kill", _("killed")
        RESTORE = "restore", _("restored")

    article = models.ForeignKey("articles.Article", models.PROTECT, related_name="decisions", verbose_name=_("story"))
    number = models.PositiveIntegerField(_("number"))
    verb = models.CharField(_("decision"), max_length=20, choices=Verb)
    revision = models.ForeignKey(
        "articles.Revision", models.PROTECT, related_name="decisions", verbose_name=_("revision")
    )
    step = models.CharField(_("step of review"), max_length=20, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="decisions", verbose_name=_("by"))
    at = models.DateTimeField(_("at"))
    remark = models.CharField(_("remark"), max_length=LONGEST_REMARK, blank=True)
    previous_digest = models.CharField(_("digest of the one before"), max_length=64, blank=True)
    digest = models.CharField(_("digest"), max_length=64)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ["article", "number"]
        default_permissions = ["view"]
        constraints = [models.UniqueConstraint("article", "number", name="decision_once")]

    def __str__(self):
        return f"{self.get_verb_display()} {self.step}".strip()

    def compute_digest(self):
        """Return the SHA-256 over what was decided and the digest of the decision before."""
        told = [
            self.article_id,
            self.number,
            self.verb,
            self.revision.digest,
            self.step,
            self.by_id,
            self.at.astimezone(UTC).isoformat(),
            self.remark,
            self.previous_digest,
        ]
        return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()
