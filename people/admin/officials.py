"""Officials with the posts that they hold, each change with its source document."""

from django.contrib import admin
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from people.admin import rosterlist
from people.admin.kept import NamedAdmin, RefusingAdmin
from people.admin.sourced import SourcedForm, appointed, lead_to_stories
from people.desk import FewRows, FoundByName
from people.models import Appointment, Official


class AppointmentInline(FewRows, FoundByName, admin.StackedInline):
    """The posts of one official, each over a few lines: as a table they are wider than any window."""

    model = Appointment
    form = SourcedForm
    extra = 0
    can_delete = False
    autocomplete_fields = ["organization"]
    fields = [("organization", "title"), ("start_date", "end_date"), ("standing", "precedence", "order"), "source"]
    ordering = ["-start_date", "order"]


@admin.register(Official)
class OfficialAdmin(RefusingAdmin, NamedAdmin):
    list_display = ["name", "present_titles", "variants", "note"]
    search_fields = ["name", "variants"]
    fields = ["name", "variants", "slips", "portrait", "note"]
    inlines = [AppointmentInline]
    change_list_template = "admin/people/official/change_list.html"
    change_form_template = "admin/people/official/change_form.html"

    def get_urls(self):
        return [*rosterlist.urls(self.admin_site), *super().get_urls()]

    def changelist_view(self, request, extra_context=None):
        return super().changelist_view(
            request, {"may_take_in": rosterlist.may_take_in(request.user), **(extra_context or {})}
        )

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("appointments")

    @admin.display(description=_("titles today"))
    def present_titles(self, official):
        today = timezone.localdate()
        held = [post for post in official.appointments.all() if post.is_held_on(today)]
        return "、".join(post.title for post in sorted(held, key=lambda post: (post.order, post.pk)))

    def save_formset(self, request, form, formset, change):
        formset.save(commit=False)
        if appointed(request, formset.forms):
            lead_to_stories(request, [form.instance])
