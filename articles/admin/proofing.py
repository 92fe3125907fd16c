"""Proofing beside the form: what is found while the story is typed, and the one act on a finding of a request."""

from datetime import date

from django.contrib import messages
from django.http import HttpResponseRedirect, JsonResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from articles.admin.dateline_preview import iso_date
from articles.admin.panel import panel_of
from articles.admin.typed_copy import number_of, unsaved_copy, wished_moment
from articles.filing.accept import accept
from articles.filing.limits import LONGEST_BODY
from articles.models import Copy, Refusal
from articles.proofing.check import check
from articles.proofing.day import planned_day, reading_day
from articles.review.waive import waive
from articles.review.withdraw import withdraw
from articles.text.count import printing_before

LIST = "admin/articles/proofing/_findings.html"
PAGES = ("change", "review")


def urls(screen):
    return [
        screen("proofing/", proofing_view, "proofing_new"),
        screen("<int:pk>/proofing/", proofing_view, "proofing"),
        screen("<int:pk>/settle/", settle_view, "settle"),
    ]


@require_POST
def proofing_view(request, article=None):
    """Nothing is written. A new story has no `article`."""
    return JsonResponse(found_in(request, article))


@require_POST
def settle_view(request, article):
    """A script sends its unsaved form along and is answered with the findings; a plain form is led back to its page."""
    live = "body" in request.POST
    try:
        done = act(request, article, live=live)
    except Refusal as refusal:
        if live:
            return JsonResponse({**found_in(request, article), "refusal": refusal.sentence})
        messages.error(request, refusal.sentence)
    else:
        if live:
            return JsonResponse(found_in(request, article))
        messages.success(request, done)
    page = request.POST.get("page") if request.POST.get("page") in PAGES else "review"
    return HttpResponseRedirect(reverse(f"admin:articles_article_{page}", args=[article.pk]))


def act(request, article, *, live):
    given, user = request.POST, request.user
    if "take" in given:
        base = number_of(given.get("base", ""))
        story = accept(article, by=user, key=given["take"], base=base, day=day_shown(given))
        return gettext("The suggestion was taken; saved as %(revision)s.") % {"revision": story.revision}
    if "withdraw" in given:
        waiver = article.waivers.standing().filter(key=given["withdraw"]).first()
        if waiver is None:
            raise Refusal(gettext("This waiver was withdrawn already."))
        withdraw(waiver, by=user)
        return gettext("The waiver was withdrawn.")
    key, reason = asked_waiver(given)
    copy, day = (unsaved_copy(given)[0], day_read(given, article)) if live else (None, day_shown(given))
    waive(article, by=user, key=key, reason=reason, copy=copy, day=day)
    return gettext("The finding was waived.")


def asked_waiver(given):
    # A name that stands in several places has one key, and a reason beside each of them.
    reasons = {name.removeprefix("reason-"): "".join(texts) for name, texts in given.lists() if "reason-" in name}
    written = [key for key, reason in reasons.items() if reason.strip()]
    key = given.get("waive") or (written[0] if len(written) == 1 else "")
    return key, reasons.get(key, "")


def day_shown(given):
    shown = iso_date(given.get("day", ""))
    return shown and date.fromisoformat(shown)


def found_in(request, article):
    copy, inputs = unsaved_copy(request.POST)
    if len(copy.body) > 4 * LONGEST_BODY:
        return {"html": "", "findings": []}
    checked = check(copy, article=article, day=day_read(request.POST, article))
    panel = panel_of(checked, article=article, user=request.user)
    return {"html": render_to_string(LIST, {"proofing": panel}, request), "findings": told_findings(checked, inputs)}


def day_read(given, article):
    return planned_day(article, wished_moment(given))


def told_findings(checked, inputs):
    """Places count printing characters, of which form and copy have the same."""
    fields = {noted.finding.field for noted in checked.open}
    counts = {field: printing_before(checked.manuscript.fields[field]) for field in fields}
    return [
        {
            "number": number,
            "key": noted.key,
            "severity": noted.severity.value,
            "input": inputs.get(noted.finding.field, noted.finding.field),
            "start": counts[noted.finding.field][noted.finding.start],
            "end": counts[noted.finding.field][noted.finding.end],
            "text": noted.finding.text,
            "suggestion": noted.finding.suggestion,
        }
        for number, noted in enumerate(checked.noted)
        if noted.waiver is None
    ]


def standing_panel(article, user):
    copy, day = Copy.from_content(article.revision.content), reading_day(article)
    return {**panel_of(check(copy, article=article, day=day), article=article, user=user), "day": day}
