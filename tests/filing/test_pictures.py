"""Pictures that are taken: upright, in sRGB, nothing but pixels, in every width that pages ask for."""

import hashlib
import io

import pytest
from django.core.files import File
from PIL import Image, ImageFile, PngImagePlugin

from articles.filing.pictures import store_picture
from articles.filing.pixels import TALLEST
from articles.models.photo import rendition_name, rendition_widths
from tests.filing.drawn import (
    bumpy,
    files,
    is_upright,
    near,
    p3_profile,
    quarters,
    rendition,
    srgb_of_p3,
    stored,
    written,
)

pytestmark = pytest.mark.sqlite_only

CANARY = "CANARY 汀河南路 12 号"
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>CANARY http://ns.adobe.com/xap/1.0/</rdf:RDF></x:xmpmeta>'
# How a camera lays the picture down for each EXIF orientation: the turn back from what the viewer sees.
LAID = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def exif(orientation=1):
    """Return EXIF with an orientation, a camera, an artist and a place."""
    tags = Image.Exif()
    tags[0x0112], tags[0x010F], tags[0x013B] = orientation, "CANARY camera", CANARY
    tags.get_ifd(0x8825).update({1: "N", 2: (31.0, 14.0, 5.0), 3: "E", 4: (121.0, 28.0, 9.0), 29: "CANARY"})
    return tags


def iptc(data):
    """Return a JPEG with a Photoshop segment that holds a caption."""
    record = b"\x1c\x02\x78" + len(CANARY.encode()).to_bytes(2, "big") + CANARY.encode()
    block = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + len(record).to_bytes(4, "big") + record
    return data[:2] + b"\xff\xed" + (len(block) + 2).to_bytes(2, "big") + block + data[2:]


def chatty(kind):
    """Return a picture in a format, with everything that its format can tell beside pixels."""
    options = {"exif": exif(), "icc_profile": p3_profile()}
    if kind == "PNG":
        options["pnginfo"] = PngImagePlugin.PngInfo()
        options["pnginfo"].add_itxt("XML:com.adobe.xmp", XMP.decode())
        options["pnginfo"].add_text("Comment", CANARY)
        options["pnginfo"].add_text("Author", CANARY, zip=True)
        return written(quarters(), kind, **options)
    data = written(quarters(), kind, xmp=XMP, **options)
    return iptc(written(quarters(), kind, xmp=XMP, comment=CANARY.encode(), **options)) if kind == "JPEG" else data


def modes():
    """Return a name and the bytes for each kind of pixels that must come out as the four quarters."""
    picture = quarters()
    clear = picture.convert("RGBA")
    palette = picture.quantize(16, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    return {
        "jpeg": written(picture, quality=95),
        "jpeg progressive": written(picture, quality=95, progressive=True),
        "jpeg cmyk": written(picture.convert("CMYK"), quality=95),
        "jpeg of two": written(picture, "MPO", quality=95, save_all=True, append_images=[bumpy()]),
        "png": written(picture, "PNG"),
        "png interlaced palette": written(palette, "PNG", bits=4),
        "png alpha": written(clear, "PNG"),
        "webp": written(picture, "WEBP", quality=95),
        "webp lossless alpha": written(clear, "WEBP", lossless=True),
        "avif": written(picture, "AVIF", quality=95),
        "avif alpha": written(clear, "AVIF", quality=95),
    }


@pytest.mark.parametrize("name", modes())
def test_every_kind_of_picture_keeps_its_colours(name):
    line = stored(modes()[name])
    assert (line.width, line.height) == (640, 480)
    assert is_upright(rendition(line)) and is_upright(rendition(line, extension="webp"))


@pytest.mark.parametrize("size", [(640, 480), (3600, 2400)], ids=["small", "large"])
@pytest.mark.parametrize("orientation", LAID)
def test_every_orientation_comes_out_upright(orientation, size):
    laid = quarters(*size) if LAID[orientation] is None else quarters(*size).transpose(LAID[orientation])
    line = stored(written(laid, quality=90, exif=exif(orientation)))
    assert (line.width, line.height) == (min(size[0], 1600), round(size[1] * min(1, 1600 / size[0])))
    assert is_upright(rendition(line))


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "AVIF"])
def test_other_formats_are_turned_upright_too(kind):
    laid = quarters().transpose(LAID[6])
    assert is_upright(rendition(stored(written(laid, kind, exif=exif(6)))))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_nothing_but_pixels_is_stored(kind, settings):
    data = chatty(kind)
    told = [b"CANARY", "汀河".encode(), b"Exif", b"EXIF", b"adobe", b"xmp", b"XMP", b"ICC", b"Photoshop", b"mntr"]
    assert any(word in data for word in told)
    stored(data)
    assert {word for word in told for bytes_ in files(settings).values() if word in bytes_} == set()


def test_what_is_transparent_becomes_white():
    clear = Image.new("RGBA", (300, 300), (255, 0, 0, 0))
    clear.paste((0, 0, 255, 128), (0, 0, 150, 300))
    picture = rendition(stored(written(clear, "PNG")))
    assert near(picture.getpixel((220, 150)), (255, 255, 255))
    assert near(picture.getpixel((75, 150)), (127, 127, 255))


@pytest.mark.parametrize("clear", [7, bytes([255] * 7 + [0])], ids=["one entry", "a table"])
def test_a_palette_with_a_transparent_colour_becomes_white_there(clear):
    palette = Image.new("P", (300, 300), 7)
    palette.putpalette([10, 120, 10] * 8)
    palette.paste(1, (0, 0, 150, 300))
    picture = rendition(stored(written(palette, "PNG", transparency=clear)))
    assert near(picture.getpixel((220, 150)), (255, 255, 255)) and near(picture.getpixel((75, 150)), (10, 120, 10))


def test_sixteen_bits_of_grey_are_scaled_not_clipped():
    grey = Image.new("I;16", (300, 300), 0x8000)
    grey.paste(Image.new("I;16", (150, 300), 0x2000), (0, 0))
    picture = rendition(stored(written(grey, "PNG")))
    assert near(picture.getpixel((220, 150)), (128, 128, 128)) and near(picture.getpixel((75, 150)), (32, 32, 32))


@pytest.mark.parametrize("mode", ["1", "L", "LA"])
def test_grey_and_black_and_white_are_taken(mode):
    picture = rendition(stored(written(Image.new("L", (300, 300), 255).convert(mode), "PNG")))
    assert (picture.mode, picture.getpixel((9, 9))) == ("RGB", (255, 255, 255))


@pytest.mark.parametrize("colour", [(180, 120, 100), (60, 160, 90), (90, 90, 200), (120, 120, 120)])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_wide_gamut_profile_is_brought_to_srgb(kind, colour):
    data = written(Image.new("RGB", (300, 300), colour), kind, quality=100, icc_profile=p3_profile())
    assert near(rendition(stored(data)).getpixel((150, 150)), srgb_of_p3(colour), by=4)


@pytest.mark.parametrize("profile", [b"not a profile", p3_profile()[:200]], ids=["nonsense", "cut"])
def test_a_broken_profile_leaves_the_pixels(profile):
    assert is_upright(rendition(stored(written(quarters(), quality=95, icc_profile=profile))))


@pytest.mark.parametrize("width", [200, 300, 480, 481, 960, 1500, 1600, 2400])
def test_renditions_exist_for_exactly_their_widths(width, settings):
    line = stored(written(bumpy(width, 240)))
    assert line.width == min(width, 1600)
    wanted = {rendition_name(line.key, each, kind) for each in rendition_widths(line.width) for kind in ("jpg", "webp")}
    assert set(files(settings)) == wanted
    for each in rendition_widths(line.width):
        sizes = {rendition(line, each, kind).size for kind in ("jpg", "webp")}
        assert sizes == {(each, round(line.height * each / line.width))}


def test_renditions_are_progressive_jpeg_and_webp():
    line = stored(written(bumpy()))
    jpeg, webp = rendition(line), rendition(line, extension="webp")
    assert (jpeg.format, jpeg.info.get("progressive"), webp.format) == ("JPEG", 1, "WEBP")


def test_a_very_tall_picture_is_bounded_in_height():
    line = stored(written(bumpy(400, 11_000)))
    assert (line.width, line.height) == (round(400 * TALLEST / 11_000), TALLEST)


def test_the_line_names_the_uploaded_bytes_and_carries_no_words():
    data = chatty("JPEG")
    line = stored(data)
    assert line.digest == hashlib.sha256(data).hexdigest()
    assert (len(line.key), line.caption, line.credit, line.alternative, line.place) == (32, "", "", "", "")


def test_the_same_upload_twice_is_stored_under_two_keys():
    assert stored(written(quarters())).key != stored(written(quarters())).key


def test_the_format_is_told_by_the_content_not_by_the_name(settings):
    stored(written(quarters(), "PNG"), name="photo.exe")
    assert all(Image.open(io.BytesIO(data)).format in ("JPEG", "WEBP") for data in files(settings).values())


NAMES = ["../../etc/passwd", "/etc/passwd", "a\0.jpg", "长" * 400 + ".jpg", "\u202egpj.exe", "CON", "图.PNG.", "%2e%2e"]


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_the_uploads_name_never_reaches_the_storage(name, settings):
    line = stored(written(quarters(300, 300)), name=name)
    assert set(files(settings)) == {rendition_name(line.key, 300, "jpg"), rendition_name(line.key, 300, "webp")}


def test_an_upload_that_was_read_before_is_read_from_its_start():
    upload = File(io.BytesIO(written(quarters())), name="photo.jpg")
    upload.read()
    assert is_upright(rendition(store_picture(upload)))


def test_pillow_never_reads_on_past_the_end_of_data():
    assert ImageFile.LOAD_TRUNCATED_IMAGES is False
