"""The form of a story, who may write in it, and the copy that it makes."""

import json
from dataclasses import replace
from datetime import datetime

from django import forms
from django.core.serializers.json import DjangoJSONEncoder
from django.utils.translation import gettext_lazy as _
from taggit.forms import TagField

from articles.admin.lines import CopyForm
from articles.admin.storylist import short
from articles.filing.file import WISHES, Clash, WishClash, may_change
from articles.models import Article, Copy, Credit, Mention, Photo
from articles.models.copy import COLUMNS, HEADS, values
from people.desk import name_parts, refuse_lost_moments

LINES = {Credit: "credits", Mention: "mentions", Photo: "photos"}


class StoryForm(CopyForm):
    # The number of the revision that the words are made from, and the wishes as the form showed them.
    base = forms.IntegerField(widget=forms.HiddenInput, required=False, initial=0)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    # Sent by the button below the two texts of a clash: the revision that the writer has compared with.
    compared = forms.IntegerField(widget=forms.HiddenInput, required=False)
    form_key = forms.UUIDField(widget=forms.HiddenInput, required=False)
    topics = TagField(
        label=_("topics"), required=False, help_text=_("Several with commas; a new one is made on the spot.")
    )
    refusal = None

    class Meta:
        model = Article
        fields = [*COLUMNS, "event_date", "event", *WISHES]
        widgets = {
            **{name: forms.TextInput(attrs={"class": "vLargeTextField"}) for name in HEADS},
            "headline": forms.TextInput(attrs={"class": "vLargeTextField desk-headline"}),
            "summary": forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        name_parts(self.fields)
        story = self.instance
        base = story.revision.number if story.revision else 0
        self.initial.update(base=base, seen=wishes_as_json(story), form_key=story.filing_key)
        if story.pk:
            self.initial["topics"] = "，".join(story.topic_rows.order_by("id").values_list("tag__name", flat=True))

    def clean(self):
        refuse_lost_moments(self)
        if isinstance(self.refusal, WishClash):
            self.show_wishes(self.refusal.article, self.refusal.names)
        if self.refusal:
            raise forms.ValidationError(self.refusal.sentence)
        return super().clean()

    def show_wishes(self, article, names):
        """Show beside each of these wishes what the story wishes now: once it is shown, it has been seen."""
        for name, value in values(article, names).items():
            now = short(value) if isinstance(value, datetime) else value or "—"
            self.add_error(name, _("Meanwhile it was set to: %(value)s") % {"value": now})
        self.data = self.data.copy()
        self.data["seen"] = wishes_as_json(article)

    def clean_seen(self):
        try:
            given = dict(json.loads(self.cleaned_data["seen"]))
            columns = {name: Article._meta.get_field(name) for name in WISHES if given.get(name) is not None}
            return {name: column.to_python(str(given[name])) for name, column in columns.items()}
        except (ValueError, TypeError, RecursionError, forms.ValidationError):
            return {}

    def made_from(self):
        return self.cleaned_data.get("compared") or self.cleaned_data.get("base") or 0

    def changed_wishes(self):
        given, seen = self.cleaned_data, self.cleaned_data.get("seen", {})
        return {name: given[name] for name in WISHES if name in given and given[name] != seen.get(name)}

    @property
    def clash(self):
        return self.refusal.article if isinstance(self.refusal, Clash) else None


def wishes_as_json(article):
    return json.dumps(values(article, WISHES), cls=DjangoJSONEncoder)


def copy_from(form, formsets):
    """Parts that the user could not edit stay as they stand."""
    story = form.instance
    copy = Copy.of(Article.objects.get(pk=story.pk)) if story.pk else Copy()
    given = form.cleaned_data
    parts = {name: given[name] for name in COLUMNS if name in given}
    if "event_date" in given:
        parts["event_date"] = given["event_date"] and given["event_date"].isoformat()
    if "event" in given:
        parts["event"] = given["event"] and given["event"].pk
    if "topics" in given:
        parts["topics"] = tuple(given["topics"])
    parts |= {LINES[formset.model]: formset.lines() for formset in formsets}
    return replace(copy, **parts)


def may_send(request, article):
    """A form that was open when fetched is taken whatever happened since: the verb refuses it, every word stays."""
    if request.method == "POST":
        return handles_stories(request.user)
    return article.status != Article.Status.SPIKED and may_change(article, request.user)


def handles_stories(user):
    return user.has_perm("articles.change_article") or user.has_perm("articles.edit_pictures")
