"""Many lines for the house list: pasted or handed in as a file, shown as they would be taken, then taken."""

import hashlib

from django import forms
from django.contrib import messages
from django.contrib.admin.models import ADDITION, CHANGE, LogEntry
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Refusal
from articles.review.house_list import keep_words, sorted_out
from articles.review.house_table import read_table
from articles.text.encodings import decode
from articles.text.unreadable import Unreadable
from people.desk import leave_to_the_server, take_any_character

MOST_BYTES = 2_000_000


class PasteForm(forms.Form):
    lines = forms.CharField(
        label=gettext_lazy("lines"),
        required=False,
        max_length=MOST_BYTES,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 10}),
    )
    table = forms.FileField(label=gettext_lazy("or a CSV file"), required=False)
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        """Let every character in: those that cannot be printed are taken out when the lines are read."""
        super().__init__(*args, **kwargs)
        take_any_character(self.fields)
        leave_to_the_server(self.fields)

    def clean_table(self):
        table = self.cleaned_data["table"]
        if not table:
            return ""
        if table.size > MOST_BYTES:
            raise forms.ValidationError(_("The file is larger than 2 MB."))
        try:
            return decode(table.read())
        except Unreadable as unreadable:
            raise forms.ValidationError(str(unreadable)) from None

    def clean(self):
        cleaned = super().clean()
        text = cleaned.get("table") or cleaned.get("lines") or ""
        if not self.errors and not text.strip():
            raise forms.ValidationError(_("Paste some lines, or choose a file."))
        try:
            cleaned["read"] = read_table(text)
        except Refusal as refusal:
            raise forms.ValidationError(refusal.sentence) from None
        return {**cleaned, "text": text, "is_seen": cleaned.get("seen") == digest(text)}


def digest(text):
    """Return the mark of a text that was shown; line ends do not count, since forms change them."""
    return hashlib.sha256("\n".join(text.split()).encode("utf-8", "replace")).hexdigest()


def paste_view(model_admin):

    def view(request):
        if not model_admin.may_paste(request):
            raise PermissionDenied
        form = PasteForm(request.POST or None, request.FILES or None)
        if request.method == "POST" and form.is_valid():
            good = [line.word for line in form.cleaned_data["read"] if not line.faults]
            if "take" in request.POST and form.cleaned_data["is_seen"] and good:
                return take_lines(request, good)
            return paste_page(request, model_admin, preview(form), preview_of(form.cleaned_data["read"]))
        return paste_page(request, model_admin, form, {})

    return view


def preview(form):
    text = form.cleaned_data["text"]
    return PasteForm(initial={"lines": text, "seen": digest(text)})


def preview_of(lines):
    good = [line.word for line in lines if not line.faults]
    added, changed, same = ({(row.pattern, row.kind) for row in rows} for rows in sorted_out(good))
    told = [(line, what_happens(line, added, changed)) for line in lines]
    return {
        "told": told,
        "counts": {"added": len(added), "changed": len(changed), "same": len(same), "bad": len(lines) - len(good)},
        "may_take": bool(added or changed),
    }


def what_happens(line, added, changed):
    key = (line.word.pattern, line.word.kind)
    if line.faults:
        return _("not taken")
    return _("new") if key in added else _("changed") if key in changed else _("stands already")


@transaction.atomic
def take_lines(request, words):
    try:
        added, changed = keep_words(words, by=request.user)
    except Refusal as refusal:
        messages.error(request, refusal.sentence)
    else:
        for rows, flag in ((added, ADDITION), (changed, CHANGE)):
            LogEntry.objects.log_actions(request.user.pk, rows, flag, change_message=_("pasted"))
        told = _("%(added)d wordings were added, %(changed)d changed.")
        messages.success(request, told % {"added": len(added), "changed": len(changed)})
    return HttpResponseRedirect(reverse("admin:articles_houseword_changelist"))


def paste_page(request, model_admin, form, context):
    return TemplateResponse(
        request,
        "admin/articles/houseword/paste.html",
        {
            **model_admin.admin_site.each_context(request),
            "title": _("Paste wordings"),
            "opts": model_admin.opts,
            "form": form,
            **context,
        },
    )
