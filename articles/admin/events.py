"""The calendar of news events."""

from django.contrib import admin

from articles.models import Event, Participation
from people.desk import DeskAdmin, DeskInline


class ParticipationInline(DeskInline):
    model = Participation
    extra = 0
    autocomplete_fields = ["official"]


@admin.register(Event)
class EventAdmin(DeskAdmin):
    list_display = ["name", "kind", "start_at", "place", "is_public"]
    list_filter = ["kind", "is_public"]
    search_fields = ["name", "place"]
    date_hierarchy = "start_at"
    autocomplete_fields = ["hosts", "reporters"]
    inlines = [ParticipationInline]

    def has_delete_permission(self, request, obj=None):
        """Refuse: stories point to the event."""
        return False
