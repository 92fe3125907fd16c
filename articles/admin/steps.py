"""The chain of reviews, set up by the administrator."""

from django.contrib import admin

from articles.models import ReviewStep


@admin.register(ReviewStep)
class ReviewStepAdmin(admin.ModelAdmin):
    list_display = ["label", "kind", "right", "order", "next", "back_to"]
    list_select_related = ["next", "back_to"]
