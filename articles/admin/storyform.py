"""The form of a story, and the copy that it makes."""

from dataclasses import replace

from django import forms
from django.utils.translation import gettext_lazy as _
from taggit.forms import TagField

from articles.filing.file import WISHES, Clash
from articles.models import Article, Copy, Credit, Mention, Photo
from articles.models.copy import COLUMNS, HEADS
from people.desk import leave_to_the_server, name_parts, refuse_lost_moments, take_any_character

LINES = {Credit: "credits", Mention: "mentions", Photo: "photos"}


class StoryForm(forms.ModelForm):
    """The words and wishes of a story, with the number they were made from and the key that files them once."""

    base = forms.IntegerField(widget=forms.HiddenInput, required=False, initial=0)
    # Sent by the button below the two texts of a clash: what the writer has compared with.
    compared = forms.IntegerField(widget=forms.HiddenInput, required=False)
    form_key = forms.UUIDField(widget=forms.HiddenInput, required=False)
    topics = TagField(
        label=_("topics"), required=False, help_text=_("Several with commas; a new one is made on the spot.")
    )
    refusal = None

    class Meta:
        model = Article
        fields = [
            *COLUMNS,
            "event_date",
            "event",
            "wished_page",
            "wished_order",
            "wished_at",
            "embargo_until",
        ]
        widgets = {
            **{name: forms.TextInput(attrs={"class": "vLargeTextField"}) for name in HEADS},
            "headline": forms.TextInput(attrs={"class": "vLargeTextField desk-headline"}),
            "summary": forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}),
        }

    def __init__(self, *args, **kwargs):
        """Show what the form was made from."""
        super().__init__(*args, **kwargs)
        take_any_character(self.fields)
        leave_to_the_server(self.fields)
        name_parts(self.fields)
        story = self.instance
        self.initial.update(base=story.lock_number, form_key=story.filing_key)
        if story.pk:
            self.initial["topics"] = "，".join(story.topic_rows.order_by("id").values_list("tag__name", flat=True))

    def clean(self):
        """Show the sentence of a verb that refused this very form."""
        refuse_lost_moments(self)
        if self.refusal:
            raise forms.ValidationError(self.refusal.sentence)
        return super().clean()

    def made_from(self):
        """Return the number of the text that the writer has seen last."""
        return self.cleaned_data.get("compared") or self.cleaned_data.get("base") or 0

    def changed_wishes(self):
        """Return the names of the wishes that say something else than the form showed."""
        given = self.cleaned_data
        return [name for name in WISHES if name in given and given[name] != self.initial.get(name)]

    @property
    def clash(self):
        """The story as it stands, when somebody filed it meanwhile; otherwise None."""
        return self.refusal.article if isinstance(self.refusal, Clash) else None

    def validate_constraints(self):
        """Leave the database's constraints alone: the verb writes the row."""


def copy_from(form, formsets):
    """Return the copy that the form says; parts that the user could not edit stay as they stand."""
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


def wishes_from(form):
    """Return the wishes that the form says."""
    return {name: form.cleaned_data[name] for name in WISHES if name in form.cleaned_data}
