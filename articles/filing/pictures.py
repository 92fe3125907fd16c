"""Pictures come in: judged before they are decoded, turned upright, stripped of all but pixels, stored in renditions."""

import hashlib
import io
import secrets
import warnings

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils.translation import gettext as _
from PIL import Image, ImageCms, ImageOps

from articles.models import PhotoLine, Refusal
from articles.models.photo import RENDITIONS, rendition_name, rendition_widths

MOST_BYTES = 20 * 1024 * 1024
MOST_PIXELS = 60_000_000
LONGEST_SIDE = 12_000
# Narrower than this a picture is a stamp, not a photograph.
NARROWEST = 200
FORMATS = ("JPEG", "PNG", "WEBP", "AVIF")
TALLEST = 2 * RENDITIONS[-1]


def store_picture(upload):
    """Store a Django file as a new picture and return its PhotoLine: key, digest of the uploaded bytes, stored size.

    Raises Refusal for a file over 20 MB, over 60 megapixels or 12,000 pixels a side (decided from its header), of
    another kind than JPEG, PNG, WebP and AVIF whatever its name says, animated, damaged, or narrower than 200 pixels.
    """
    if upload.size > MOST_BYTES:
        raise Refusal(
            _("The picture is larger than %(limit)d MB; save it smaller and upload it again.") % {"limit": 20}
        )
    upload.seek(0)
    data = upload.read()
    picture = decoded(data)
    key = secrets.token_hex(16)
    save_renditions(picture, key)
    return PhotoLine(key=key, digest=hashlib.sha256(data).hexdigest(), width=picture.width, height=picture.height)


def decoded(data):
    """Return the picture in `data` upright, in sRGB, at most as large as it is ever shown."""
    not_a_picture = Refusal(_("This is not a JPEG, PNG, WebP or AVIF picture."))
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            picture = Image.open(io.BytesIO(data), formats=FORMATS)
        except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
            raise too_many_pixels() from error
        except Exception as error:  # Pillow's readers raise many kinds for what is no picture
            raise not_a_picture from error
        judge(picture)
        try:
            picture.draft("RGB", (TALLEST, TALLEST))
            picture.load()
            return prepared(picture)
        except Exception as error:  # likewise for a damaged one
            raise Refusal(_("The picture is damaged and cannot be read; export it again.")) from error


def judge(picture):
    """Refuse by the header, before anything is decoded."""
    width, height = picture.size
    if width * height > MOST_PIXELS or max(width, height) > LONGEST_SIDE:
        raise too_many_pixels()
    if getattr(picture, "n_frames", 1) > 1:
        raise Refusal(_("The picture moves; upload a still one."))
    if min(width, height) < NARROWEST:
        raise Refusal(
            _("The picture is too small to print: %(width)d × %(height)d pixels.") % {"width": width, "height": height}
        )


def too_many_pixels():
    """Return the refusal of a picture with too many pixels."""
    return Refusal(_("The picture has too many pixels; at most %(limit)d megapixels are taken.") % {"limit": 60})


def prepared(picture):
    """Return a decoded picture upright, flat, in sRGB, scaled to the size it is stored in, without any metadata."""
    profile = picture.info.get("icc_profile")
    picture = ImageOps.exif_transpose(picture)
    picture = in_srgb(flat(picture), profile)
    picture.thumbnail((RENDITIONS[-1], TALLEST), Image.Resampling.LANCZOS)
    clean = Image.new("RGB", picture.size)
    clean.paste(picture)
    return clean


def flat(picture):
    """Return the picture without transparency (on white) and in a mode with 8 bits a channel."""
    if picture.mode.startswith("I"):
        # 16-bit grey: scaled to 8 bits; a plain conversion would clip it to white.
        picture = picture.convert("I").point(lambda value: value / 256).convert("L")
    if picture.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in picture.info:
        picture = picture.convert("RGBA")
        paper = Image.new("RGBA", picture.size, "white")
        return Image.alpha_composite(paper, picture).convert("RGB")
    return picture if picture.mode in ("RGB", "CMYK", "L") else picture.convert("RGB")


def in_srgb(picture, profile):
    """Return the picture in sRGB, by its embedded profile where that can be read."""
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            return ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass  # a broken profile or one of another colour space: the pixels themselves are still a picture
    return picture.convert("RGB")


def save_renditions(picture, key):
    """Write every rendition as JPEG and WebP; what was written is removed again when one fails."""
    saved = []
    try:
        for width in rendition_widths(picture.width):
            sized = picture if width == picture.width else scaled(picture, width)
            for extension, options in ENCODINGS.items():
                saved.append(default_storage.save(rendition_name(key, width, extension), encoded(sized, options)))
    except BaseException:
        for name in saved:
            default_storage.delete(name)
        raise


ENCODINGS = {
    "jpg": {"format": "JPEG", "quality": 82, "progressive": True, "optimize": True},
    "webp": {"format": "WEBP", "quality": 78, "method": 3},
}


def scaled(picture, width):
    """Return the picture `width` pixels wide, its proportions kept."""
    height = max(1, round(picture.height * width / picture.width))
    return picture.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3)


def encoded(picture, options):
    """Return the picture's bytes in one encoding, as a file to store."""
    buffer = io.BytesIO()
    picture.save(buffer, **options)
    return ContentFile(buffer.getvalue())
