"""What is taken out of every text before it is stored: characters that no page can print."""

import re

# Control and format characters break feeds or turn text round; tab and new line stay.
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]|[\ud800-\udfff]"
)
EDGES = " \t\u3000\xa0"


def printable(text):
    """Return `text` without control, direction and unpaired surrogate characters, line ends as new lines.

    It does not normalise: that would turn some rare characters of names into others.
    """
    return UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(text):
    """Return `text` as one printable line: line ends and tabs become spaces, edges are trimmed."""
    return re.sub(r"[ \t\n\xa0]+", " ", printable(text)).strip(EDGES)
