"""The desk's lists of stories: what waits for whoever opened them first, narrow enough for one screen."""

from django.contrib import admin
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Bulletin
from articles.review.permitted import waiting_for
from people.desk import DeskAdmin

Status = Article.Status


class QueueFilter(admin.SimpleListFilter):
    title = _("queue")
    parameter_name = "queue"

    def lookups(self, request, model_admin):
        return [
            ("mine", _("my stories")),
            ("review", _("in review")),
            ("cleared", _("cleared, waiting for release")),
            ("scheduled", _("scheduled")),
            ("public", _("published")),
            ("spiked", _("spiked")),
            ("all", _("all stories")),
        ]

    def choices(self, changelist):
        """Put the default, what waits for me, first in place of “all”."""
        default = {
            "selected": self.value() is None,
            "query_string": changelist.get_query_string(remove=[self.parameter_name]),
            "display": _("waiting for me"),
        }
        return [default, *list(super().choices(changelist))[1:]]

    def queryset(self, request, queryset):
        queue = self.value()
        if queue == "mine":
            return queryset.filter(pk__in=Article.objects.of(request.user).values("pk"))
        if queue == "public":
            return queryset.filter(pk__in=Bulletin.objects.published().values("article"))
        if queue == "scheduled":
            return queryset.filter(pk__in=Bulletin.objects.waiting().values("article"))
        if queue == "cleared":
            return queryset.filter(status=Status.CLEARED, revision__bulletins=None)
        if queue in (Status.REVIEW, Status.SPIKED):
            return queryset.filter(status=queue)
        if queue == "all" or request.GET.get("q"):
            return queryset
        return queryset.filter(pk__in=waiting_for(request.user).values("pk"))


class StoryList(DeskAdmin):
    list_display = ["story", "kind", "writers", "stands", "wished_page", "wished", "released", "changed"]
    list_display_links = None
    list_filter = [QueueFilter, "kind"]
    list_select_related = ["step", "filed_by"]
    list_per_page = 50
    search_fields = ["headline", "credits__name"]
    show_full_result_count = False
    actions = None

    def get_queryset(self, request):
        return super().get_queryset(request).visible_to(request.user).prefetch_related("credits")

    @admin.display(description=_("headline"), ordering="headline")
    def story(self, article):
        name = "change" if article.status == Status.DRAFT else "review"
        return format_html('<a href="{}">{}</a>', reverse(f"admin:articles_article_{name}", args=[article.pk]), article)

    @admin.display(description=_("by"))
    def writers(self, article):
        return " ".join(credit.name for credit in article.credits.all() if credit.role != "editor")

    @admin.display(description=_("stands at"), ordering="status")
    def stands(self, article):
        return article.stands_at()

    @admin.display(description=_("wished publishing time"), ordering="wished_at")
    def wished(self, article):
        return short(article.wished_at)

    @admin.display(description=_("released for"), ordering="released_at")
    def released(self, article):
        return short(article.released_at)

    @admin.display(description=_("changed at"), ordering="changed_at")
    def changed(self, article):
        return short(article.changed_at)


def short(moment):
    if moment is None:
        return ""
    local = timezone.localtime(moment)
    return f"{local:%m-%d %H:%M}" if local.year == timezone.localdate().year else f"{local:%Y-%m-%d %H:%M}"
