"""The two bases of the desk's lists: rows that are only looked at, and rows that one verb writes."""

from articles.models import Article
from people.desk import DeskAdmin, RefusedForms


class ReadOnlyAdmin(DeskAdmin):
    # How a row leads to its story.
    story_path = "article"

    def get_queryset(self, request):
        rows = super().get_queryset(request)
        if request.user.has_perm("articles.view_every_article"):
            return rows
        return rows.filter(**{f"{self.story_path}__in": Article.objects.visible_to(request.user)})

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False


class VerbAdmin(RefusedForms, DeskAdmin):
    """`call(form, user, rows, dropped)` calls the verb; `rows` are those below that are new or changed."""

    def save_model(self, request, obj, form, change):
        """Write nothing yet: the whole form is one verb, called when its rows are known."""

    def save_related(self, request, form, formsets, change):
        rows = [row for formset in formsets for row in formset.save(commit=False)]
        dropped = [row for formset in formsets for row in formset.deleted_objects]
        self.call(form, request.user, rows, dropped)
