"""The base of lists that are looked at and never changed by hand."""

from articles.models import Article
from people.desk import DeskAdmin


class ReadOnlyAdmin(DeskAdmin):
    """Rows written by verbs only: to be read here, by whoever may see their story."""

    # How a row leads to its story.
    story_path = "article"

    def get_queryset(self, request):
        """Return the rows of stories that the user may see."""
        rows = super().get_queryset(request)
        if request.user.has_perm("articles.view_every_article"):
            return rows
        return rows.filter(**{f"{self.story_path}__in": Article.objects.visible_to(request.user)})

    def has_add_permission(self, request):
        """Refuse: only verbs write here."""
        return False

    def has_change_permission(self, request, obj=None):
        """Refuse: what is written stays."""
        return False

    def has_delete_permission(self, request, obj=None):
        """Refuse: what is written stays."""
        return False
