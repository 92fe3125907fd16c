"""PDF pages with a text layer: characters with places and sizes become lines and columns in reading order."""

from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

import threading
import unicodedata
from dataclasses import dataclass
from typing import Never

from django.utils.translation import gettext as _

from articles.intake.columns import in_reading_order
from articles.text.unreadable import Unreadable

MOST_PAGES, MOST_CHARACTERS = 16, 200_000
# The library must not be used by two threads at once.
TURN = threading.Lock()


@dataclass(slots=True)
class Run:
    """Characters of one line and one column: where they stand and how large they are, measured from the top."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float


def text_of(data: bytes) -> str:
    """Return the text of a PDF in reading order."""
    # Imported here: a native library that only pages in PDF need.
    import pypdfium2 as pdfium

    with TURN:
        return "\n\f\n".join(page_texts(pdfium, data))


def page_texts(pdfium: ModuleType, data: bytes) -> list[str]:
    """Return the text of each page."""
    document = opened(pdfium, data)
    try:
        if len(document) > MOST_PAGES:
            raise Unreadable(
                _("This PDF has more than %(most)s pages: hand in one page at a time.") % {"most": MOST_PAGES}
            )
        texts = [in_reading_order(runs_of(pdfium, document[number])) for number in range(len(document))]
    except pdfium.PdfiumError:
        raise Unreadable(_("The PDF is damaged.")) from None
    finally:
        document.close()
    if not any(text.strip() for text in texts):
        raise Unreadable(_("This PDF holds pictures of pages and no text: hand in the text itself."))
    return texts


def opened(pdfium: ModuleType, data: bytes) -> "PdfDocument":
    """Return the document, or say why it cannot be opened."""
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "assword" in str(error):
            raise Unreadable(_("The PDF is locked with a password: hand in one without.")) from None
        raise Unreadable(_("The PDF is damaged.")) from None


def runs_of(pdfium: ModuleType, page: "PdfPage") -> list[Run]:
    """Return the runs of one page in the order of the file."""
    runs, height, raw = [], page.get_height(), pdfium.raw
    layer = page.get_textpage()
    try:
        number = layer.count_chars()
        if number > MOST_CHARACTERS:
            raise Unreadable(_("This is far more than one page: hand in one page at a time."))
        for index in range(number):
            character = printed(raw.FPDFText_GetUnicode(layer, index))
            if character is None:
                continue
            left, bottom, right, top = layer.get_charbox(index, loose=True)
            size = raw.FPDFText_GetFontSize(layer, index) or top - bottom
            size = max(size, 0.8 * (top - bottom)) if size < 2 else size
            enter(runs, Run(character, left, height - top, right, height - bottom, size))
    finally:
        layer.close()
        page.close()
    return [run for run in runs if run.text.strip()]


def printed(code: int) -> str:
    """Return the character of a code, radicals as the characters they stand for; None for what prints nothing."""
    if code in (0, 0xFFFE, 0xFFFF, 0xFEFF, 13, 10):
        return None
    character = chr(code)
    return unicodedata.normalize("NFKC", character) if 0x2E80 <= code <= 0x2FD5 else character


def enter(runs: list[Never], new: Run) -> None:
    """Add a character to the last run where it goes on in the same line, else begin a run with it."""
    last = runs[-1] if runs else None
    if last and goes_on(last, new):
        last.text += new.text
        last.right = max(last.right, new.right)
        last.top, last.bottom = min(last.top, new.top), max(last.bottom, new.bottom)
    elif not new.text.isspace():
        runs.append(new)


def goes_on(last: Run, new: Run) -> bool:
    """Tell whether a character stands right behind a run, on its line and in its size."""
    on_line = abs(last.bottom - new.bottom) < 0.4 * new.size
    is_near = -0.6 * new.size < new.left - last.right < 1.2 * new.size
    return on_line and is_near and (abs(last.size - new.size) < 0.3 * new.size or new.text.isspace())
