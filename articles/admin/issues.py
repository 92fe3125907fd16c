"""The printed paper: issues, their pages, and which story stands where."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from articles.models import Issue, Page, Placement


class PageInline(admin.TabularInline):
    model = Page
    extra = 0
    can_delete = False
    fields = ["number", "name", "editor", "facsimile"]


@admin.register(Issue)
class IssueAdmin(admin.ModelAdmin):
    list_display = ["issue_date", "number"]
    search_fields = ["number"]
    date_hierarchy = "issue_date"
    inlines = [PageInline]

    def has_delete_permission(self, request, obj=None):
        """Refuse: the paper was printed."""
        return False


class PlacementInline(admin.TabularInline):
    model = Placement
    extra = 0
    autocomplete_fields = ["article"]


@admin.register(Page)
class PageAdmin(admin.ModelAdmin):
    list_display = ["issue", "number", "name", "editor", "stories"]
    list_filter = ["issue"]
    list_select_related = ["issue"]
    search_fields = ["name", "issue__number"]
    inlines = [PlacementInline]

    def get_queryset(self, request):
        """Load the stories of a list of pages in two queries."""
        return super().get_queryset(request).prefetch_related("placements__article")

    @admin.display(description=_("stories"))
    def stories(self, page):
        """Return the headlines that stand on the page, in order."""
        return "；".join(str(placement.article) for placement in page.placements.all())

    def has_delete_permission(self, request, obj=None):
        """Refuse: the page was printed."""
        return False
