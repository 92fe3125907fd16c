"""Which stories a list of the desk shows: what waits for the user first."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Bulletin

Status = Article.Status


class QueueFilter(admin.SimpleListFilter):
    """The desk's queues; a list opens on what waits for whoever opened it."""

    title = _("queue")
    parameter_name = "queue"

    def lookups(self, request, model_admin):
        """Return the queues by name."""
        return [
            ("mine", _("my stories")),
            ("review", _("in review")),
            ("cleared", _("cleared, waiting for release")),
            ("scheduled", _("scheduled")),
            ("public", _("published")),
            ("spiked", _("spiked")),
            ("all", _("all stories")),
        ]

    def choices(self, changelist):
        """Put the default, what waits for me, first in place of “all”."""
        default = {
            "selected": self.value() is None,
            "query_string": changelist.get_query_string(remove=[self.parameter_name]),
            "display": _("waiting for me"),
        }
        return [default, *list(super().choices(changelist))[1:]]

    def queryset(self, request, queryset):
        """Return the stories of the chosen queue."""
        queue = self.value()
        if queue == "mine":
            return queryset.filter(pk__in=Article.objects.of(request.user).values("pk"))
        if queue == "public":
            return queryset.filter(pk__in=Bulletin.objects.published().values("article"))
        if queue == "scheduled":
            return queryset.filter(pk__in=Bulletin.objects.waiting().values("article"))
        if queue == "cleared":
            return queryset.filter(status=Status.CLEARED, revision__bulletins=None)
        if queue in (Status.REVIEW, Status.SPIKED):
            return queryset.filter(status=queue)
        if queue == "all" or request.GET.get("q"):
            return queryset
        return queryset.filter(pk__in=Article.objects.waiting_for(request.user).values("pk"))
