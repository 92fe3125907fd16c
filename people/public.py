"""Public pages about people. A reporter's page stands while something public carries the name."""

from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_cookie

from people.models import Reporter


@require_safe
@cache_control(no_cache=True)
@vary_on_cookie
def reporter(request, slug):
    """A reporter's stories, newest first, by position."""
    found = get_object_or_404(Reporter, slug=slug)
    token = request.GET.get("before")
    try:
        rows, below = listed(found.bulletin_rows).page(token)
    except ValueError as error:
        raise Http404 from error
    if not rows:
        raise Http404
    context = {
        "reporter": found,
        "bulletins": [row.bulletin for row in rows],
        "below": below,
        "here": f"{request.path}?before={token}" if token else request.path,
    }
    return render(request, "people/reporter.html", context)


def listed(rows):
    """Return the public rows with what a list prints of their bulletins."""
    unused = ("bulletin__body", "bulletin__officials", "bulletin__photos")
    return rows.published().select_related("bulletin").defer(*unused)
