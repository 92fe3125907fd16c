"""The base of lists that are looked at and never changed by hand."""

from django.contrib import admin


class ReadOnlyAdmin(admin.ModelAdmin):
    """Rows written by verbs only: to be read here, by whoever may see their story."""

    def get_queryset(self, request):
        """Return the rows of stories that the user may see."""
        rows = super().get_queryset(request)
        if request.user.has_perm("articles.view_every_article"):
            return rows
        stories = rows.model._meta.get_field("article").related_model.objects.visible_to(request.user)
        return rows.filter(article__in=stories)

    def has_add_permission(self, request):
        """Refuse: only verbs write here."""
        return False

    def has_change_permission(self, request, obj=None):
        """Refuse: what is written stays."""
        return False

    def has_delete_permission(self, request, obj=None):
        """Refuse: what is written stays."""
        return False
