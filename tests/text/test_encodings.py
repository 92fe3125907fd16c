"""Bytes become the characters that were written, or a sentence says why not."""

import codecs

import pytest
from django.utils.translation import override

from articles.text.encodings import decode
from articles.text.unreadable import Unreadable

TEXT = "本报讯（记者程亦凡）11月3日，市长裴静如到石埠县调研竹产业，要求把林道修到村口。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le", "utf-16-be", "utf-8-sig", "utf-16"])
def test_the_usual_encodings_are_told_apart(encoding):
    assert decode(TEXT.encode(encoding)) == TEXT


def test_a_short_text_is_told_too():
    assert decode("石埠县通车".encode("gb18030")) == "石埠县通车"


def test_a_wrong_guess_can_be_repaired():
    data = "汀".encode("gb18030")
    assert decode(data, "gbk") == "汀"
    assert decode(codecs.BOM_UTF8 + TEXT.encode(), "utf8") == TEXT


MIXED, NO_TEXT = "The text mixes encodings, or is in none of the usual ones", "This is no text: hand in a text"


@pytest.mark.parametrize(
    ("data", "encoding", "sentence"),
    [
        (TEXT.encode() + TEXT.encode("gb18030"), None, MIXED),
        ("汀河大桥".encode() + "竹子".encode("gb18030"), None, MIXED),
        (TEXT.encode("gb18030"), "utf-8", "not wholly in utf-8: line 1 cannot be read"),
        (bytes(range(256)) * 40, None, NO_TEXT),
        (b"\x89PNG\r\n\x1a\n" + bytes(400), None, NO_TEXT),
        (TEXT.encode(), "klingon", "“klingon” is no encoding that is known here"),
        (TEXT.encode(), "base64", "cannot be read as base64"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8\x00", None, "not wholly in utf-16-le: line 1 cannot be read"),
    ],
)
def test_what_cannot_be_known_is_said(data, encoding, sentence):
    with override("en"), pytest.raises(Unreadable, match=sentence):
        decode(data, encoding)
