"""Bytes become characters: by what is said, by the mark in front, or as the likeliest of the usual encodings."""

import codecs
import unicodedata

from django.utils.translation import gettext as _

from articles.text.lexicon import read
from articles.text.unreadable import Unreadable

MARKS = [
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
]
CANDIDATES = ("utf-8", "gb18030", "utf-16-le", "utf-16-be")
# What people call them; the widest encoding of a family reads the narrower ones.
FAMILIES = {
    "gbk": "gb18030",
    "gb2312": "gb18030",
    "gb": "gb18030",
    "ansi": "gb18030",
    "utf8": "utf-8",
    "unicode": "utf-16",
}
SAMPLE = 20_000
COMMON = set(read("frequent_characters"))


def decode(data: bytes, encoding: str | None = None) -> str:
    """Return the characters of `data`; raise Unreadable when they cannot be known for certain."""
    mark, name = next(((mark, name) for mark, name in MARKS if data.startswith(mark)), (b"", None))
    if encoding:
        return strictly(data[len(mark) :] if name == family(encoding) else data, family(encoding))
    if name:
        return strictly(data[len(mark) :], name)
    if (text := attempt(data, "utf-8")) is not None and not unprintable(text):
        return text
    attempts = [attempt(data, name) for name in CANDIDATES]
    guesses = [(likelihood(text), text) for text in attempts if text is not None]
    score, text = max(guesses, key=lambda guess: guess[0], default=(0, None))
    if text is not None and score > 0:
        return text
    if looks_like_text(data):
        raise Unreadable(
            _("The text mixes encodings, or is in none of the usual ones: save it as UTF-8 and hand that in.")
        )
    raise Unreadable(_("This is no text: hand in a text, a .docx or a PDF."))


def family(encoding: str) -> str:
    name = encoding.strip().lower()
    try:
        return codecs.lookup(FAMILIES.get(name.replace("-", "").replace("_", ""), name)).name
    except LookupError:
        raise Unreadable(_("“%(name)s” is no encoding that is known here.") % {"name": encoding}) from None


def strictly(data: bytes, name: str) -> str:
    try:
        return data.decode(name).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise Unreadable(
            _("The text is not wholly in %(name)s: line %(line)s cannot be read.") % {"name": name, "line": line}
        ) from None
    except (UnicodeError, LookupError, TypeError, AttributeError):
        raise Unreadable(_("The text cannot be read as %(name)s.") % {"name": name}) from None


def attempt(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        return None


def likelihood(text: str) -> float:
    sample = text[:SAMPLE]
    shown = [character for character in sample if not character.isspace()]
    if not shown:
        return 0
    good = sum(character in COMMON or character.isascii() and character.isalnum() for character in shown)
    return good / len(shown) - 4 * unprintable(sample) / len(shown)


def unprintable(text: str) -> int:
    shown = (character for character in text[:SAMPLE] if not character.isspace())
    return sum(unicodedata.category(character) in ("Cc", "Cn", "Cs") for character in shown)


def looks_like_text(data: bytes) -> bool:
    sample = data[:SAMPLE]
    return sum(byte < 9 or 13 < byte < 32 for byte in sample) * 50 < len(sample)
