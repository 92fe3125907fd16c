"""What every form of an appointment asks besides its terms: the document that a change goes back to."""

from urllib.parse import urlencode

from django import forms
from django.contrib import messages
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from people.appointing import appoint
from people.desk import DeskForm


class SourcedForm(DeskForm):
    source = forms.CharField(
        label=gettext_lazy("source document of this change"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("Number of the document, or the meeting and its day."),
    )

    def clean(self):
        cleaned = super().clean()
        if set(self.changed_data) - {"source"} and not cleaned.get("source") and "source" not in self.errors:
            self.add_error("source", _("Name the source document of this change."))
        return cleaned


def appointed(request, forms):
    lines = [(form.instance, form.cleaned_data["source"]) for form in forms if form.has_changed()]
    return appoint(lines, by=request.user)


def lead_to_stories(request, officials):
    address = reverse("admin:articles_article_appointments")
    query = urlencode([("official", official.pk) for official in officials])
    words = _("See which stories on the desk and which scheduled bulletins name them.")
    messages.info(request, format_html('<a href="{}?{}">{}</a>', address, query, words))
