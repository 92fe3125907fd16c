"""For machines that read the whole site: an index of years, a file per year, and where to find it."""

from itertools import groupby

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from articles.models import Bulletin
from articles.public.months import day_or_404
from articles.public.page import asked_anew

# The most that one file may hold by the protocol.
LIMIT = 50_000


@asked_anew
def sitemap(request):
    years = range(timezone.localdate().year, settings.PAPER["since"] - 1, -1)
    names = [reverse("public:sitemap_year", args=[year]) for year in years if of_year(year).exists()]
    context = {"addresses": [request.build_absolute_uri(name) for name in names]}
    return render(request, "articles/sitemap.xml", context, content_type="application/xml")


@asked_anew
def sitemap_year(request, year):
    day_or_404(year)
    rows = of_year(year).order_by("-first_date", "slug").values_list("first_date", "slug", "publish_at")[:LIMIT]
    entries = list(addressed(rows, request.build_absolute_uri("/")[:-1]))
    if not entries:
        raise Http404
    return render(request, "articles/sitemap_year.xml", {"entries": entries}, content_type="application/xml")


def of_year(year):
    return Bulletin.objects.published().filter(first_date__year=year)


def addressed(rows, root):
    for day, stories in groupby(rows, key=lambda row: row[0]):
        folder = root + reverse("public:day", args=[day.year, day.month, day.day])
        for _, slug, publish_at in stories:
            yield f"{folder}{slug}/", timezone.localtime(publish_at).isoformat(timespec="seconds")


@asked_anew
def robots(request):
    """Everything public may be read by machines, the switch of type aside."""
    lines = [
        "User-agent: *",
        f"Disallow: {reverse('public:large')}",
        f"Sitemap: {request.build_absolute_uri(reverse('public:sitemap'))}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
