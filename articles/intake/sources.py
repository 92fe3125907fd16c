"""Whatever is handed in becomes the text of a page: a text file, a Word file, a PDF with a text layer."""

from django.utils.translation import gettext as _

from articles.text.encodings import decode
from articles.text.unreadable import Unreadable

LARGEST_TEXT, LARGEST_DOCUMENT = 4_000_000, 40_000_000
LONGEST = 1_000_000
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def page_from(data: bytes, encoding: str | None = None) -> str:
    if not data.strip():
        raise Unreadable(_("The file is empty."))
    if b"%PDF-" in data[:1024]:
        return checked(text_of_pdf(within(data, LARGEST_DOCUMENT)))
    if data.startswith(b"PK\x03\x04"):
        return checked(text_of_word(within(data, LARGEST_DOCUMENT)))
    if data.startswith(OLD_WORD):
        raise Unreadable(
            _("This is an old Word or WPS file, or one with a password: save it as .docx and hand that in.")
        )
    return checked(decode(within(data, LARGEST_TEXT), encoding))


def text_of_pdf(data: bytes) -> str:
    from articles.intake.pdf import text_of  # here: its library is an optional part of the installation

    return text_of(data)


def text_of_word(data: bytes) -> str:
    from articles.text.docx import text_of  # here: it opens archives, which most pages do not need

    return text_of(data)


def within(data: bytes, most: int) -> bytes:
    if len(data) > most:
        sentence = _("The file is larger than %(most)s MB: hand in one page at a time.")
        raise Unreadable(sentence % {"most": most // 1_000_000})
    return data


def checked(text: str) -> str:
    if not text.strip():
        raise Unreadable(_("The file is empty."))
    if len(text) > LONGEST:
        raise Unreadable(_("This is far more than one page: hand in one page at a time."))
    return text
