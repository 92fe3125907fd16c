"""The screen on which a whole roster is taken in: paste or upload, look at what would change, enter it."""

import json

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from articles.text.unreadable import Unreadable
from people.admin.sourced import lead_to_stories
from people.entering.enter import enter
from people.entering.lines import lines_from
from people.entering.plan import Listing
from people.entering.planning import plan_of
from people.entering.rows import body_names
from people.entering.tables import LARGEST, limited, table_from_file, table_from_text
from people.models import Appointment, Official
from people.refusal import Refusal

RIGHTS = ("people.add_official", "people.add_appointment", "people.change_appointment", "people.add_organization")
LONGEST_PASTE = 400_000
# More than these at once nobody answers, and no form may send; the others follow when these are answered.
MOST_QUESTIONS = 200


class ListingForm(forms.Form):
    pasted = forms.CharField(
        label=gettext_lazy("lines"),
        required=False,
        strip=False,
        max_length=LONGEST_PASTE,
        widget=forms.Textarea(attrs={"rows": 10}),
    )
    upload = forms.FileField(label=gettext_lazy("or a file (text, CSV or .docx)"), required=False)
    source = forms.CharField(
        label=gettext_lazy("source document"),
        max_length=200,
        help_text=gettext_lazy("Number of the document, or the meeting and its day."),
    )
    day = forms.DateField(
        label=gettext_lazy("first day of posts without a date"),
        initial=timezone.localdate,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    is_whole = forms.BooleanField(
        label=gettext_lazy("the list is whole: who is not on it in its organizations holds no post there any more"),
        required=False,
    )

    def clean(self):
        cleaned = super().clean()
        try:
            if cleaned.get("upload"):
                cleaned["table"] = table_from_file(cleaned["upload"].read(LARGEST + 1))
            elif (cleaned.get("pasted") or "").strip():
                cleaned["table"] = table_from_text(cleaned["pasted"])
            elif not self.errors:
                self.add_error("pasted", _("Paste the lines, or choose a file."))
        except Unreadable as unreadable:
            self.add_error("upload" if cleaned.get("upload") else "pasted", str(unreadable))
        return cleaned


class TableForm(forms.Form):
    table = forms.CharField(strip=False, widget=forms.HiddenInput)
    source = forms.CharField(max_length=200, widget=forms.HiddenInput)
    day = forms.DateField(widget=forms.HiddenInput)
    is_whole = forms.BooleanField(required=False, widget=forms.HiddenInput)
    seen = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def clean_table(self):
        try:
            table = json.loads(self.cleaned_data["table"])
            if is_table(table):
                return limited(table)
        except Unreadable as unreadable:
            raise forms.ValidationError(str(unreadable)) from None
        except (ValueError, RecursionError):
            pass  # it was no form of ours that sent this
        raise forms.ValidationError(_("This is no table. Hand the list in once more."))


def is_table(table):
    return isinstance(table, list) and all(
        isinstance(row, list) and all(isinstance(cell, str) for cell in row) for row in table
    )


def urls(site):
    return [path("listing/", site.admin_view(listing_view), name="people_official_listing")]


def listing_view(request):
    if not may_take_in(request.user):
        raise PermissionDenied
    if request.method == "POST" and "table" in request.POST:
        return looked_at(request)
    form = ListingForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        return preview(request, form.cleaned_data)
    return page(request, {"form": form})


def may_take_in(user):
    return user.has_perms(RIGHTS)


def looked_at(request):
    """Enter the list that was looked at, or show the preview once more with the answers that were given."""
    form = TableForm(request.POST)
    if not form.is_valid():
        return page(request, {"form": ListingForm(initial={"day": timezone.localdate()}), "broken": form})
    if "enter" not in request.POST:
        return preview(request, form.cleaned_data)
    given = form.cleaned_data
    try:
        plan = enter(listing_from(request, given), by=request.user, source=given["source"], seen=given["seen"])
    except Refusal as refusal:
        return preview(request, given, refusal=refusal)
    return entered(request, plan)


def entered(request, plan):
    count = len(plan.moves)
    messages.success(
        request,
        ngettext("One line of the roster was written.", "%(count)s lines of the roster were written.", count)
        % {"count": count}
        if count
        else _("The roster says all of this already; nothing was written."),
    )
    touched = [move.person.official for move in plan.moves if move.person.official]
    if touched:
        lead_to_stories(request, list(dict.fromkeys(touched))[:200])
    return HttpResponseRedirect(reverse("admin:people_appointment_changelist"))


def listing_from(request, given):
    kept = ("person-", "organization-", "ends-")
    answers = {name: value for name, value in request.POST.items() if name.startswith(kept)}
    lines = tuple(lines_from(given["table"], body_names()))
    return Listing(lines=lines, day=given["day"], is_whole=given["is_whole"], answers=answers)


def preview(request, given, refusal=None):
    plan = plan_of(listing_from(request, given))
    kept = {"table": json.dumps(given["table"], ensure_ascii=False), "day": given["day"].isoformat()}
    hidden = {**kept, "source": given["source"], "seen": plan.digest, "is_whole": given["is_whole"]}
    questions = plan.questions[:MOST_QUESTIONS]
    context = {"plan": plan, "questions": questions, "hidden": hidden, "refusal": refusal, "source": given["source"]}
    return page(request, context)


def page(request, context):
    names = {
        "title": _("Take in a roster"),
        "opts": Official._meta,
        "appointments": Appointment._meta,
        "rows": len(context["plan"].moves) if "plan" in context else 0,
    }
    context = {**admin.site.each_context(request), **names, **context}
    return TemplateResponse(request, "admin/people/official/listing.html", context)
