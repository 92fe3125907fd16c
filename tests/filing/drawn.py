"""Pictures drawn by the tests: four coloured quarters in any format, with any metadata, and a wide-gamut profile."""

import io
import struct
from random import Random

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image

from articles.filing.pictures import store_picture
from articles.models.photo import rendition_name

QUARTERS = {(0, 0): (220, 20, 30), (1, 0): (20, 180, 40), (0, 1): (30, 40, 200), (1, 1): (240, 230, 220)}
# Display P3 as XYZ under D50, and its way to linear sRGB.
P3 = {b"rXYZ": (0.51512, 0.24120, -0.00105), b"gXYZ": (0.29198, 0.69225, 0.04189), b"bXYZ": (0.15710, 0.06657, 0.78407)}
P3_TO_SRGB = ((1.2249, -0.2247, 0), (-0.0420, 1.0419, 0), (-0.0197, -0.0786, 1.0979))


def quarters(width=640, height=480):
    """Return an RGB picture whose four quarters have the colours of QUARTERS."""
    picture = Image.new("RGB", (width, height))
    for (x, y), colour in QUARTERS.items():
        picture.paste(colour, (x * width // 2, y * height // 2, (x + 1) * width // 2, (y + 1) * height // 2))
    return picture


def bumpy(width=640, height=480):
    """Return an RGB picture with structure in every block, as a photograph has."""
    small = (width // 8, height // 8)
    grey = Image.frombytes("L", small, Random(7).randbytes(small[0] * small[1]))
    return grey.resize((width, height), Image.Resampling.BICUBIC).convert("RGB")


def written(picture, kind="JPEG", **options):
    """Return the bytes of a picture in a format."""
    buffer = io.BytesIO()
    picture.save(buffer, kind, **({"speed": 10} if kind == "AVIF" else {}), **options)
    return buffer.getvalue()


def stored(data, name="photo.jpg"):
    """Store the bytes as an upload and return the line of the picture."""
    return store_picture(ContentFile(data, name=name))


def rendition(line, width=None, extension="jpg"):
    """Return one stored rendition, the widest by default, opened and loaded."""
    with default_storage.open(rendition_name(line.key, width or line.width, extension)) as file:
        picture = Image.open(io.BytesIO(file.read()))
        picture.load()
    return picture


def files(settings):
    """Return {name: bytes} of everything stored."""
    root = settings.MEDIA_ROOT
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def near(colour, wanted, *, by=6):
    """Tell whether two colours differ by at most `by` in each channel."""
    return all(abs(one - other) <= by for one, other in zip(colour, wanted, strict=True))


def is_upright(picture):
    """Tell whether each quarter of the picture has its colour."""
    corners = {(x, y): (picture.width * (1 + 2 * x) // 4, picture.height * (1 + 2 * y) // 4) for x, y in QUARTERS}
    return all(near(picture.convert("RGB").getpixel(corners[at]), colour) for at, colour in QUARTERS.items())


def p3_profile():
    """Return the bytes of a Display P3 profile with a gamma of 2.2."""
    tags = {name: b"XYZ \0\0\0\0" + b"".join(fixed(value) for value in xyz) for name, xyz in P3.items()}
    tags |= dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), b"curv\0\0\0\0" + struct.pack(">IHxx", 1, round(2.2 * 256)))
    tags[b"wtpt"] = b"XYZ \0\0\0\0" + b"".join(fixed(value) for value in (0.9642, 1, 0.8249))
    tags[b"desc"] = b"desc\0\0\0\0" + struct.pack(">I", 7) + b"CANARY\0" + bytes(79)
    table, data, start = b"", b"", 132 + 12 * len(tags)
    for name, value in tags.items():
        table += name + struct.pack(">II", start + len(data), len(value))
        data += value
    head = struct.pack(">I4sI4s4s4s12x4s", start + len(data), b"none", 0x02400000, b"mntr", b"RGB ", b"XYZ ", b"acsp")
    light = b"".join(fixed(value) for value in (0.9642, 1, 0.8249))
    return head.ljust(68, b"\0") + light + bytes(48) + struct.pack(">I", len(tags)) + table + data


def fixed(value):
    """Return a number as the profile writes it: 16 bits before the point, 16 after."""
    return struct.pack(">i", round(value * 65536))


def srgb_of_p3(colour):
    """Return what a P3 colour (gamma 2.2) is in sRGB, 0 to 255 a channel, clipped where sRGB does not reach."""
    linear = [(channel / 255) ** 2.2 for channel in colour]
    mixed = [max(0, sum(share * part for share, part in zip(row, linear, strict=True))) for row in P3_TO_SRGB]
    return tuple(
        round(255 * (12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055)) for part in mixed
    )
