"""What stories are about: news events in their calendar, and topics in the navigation."""

from django.contrib import admin
from taggit.models import Tag

from articles.admin.base import VerbAdmin
from articles.filing.describe_topic import describe_topic
from articles.filing.enter_event import enter_event
from articles.models import Event, Participation, Topic
from people.desk import DeskInline

# taggit's own tags: ours are topics.
admin.site.unregister(Tag)


class ParticipationInline(DeskInline):
    model = Participation
    extra = 0
    autocomplete_fields = ["official"]


@admin.register(Event)
class EventAdmin(VerbAdmin):
    list_display = ["name", "kind", "start_at", "place", "is_public"]
    list_filter = ["kind", "is_public"]
    search_fields = ["name", "place"]
    date_hierarchy = "start_at"
    autocomplete_fields = ["hosts", "reporters"]
    inlines = [ParticipationInline]

    def call(self, form, user, rows, dropped):
        linked = {name: form.cleaned_data[name] for name in ("hosts", "reporters")}
        enter_event(form.instance, by=user, **linked, parts=rows, dropped=dropped)


@admin.register(Topic)
class TopicAdmin(VerbAdmin):
    list_display = ["name", "description", "is_featured", "order", "slug"]
    list_filter = ["is_featured"]
    search_fields = ["name"]
    fields = ["name", "description", "is_featured", "order"]

    def call(self, form, user, rows, dropped):
        describe_topic(form.instance, by=user)
