"""The printed opening, composed by the server while the reporter types: one rule, one place."""

from datetime import date

from django.http import JsonResponse
from django.views.decorators.http import require_POST

from articles.admin.lines import CreditForm
from articles.models import Copy
from articles.publishing.print import printed_byline, printed_opening

MOST_CREDITS = 40


def urls(screen):
    return [screen("opening/", opening_view, "opening")]


@require_POST
def opening_view(request):
    copy = unfinished_copy(request.POST)
    return JsonResponse({"opening": printed_opening(copy), "byline": printed_byline(copy)})


def unfinished_copy(data):
    return Copy(
        kind=data.get("kind", ""),
        body=data.get("body", "")[:400],
        dateline_form=data.get("dateline_form", ""),
        dateline_place=data.get("dateline_place", "")[:30],
        event_date=iso_date(data.get("event_date", "")),
        credits=tuple(credit_lines(data)),
    )


def credit_lines(data):
    for number in range(MOST_CREDITS):
        if f"credits-{number}-role" not in data:
            continue
        form = CreditForm(data, prefix=f"credits-{number}")
        if form.is_valid() and form.is_filled():
            yield form.line(number)


def iso_date(text):
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return None
