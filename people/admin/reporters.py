"""Reporters: who writes, and which account is theirs."""

from django.contrib import admin

from people.admin.kept import NamedAdmin
from people.models import Reporter


@admin.register(Reporter)
class ReporterAdmin(NamedAdmin):
    list_display = ["name", "kind", "press_card", "beats", "user"]
    list_filter = ["kind"]
    list_select_related = ["user"]
    search_fields = ["name", "pen_names"]
    autocomplete_fields = ["user"]

    def get_readonly_fields(self, request, obj=None):
        """Leave the link to an account to those who keep accounts: four eyes are counted by it."""
        return [] if request.user.has_perm("auth.change_user") else ["user"]
