"""The screen where pages are handed in, as files or pasted."""

from functools import partial

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.intake.hand_in import hand_in
from articles.models import RawPage

MOST_FILES = 20
ENCODINGS = [
    ("", _("recognised by itself")),
    ("utf-8", "UTF-8"),
    ("gb18030", _("GB18030 (GBK, GB2312)")),
    ("utf-16-le", "UTF-16 LE"),
    ("utf-16-be", "UTF-16 BE"),
    ("big5", "Big5"),
]


def urls(pages):
    view = pages.admin_site.admin_view(partial(hand_in_view, pages))
    return [path("add/", view, name="articles_rawpage_add")]


def hand_in_view(pages, request):
    if not pages.has_add_permission(request):
        raise PermissionDenied
    form = HandInForm(request.POST, request.FILES) if request.method == "POST" else HandInForm()
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        files = files_of(given)
        handed = hand_in(files, by=request.user, issue_date=given["issue_date"], encoding=given["encoding"])
        tell_handed(request, handed)
        # Pasted words that could not be read are nowhere else: they stay on the page.
        if any(row.page for row in handed) and all(row.page or row.name for row in handed):
            return HttpResponseRedirect(address_after(pages, request, handed))
    context = {"title": _("Read a page"), "opts": RawPage._meta, "form": form}
    context |= pages.admin_site.each_context(request)
    return TemplateResponse(request, "admin/articles/rawpage/hand_in.html", context)


def address_after(pages, request, handed):
    own = [row.page for row in handed if row.page]
    if len(own) == 1 and pages.get_queryset(request).filter(pk=own[0].pk).exists():
        return reverse("admin:articles_rawpage_change", args=[own[0].pk])
    return reverse("admin:articles_rawpage_changelist")


def tell_handed(request, handed):
    for row in handed:
        if row.sentence:
            messages.error(request, f"“{row.name}”：{row.sentence}" if row.name else row.sentence)
        elif not row.is_new:
            told = gettext("“%(name)s” was handed in before, by %(who)s; nothing was made twice.")
            who = row.page.handed_in_by.get_full_name() or row.page.handed_in_by
            messages.warning(request, told % {"name": row.page.name, "who": who})
        else:
            messages.success(request, gettext("“%(name)s” has been read.") % {"name": row.page.name})


class SeveralFiles(forms.FileField):
    widget = type("SeveralFilesInput", (forms.FileInput,), {"allow_multiple_selected": True})

    def clean(self, data, initial=None):
        """Return the files as a list, empty ones too: the reader says what is wrong with them."""
        return [file for file in data or [] if file][:MOST_FILES]


class HandInForm(forms.Form):
    files = SeveralFiles(label=_("files"), required=False)
    words = forms.CharField(label=_("or paste the page"), required=False, strip=False, widget=forms.Textarea)
    issue_date = forms.DateField(
        label=_("issue date"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    encoding = forms.ChoiceField(label=_("encoding"), required=False, choices=ENCODINGS)

    def clean(self):
        given = super().clean()
        if not given.get("files") and not (given.get("words") or "").strip():
            raise forms.ValidationError(_("Choose a file or paste the words of a page."))
        return given


def files_of(given):
    """Return what was handed in as (name, bytes); pasted words have no name."""
    files = [(file.name, file.read()) for file in given["files"]]
    words = given["words"]
    return [*files, ("", words.replace("\r\n", "\n").encode("utf-8", "surrogatepass"))] if words.strip() else files
