"""PDF pages give their words in reading order, or a sentence."""

import pytest
from django.utils.translation import override

from articles.intake.sources import page_from
from articles.text.unreadable import Unreadable
from tests.intake.documents import pdf_file

COLUMNS = [
    (50, 740, 28, "林道通到竹山里"),
    (50, 700, 10, "　　本报讯（记者孟可）路通了，竹"),
    (50, 686, 10, "子一车一车运下山，老人说"),
    (300, 700, 10, "路好了人才回来，夜里也有"),
    (300, 686, 10, "车进村。"),
]


def test_columns_come_one_after_the_other():
    words = "".join(page_from(pdf_file(*COLUMNS)).split())
    assert words == "林道通到竹山里本报讯（记者孟可）路通了，竹子一车一车运下山，老人说路好了人才回来，夜里也有车进村。"


def test_a_large_line_stands_apart():
    assert page_from(pdf_file(*COLUMNS)).splitlines()[:2] == ["林道通到竹山里", ""]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (pdf_file(), "pictures of pages and no text"),
        (pdf_file(*COLUMNS)[:60], "The PDF is damaged."),
        (b"%PDF-1.4\n" + bytes(300), "The PDF is damaged."),
    ],
    ids=["scanned", "cut", "damaged"],
)
def test_bad_files_get_their_sentence(data, sentence):
    with override("en"), pytest.raises(Unreadable, match=sentence):
        page_from(data)


def test_a_locked_file_says_so():
    lock = b"/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -1 >> " % (
        b"41" * 32,
        b"42" * 32,
    )
    with pytest.raises(Unreadable):
        page_from(pdf_file(*COLUMNS, extra=lock))
