"""Word files give their paragraphs, or a sentence."""

import io
import zipfile

import pytest
from django.utils.translation import override

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


DAMAGED, HUGE = "The Word file is damaged.", "The Word file unpacks to far more than a page."


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (word_file("路")[:-30], DAMAGED),
        (archive(picture="x"), "This archive is no Word file."),
        (word_file(xml=body("<w:t>" + "0" * 15_000_000 + "</w:t>")), HUGE),
        (word_file(xml=body(" " * 21_000_000)), HUGE),
        (word_file("路", extra=[f"word/{number}" for number in range(2001)]), "holds too many parts to be a page"),
        (word_file(xml="<!DOCTYPE a [<!ENTITY b 'c'>]>" + body(PARAGRAPH.format("路"))), DAMAGED),
        (word_file(xml="<w:document"), DAMAGED),
        (word_file(xml=body("<w:p>" * 50_000)), HUGE),
        (word_file(), "The file is empty."),
        (b"PK\x03\x04" + bytes(100), DAMAGED),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "This is an old Word or WPS file, or one with a password"),
    ],
    ids=["cut", "other", "bomb", "spaces", "parts", "entities", "broken", "unclosed", "empty", "stub", "old"],
)
def test_bad_files_get_their_sentence(data, sentence):
    with override("en"), pytest.raises(Unreadable, match=sentence):
        page_from(data)
