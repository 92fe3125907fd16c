"""Error pages: they read nothing, so that they stand when the database does not, and never tell why."""

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from articles.public.page import mark_public

# An error page does not repeat the address it was asked for.
NO_ECHO = {"here": ""}


def not_found(request, exception=None):
    """404: the same bytes for every address that is not public."""
    return mark_public(render(request, "articles/404.html", NO_ECHO, status=404))


def gone(request):
    return mark_public(render(request, "articles/410.html", NO_ECHO, status=410))


def bad_request(request, exception=None):
    """400: what was sent is too large or makes no sense; made without the context of other pages, like a 500."""
    is_too_large = isinstance(exception, RequestDataTooBig)
    return made_alone(400, is_too_large=is_too_large, most=settings.DATA_UPLOAD_MAX_MEMORY_SIZE >> 20)


def server_error(request):
    """500: a plain apology, made without the context of other pages, since that may be what failed."""
    return made_alone(500)


def made_alone(status, **context):
    text = render_to_string(f"articles/{status}.html", {"paper": settings.PAPER, **context})
    return HttpResponse(text, status=status, headers={"Cache-Control": "no-store"})
