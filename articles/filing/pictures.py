"""Pictures come in: judged by the header before they are decoded, stored in renditions under a name of ours."""

import hashlib
import io
import secrets
import threading
import warnings

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils.translation import gettext as _
from PIL import Image

from articles.filing.pixels import master, scaled, stops_half_way
from articles.models import PhotoLine, Refusal
from articles.models.photo import rendition_name, rendition_widths

# Decoding one of 60 megapixels takes 50 MB (JPEG, which can shrink while it reads) to 900 MB (WebP), one at a time.
MEGABYTES, MEGAPIXELS, LONGEST_SIDE = 20, 60, 12_000
# Smaller than this a picture is a thumbnail of the photograph that was meant.
SHORTEST_SIDE = 200
# Cameras write about ten; a file with thousands of them keeps the decoder busy for minutes.
MOST_SCANS = 30
FORMATS = ("JPEG", "PNG", "WEBP", "AVIF")
ENCODINGS = {
    "jpg": {"format": "JPEG", "quality": 82, "progressive": True, "optimize": True},
    "webp": {"format": "WEBP", "quality": 78, "method": 5},
}
# One large picture in memory at a time, however many are uploaded at once.
DECODING = threading.Lock()
# For the whole process: a filter put on and taken off around one call would race with other threads.
warnings.filterwarnings("error", category=Image.DecompressionBombWarning)


def store_picture(upload):
    """Store a Django file as a new picture; return its PhotoLine: key, digest of the uploaded bytes, size in pixels.

    The size is the widest rendition's. Raises Refusal, and stores nothing, for a file over 20 MB, over 60 megapixels,
    over 12,000 or under 200 pixels a side, of another kind than JPEG, PNG, WebP and AVIF whatever its name says,
    moving, or damaged. Errors of the storage are raised as they are, after taking back what was written.
    """
    if upload.size > MEGABYTES * 1024 * 1024:
        raise Refusal(
            _("The picture is larger than %(limit)d MB; save it smaller and upload it again.") % {"limit": MEGABYTES}
        )
    upload.seek(0)
    data = upload.read()
    picture = read_picture(data)
    key = secrets.token_hex(16)
    save_renditions(picture, key)
    return PhotoLine(key=key, digest=hashlib.sha256(data).hexdigest(), width=picture.width, height=picture.height)


def read_picture(data):
    picture = opened(data)
    refuse_unfit(picture)
    try:
        with DECODING:
            refuse_damaged(data, picture)
            return master(picture)
    except Refusal:
        raise
    except Exception as error:  # Pillow's readers raise many kinds for damaged data
        raise damaged() from error


def opened(data):
    try:
        return Image.open(io.BytesIO(data), formats=FORMATS)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise too_many_pixels() from error
    except Exception as error:  # likewise
        sentence = _("This is not a JPEG, PNG, WebP or AVIF picture; export it as JPEG and upload that.")
        raise Refusal(sentence) from error


def refuse_unfit(picture):
    width, height = picture.size
    if width * height > MEGAPIXELS * 1_000_000 or max(width, height) > LONGEST_SIDE:
        raise too_many_pixels()
    # An MPO is a camera's JPEG with a preview behind it, which is left behind.
    if picture.format != "MPO" and getattr(picture, "n_frames", 1) > 1:
        raise Refusal(_("The picture moves; upload a still one."))
    if min(width, height) < SHORTEST_SIDE:
        raise Refusal(
            _("The picture is only %(width)d × %(height)d pixels; at least %(limit)d a side are needed.")
            % {"width": width, "height": height, "limit": SHORTEST_SIDE}
        )


def refuse_damaged(data, picture):
    """Refuse what the decoder would pass over in silence; a PNG's checksums raise errors of Pillow's."""
    if picture.format == "PNG":
        opened(data).verify()
    elif picture.format in ("JPEG", "MPO") and (data.count(b"\xff\xda") > MOST_SCANS or stops_half_way(opened(data))):
        raise damaged()


def too_many_pixels():
    return Refusal(
        _("The picture has too many pixels: at most %(pixels)d megapixels and %(side)d pixels a side are taken.")
        % {"pixels": MEGAPIXELS, "side": LONGEST_SIDE}
    )


def damaged():
    return Refusal(_("The picture is damaged and cannot be read; export it again."))


def save_renditions(picture, key):
    """Write every rendition as JPEG and as WebP; when one fails, take back all of them and raise its error."""
    names = []
    try:
        for width in rendition_widths(picture.width):
            sized = scaled(picture, width)
            for extension, options in ENCODINGS.items():
                names.append(rendition_name(key, width, extension))
                default_storage.save(names[-1], encoded(sized, options))
    except BaseException:
        for name in names:
            default_storage.delete(name)
        raise


def encoded(picture, options):
    buffer = io.BytesIO()
    picture.save(buffer, **options)
    return ContentFile(buffer.getvalue())
