"""The record: revisions and decisions, to be read."""

from django.contrib import admin
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from articles.admin.readonly import ReadOnlyAdmin
from articles.models import Decision, Revision


@admin.register(Revision)
class RevisionAdmin(ReadOnlyAdmin):
    list_display = ["article", "number", "by", "at", "why"]
    list_select_related = ["article", "by"]
    search_fields = ["article__headline"]
    date_hierarchy = "at"
    fields = ["article", "number", "by", "at", "why", "digest", "words", "body"]

    @admin.display(description=_("copy"))
    def words(self, revision):
        """Return the snapshot's short fields as a list."""
        short = {name: value for name, value in revision.content.items() if name != "body" and value}
        rows = format_html_join("", "<li><b>{}</b> {}</li>", ((name, str(value)) for name, value in short.items()))
        return format_html("<ul>{}</ul>", rows)

    @admin.display(description=_("body"))
    def body(self, revision):
        """Return the snapshot's body; filing has cleaned it."""
        return mark_safe(revision.content["body"])


@admin.register(Decision)
class DecisionAdmin(ReadOnlyAdmin):
    list_display = ["article", "number", "verb", "step", "by", "at", "revision", "remark"]
    list_filter = ["verb", "step"]
    list_select_related = ["article", "by", "revision"]
    search_fields = ["article__headline", "remark"]
    date_hierarchy = "at"
