"""Tables of Word files: rows of cells, with what merged cells say repeated where they reach."""

from xml.etree.ElementTree import Element

from articles.text.docx import WORDS, document_xml, paragraphs, parsed

TABLE, ROW, CELL = f"{WORDS}tbl", f"{WORDS}tr", f"{WORDS}tc"
PROPERTIES, SPAN, MERGED, VALUE = f"{WORDS}tcPr", f"{WORDS}gridSpan", f"{WORDS}vMerge", f"{WORDS}val"
# Wider spans than any honest table has would only take memory.
WIDEST = 60


def tables_of(data: bytes) -> list[list[list[str]]]:
    """Return the tables of a .docx in order, each a list of rows of texts; raise Unreadable with a sentence."""
    found, waiting = [], [parsed(document_xml(data))]
    while waiting:
        node = waiting.pop()
        if node.tag == TABLE:
            found.append(rows_of(node))
        else:
            waiting += reversed(node)
    return found


def rows_of(table: Element) -> list[list[str]]:
    """Return the rows of one table; a cell merged downwards says what the one above it says."""
    rows, above = [], []
    for row in table.findall(ROW):
        cells = [cell for node in row.findall(CELL) for cell in cells_of(node)]
        texts = [
            above[place] if goes_on and place < len(above) else text for place, (text, goes_on) in enumerate(cells)
        ]
        rows.append(texts)
        above = texts
    return rows


def cells_of(node: Element) -> list[tuple[str, bool]]:
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
    """Return how many columns a written number of them is, within reason."""
    return min(int(number), WIDEST) if number.isascii() and number.isdecimal() and number != "0" else 1
