"""The lines of a story's form as the admin shows them: whoever may change the story may change them."""

from django.contrib import admin

from articles.admin.lines import CreditForm, LinesFormSet, MentionForm
from articles.admin.picture import PhotoForm
from articles.admin.storyform import may_send
from articles.models import Credit, Mention, Photo
from people.desk import FewRows, FoundByName


class LinesInline(FewRows, FoundByName, admin.TabularInline):
    formset = LinesFormSet
    template = "admin/articles/article/_lines.html"
    extra = 1

    def has_change_permission(self, request, obj=None):
        if obj is None or obj.pk is None:
            return request.user.has_perm("articles.add_article")
        return may_send(request, obj)

    has_add_permission = has_delete_permission = has_change_permission

    def has_view_permission(self, request, obj=None):
        return True


class CreditInline(LinesInline):
    model = Credit
    form = CreditForm
    fields = ["role", "reporter", "name", "kind", "order"]
    autocomplete_fields = ["reporter"]


class MentionInline(LinesInline):
    model = Mention
    form = MentionForm
    fields = ["official", "name", "title", "order"]
    autocomplete_fields = ["official"]


class PhotoInline(LinesInline):
    model = Photo
    form = PhotoForm
    template = "admin/articles/article/_photos.html"
    extra = 1
    fields = ["upload", "stored", *PhotoForm.Meta.fields, "order"]
