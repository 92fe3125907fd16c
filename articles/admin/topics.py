"""Topics: named, described and put into the navigation by editors."""

from django.contrib import admin
from taggit.models import Tag

from articles.models import Topic
from people.desk import DeskAdmin

# taggit's own tags: ours are topics.
admin.site.unregister(Tag)


@admin.register(Topic)
class TopicAdmin(DeskAdmin):
    list_display = ["name", "description", "is_featured", "order", "slug"]
    list_filter = ["is_featured"]
    search_fields = ["name"]
    fields = ["name", "description", "is_featured", "order"]

    def has_delete_permission(self, request, obj=None):
        """Refuse: published stories carry the topic."""
        return False
