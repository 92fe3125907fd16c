"""One sheet for readers, joined from the sheets of the parts: on a slow line a page waits for one file, not ten."""

import gzip
from functools import cache
from hashlib import sha256

from django.conf import settings
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

# In the order of the cascade: tokens, then elements, then parts, then what overrides them.
SHEETS = (
    "tokens",
    "base",
    "nameplate",
    "headline",
    "picture",
    "list",
    "calendar",
    "front",
    "story",
    "archive",
    "large",
    "print",
)


def stylesheet_address():
    return reverse("public:stylesheet", args=[sheet()[0]])


@require_safe
def stylesheet(request, digest):
    ours, plain, packed = sheet()
    if digest != ours:
        raise Http404
    is_packed = "gzip" in request.headers.get("Accept-Encoding", "")
    response = HttpResponse(packed if is_packed else plain, content_type="text/css; charset=utf-8")
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    response["Vary"] = "Accept-Encoding"
    response["ETag"] = f'"{digest}{"-gz" if is_packed else ""}"'
    if is_packed:
        response["Content-Encoding"] = "gzip"
    return response


def sheet():
    """Return the digest, the text and the compressed text of the sheet; read anew each time in development only."""
    return joined.__wrapped__() if settings.DEBUG else joined()


@cache
def joined():
    folder = settings.BASE_DIR / "static" / "css"
    text = b"\n".join((folder / f"{name}.css").read_bytes() for name in SHEETS)
    return sha256(text).hexdigest()[:12], text, gzip.compress(text, 9, mtime=0)
