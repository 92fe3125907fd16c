"""The chain of reviews as data, one row per step. The desk may change it; decisions keep the label of their day."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _


class ReviewStep(models.Model):
    """One step of the chain: who may take it, what comes next, where a send-back leads."""

    class Kind(models.TextChoices):
        REVIEW = "review", _("review")
        PROOF = "proof", _("proof")

    class Right(models.TextChoices):
        FIRST = "sign_first_review", _("may take the first review")
        SECOND = "sign_second_review", _("may take the second review")
        FINAL = "sign_final_review", _("may take the final review")
        PROOF = "sign_proof", _("may take proofs")

    label = models.CharField(_("label"), max_length=20, unique=True)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.REVIEW)
    right = models.CharField(_("permission"), max_length=30, choices=Right)
    order = models.PositiveSmallIntegerField(_("order"), unique=True)
    next = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="previous", verbose_name=_("next step")
    )
    back_to = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("send back to"),
        help_text=_("Empty: back to the reporter as a draft."),
    )

    class Meta:
        verbose_name = _("step of review")
        verbose_name_plural = _("chain of reviews")
        ordering = ["order"]

    def __str__(self):
        return self.label

    def clean(self):
        if self.order is not None and self.next and self.next.order <= self.order:
            raise ValidationError({"next": _("The next step must come later in the order.")})
        if self.order is not None and self.back_to and self.back_to.order >= self.order:
            raise ValidationError({"back_to": _("A story is sent back to an earlier step, or to the reporter.")})

    @property
    def permission(self):
        return f"articles.{self.right}"
