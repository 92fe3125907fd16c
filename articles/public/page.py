"""What all public pages have in common: how they may be asked for, and how long anybody may keep them."""

from django.http import Http404
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_cookie


def asked_anew(view):
    return require_safe(cache_control(no_cache=True)(view))


def public_page(view):
    return asked_anew(vary_on_cookie(view))


def mark_public(response):
    patch_cache_control(response, no_cache=True)
    patch_vary_headers(response, ["Cookie"])
    return response


def page_or_404(rows, request):
    """Raises Http404 for a position that is no position, and for one with nothing below it."""
    token = request.GET.get("before")
    try:
        found, below = rows.page(token)
    except ValueError as error:
        raise Http404 from error
    if token is not None and not found:
        raise Http404
    return found, below


def here(request, *parameters):
    query = "&".join(f"{name}={request.GET[name]}" for name in parameters if name in request.GET)
    return f"{request.path}?{query}" if query else request.path
