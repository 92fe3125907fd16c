"""The printed paper: issues, their pages, and which story stands where."""

from django.contrib import admin
from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _

from articles.admin.base import VerbAdmin
from articles.models import Article, Issue, Page, Placement
from articles.publishing.make_up import make_up
from articles.publishing.plan_issue import plan_issue
from people.desk import DeskInline


class PageInline(DeskInline):
    model = Page
    extra = 0
    can_delete = False
    fields = ["number", "name", "editor", "facsimile"]


@admin.register(Issue)
class IssueAdmin(VerbAdmin):
    list_display = ["issue_date", "number"]
    search_fields = ["number"]
    date_hierarchy = "issue_date"
    inlines = [PageInline]

    def call(self, form, user, rows, dropped):
        plan_issue(form.instance, by=user, pages=rows)


def placed(user):
    return Placement.objects.filter(article__in=Article.objects.visible_to(user)).select_related("article")


class PlacementInline(DeskInline):
    model = Placement
    extra = 0
    autocomplete_fields = ["article"]

    def get_queryset(self, request):
        return placed(request.user)


@admin.register(Page)
class PageAdmin(VerbAdmin):
    list_display = ["issue", "number", "name", "editor", "stories"]
    list_filter = ["issue"]
    list_select_related = ["issue"]
    search_fields = ["name", "issue__number"]
    inlines = [PlacementInline]

    def get_queryset(self, request):
        seen = Prefetch("placements", placed(request.user))
        return super().get_queryset(request).prefetch_related(seen)

    @admin.display(description=_("stories"))
    def stories(self, page):
        return "；".join(str(placement.article) for placement in page.placements.all())

    def call(self, form, user, rows, dropped):
        make_up(form.instance, by=user, placements=rows, dropped=dropped)
