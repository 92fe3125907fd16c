"""PDF pages with a text layer: characters with places and sizes become lines and columns in reading order."""

import threading
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from types import ModuleType
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from articles.text.unreadable import Unreadable

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

MOST_PAGES, MOST_CHARACTERS = 16, 200_000
# In sizes of the type: how far a paragraph's first line stands in, two characters in print; how wide at least the white
# between two columns is, hardly less than a character; and the white band between two stories.
INDENT, GUTTER, BAND = 1.4, 0.8, 0.25
# Characters are of one line of print when their feet are so close, and of one run when the gap between them is no wider
# than these: a little overlap, a full-width space.
SAME_LINE, OVERLAP, SPACE = 0.4, 0.6, 1.2
# Lines of one paragraph differ so little in size, characters of one run so little; a wider leading is a gap.
SAME_SIZE, SAME_RUN_SIZE, LEADING = 0.15, 0.3, 0.9
# Runs stand beside each other only where they overlap by more than this in height.
BESIDE = 0.3
# Some files say a size of 1 and scale it; the box of a character is then a fifth larger than its type.
SCALED, OF_BOX = 2, 0.8
# Cuts within cuts: no page of print is nested so deep.
DEEPEST = 60
# The library must not be used by two threads at once.
TURN = threading.Lock()


@dataclass(slots=True)
class Run:
    """Measured from the top of the page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float


def text_of(data: bytes) -> str:
    # Imported here: a native library that only pages in PDF need.
    import pypdfium2 as pdfium

    with TURN:
        return "\n\f\n".join(page_texts(pdfium, data))


def page_texts(pdfium: ModuleType, data: bytes) -> list[str]:
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
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "assword" in str(error):
            raise Unreadable(_("The PDF is locked with a password: hand in one without.")) from None
        raise Unreadable(_("The PDF is damaged.")) from None


def runs_of(pdfium: ModuleType, page: "PdfPage") -> list[Run]:
    runs: list[Run] = []
    height, raw = page.get_height(), pdfium.raw
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
            size = max(size, OF_BOX * (top - bottom)) if size < SCALED else size
            enter(runs, Run(character, left, height - top, right, height - bottom, size))
    finally:
        layer.close()
        page.close()
    return [run for run in runs if run.text.strip()]


def printed(code: int) -> str | None:
    """Return the character of a code, radicals as the characters they stand for; None for what prints nothing."""
    if code in (0, 0xFFFE, 0xFFFF, 0xFEFF, 13, 10):
        return None
    character = chr(code)
    return unicodedata.normalize("NFKC", character) if 0x2E80 <= code <= 0x2FD5 else character


def enter(runs: list[Run], new: Run) -> None:
    last = runs[-1] if runs else None
    if last and goes_on(last, new):
        last.text += new.text
        last.right = max(last.right, new.right)
        last.top, last.bottom = min(last.top, new.top), max(last.bottom, new.bottom)
    elif not new.text.isspace():
        runs.append(new)


def goes_on(last: Run, new: Run) -> bool:
    on_line = abs(last.bottom - new.bottom) < SAME_LINE * new.size
    is_near = -OVERLAP * new.size < new.left - last.right < SPACE * new.size
    return on_line and is_near and (abs(last.size - new.size) < SAME_RUN_SIZE * new.size or new.text.isspace())


def in_reading_order(runs: list[Run]) -> str:
    if not runs:
        return ""
    return "\n\n".join(filter(None, (column_text(column) for column in columns(runs))))


def columns(runs: list[Run]) -> list[list[Run]]:
    waiting, found = [(runs, 0)], []
    while waiting:
        group, depth = waiting.pop()
        parts = [group] if depth > DEEPEST else cut_once(group)
        if len(parts) == 1:
            found.append(sorted(group, key=lambda run: (round(run.bottom, 1), run.left)))
        else:
            waiting += [(part, depth + 1) for part in reversed(parts)]
    return found


def cut_once(runs: list[Run]) -> list[list[Run]]:
    size = median(run.size for run in runs)
    gutters = bands([(run.left, run.right) for run in runs], GUTTER * size)
    if gutters:
        return groups_between(runs, gutters, lambda run: (run.left + run.right) / 2)
    across = bands([(run.top, run.bottom) for run in runs], BAND * size)
    if not across or not has_gutter_below(runs, size):
        return [runs]
    widest = max(across, key=lambda band: band[1] - band[0])
    return groups_between(runs, [widest], lambda run: (run.top + run.bottom) / 2)


def has_gutter_below(runs: list[Run], size: float) -> bool:
    rows = sorted(runs, key=lambda run: run.top)
    return any(
        below.top < above.bottom - BESIDE * size and (below.left > above.right or below.right < above.left)
        for above, below in zip(rows, rows[1:], strict=False)
    )


def bands(extents: list[tuple[float, float]], least: float) -> list[tuple[float, float]]:
    found: list[tuple[float, float]] = []
    reach: float | None = None
    for begin, end in sorted(extents):
        if reach is not None and begin - reach >= least:
            found.append((reach, begin))
        reach = end if reach is None else max(reach, end)
    return found


def groups_between(runs: list[Run], cuts: list[tuple[float, float]], middle: Callable[[Run], float]) -> list[list[Run]]:
    groups: list[list[Run]] = [[] for _cut in range(len(cuts) + 1)]
    for run in runs:
        groups[sum(middle(run) > (low + high) / 2 for low, high in cuts)].append(run)
    return [group for group in groups if group]


def column_text(runs: list[Run]) -> str:
    left, size = min(run.left for run in runs), median(run.size for run in runs)
    lines: list[str] = []
    above: Run | None = None
    for run in runs:
        if above and abs(run.bottom - above.bottom) < SAME_LINE * size:
            lines[-1] += "　" + run.text.strip()
            continue
        leading = run.top - above.bottom if above else 0
        if above and (abs(run.size - above.size) > SAME_SIZE * size or leading > LEADING * size):
            lines.append("")
        stands_in = run.left - left > INDENT * run.size and abs(run.size - size) < SAME_SIZE * size
        lines.append(("　　" if stands_in else "") + run.text.strip())
        above = run
    return "\n".join(lines)
