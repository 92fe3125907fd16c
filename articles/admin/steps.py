"""The chain of reviews, set up by the administrator."""

from django.contrib import admin

from articles.models import ReviewStep
from people.desk import DeskAdmin


@admin.register(ReviewStep)
class ReviewStepAdmin(DeskAdmin):
    list_display = ["label", "kind", "right", "order", "next", "back_to"]
    list_select_related = ["next", "back_to"]

    def has_delete_permission(self, request, obj=None):
        """Refuse: a step is left out by leading past it."""
        return False
