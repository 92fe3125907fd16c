"""Public pages about people. Such a page stands while something public carries the person."""

from django.db.models import Exists, FilteredRelation, OuterRef, Q
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_cookie

from people.models import Official, Reporter
from people.terms import persons_from

TERMS = ("title", "organization__name", "order", "precedence", "start_date", "end_date")


@require_safe
@cache_control(no_cache=True)
@vary_on_cookie
def reporter(request, slug):
    found = get_object_or_404(Reporter, slug=slug)
    return render(request, "people/reporter.html", {"reporter": found, **stories_or_404(request, found.bulletin_rows)})


@require_safe
@cache_control(no_cache=True)
@vary_on_cookie
def official(request, slug):
    today = timezone.localdate()
    persons = persons_from(of_that_name(slug, today), today)
    found = next((person for person in persons if person.slug == slug), None)
    if found is None:
        raise Http404
    context = {
        "official": found,
        "namesakes": [person for person in persons if person is not found and person.is_public],
        "today": today,
        **stories_or_404(request, Official(pk=found.pk).bulletin_rows),
    }
    return render(request, "people/official.html", context)


def of_that_name(slug, today):
    """Return everybody of the name of the official at `slug`, a row per title that has begun by `today`: one query."""
    name = Official.objects.filter(slug=slug).values("name")[:1]
    rows = Official._meta.get_field("bulletin_rows").related_model.objects.published().filter(official=OuterRef("pk"))
    begun = FilteredRelation("appointments", condition=Q(appointments__start_date__lte=today))
    persons = Official.objects.filter(name=name).annotate(held=begun, is_public=Exists(rows))
    return persons.values("pk", "name", "slug", "is_public", *(f"held__{term}" for term in TERMS))


def stories_or_404(request, rows):
    token = request.GET.get("before")
    try:
        rows, below = listed(rows).page(token)
    except ValueError as error:
        raise Http404 from error
    if not rows:
        raise Http404
    return {
        "bulletins": [row.bulletin for row in rows],
        "below": below,
        "here": f"{request.path}?before={token}" if token else request.path,
    }


def listed(rows):
    unused = ("bulletin__body", "bulletin__officials", "bulletin__photos")
    return rows.published().select_related("bulletin").defer(*unused)
