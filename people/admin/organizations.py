"""Organisations: the bodies whose posts are held."""

from django.contrib import admin

from people.admin.kept import KeptAdmin
from people.models import Organization


@admin.register(Organization)
class OrganizationAdmin(KeptAdmin):
    list_display = ["name", "kind", "parent", "precedence"]
    list_filter = ["kind"]
    list_select_related = ["parent"]
    search_fields = ["name", "short_names"]
    autocomplete_fields = ["parent"]
