"""The desk's admin site: its names, the words its scripts need, and a first page that opens on what waits."""

from django.contrib.admin import AdminSite
from django.utils.translation import gettext_lazy as _
from django.views.i18n import JavaScriptCatalog

MOST_SHOWN = 12


class DeskSite(AdminSite):
    site_header = _("Jianbao desk")
    site_title = _("Jianbao")
    index_title = _("Desk")
    site_url = "/"
    index_template = "admin/desk_index.html"

    def index(self, request, extra_context=None):
        waiting = []
        if request.user.has_perm("articles.view_article"):
            # Imported here: settings name this site before the models are loaded.
            from articles.models import Article
            from articles.review.permitted import waiting_for  # here for the same reason

            stories = waiting_for(request.user, Article.objects.visible_to(request.user))
            waiting = stories.select_related("step").prefetch_related("credits")[: MOST_SHOWN + 1]
        context = {"waiting": waiting[:MOST_SHOWN], "more_waiting": len(waiting) > MOST_SHOWN}
        return super().index(request, {**context, **(extra_context or {})})

    def get_urls(self):
        """Leave out the stock way to a row's public page: it would tell the whole desk a hidden story's address."""
        return [pattern for pattern in super().get_urls() if getattr(pattern, "name", "") != "view_on_site"]

    def i18n_javascript(self, request, extra_context=None):
        """Serve the script catalogue of the admin, the body editor and ours; the stock one serves the admin's only."""
        return JavaScriptCatalog.as_view(packages=["django.contrib.admin", "django_prose_editor"])(request)
