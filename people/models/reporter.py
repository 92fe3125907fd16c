"""Who writes for the paper."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

# Accounts of the sample paper carry this mail domain; production refuses to start with one of them active.
SAMPLE_DOMAIN = "@sample.invalid"


class Reporter(models.Model):
    """Somebody who writes for the paper. Kept for ever, since old stories carry the name; may be corrected."""

    class Kind(models.TextChoices):
        STAFF = "staff", _("reporter")
        CORRESPONDENT = "correspondent", _("correspondent")
        INTERN = "intern", _("intern reporter")
        SPECIAL = "special", _("special reporter")
        COLUMNIST = "columnist", _("columnist")

    name = models.CharField(_("name"), max_length=50)
    slug = models.SlugField(_("address"), max_length=80, unique=True, editable=False)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.STAFF)
    pen_names = models.CharField(_("pen names"), max_length=200, blank=True)
    press_card = models.CharField(_("press card number"), max_length=40, blank=True)
    beats = models.CharField(_("beats"), max_length=200, blank=True)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="reporter",
        verbose_name=_("user account"),
    )

    class Meta:
        verbose_name = _("reporter")
        verbose_name_plural = _("reporters")
        ordering = ["kind", "name", "id"]
        indexes = [models.Index(fields=["name"], name="reporter_name")]
        constraints = [models.CheckConstraint(condition=~Q(name=""), name="reporter_named")]

    def __str__(self):
        return f"{self.name}（{self.get_kind_display()}）"

    def get_absolute_url(self):
        return reverse("people:reporter", args=[self.slug])
