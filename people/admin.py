"""The editors' door to people. Nobody is deleted: a post is ended by its date, a name stays for the archive."""

from django.contrib import admin
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from people import accounts  # noqa: F401  registers accounts and groups
from people.desk import DeskAdmin, DeskInline
from people.models import Appointment, Official, Organization, Reporter, new_slug
from people.roster import as_of


class KeptAdmin(DeskAdmin):
    """Rows of the trade's memory: added and corrected, never deleted."""

    def has_delete_permission(self, request, obj=None):
        """Refuse: the archive needs the row."""
        return False


class NamedAdmin(KeptAdmin):
    """People with a public address, which is made once from the name and then stays."""

    def save_model(self, request, obj, form, change):
        """Give a new person an address of their own."""
        obj.slug = obj.slug or new_slug(type(obj), obj.name)
        super().save_model(request, obj, form, change)


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


@admin.register(Organization)
class OrganizationAdmin(KeptAdmin):
    list_display = ["name", "kind", "parent", "precedence"]
    list_filter = ["kind"]
    list_select_related = ["parent"]
    search_fields = ["name", "short_names"]
    autocomplete_fields = ["parent"]


class AppointmentInline(DeskInline):
    model = Appointment
    extra = 0
    can_delete = False
    autocomplete_fields = ["organization"]
    fields = ["organization", "title", "precedence", "order", "start_date", "end_date"]
    ordering = ["-start_date", "order"]


@admin.register(Official)
class OfficialAdmin(NamedAdmin):
    list_display = ["name", "present_titles", "note"]
    search_fields = ["name"]
    inlines = [AppointmentInline]

    def get_queryset(self, request):
        """Load the appointments of a page of officials in one query."""
        return super().get_queryset(request).prefetch_related("appointments")

    @admin.display(description=_("titles today"))
    def present_titles(self, official):
        """Return the titles held today, as they print together."""
        today = timezone.localdate()
        held = [
            a for a in official.appointments.all() if a.start_date <= today and (not a.end_date or a.end_date >= today)
        ]
        return "、".join(a.title for a in sorted(held, key=lambda a: (a.order, a.pk)))


class InForceFilter(admin.SimpleListFilter):
    """The roster as of today, or all of it."""

    title = _("in force")
    parameter_name = "in_force"

    def lookups(self, request, model_admin):
        return [("today", _("today"))]

    def queryset(self, request, queryset):
        if self.value() == "today":
            return queryset.filter(pk__in=as_of(timezone.localdate()).order_by().values("pk"))
        return queryset


@admin.register(Appointment)
class AppointmentAdmin(KeptAdmin):
    list_display = ["title", "official", "organization", "precedence", "order", "start_date", "end_date"]
    list_filter = [InForceFilter, "organization"]
    list_select_related = ["official", "organization"]
    search_fields = ["title", "official__name"]
    autocomplete_fields = ["official", "organization"]
    date_hierarchy = "start_date"
