"""Reading pages: pages are handed in, parted on one screen, and become drafts. One verb per request."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from articles.admin.intakeform import HandInForm, SheetForm, files_of
from articles.admin.intakepage import screen
from articles.intake.arrange import arrange, may_arrange, reread
from articles.intake.hand_in import hand_in
from articles.intake.take_in import take_in
from articles.models import RawPage, Refusal
from people.desk import DeskAdmin


@admin.register(RawPage)
class RawPageAdmin(DeskAdmin):
    list_display = ["name", "form", "issue_date", "drafts", "handed_in_by", "handed_in_at"]
    list_select_related = ["handed_in_by"]
    search_fields = ["name"]
    show_full_result_count = False
    actions = None

    # --- Rights ----------------------------------------------------------------------------------------------------

    def get_queryset(self, request):
        """Return the pages that the user may see, without their long texts, the drafts made of them counted at once."""
        pages = super().get_queryset(request).visible_to(request.user)
        return pages.defer("text", "sheet").prefetch_related("origins")

    def has_view_permission(self, request, obj=None):
        """Tell whether the user sees stories: pages are where stories come from."""
        return request.user.has_perm("articles.view_article")

    def has_change_permission(self, request, obj=None):
        """Tell whether the user may part a page into stories: their own, or any for editors."""
        return self.has_add_permission(request) if obj is None else may_arrange(obj, request.user)

    def has_module_permission(self, request):
        return self.has_view_permission(request)

    def has_add_permission(self, request):
        return request.user.has_perm("articles.add_article")

    def has_delete_permission(self, request, obj=None):
        """Refuse: drafts point to where they came from."""
        return False

    @admin.display(description=_("drafts"))
    def drafts(self, page):
        return len(page.origins.all()) or ""

    # --- Screens ---------------------------------------------------------------------------------------------------

    def get_urls(self):
        """Put the two screens in place of the stock forms, and add the source as it came."""
        views = [
            ("add/", self.hand_in_view, "add"),
            ("<int:pk>/change/", self.sheet_view, "change"),
            ("<int:pk>/source/", self.source_view, "source"),
        ]
        ours = [path(at, self.admin_site.admin_view(view), name=f"articles_rawpage_{name}") for at, view, name in views]
        return [*ours, *super().get_urls()]

    def hand_in_view(self, request):
        """Show the form for handing pages in; take what was handed in and lead to it."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = HandInForm(request.POST, request.FILES) if request.method == "POST" else HandInForm()
        if request.method == "POST" and form.is_valid():
            given = form.cleaned_data
            files = files_of(given)
            handed = hand_in(files, by=request.user, issue_date=given["issue_date"], encoding=given["encoding"])
            tell_handed(request, handed)
            # Pasted words that could not be read are nowhere else: they stay on the page.
            if any(row.page for row in handed) and all(row.page or row.name for row in handed):
                return HttpResponseRedirect(self.place_of(request, handed))
        context = {"title": _("Read a page"), "opts": RawPage._meta, "form": form}
        context |= self.admin_site.each_context(request)
        return TemplateResponse(request, "admin/articles/rawpage/hand_in.html", context)

    def place_of(self, request, handed):
        """Return where what was handed in is seen: on the screen of a single page, otherwise in the list."""
        pages = [row.page for row in handed if row.page]
        if len(pages) == 1 and self.get_queryset(request).filter(pk=pages[0].pk).exists():
            return address(pages[0])
        return reverse("admin:articles_rawpage_changelist")

    def sheet_view(self, request, pk):
        """Show the page beside its stories; do what was asked and show what came of it."""
        page = get_object_or_404(self.model.objects.visible_to(request.user), pk=pk)
        if not self.has_view_permission(request):
            raise PermissionDenied
        is_open = self.has_change_permission(request, page)
        if request.method == "POST" and not is_open:
            raise PermissionDenied
        form = SheetForm(page, request.POST if request.method == "POST" else None)
        if request.method == "POST":
            try:
                return HttpResponseRedirect(act(request, page, form))
            except Refusal as refusal:
                form.refusal = refusal.sentence
                page.refresh_from_db()
        context = {
            **self.admin_site.each_context(request),
            **screen(page, form, is_open=is_open),
            "title": page.name,
            "opts": RawPage._meta,
            # Two columns want the whole width.
            "is_nav_sidebar_enabled": False,
        }
        return TemplateResponse(request, "admin/articles/rawpage/sheet.html", context)

    def source_view(self, request, pk):
        """Hand the source back byte for byte, as a file to keep: nothing of it is shown in the browser."""
        page = get_object_or_404(self.model.objects.visible_to(request.user), pk=pk)
        if not self.has_view_permission(request):
            raise PermissionDenied
        return FileResponse(
            page.source.open("rb"), as_attachment=True, filename=page.name, content_type="application/octet-stream"
        )


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


def act(request, page, form):
    """Call the one verb that the form asks for and return where to go on."""
    if form.asks_for == "reread":
        reread(page, by=request.user, base=form.base, encoding=form.encoding)
        messages.success(request, gettext("The page has been read again."))
    elif form.asks_for == "take_in":
        drafts = take_in(page, by=request.user, base=form.base, **form.wanted())
        tell_taken(request, drafts)
    else:
        arrange(page, by=request.user, base=form.base, steps=form.steps(), issue_date=form.issue_date())
    return f"{address(page)}{form.place()}"


def tell_taken(request, drafts):
    if not drafts:
        messages.info(request, gettext("No draft was made: choose stories that have none yet."))
        return
    told = ngettext("%(count)d draft was made.", "%(count)d drafts were made.", len(drafts))
    messages.success(request, told % {"count": len(drafts)})


def address(page):
    return reverse("admin:articles_rawpage_change", args=[page.pk])
