"""The record of the roster: what each appointment was before and after a change, by which document, by whom."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from people.frozen import Frozen
from people.models.appointment import Appointment


class RosterChange(Frozen):
    """One change of one appointment. Written once with the change, never changed, never deleted."""

    class Kind(models.TextChoices):
        ADDED = "added", _("added")
        CHANGED = "changed", _("changed")
        ENDED = "ended", _("ended")

    appointment = models.ForeignKey(Appointment, models.PROTECT, related_name="changes", verbose_name=_("appointment"))
    kind = models.CharField(_("kind of change"), max_length=10, choices=Kind)
    # The terms of the appointment as words and ISO dates; `before` is empty for a new one.
    before = models.JSONField(_("before"), default=dict)
    after = models.JSONField(_("after"))
    source = models.CharField(_("source document"), max_length=200)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="roster_changes", verbose_name=_("confirmed by")
    )
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("change of the roster")
        verbose_name_plural = _("changes of the roster")
        ordering = ["-at", "-id"]
        default_permissions = ["view"]
        indexes = [models.Index(fields=["-at", "-id"], name="roster_change_newest")]

    def __str__(self):
        return f"{self.get_kind_display()} {self.appointment}"
