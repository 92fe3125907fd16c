"""Decoded pictures: turned upright, laid on white, brought to sRGB and to the size they are stored in."""

import io

from PIL import ExifTags, Image, ImageChops, ImageCms

from articles.models.photo import RENDITIONS

WIDEST = RENDITIONS[-1]
# A long infographic (长图) must stay legible; four screens of the widest rendition are enough.
TALLEST = 4 * WIDEST
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
STRIP = 256


def master(picture):
    """At most WIDEST by TALLEST, with nothing but pixels. Raises whatever Pillow raises for damaged data."""
    turn = orientation(picture)
    size = fitted(picture.size, (TALLEST, WIDEST) if turn >= 5 else (WIDEST, TALLEST))
    picture.draft(None, size)
    picture.load()
    pixels = in_srgb(shrunk(picture, size), picture.info.get("icc_profile"))
    if turn in TURNS:
        pixels = pixels.transpose(TURNS[turn])
    clean = Image.new("RGB", pixels.size)
    clean.paste(pixels)
    return clean


def orientation(picture):
    try:
        turn = picture.getexif().get(ExifTags.Base.Orientation, 1)
    except Exception:  # damaged EXIF is no reason to refuse the picture
        return 1
    return turn if turn in TURNS else 1


def fitted(size, box):
    """Return `size` scaled down into `box` with its proportions kept; never enlarged, never empty."""
    scale = min(1, box[0] / size[0], box[1] / size[1])
    return tuple(max(1, round(side * scale)) for side in size)


def shrunk(picture, size):
    if picture.mode not in ("RGB", "L", "CMYK") or "transparency" in picture.info:
        picture = laid_in_strips(picture, max(1, picture.width // size[0]))
    return resized(picture, size)


def laid_in_strips(picture, factor):
    """Return the picture flat, as RGB, reduced `factor` times; strip by strip, since each step makes a copy."""
    canvas = Image.new("RGB", tuple(-(-side // factor) for side in picture.size))
    for top in range(0, picture.height, STRIP * factor):
        strip = picture.crop((0, top, picture.width, min(top + STRIP * factor, picture.height)))
        canvas.paste(flat(strip).reduce(factor), (0, top // factor))
    return canvas


def flat(picture):
    if picture.mode.startswith("I"):
        # A plain conversion would clip everything above 255 to white.
        return picture.convert("I").point(lambda value: value / 256).convert("L").convert("RGB")
    if picture.has_transparency_data:
        picture = picture.convert("RGBA")
        picture = Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture)
    return picture.convert("RGB")


def in_srgb(picture, profile):
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            return ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass  # a broken profile, or one for other channels: the pixels are a picture all the same
    return picture.convert("RGB")


def scaled(picture, width):
    return resized(picture, (width, max(1, round(picture.height * width / picture.width))))


def resized(picture, size):
    return picture if picture.size == size else picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=2)


def stops_half_way(picture):
    """Its decoder hides the missing end: it fills up with middle grey, inside one row of blocks and all rows below."""
    picture.draft("L", (picture.width // 8, picture.height // 8))
    grey = Image.new("L", picture.size, 128)
    painted = ImageChops.difference(picture.convert("L"), grey).getbbox()
    if painted is None:
        return True
    last = painted[3]
    row = ImageChops.difference(picture.convert("L"), grey).crop((0, last - 1, picture.width, last))
    return picture.height - last >= 2 and row.getbbox()[2] < picture.width
