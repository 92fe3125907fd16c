"""What is taken out of every text before it is stored: characters that no page can print."""

import re

# Word's soft line end, a form feed, Unicode's own separators: each ends a line, so that no two words grow together.
LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\u2028\u2029]")
# Control and format characters break feeds, turn text round or hide inside a word; tab and new line stay.
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\ufffe\uffff"
    "\ud800-\udfff]"
)
EDGES = " \t\xa0\u2002\u2003\u3000"


def printable(text: str) -> str:
    """Return `text` without control, direction and unpaired surrogate characters, line ends as new lines.

    It does not normalise: that would turn some rare characters of names into others.
    """
    return UNPRINTABLE.sub("", LINE_ENDS.sub("\n", text))


def one_line(text: str) -> str:
    return re.sub(r"[ \t\n\xa0]+", " ", printable(text)).strip(EDGES)
