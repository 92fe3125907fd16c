"""大字版: the one choice a reader can make, kept in a cookie."""

from django.conf import settings
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

COOKIE = "large"


def is_large(request):
    return request.COOKIES.get(COOKIE) == "1"


@never_cache
@require_safe
def large(request):
    """Choose the large type, or the normal one with `?off=1`, and go back to the page `next` of this site."""
    response = redirect(safe_address(request.GET.get("next", "")))
    if request.GET.get("off") == "1":
        response.delete_cookie(COOKIE, samesite="Lax")
    else:
        year = 365 * 24 * 60 * 60
        response.set_cookie(
            COOKIE, "1", max_age=year, samesite="Lax", httponly=True, secure=settings.SESSION_COOKIE_SECURE
        )
    return response


def safe_address(address):
    is_path = address.startswith("/") and url_has_allowed_host_and_scheme(address, allowed_hosts=None)
    return address if is_path else reverse("public:front")
