"""Print the ten pictures of the sample paper: SVG by program, drawn by headless Chromium, kept as plain JPEG.
Run from the project root: python -m articles.sample.pictures.source.proof [name ...]; not part of the product's run.
"""

import io
import shutil
import subprocess
import sys
import tempfile
from importlib import import_module
from pathlib import Path

from PIL import Image

NAMES = ["reeds", "bridge", "canteen", "terraces", "workshop", "library", "ferry", "factory", "firelane", "school"]
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-first-run"]  # fmt: skip
FOLDER = Path(__file__).parent.parent
LARGEST = 250_000


def shoot(svg, width, height):
    """Return the picture Chromium draws from the SVG."""
    with tempfile.TemporaryDirectory() as work:
        drawing, shot = Path(work) / "sheet.svg", Path(work) / "shot.png"
        drawing.write_text(svg)
        place = [f"--user-data-dir={work}/profile", f"--window-size={width},{height + 200}", f"--screenshot={shot}"]
        command = [shutil.which("chromium") or "chromium", *FLAGS, *place, drawing.as_uri()]
        subprocess.run(command, check=True, capture_output=True, timeout=300)  # noqa: S603, our own drawing
        return Image.open(shot).convert("RGB").crop((0, 0, width, height))


def encode(picture):
    """Return JPEG bytes of the finest quality that stays under the limit, with no metadata."""
    for quality in range(90, 40, -2):
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=quality, optimize=True, progressive=True)
        if out.tell() <= LARGEST:
            break
    return out.getvalue()


def main(names):
    """Print the named pictures, or all ten."""
    for name in names or NAMES:
        sheet = import_module(f"{__package__}.{name}").draw()
        data = encode(shoot(sheet.svg(), sheet.width, sheet.height))
        (FOLDER / f"{name}.jpg").write_bytes(data)
        sys.stdout.write(f"{name}.jpg {len(data) // 1000} kB\n")


if __name__ == "__main__":
    main(sys.argv[1:])
