"""The desk's house list: wordings forbidden, careful, preferred, exact or confused. Lines change and end by a date."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from articles.models.severity import WEIGHTS, Severity

WILDCARD, MOST_WILDCARDS = "*", 3
SHORTEST_FORMULA, SHORTEST_PIECE = 5, 2


class HouseWordQuerySet(models.QuerySet):
    """Lines of the list by the day on which they hold."""

    def in_force(self, day):
        begun = Q(start_date=None) | Q(start_date__lte=day)
        return self.filter(begun, Q(end_date=None) | Q(end_date__gte=day))


class HouseWord(models.Model):
    """One wording with what is said against it. Never deleted: a line is ended by its date."""

    class Kind(models.TextChoices):
        FORBIDDEN = "forbidden", _("forbidden")
        CAREFUL = "careful", _("careful")
        PREFERRED = "preferred", _("preferred")
        FORMULA = "formula", _("exact formula")
        CONFUSED = "confused", _("confused words")

    class Scope(models.TextChoices):
        HEAD = "head", _("heads and summary")
        BODY = "body", _("body and captions")
        EVERYWHERE = "everywhere", _("everywhere")

    pattern = models.CharField(
        _("wording"),
        max_length=60,
        help_text=_("Plain words; * stands for up to eight characters. For an exact formula: the exact form itself."),
    )
    kind = models.CharField(_("kind of wording"), max_length=20, choices=Kind, default=Kind.CAREFUL)
    level = models.CharField(_("level"), max_length=10, choices=WEIGHTS, default=Severity.SHOULD)
    scope = models.CharField(_("scope"), max_length=20, choices=Scope, default=Scope.EVERYWHERE)
    is_quotation_exempt = models.BooleanField(_("quotations exempt"), default=True)
    exceptions = models.CharField(
        _("not inside"),
        max_length=200,
        blank=True,
        help_text=_("Longer words in which the wording is not meant, with a space between them."),
    )
    reason = models.CharField(_("reason"), max_length=200)
    replacement = models.CharField(_("replacement"), max_length=60, blank=True)
    start_date = models.DateField(_("holds from"), null=True, blank=True)
    end_date = models.DateField(_("holds to"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=100, blank=True)

    objects = HouseWordQuerySet.as_manager()

    class Meta:
        verbose_name = _("wording of the house list")
        verbose_name_plural = _("house list")
        ordering = ["kind", "pattern", "id"]
        default_permissions = ["add", "change", "view"]
        constraints = [
            models.CheckConstraint(
                condition=Q(end_date=None) | Q(start_date=None) | Q(end_date__gte=F("start_date")),
                name="house_word_dates_in_order",
                violation_error_message=_("The last day of a wording cannot be before its first."),
            ),
            models.UniqueConstraint(
                "pattern",
                "kind",
                condition=Q(end_date=None),
                name="house_word_once",
                violation_error_message=_("This wording is already on the list."),
            ),
        ]

    def __str__(self):
        return self.pattern

    def clean(self):
        pieces = self.pattern.replace("＊", WILDCARD).split(WILDCARD)
        if self.kind == self.Kind.FORMULA and (len(pieces) > 1 or len(self.pattern) < SHORTEST_FORMULA):
            raise ValidationError({"pattern": _("A formula is five characters or more, without *.")})
        if len(pieces) > MOST_WILDCARDS + 1 or not all(pieces):
            raise ValidationError({"pattern": _("Put * between words only, three times at most.")})
        if max(map(len, pieces)) < SHORTEST_PIECE:
            raise ValidationError({"pattern": _("A wording is two characters or more.")})
        if self.replacement and (self.replacement == self.pattern or len(pieces) > 1 or self.kind == self.Kind.FORMULA):
            raise ValidationError({"replacement": _("A formula or a wording with * has no replacement, nor itself.")})
        if self.start_date and self.end_date and self.end_date < self.start_date:
            raise ValidationError({"end_date": _("The last day of a wording cannot be before its first.")})
