"""The length of copy as a newspaper counts it; static/js/desk-count.js is its twin, held to it by a table of cases."""

import re
from itertools import accumulate

LETTERS = r"A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
# What prints nothing: white space, and the signs that join or vary the character beside them.
BLANK = r"\x00-\xa0\xad\u0300-\u036f\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufe00-\ufe0f\ufeff"
# One for every Chinese character or mark of either width, one for every run of letters or figures (38.5 or AI is one).
PRINTING = re.compile(rf"[!-~]|[^{BLANK}]")
COUNTED = re.compile(rf"[{LETTERS}]+(?:[.,%:'’\-][{LETTERS}]+)*%?|[^{BLANK}]|[!-/:-@\[-`{{-~]")


def count(text: str) -> int:
    """Return the number of characters of plain `text` as a desk counts them; white space counts nothing."""
    return sum(1 for _ in COUNTED.finditer(text))


def printing(text: str) -> int:
    """A place so counted is the same in a form, uncleaned, and in clean copy; static/js/desk-places.js is the twin."""
    return len(PRINTING.findall(text))


def printing_before(text: str) -> list[int]:
    return list(accumulate((printing(character) for character in text), initial=0))
