"""The printed paper: issues, their pages, and which story stands where."""

from django.contrib import admin
from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Issue, Page, Placement
from people.desk import DeskAdmin, DeskInline


class PageInline(DeskInline):
    model = Page
    extra = 0
    can_delete = False
    fields = ["number", "name", "editor", "facsimile"]


@admin.register(Issue)
class IssueAdmin(DeskAdmin):
    list_display = ["issue_date", "number"]
    search_fields = ["number"]
    date_hierarchy = "issue_date"
    inlines = [PageInline]

    def has_delete_permission(self, request, obj=None):
        """Refuse: the paper was printed."""
        return False


def placed(user):
    """Return the places on pages of the stories that `user` may see, each with its story."""
    return Placement.objects.filter(article__in=Article.objects.visible_to(user)).select_related("article")


class PlacementInline(DeskInline):
    model = Placement
    extra = 0
    autocomplete_fields = ["article"]

    def get_queryset(self, request):
        """Return the places of the stories that the user may see."""
        return placed(request.user)


@admin.register(Page)
class PageAdmin(DeskAdmin):
    list_display = ["issue", "number", "name", "editor", "stories"]
    list_filter = ["issue"]
    list_select_related = ["issue"]
    search_fields = ["name", "issue__number"]
    inlines = [PlacementInline]

    def get_queryset(self, request):
        """Load the stories of a list of pages in two queries."""
        seen = Prefetch("placements", placed(request.user))
        return super().get_queryset(request).prefetch_related(seen)

    @admin.display(description=_("stories"))
    def stories(self, page):
        """Return the headlines that stand on the page, in order."""
        return "；".join(str(placement.article) for placement in page.placements.all())

    def has_delete_permission(self, request, obj=None):
        """Refuse: the page was printed."""
        return False
