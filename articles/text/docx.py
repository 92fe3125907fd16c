"""Word files: their paragraphs and tables in order, within limits that no honest page reaches.

A .docx is an archive of XML; the standard library reads it, and nothing that it refers to is followed.
"""

import zipfile
import zlib
from io import BytesIO
from xml.etree import ElementTree

from django.utils.translation import gettext as _

from articles.text.unreadable import Unreadable

MOST_ENTRIES, LARGEST_XML, HIGHEST_RATIO = 2000, 20_000_000, 200
WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
COPY = "word/document.xml"
BROKEN = (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, OSError, ValueError)
CHARACTERS = {f"{WORDS}tab": "\t", f"{WORDS}br": "\n", f"{WORDS}cr": "\n"}
TABLE, ROW, CELL = f"{WORDS}tbl", f"{WORDS}tr", f"{WORDS}tc"
PROPERTIES, SPAN, MERGED, VALUE = f"{WORDS}tcPr", f"{WORDS}gridSpan", f"{WORDS}vMerge", f"{WORDS}val"
# Wider spans than any honest table has would only take memory.
WIDEST = 60
# A box of text stands in the file twice; struck-out words stand in it still.
BOX, SECOND, STRUCK = f"{WORDS}txbxContent", "}Fallback", f"{WORDS}del"


def text_of(data: bytes) -> str:
    return "\n\n".join(paragraph for paragraph in paragraphs(parsed(document_xml(data))) if paragraph.strip())


def document_xml(data: bytes) -> bytes:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entry = checked(archive)
            with archive.open(entry) as part:
                xml = part.read(LARGEST_XML + 1)
    except KeyError:
        raise Unreadable(_("This archive is no Word file.")) from None
    except BROKEN:
        raise Unreadable(_("The Word file is damaged.")) from None
    if len(xml) > LARGEST_XML:
        raise Unreadable(_("The Word file unpacks to far more than a page."))
    return xml


def checked(archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    if len(archive.infolist()) > MOST_ENTRIES:
        raise Unreadable(_("The Word file holds too many parts to be a page."))
    entry = archive.getinfo(COPY)
    if entry.file_size > LARGEST_XML or entry.file_size > HIGHEST_RATIO * max(entry.compress_size, 1000):
        raise Unreadable(_("The Word file unpacks to far more than a page."))
    return entry


def parsed(xml: bytes) -> ElementTree.Element:
    """Return the root of the XML; one that declares entities, or hides them in two-byte characters, is refused."""
    if b"<!" in xml[:2000].replace(b"<!--", b"") or b"<!ENTITY" in xml or b"\0" in xml[:400]:
        raise Unreadable(_("The Word file is damaged."))
    try:
        return ElementTree.fromstring(xml)  # noqa: S314 - entities are refused above
    except ElementTree.ParseError:
        raise Unreadable(_("The Word file is damaged.")) from None


def paragraphs(root: ElementTree.Element) -> list[str]:
    found, waiting = [], [root]
    while waiting:
        node = waiting.pop()
        if node.tag == f"{WORDS}p":
            words, boxes = words_of(node)
            found.append(words)
            waiting += reversed(boxes)
        elif not node.tag.endswith(SECOND):
            waiting += reversed(node)
    return found


def words_of(paragraph: ElementTree.Element) -> tuple[str, list[ElementTree.Element]]:
    words, boxes, waiting = [], [], [*reversed(paragraph)]
    while waiting:
        node = waiting.pop()
        if node.tag == BOX:
            boxes.append(node)
        elif node.tag == f"{WORDS}t":
            words.append(node.text or "")
        elif node.tag in CHARACTERS:
            words.append(CHARACTERS[node.tag])
        elif node.tag != STRUCK and not node.tag.endswith(SECOND):
            waiting += reversed(node)
    return "".join(words), boxes


def tables_of(data: bytes) -> list[list[list[str]]]:
    found, waiting = [], [parsed(document_xml(data))]
    while waiting:
        node = waiting.pop()
        if node.tag == TABLE:
            found.append(rows_of(node))
        else:
            waiting += reversed(node)
    return found


def rows_of(table: ElementTree.Element) -> list[list[str]]:
    """Return the rows of one table; a cell merged downwards says what the one above it says."""
    rows: list[list[str]] = []
    above: list[str] = []
    for row in table.findall(ROW):
        cells = [cell for node in row.findall(CELL) for cell in cells_of(node)]
        texts = [
            above[place] if goes_on and place < len(above) else text for place, (text, goes_on) in enumerate(cells)
        ]
        rows.append(texts)
        above = texts
    return rows


def cells_of(node: ElementTree.Element) -> list[tuple[str, bool]]:
    """Return (text, whether the cell above goes on here) for each column that one cell covers."""
    properties = node.find(PROPERTIES)
    span, goes_on = 1, False
    if properties is not None:
        given, merged = properties.find(SPAN), properties.find(MERGED)
        span = columns(given.get(VALUE, "1")) if given is not None else 1
        goes_on = merged is not None and merged.get(VALUE) != "restart"
    text = "\n".join(words for words in paragraphs(node) if words.strip())
    return [(text, goes_on), *[("", False)] * (span - 1)]


def columns(number: str) -> int:
    return min(int(number), WIDEST) if number.isascii() and number.isdecimal() and number != "0" else 1
