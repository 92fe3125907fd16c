"""Reporters, officials, organisations and dated appointments.

A person and a post are apart: a post is held from a day to a day, and stories print what was held on theirs.
"""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.text.addresses import address_from

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
        """Return the public address of the reporter's page."""
        return reverse("people:reporter", args=[self.slug])


class Organization(models.Model):
    """A body that holds meetings and posts. May be renamed; what stories printed stays in their bulletins."""

    class Kind(models.TextChoices):
        PARTY = "party", _("Party committee")
        CONGRESS = "congress", _("People's congress")
        GOVERNMENT = "government", _("government")
        CPPCC = "cppcc", _("CPPCC")
        DEPARTMENT = "department", _("department")
        DISTRICT = "district", _("county or district")
        ENTERPRISE = "enterprise", _("enterprise")
        OTHER = "other", _("other")

    name = models.CharField(_("name"), max_length=100, unique=True)
    short_names = models.CharField(_("short names"), max_length=200, blank=True)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.OTHER)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("parent organization")
    )
    precedence = models.PositiveIntegerField(_("precedence"), default=1000)

    class Meta:
        verbose_name = _("organization")
        verbose_name_plural = _("organizations")
        ordering = ["precedence", "id"]

    def __str__(self):
        return self.name


class Official(models.Model):
    """A person who holds posts. Two persons of one name are two rows; never deleted once printed."""

    name = models.CharField(_("name"), max_length=50)
    slug = models.SlugField(_("address"), max_length=80, unique=True, editable=False)
    portrait = models.ImageField(_("portrait"), upload_to="portraits/", blank=True)
    note = models.CharField(_("note for the desk"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("official")
        verbose_name_plural = _("officials")
        ordering = ["name", "id"]
        indexes = [models.Index(fields=["name"], name="official_name")]
        constraints = [models.CheckConstraint(condition=~Q(name=""), name="official_named")]

    def __str__(self):
        return f"{self.name}（{self.note}）" if self.note else self.name


class Appointment(models.Model):
    """One post held by one official between two days. Ended by a date, never deleted: the archive needs it."""

    official = models.ForeignKey(Official, models.PROTECT, related_name="appointments", verbose_name=_("official"))
    organization = models.ForeignKey(
        Organization, models.PROTECT, related_name="appointments", verbose_name=_("organization")
    )
    title = models.CharField(_("title as printed"), max_length=100)
    precedence = models.PositiveIntegerField(_("precedence within the organization"), default=100)
    order = models.PositiveSmallIntegerField(_("order among the person's titles"), default=1)
    start_date = models.DateField(_("from"))
    end_date = models.DateField(_("to"), null=True, blank=True)

    class Meta:
        verbose_name = _("appointment")
        verbose_name_plural = _("appointments")
        ordering = ["organization__precedence", "precedence", "official", "order", "id"]
        indexes = [models.Index(fields=["start_date", "end_date"], name="appointment_dates")]
        constraints = [
            models.CheckConstraint(
                condition=Q(end_date=None) | Q(end_date__gte=F("start_date")),
                name="appointment_dates_in_order",
                violation_error_message=_("The last day of an appointment cannot be before its first."),
            ),
            models.UniqueConstraint(
                "official",
                "organization",
                "title",
                "start_date",
                name="appointment_once",
                violation_error_message=_("This appointment is already on the roster."),
            ),
        ]

    def __str__(self):
        return f"{self.title} {self.official.name}"

    def clean(self):
        """Refuse dates the wrong way round with a sentence at the field."""
        if self.start_date and self.end_date and self.end_date < self.start_date:
            raise ValidationError({"end_date": _("The last day of an appointment cannot be before its first.")})


def new_slug(model, name):
    """Return an address for `name` that no row of `model` has: pinyin, then pinyin-2, pinyin-3…"""
    base = address_from(name, limit=70)
    taken = set(model.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    number = 1
    slug = base
    while slug in taken:
        number += 1
        slug = f"{base}-{number}"
    return slug
