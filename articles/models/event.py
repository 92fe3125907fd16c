"""News events: what one or more stories cover. Kept for the calendar; may be corrected."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from people.models import Official, Organization, Reporter


class Event(models.Model):
    """A meeting, a visit, a release… with its time, place, hosts and who took part."""

    class Kind(models.TextChoices):
        MEETING = "meeting", _("meeting")
        INSPECTION = "inspection", _("inspection")
        TALKS = "talks", _("talks")
        SITE_MEETING = "site_meeting", _("site meeting")
        RELEASE = "release", _("press release")
        OTHER = "other", _("other")

    name = models.CharField(_("name"), max_length=120)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.MEETING)
    start_at = models.DateTimeField(_("starts"))
    end_at = models.DateTimeField(_("ends"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=120, blank=True)
    hosts = models.ManyToManyField(Organization, blank=True, related_name="events", verbose_name=_("hosts"))
    reporters = models.ManyToManyField(
        Reporter, blank=True, related_name="events", verbose_name=_("assigned reporters")
    )
    is_public = models.BooleanField(_("public"), default=False)

    class Meta:
        verbose_name = _("news event")
        verbose_name_plural = _("news events")
        ordering = ["-start_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(end_at=None) | Q(end_at__gte=F("start_at")),
                name="event_times_in_order",
                violation_error_message=_("An event cannot end before it starts."),
            )
        ]

    def __str__(self):
        return self.name


class Participation(models.Model):
    """One official's part in one event, in the order in which they are named."""

    class Role(models.TextChoices):
        CHAIRED = "chaired", _("chaired")
        SPOKE = "spoke", _("attended and spoke")
        ATTENDED = "attended", _("attended")
        REPORTED = "reported", _("reported")

    event = models.ForeignKey(Event, models.CASCADE, related_name="participations", verbose_name=_("news event"))
    official = models.ForeignKey(Official, models.PROTECT, related_name="participations", verbose_name=_("official"))
    role = models.CharField(_("role"), max_length=20, choices=Role, default=Role.ATTENDED)
    order = models.PositiveSmallIntegerField(_("order"), default=1)

    class Meta:
        verbose_name = _("participant")
        verbose_name_plural = _("participants")
        ordering = ["order", "id"]
        constraints = [models.UniqueConstraint("event", "official", name="participant_once")]

    def __str__(self):
        return f"{self.official.name} {self.get_role_display()}"
