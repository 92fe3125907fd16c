"""The chain of reviews, set up by the administrator, and its record: revisions and decisions, to be read."""

from django.contrib import admin
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from articles.admin.base import ReadOnlyAdmin
from articles.admin.copytext import labelled_parts
from articles.models import Copy, Decision, ReviewStep, Revision
from people.desk import DeskAdmin


@admin.register(ReviewStep)
class ReviewStepAdmin(DeskAdmin):
    list_display = ["label", "kind", "right", "order", "next", "back_to"]
    list_select_related = ["next", "back_to"]


@admin.register(Revision)
class RevisionAdmin(ReadOnlyAdmin):
    list_display = ["article", "number", "by", "at", "why"]
    list_select_related = ["article", "by"]
    search_fields = ["article__headline"]
    date_hierarchy = "at"
    fields = ["article", "number", "by", "at", "why", "digest", "words", "body"]

    @admin.display(description=_("copy"))
    def words(self, revision):
        parts = labelled_parts(Copy.from_content(revision.content))
        return format_html('<dl class="desk-facts">{}</dl>', format_html_join("", "<dt>{}</dt><dd>{}</dd>", parts))

    @admin.display(description=_("body"))
    def body(self, revision):
        return format_html('<div class="desk-copy" lang="zh-CN">{}</div>', mark_safe(revision.content["body"]))


class StepFilter(admin.AllValuesFieldListFilter):
    def choices(self, changelist):
        return [choice for choice in super().choices(changelist) if choice["display"]]


@admin.register(Decision)
class DecisionAdmin(ReadOnlyAdmin):
    list_display = ["article", "number", "verb", "step", "by", "at", "revision", "remark"]
    list_filter = ["verb", ("step", StepFilter)]
    list_select_related = ["article", "by", "revision"]
    search_fields = ["article__headline", "remark"]
    date_hierarchy = "at"
