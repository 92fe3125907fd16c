"""Stories: the form in which one is filed and changed, and who may open it."""

from itertools import chain

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from articles.admin import appointments, dateline_preview, issueday, picture, proofing, review, rules
from articles.admin.copytext import differences
from articles.admin.inlines import CreditInline, MentionInline, PhotoInline
from articles.admin.notices import saved_mark, tell_filed
from articles.admin.origin import told_origin
from articles.admin.proofing import standing_panel
from articles.admin.storyform import StoryForm, copy_from, handles_stories, may_send
from articles.admin.storylist import StoryList
from articles.filing.file import file
from articles.models import Article, Copy
from people.desk import RefusedForms

HIDDEN, DATELINE = ("base", "seen", "form_key"), ("dateline_form", "dateline_place")
SCREENS = (appointments, dateline_preview, issueday, picture, proofing, review, rules)


@admin.register(Article)
class ArticleAdmin(RefusedForms, StoryList):
    form = StoryForm
    inlines = [CreditInline, PhotoInline, MentionInline]
    autocomplete_fields = ["event"]
    change_form_template = "admin/articles/article/change_form.html"
    fieldsets = [
        (
            None,
            {"fields": [*HIDDEN, "kind", "kicker", "headline", "deck", DATELINE, "body", "summary"]},
        ),
        (_("what it is about"), {"fields": ["event_date", "event", "topics"]}),
        (_("wishes for print and web"), {"fields": [("wished_page", "wished_order"), "wished_at", "embargo_until"]}),
    ]
    # --- Rights ----------------------------------------------------------------------------------------------------

    def has_change_permission(self, request, obj=None):
        return handles_stories(request.user) if obj is None else may_send(request, obj)

    def get_readonly_fields(self, request, obj=None):
        if self.edits_words(request):
            return []
        return [name for name in self.form.base_fields if name not in (*HIDDEN, "compared")]

    def get_inlines(self, request, obj):
        return self.inlines if self.edits_words(request) else [PhotoInline]

    def get_fieldsets(self, request, obj=None):
        if self.edits_words(request):
            return self.fieldsets
        about = (_("what it is about"), {"fields": ["event_date", "event"]})
        return [(None, {"fields": ["base", "form_key", "headline"]}), about]

    def edits_words(self, request):
        return request.user.has_perm("articles.change_article") or not request.user.has_perm("articles.edit_pictures")

    # --- The form --------------------------------------------------------------------------------------------------

    def save_model(self, request, obj, form, change):
        """Write nothing here: the whole form is one verb, called when its lines are known."""

    def save_related(self, request, form, formsets, change):
        story = form.instance
        if not change and form.cleaned_data.get("form_key"):
            story.filing_key = form.cleaned_data["form_key"]
        before = story.revision_id
        filed = file(
            story,
            by=request.user,
            copy=copy_from(form, formsets),
            base=form.made_from(),
            wishes=form.changed_wishes(),
            seen=form.cleaned_data.get("seen", {}),
        )
        story.pk = filed.pk
        story.refresh_from_db()
        form.took_revision = story.revision_id != before

    def construct_change_message(self, request, form, formsets, add=False):
        """Name the revision, which records what changed, or the wishes alone: in words that the log translates."""
        if form.took_revision:
            return [{"added": {"name": "revision", "object": str(form.instance.revision.number)}}]
        with override(None):
            names = [str(Article._meta.get_field(name).verbose_name) for name in form.changed_wishes()]
        return [{"changed": {"fields": names}}] if names else []

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        """Whoever may only read the story reads it on its review page."""
        if obj and obj.revision_id and not self.has_change_permission(request, obj):
            return HttpResponseRedirect(reverse("admin:articles_article_review", args=[obj.pk]))
        form = context["adminform"].form
        if form.clash:
            formsets = [inline.formset for inline in context["inline_admin_formsets"]]
            context["differences"] = differences(Copy.of(form.clash), copy_from(form, formsets))
        context["saved"] = saved_mark(request, form.instance)
        context |= told_origin(obj)
        context["show_save_and_add_another"] = False
        if self.edits_words(request):
            context["live"] = proofing_address(form.instance)
            context["proofing"] = standing_panel(obj, request.user) if obj and obj.revision_id else None
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def response_add(self, request, obj, post_url_continue=None):
        return self.respond(request, obj, "new") or super().response_add(request, obj, post_url_continue)

    def response_change(self, request, obj):
        return self.respond(request, obj, "changed") or super().response_change(request, obj)

    def respond(self, request, obj, saved):
        if "_addanother" in request.POST or "_popup" in request.POST:
            return None
        tell_filed(request, obj)
        page = "change" if "_continue" in request.POST else "review"
        return HttpResponseRedirect(f"{reverse(f'admin:articles_article_{page}', args=[obj.pk])}?saved={saved}")

    # --- Screens beside the form -----------------------------------------------------------------------------------

    def get_urls(self):
        return [*chain.from_iterable(module.urls(self.screen) for module in SCREENS), *super().get_urls()]

    def screen(self, route, view, name):
        def guarded(request, pk=None, **given):
            if not self.has_view_permission(request):
                raise PermissionDenied
            return view(request, *([self.filed(request, pk)] if pk is not None else []), **given)

        return path(route, self.admin_site.admin_view(guarded), name=f"articles_article_{name}")

    def filed(self, request, pk):
        stories = self.get_queryset(request).exclude(revision=None)
        return get_object_or_404(stories.select_related("revision__by", "step"), pk=pk)


def proofing_address(story):
    if story.pk and story.revision_id:
        return reverse("admin:articles_article_proofing", args=[story.pk])
    return reverse("admin:articles_article_proofing_new")
