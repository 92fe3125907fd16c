"""Word files give their paragraphs, or a sentence."""

import io
import zipfile

import pytest

from articles.intake.sources import page_from
from articles.text.unreadable import Unreadable
from tests.intake.documents import WORDS, word_file

PARAGRAPH = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def body(inner):
    """Return the XML of a copy."""
    return f"<w:document {WORDS}><w:body>{inner}</w:body></w:document>"


def test_paragraphs_come_in_order():
    assert page_from(word_file("林道通车", "本报讯路通了。")) == "林道通车\n\n本报讯路通了。"


def test_a_box_of_text_comes_once_and_struck_words_do_not():
    box = f"<w:txbxContent>{PARAGRAPH.format('盒')}</w:txbxContent>"
    twice = f"<w:p><w:r><w:t>外</w:t><x>{box}</x><y:Fallback xmlns:y='y'>{box}</y:Fallback></w:r>"
    struck = "<w:del><w:r><w:t>删</w:t></w:r></w:del></w:p>"
    assert page_from(word_file(xml=body(twice + struck))) == "外\n\n盒"


def archive(**entries):
    """Return the bytes of some other archive."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        for name, words in entries.items():
            made.writestr(name, words)
    return held.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        word_file("路")[:-30],
        archive(picture="x"),
        word_file(xml=body("<w:t>" + "0" * 15_000_000 + "</w:t>")),
        word_file(xml=body(" " * 21_000_000)),
        word_file("路", extra=[f"word/{number}" for number in range(2001)]),
        word_file(xml="<!DOCTYPE a [<!ENTITY b 'c'>]>" + body(PARAGRAPH.format("路"))),
        word_file(xml="<w:document"),
        word_file(xml=body("<w:p>" * 50_000)),
        word_file(),
        b"PK\x03\x04" + bytes(100),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    ],
    ids=["cut", "other", "bomb", "spaces", "parts", "entities", "broken", "unclosed", "empty", "stub", "old"],
)
def test_bad_files_get_a_sentence(data):
    with pytest.raises(Unreadable) as refused:
        page_from(data)
    assert str(refused.value)
