"""The list of raw pages, and who may do what with them; the screens join in with their addresses."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from articles.admin import intakehandin, intakesheet
from articles.intake.arrange import may_arrange
from articles.models import RawPage
from people.desk import DeskAdmin


@admin.register(RawPage)
class RawPageAdmin(DeskAdmin):
    list_display = ["name", "form", "issue_date", "drafts", "handed_in_by", "handed_in_at"]
    list_select_related = ["handed_in_by"]
    search_fields = ["name"]
    show_full_result_count = False
    actions = None

    def get_queryset(self, request):
        pages = super().get_queryset(request).visible_to(request.user)
        return pages.defer("text", "sheet").prefetch_related("origins")

    def has_view_permission(self, request, obj=None):
        return request.user.has_perm("articles.view_article")

    def has_change_permission(self, request, obj=None):
        return self.has_add_permission(request) if obj is None else may_arrange(obj, request.user)

    def has_module_permission(self, request):
        return self.has_view_permission(request)

    def has_add_permission(self, request):
        return request.user.has_perm("articles.add_article")

    def has_delete_permission(self, request, obj=None):
        return False

    @admin.display(description=_("drafts"))
    def drafts(self, page):
        return len(page.origins.all()) or ""

    def get_urls(self):
        return [*intakehandin.urls(self), *intakesheet.urls(self), *super().get_urls()]
