"""The screen of a sheet: the page in tinted pieces on one side, its stories on the other. One verb per request."""

from collections import defaultdict
from functools import partial

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from articles.admin.intakeform import SheetForm, shown
from articles.admin.intakehandin import ENCODINGS
from articles.intake.arrange import arrange, reread
from articles.intake.ledger import IN_STORIES, PieceKind
from articles.intake.questions import sentence
from articles.intake.report import LABELS
from articles.intake.sheets.answers import ANSWERED_BY, NO_STORY, overlaps
from articles.intake.sheets.compose import stories_of
from articles.intake.sheets.matching import matching_for, names_on_file
from articles.intake.sheets.proposed_events import proposed_events
from articles.intake.sheets.sheet import TYPED, Sheet
from articles.intake.take_in import take_in
from articles.models import Article, RawPage, Refusal
from people.models import Reporter

TINTS = 8
PIECES = {
    PieceKind.KICKER: _("kicker"),
    PieceKind.HEADLINE: _("headline"),
    PieceKind.DECK: _("deck"),
    PieceKind.BYLINE: _("byline"),
    PieceKind.OPENING: _("message head"),
    PieceKind.BODY: _("body"),
    PieceKind.CROSSHEAD: _("crosshead"),
    PieceKind.CREDIT: _("photo credit"),
    PieceKind.SIGNATURE: _("signature"),
    PieceKind.DESK_MARK: _("desk mark"),
    PieceKind.GRAPHICS: _("graphics"),
    PieceKind.REPEATED: _("repeated headline"),
    PieceKind.FURNITURE: _("page furniture"),
    PieceKind.JUMP: _("jump"),
    PieceKind.HEADING_MARK: _("heading mark"),
    PieceKind.LEFTOVER: pgettext_lazy("page", "left over"),
}
KINDS = {kind: _(LABELS[kind]) for kind in list(LABELS)[:11]}


def urls(pages):
    guard = pages.admin_site.admin_view
    return [
        path("<int:pk>/change/", guard(partial(sheet_view, pages)), name="articles_rawpage_change"),
        path("<int:pk>/source/", guard(partial(source_view, pages)), name="articles_rawpage_source"),
    ]


def sheet_view(pages, request, pk):
    page = get_object_or_404(RawPage.objects.visible_to(request.user), pk=pk)
    if not pages.has_view_permission(request):
        raise PermissionDenied
    is_open = pages.has_change_permission(request, page)
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
        **pages.admin_site.each_context(request),
        **screen(page, form, is_open=is_open),
        "title": page.name,
        "opts": RawPage._meta,
        # Two columns want the whole width.
        "is_nav_sidebar_enabled": False,
    }
    return TemplateResponse(request, "admin/articles/rawpage/sheet.html", context)


def source_view(pages, request, pk):
    """Hand the source back byte for byte, as a file to keep: nothing of it is shown in the browser."""
    page = get_object_or_404(RawPage.objects.visible_to(request.user), pk=pk)
    if not pages.has_view_permission(request):
        raise PermissionDenied
    return FileResponse(
        page.source.open("rb"), as_attachment=True, filename=page.name, content_type="application/octet-stream"
    )


def act(request, page, form):
    if form.asks_for == "reread":
        reread(page, by=request.user, base=form.base, encoding=form.encoding)
        messages.success(request, gettext("The page has been read again."))
    elif form.asks_for == "take_in":
        drafts = take_in(page, by=request.user, base=form.base, **form.wanted())
        tell_taken(request, drafts)
    else:
        arrange(page, by=request.user, base=form.base, steps=form.steps(), issue_date=form.issue_date())
    return f"{request.path}{form.fragment()}"


def tell_taken(request, drafts):
    if not drafts:
        messages.info(request, gettext("No draft was made: choose stories that have none yet."))
        return
    told = ngettext("%(count)d draft was made.", "%(count)d drafts were made.", len(drafts))
    messages.success(request, told % {"count": len(drafts)})


def screen(page, form, *, is_open):
    sheet = Sheet.from_json(page.sheet)
    stories = stories_of(page.text, sheet, page.issue_date, names_on_file())
    matching = matching_for(stories)
    typed = form.data if form.refusal else None
    asked = defaultdict(list)
    for row in sheet.questions:
        asked[row.story].append(told(row, sheet, typed))
    first = next((row.number for row in sheet.questions if not row.answer), None)
    cards = [card(story, sheet, page.text, matching, asked[story.number], typed) for story in stories]
    drafts = Article.objects.in_bulk([story.article for story in stories if story.article])
    for shown_card in cards:
        shown_card["draft"] = drafts.get(shown_card["story"].article)
    return {
        "page": page,
        "is_open": is_open,
        "refusal": form.refusal,
        "pieces": list(pieces(page.text, sheet)),
        "cards": cards,
        "outside": [line(part, page.text) for part in sheet.of(None)],
        "first_open": first,
        "page_questions": asked[None],
        "open_questions": sum(not row.answer for row in sheet.questions),
        "occasions": proposed_events(stories),
        "roles": [(role, PIECES[role]) for role in IN_STORIES],
        "kinds": KINDS.items(),
        "encodings": ENCODINGS,
        "reporter_kinds": Reporter.Kind.choices,
        "unmade": sum(not story.article for story in stories),
        "issue_date": (typed or {}).get("issue_date") or page.issue_date,
    }


def pieces(source, sheet):
    """Yield the page in printed order: the words between pieces, the piece, the tint and the number of its story."""
    order = {column.number: index for index, column in enumerate(sheet.stories)}
    places = sorted((start, end, index) for index, part in enumerate(sheet.parts) for start, end in part.spans)
    position, last = 0, None
    for start, end, index in places:
        part = sheet.parts[index]
        place = order.get(part.story)
        yield {
            "gap": source[position:start],
            "part": part,
            "words": source[start:end],
            "tint": place is not None and place % TINTS + 1,
            # Colour is never the only sign: where another story begins its number stands in front.
            "mark": place is not None and place != last and place + 1,
        }
        position, last = end, place


def card(story, sheet, source, matching, asked, typed):
    order = [column.number for column in sheet.stories].index(story.number)
    column = sheet.story(story.number)
    fields = {name: (typed or {}).get(f"s{story.number}-{name}", shown(story, name)) for name in TYPED}
    return {
        "story": story,
        "place": order + 1,
        "tint": order % TINTS + 1,
        "fields": fields,
        "by_hand": set(column.typed),
        "lines": [line(part, source) for part in sheet.of(story.number)],
        "questions": asked,
        "bylines": [(byline, matching.reporter(byline)) for byline in story.bylines],
        "officials": [official(named, matching, story) for named in story.officials],
    }


def line(part, source):
    return {"part": part, "role": PIECES[part.kind], "words": part.text(source)}


def official(named, matching, story):
    match = matching.official(named, story.event_date)
    return {
        "named": named,
        "match": match,
        "fits": match.has_title,
        "titles": "、".join(match.titles),
    }


def told(row, sheet, typed):
    return {
        "row": row,
        "sentence": sentence(row.code, row.values),
        "parts": " ".join(str(part.number) for part in sheet.parts if overlaps(part, row.spans)),
        "by": ANSWERED_BY.get(row.code, "note"),
        "answer": (typed or {}).get(f"q{row.number}", row.answer),
        "offers": [choice for choice in row.choices if isinstance(choice, str)],
        "choices": [(str(column.number), index) for index, column in enumerate(sheet.stories, 1)],
        "likely": {str(choice) for choice in row.choices},
        "none": NO_STORY,
    }
