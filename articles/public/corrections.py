"""The page of corrections: what was wrong, what is right, newest first."""

from django.db.models import OuterRef, Q, Subquery
from django.http import Http404
from django.shortcuts import render

from articles.models import Bulletin, Correction
from articles.models.cursor import position_from, token_for
from articles.public.page import here, public_page

PAGE = 30


@public_page
def corrections(request):
    notices, below = page_of(public_notices(), request.GET.get("before"))
    stories = Bulletin.objects.published().in_bulk([notice.standing for notice in notices])
    context = {
        "notices": [(notice, stories[notice.standing]) for notice in notices if notice.standing in stories],
        "below": below,
        "here": here(request, "before"),
    }
    return render(request, "articles/corrections.html", context)


def public_notices():
    """A later release repeats the notices of earlier ones: the one that stands may not be the one that brought it."""
    standing = Bulletin.objects.published().filter(
        first_date=OuterRef("bulletin__first_date"),
        slug=OuterRef("bulletin__slug"),
        number__gte=OuterRef("bulletin__number"),
    )
    notices = Correction.objects.annotate(standing=Subquery(standing.values("pk")[:1]))
    return notices.filter(standing__isnull=False).order_by("-at", "-pk")


def page_of(notices, token):
    if token is not None:
        try:
            at, pk = position_from(token)
        except ValueError as error:
            raise Http404 from error
        notices = notices.filter(Q(at__lt=at) | Q(at=at, pk__lt=pk))
    found = list(notices[: PAGE + 1])
    if token is not None and not found:
        raise Http404
    below = token_for(found[PAGE - 1].at, found[PAGE - 1].pk) if len(found) > PAGE else ""
    return found[:PAGE], below
