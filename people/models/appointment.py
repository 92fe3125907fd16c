"""Dated appointments: who held which post from which day to which."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from people.models.official import Official
from people.models.organization import Organization

FOREVER = Q(end_date=None)


class AppointmentQuerySet(models.QuerySet):
    """Appointments by when they are held, and in the order in which their holders print."""

    def held_on(self, day):
        return self.filter(FOREVER | Q(end_date__gte=day), start_date__lte=day)

    def overlapping(self, start, end):
        """Return what is in force on any day from `start` to `end` (None: for good)."""
        begun = self if end is None else self.filter(start_date__lte=end)
        return begun.filter(FOREVER | Q(end_date__gte=start))

    def in_print_order(self):
        """Return the rows with their people and organisations, in order of precedence.

        Organisations first (see `Organization.standing_order`), then standing within one, equals by the strokes of
        their surnames, then one person's concurrent titles.
        """
        return (
            self.select_related("official", "organization")
            .annotate(body=Organization.standing_order("organization__"))
            .order_by(
                "body",
                "organization__precedence",
                "precedence",
                "official__surname_strokes",
                "official_id",
                "order",
                "id",
            )
        )


class Appointment(models.Model):
    """One post held by one official between two days. Ended by a date, never deleted: the archive needs it."""

    class Standing(models.TextChoices):
        FULL = "full", _("in full")
        ACTING = "acting", _("acting (代)")
        CONCURRENT = "concurrent", _("concurrently (兼)")
        FORMER = "former", _("former (原)")

    official = models.ForeignKey(Official, models.PROTECT, related_name="appointments", verbose_name=_("official"))
    organization = models.ForeignKey(
        Organization, models.PROTECT, related_name="appointments", verbose_name=_("organization")
    )
    title = models.CharField(_("title as printed"), max_length=100)
    standing = models.CharField(_("standing"), max_length=10, choices=Standing, default=Standing.FULL)
    precedence = models.PositiveIntegerField(_("precedence within the organization"), default=100)
    order = models.PositiveSmallIntegerField(_("order among the person's titles"), default=1)
    start_date = models.DateField(_("from"))
    end_date = models.DateField(_("to"), null=True, blank=True)

    # What the title itself prints for a standing that is not in full.
    MARKS = {Standing.ACTING: "代", Standing.CONCURRENT: "兼", Standing.FORMER: "原"}

    objects = AppointmentQuerySet.as_manager()

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

    def is_held_on(self, day):
        """Tell whether the post is held on `day`: the twin of `held_on`."""
        return self.start_date <= day and (self.end_date is None or day <= self.end_date)

    def clean(self):
        mark = self.MARKS.get(self.standing, "")
        if mark not in self.title:
            raise ValidationError({"title": _("This standing prints: write %(mark)s into the title.") % {"mark": mark}})
        if not self.start_date:
            return
        if self.end_date and self.end_date < self.start_date:
            raise ValidationError({"end_date": _("The last day of an appointment cannot be before its first.")})
        other = self.held_already()
        if other and other.start_date != self.start_date:
            sentence = _("The roster has %(name)s in this post already, from %(start)s: change that line instead.")
            raise ValidationError(
                {"start_date": sentence % {"name": other.official.name, "start": other.start_date.isoformat()}}
            )

    def held_already(self):
        if not (self.official_id and self.organization_id):
            return None
        same = Appointment.objects.filter(
            official=self.official_id, organization=self.organization_id, title=self.title
        )
        return same.overlapping(self.start_date, self.end_date).exclude(pk=self.pk).first()
