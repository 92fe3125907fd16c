"""Pictures that are refused: each with one sentence, before anything is decoded or stored."""

import io
import struct
import zipfile
import zlib

import pytest
from django.core.files import File
from django.core.files.storage import FileSystemStorage
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageChops, ImageFile, ImageStat, PngImagePlugin

from articles.filing import pictures
from articles.filing.pictures import opened, read_picture, refuse_unfit, store_picture
from articles.models import PhotoLine, Refusal
from tests.filing.drawn import bumpy, files, quarters, rendition, stored, written
from tests.properties import examples

pytestmark = pytest.mark.sqlite_only

KINDS = {
    "jpeg": written(bumpy(), quality=90),
    "progressive": written(bumpy(), quality=90, progressive=True),
    "png": written(bumpy(), "PNG"),
    "webp": written(bumpy(), "WEBP", quality=90),
    "lossless": written(bumpy(), "WEBP", lossless=True, method=0),
    "avif": written(bumpy(), "AVIF", quality=90),
}
WHOLE = {kind: read_picture(data) for kind, data in KINDS.items()}
CANARIES = [b"<script>CANARY</script>", b"PK\x03\x04CANARY", b"%PDF-1.7 CANARY", b"<?php CANARY ?>"]


@pytest.fixture
def decoded(monkeypatch):
    """Return the list of sizes that were decoded; the decoders themselves are replaced."""
    sizes = []
    monkeypatch.setattr(ImageFile.ImageFile, "load", lambda picture: sizes.append(picture.size))
    return sizes


def refusal(data, name="photo.jpg"):
    """Return the sentence with which the bytes are refused."""
    with override("en"), pytest.raises(Refusal) as refused:
        stored(data, name=name)
    return refused.value.sentence


def png_header(width, height):
    """Return a tiny PNG whose header promises a size."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [header, b"IDAT" + zlib.compress(bytes(1000)), b"IEND"]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk)) for chunk in chunks
    )


def jpeg_header(width, height):
    """Return a small JPEG whose header promises a size."""
    data = written(quarters(320, 240))
    at = data.index(b"\xff\xc0") + 5
    return data[:at] + struct.pack(">HH", height, width) + data[at + 4 :]


def webp_header(width, height):
    """Return a small WebP whose header promises a size."""
    data = written(quarters(320, 240), "WEBP", lossless=True)
    at = data.index(b"VP8L") + 9
    return data[:at] + struct.pack("<I", width - 1 | height - 1 << 14) + data[at + 4 :]


BOMBS = {
    "png 900 MP": png_header(30_000, 30_000),
    "png 121 MP": png_header(11_000, 11_000),
    "png 61 MP": png_header(9_400, 6_500),
    "png one long side": png_header(12_001, 300),
    "jpeg 4,290 MP": jpeg_header(65_500, 65_500),
    "jpeg 61 MP": jpeg_header(10_000, 6_100),
    "webp 268 MP": webp_header(16_383, 16_383),
    "webp 61 MP": webp_header(10_000, 6_100),
}


# As the module sets it for the whole process; pytest puts filters of its own in place.
@pytest.mark.filterwarnings("error::PIL.Image.DecompressionBombWarning")
@pytest.mark.parametrize("name", BOMBS)
def test_a_pixel_bomb_is_refused_before_it_is_decoded(name, decoded, settings):
    sentence = refusal(BOMBS[name])
    assert sentence.startswith("The picture has too many pixels: at most")
    assert (decoded, files(settings)) == ([], {})


def test_a_huge_file_is_refused_before_it_is_read(decoded, settings):
    upload = File(io.BytesIO(KINDS["jpeg"]), name="photo.jpg")
    upload.size = 20 * 1024 * 1024 + 1
    with override("en"), pytest.raises(Refusal, match="larger than 20 MB"):
        store_picture(upload)
    assert upload.tell() == 0
    assert (decoded, files(settings)) == ([], {})


def test_a_file_of_just_the_largest_size_is_taken():
    upload = File(io.BytesIO(KINDS["jpeg"]), name="photo.jpg")
    upload.size = 20 * 1024 * 1024
    assert store_picture(upload).width == 640


@pytest.mark.parametrize("size", [(10_000, 6_000), (12_000, 300), (300, 12_000)])
def test_just_the_most_pixels_and_the_longest_side_are_taken(size):
    refuse_unfit(opened(png_header(*size)))


@pytest.mark.parametrize("size", [(199, 600), (600, 199), (1, 1)])
def test_a_tiny_picture_is_refused_with_its_size(size, settings):
    assert f"only {size[0]} × {size[1]} pixels" in refusal(written(quarters(*size), "PNG"))
    assert files(settings) == {}


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "AVIF"])
def test_a_moving_picture_is_refused(kind, settings):
    frames = [quarters(), bumpy()]
    assert "moves" in refusal(written(frames[0], kind, save_all=True, append_images=frames[1:]))
    assert files(settings) == {}


def zipped():
    """Return a ZIP archive."""
    with zipfile.ZipFile(buffer := io.BytesIO(), "w") as archive:
        archive.writestr("photo.jpg", "CANARY")
    return buffer.getvalue()


def bloated():
    """Return a PNG with ten megabytes of text in ten kilobytes."""
    words = PngImagePlugin.PngInfo()
    words.add_text("Comment", "a" * 10_000_000, zip=True)
    return written(quarters(), "PNG", pnginfo=words)


STRANGERS = {
    "empty": b"",
    "svg": b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    "html": b"<!doctype html><script>alert(1)</script>",
    "gif": written(quarters(), "GIF"),
    "bmp": written(quarters(), "BMP"),
    "tiff": written(quarters(), "TIFF"),
    "pdf": written(quarters(), "PDF"),
    "postscript": written(quarters(), "EPS"),
    "zip": zipped(),
    "heic": b"\0\0\0\x18ftypheic\0\0\0\0heicmif1" + bytes(200),
    "program": b"MZ" + bytes(300),
    "jpeg by its first bytes": b"\xff\xd8\xff\xe0" + bytes(300),
    "png by its first bytes": b"\x89PNG\r\n\x1a\n" + bytes(300),
    "gif with a page in it": b"GIF89a/*" + bytes(40) + b"*/=1;<script>alert(1)</script>",
    "png with a bomb of text": bloated(),
}


@pytest.mark.parametrize("kind", STRANGERS)
def test_another_kind_of_file_is_refused_whatever_its_name_says(kind, decoded, settings):
    assert refusal(STRANGERS[kind]).startswith("This is not a JPEG, PNG, WebP or AVIF picture")
    assert (decoded, files(settings)) == ([], {})


def difference(one, other):
    """Return the mean difference of two pictures of one size, 0 to 255."""
    return max(ImageStat.Stat(ImageChops.difference(one, other)).mean)


@pytest.mark.parametrize("sixteenths", range(16))
@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_cut_short_is_refused_or_whole(kind, sixteenths):
    data = KINDS[kind]
    try:
        picture = read_picture(data[: len(data) * sixteenths // 16])
    except Refusal:
        return
    assert picture.size == WHOLE[kind].size and difference(picture, WHOLE[kind]) < 2


@pytest.mark.parametrize("sixteenths", range(1, 15))
def test_a_jpeg_cut_short_but_properly_ended_is_refused(sixteenths):
    # Its decoder reports nothing and paints the rest grey.
    data = KINDS["jpeg"]
    assert "damaged" in refusal(data[: len(data) * sixteenths // 16] + b"\xff\xd9")


def test_a_grey_foot_is_no_sign_of_damage():
    picture = bumpy()
    picture.paste((128, 128, 128), (0, 240, 640, 480))
    assert stored(written(picture, quality=90)).width == 640


def test_a_png_with_a_wrong_checksum_is_refused():
    data = bytearray(KINDS["png"])
    data[data.index(b"IDAT") + 6000] ^= 1
    assert "damaged" in refusal(bytes(data))


def test_a_jpeg_of_endless_scans_is_refused_before_it_is_decoded(decoded):
    data = KINDS["progressive"]
    scan = data[data.rindex(b"\xff\xda") : -2]
    assert "damaged" in refusal(data[:-2] + scan * 30 + b"\xff\xd9")
    assert decoded == []


@examples(60)
@given(st.data())
def test_flipped_bytes_are_refused_or_a_picture(given_data):
    data = bytearray(KINDS[given_data.draw(st.sampled_from(sorted(KINDS)))])
    places = st.integers(0, len(data) - 1) | st.integers(0, 60)
    for place, flips in given_data.draw(st.dictionaries(places, st.integers(1, 255), min_size=1, max_size=20)).items():
        data[place] ^= flips
    try:
        picture = read_picture(bytes(data))
    except Refusal as refusal:
        assert refusal.sentence
        return
    assert picture.mode == "RGB" and max(picture.size) <= 6400 and picture.info == {}


@pytest.mark.parametrize("canary", CANARIES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_that_is_also_something_else_leaves_only_pixels(kind, canary, settings):
    line = stored(KINDS[kind] + canary)
    assert isinstance(line, PhotoLine)
    assert [name for name, data in files(settings).items() if b"CANARY" in data or canary[:5] in data] == []


def test_a_jpeg_with_a_page_in_its_comment_leaves_only_pixels(settings):
    stored(written(bumpy(), comment=b"<script>CANARY</script>"))
    assert [name for name, data in files(settings).items() if b"CANARY" in data] == []


@pytest.mark.parametrize("count", range(1, 6))
def test_what_was_saved_is_taken_back_when_the_storage_fails(count, settings, monkeypatch):
    save, saved = FileSystemStorage.save, []

    def failing(storage, name, content):
        saved.append(name)
        save(storage, name, content)
        if len(saved) == count:
            raise OSError("no space left on device")
        return name

    monkeypatch.setattr(FileSystemStorage, "save", failing)
    with pytest.raises(OSError, match="no space"):
        stored(written(bumpy(1200, 900)))
    assert (len(saved), files(settings)) == (count, {})


def test_a_refusal_lets_the_next_picture_in():
    refusal(KINDS["jpeg"][:5000] + b"\xff\xd9")
    assert not pictures.DECODING.locked()
    assert rendition(stored(KINDS["jpeg"])).size == (640, 480)
