"""The roster line by line, and the record of its changes."""

from django.contrib import admin
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from people.admin.kept import KeptAdmin, RefusingAdmin
from people.admin.sourced import SourcedForm, appointed, lead_to_stories
from people.models import Appointment, RosterChange
from people.roster import as_of


class InForceFilter(admin.SimpleListFilter):
    title = _("in force")
    parameter_name = "in_force"

    def lookups(self, request, model_admin):
        return [("today", _("today"))]

    def queryset(self, request, queryset):
        if self.value() == "today":
            return queryset.filter(pk__in=as_of(timezone.localdate()).order_by().values("pk"))
        return queryset


@admin.register(Appointment)
class AppointmentAdmin(RefusingAdmin):
    form = SourcedForm
    list_display = ["title", "official", "organization", "standing", "precedence", "order", "start_date", "end_date"]
    list_filter = [InForceFilter, "standing", "organization"]
    list_select_related = ["official", "organization"]
    search_fields = ["title", "official__name"]
    autocomplete_fields = ["official", "organization"]
    date_hierarchy = "start_date"

    def save_model(self, request, obj, form, change):
        if appointed(request, [form]):
            lead_to_stories(request, [obj.official])


@admin.register(RosterChange)
class RosterChangeAdmin(KeptAdmin):
    list_display = ["appointment", "kind", "what", "source", "by", "at"]
    list_filter = ["kind"]
    list_select_related = ["appointment__official", "by"]
    search_fields = ["appointment__official__name", "appointment__title", "source"]
    date_hierarchy = "at"
    fields = ["appointment", "kind", "what", "source", "by", "at"]

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    @admin.display(description=_("what was changed"))
    def what(self, change):
        names = {name: Appointment._meta.get_field(name).verbose_name for name in change.after}
        pairs = [(name, change.before.get(name), value) for name, value in change.after.items()]
        told = [f"{names[name]} {before or '—'} → {after or '—'}" for name, before, after in pairs if before != after]
        return "；".join(told) if change.before else ""
