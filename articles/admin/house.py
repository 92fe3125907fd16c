"""The house list at the editors' door: line by line, or many lines pasted and looked at before they are taken."""

from django.contrib import admin
from django.urls import path
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.admin.housepaste import paste_view
from articles.models import HouseWord
from people.desk import DeskAdmin


class ValidityFilter(admin.SimpleListFilter):
    title = _("validity")
    parameter_name = "validity"

    def lookups(self, request, model_admin):
        return [("today", _("holds today")), ("ended", _("ended"))]

    def queryset(self, request, queryset):
        today = timezone.localdate()
        if self.value() == "today":
            return queryset.in_force(today)
        return queryset.filter(end_date__lt=today) if self.value() == "ended" else queryset


@admin.register(HouseWord)
class HouseWordAdmin(DeskAdmin):
    list_display = ["pattern", "kind", "level", "scope", "replacement", "reason", "start_date", "end_date"]
    list_filter = [ValidityFilter, "kind", "level", "scope", "is_quotation_exempt"]
    search_fields = ["pattern", "replacement", "reason", "source"]
    change_list_template = "admin/articles/houseword/change_list.html"
    fieldsets = [
        (None, {"fields": ["pattern", ("kind", "level"), "replacement", "reason"]}),
        (_("where it holds"), {"fields": ["scope", "is_quotation_exempt", "exceptions"]}),
        (_("since when and why"), {"fields": [("start_date", "end_date"), "source"]}),
    ]

    def get_urls(self):
        pasting = self.admin_site.admin_view(paste_view(self))
        return [path("paste/", pasting, name="articles_houseword_paste"), *super().get_urls()]

    def may_paste(self, request):
        return self.has_add_permission(request) and self.has_change_permission(request)

    def changelist_view(self, request, extra_context=None):
        return super().changelist_view(request, {"may_paste": self.may_paste(request), **(extra_context or {})})
