"""The paper as it is public: bulletins and corrections, to be read; they are moved from their story's review page."""

from django.contrib import admin
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from articles.admin.base import ReadOnlyAdmin
from articles.models import Bulletin, Correction


@admin.register(Bulletin)
class BulletinAdmin(ReadOnlyAdmin):
    list_display = ["headline", "number", "kind", "public_now", "publish_at", "until", "page_number", "story"]
    list_filter = ["state", "kind"]
    list_select_related = ["article"]
    search_fields = ["headline"]
    date_hierarchy = "first_date"

    @admin.display(description=_("public now"), boolean=True)
    def public_now(self, bulletin):
        return bulletin.is_published(timezone.now())

    @admin.display(description=_("story"))
    def story(self, bulletin):
        address = reverse("admin:articles_article_review", args=[bulletin.article_id])
        return format_html('<a href="{}">{}</a>', address, _("open"))


@admin.register(Correction)
class CorrectionAdmin(ReadOnlyAdmin):
    list_display = ["bulletin", "wrong", "right", "at", "by"]
    list_select_related = ["bulletin", "by"]
    date_hierarchy = "at"
    story_path = "bulletin__article"
