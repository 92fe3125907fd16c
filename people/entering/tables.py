"""What is handed in becomes a table of texts: lines that were pasted, a CSV file, the tables of a Word file."""

import csv
import io
import re

from django.utils.translation import gettext as _

from articles.text.clean import printable
from articles.text.docx import tables_of, text_of
from articles.text.encodings import decode
from articles.text.names import read_names, tokens
from articles.text.unreadable import Unreadable

LARGEST = 5_000_000
MOST_LINES, LONGEST_CELL = 2000, 300
LONGEST_RUN = 4
MARKS = ("\t", ",", "|", "｜", "，")
BLANKS = re.compile(r"[ \u3000\xa0]+")
TITLED = re.compile(r"([^：:\d]{2,40})[：:]\s*([^：:\d]+)")


def table_from_file(data: bytes) -> list[list[str]]:
    if len(data) > LARGEST:
        raise Unreadable(_("The file is larger than %(most)s MB: that is no roster.") % {"most": LARGEST // 1_000_000})
    if not data.strip():
        raise Unreadable(_("The file is empty."))
    if not data.startswith(b"PK\x03\x04"):
        return table_from_text(decode(data))
    rows = [row for table in tables_of(data) for row in table]
    return limited(rows) if rows else table_from_text(text_of(data))


def table_from_text(text: str) -> list[list[str]]:
    """Return the table that some lines make: cells between tabs, commas or bars, or between blanks."""
    text = printable(text)
    lines = [line for line in text.split("\n") if line.strip()]
    mark = mark_of(lines)
    if mark in (None, "，") and sum(bool(TITLED.fullmatch(line.strip())) for line in lines) * 2 > len(lines):
        return limited(rows_by_title(lines))
    if mark == ",":
        return limited(list(csv.reader(io.StringIO(text), strict=False)))
    return limited([line.split(mark) if mark else words_of(line) for line in lines])


def rows_by_title(lines: list[str]) -> list[list[str]]:
    """Return the table of lines that name a title and who holds it (副市长：骆其昌、屠志刚), headed.

    A line without a title is the organisation of those below it.
    """
    rows, body = [["姓名", "单位", "职务"]], ""
    for line in lines:
        if titled := TITLED.fullmatch(line.strip()):
            title = "".join(titled[1].split())
            rows += [[name, body, title] for name in holders(titled[2].rstrip("。；;. "))]
        else:
            body = "".join(line.split()).rstrip("：:")
    return rows


def holders(text: str) -> list[str]:
    return [
        name
        for token in tokens(text)
        for name in ([token] if len(token) <= LONGEST_RUN else read_names(token).names or [token])
    ]


def mark_of(lines: list[str]) -> str | None:
    return next((mark for mark in MARKS if sum(mark in line for line in lines) * 10 >= len(lines) * 8), None)


def words_of(line: str) -> list[str]:
    """Return the words of a line; two single characters in front are one name set wide (丛　峰)."""
    words = [word for word in BLANKS.split(line.strip()) if word]
    if len(words) > 2 and len(words[0]) == len(words[1]) == 1:
        words[:2] = [words[0] + words[1]]
    return words


def limited(rows: list[list[str]]) -> list[list[str]]:
    rows = [[" ".join(printable(cell).split()) for cell in row] for row in rows if any(cell.strip() for cell in row)]
    if len(rows) > MOST_LINES:
        raise Unreadable(_("More than %(most)s lines: hand them in in parts.") % {"most": MOST_LINES})
    if any(len(cell) > LONGEST_CELL for row in rows for cell in row):
        raise Unreadable(_("A cell holds more than %(most)s characters: this is no roster.") % {"most": LONGEST_CELL})
    return rows
