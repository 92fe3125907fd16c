"""Pictures: their addresses on pages, and the view that serves a picture only while a public story prints it."""

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from articles.models import BulletinPhoto
from articles.models.photo import rendition_name, rendition_widths

TYPES = {"jpg": "image/jpeg", "webp": "image/webp"}
# The rendition for whoever cannot choose one: enough for a column of text.
PLAIN_WIDTH = 960


def picture(photo):
    key, widths = photo["key"], rendition_widths(photo["width"])
    plain = max((width for width in widths if width <= PLAIN_WIDTH), default=widths[0])
    return {
        **photo,
        "address": address(key, plain),
        "large": address(key, widths[-1]),
        "jpeg": ", ".join(f"{address(key, width)} {width}w" for width in widths),
        "webp": ", ".join(f"{address(key, width, 'webp')} {width}w" for width in widths),
        "shape": shape(photo),
    }


def address(key, width, extension="jpg"):
    return reverse("public:photo", args=[key, width, extension])


def shape(photo):
    """Return class names for how a picture is cropped where room is short: upright, and its focus in quarters."""
    x, y = (round(share / 25) * 25 for share in photo.get("focal") or (50, 50))
    return f"{'upright ' if photo['height'] > photo['width'] else ''}x{x} y{y}"


@require_safe
def photo(request, key, width, extension):
    name = rendition_name(key, width, extension)
    if not BulletinPhoto.objects.published().filter(key=key).exists() or not default_storage.exists(name):
        raise Http404
    # A stored picture never changes under its key, so its name is its validator.
    etag = f'"{key}-{width}-{extension}"'
    response = get_conditional_response(request, etag=etag)
    if response is None:
        response = FileResponse(default_storage.open(name), content_type=TYPES[extension])
    response["ETag"] = etag
    response["Cache-Control"] = "private, max-age=3600"
    return response
