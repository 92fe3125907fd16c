"""Whatever is handed in: a page, or a clear sentence."""

import pytest
from django.utils.translation import override

from articles.intake.read import read
from articles.intake.sources import LARGEST_TEXT, page_from
from articles.text.unreadable import Unreadable

EMPTY, MORE = "The file is empty.", "hand in one page at a time"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", EMPTY),
        (b" \n\t", EMPTY),
        ("　\n".encode(), EMPTY),
        (b"a" * (LARGEST_TEXT + 1), f"larger than 4 MB: {MORE}"),
        ("竹".encode() * 1_100_000, f"far more than one page: {MORE}"),
    ],
    ids=lambda value: str(len(value)),
)
def test_nothing_and_too_much_get_their_sentence(data, sentence):
    with override("en"), pytest.raises(Unreadable, match=sentence):
        page_from(data)


@pytest.mark.parametrize(
    "text",
    [
        "林道通车\n" * 1000,
        "\u202e林道\u200f通车\ue000",
        "lorem ipsum\n" * 50,
        "扫码关注云汀发布\n",
        "（" * 3000,
        "1234567890" * 2000,
        "## 林道通车\n" * 500,
        "夏小满 摄\n" * 500,
    ],
    ids=["fragments", "signs", "latin", "furniture", "brackets", "figures", "heads", "credits"],
)
def test_odd_pages_are_read_without_a_crash(text):
    page = page_from(text.encode())
    sheet = read(page).sheet
    assert sheet.parts and all(part.text(page).split() for part in sheet.parts)
