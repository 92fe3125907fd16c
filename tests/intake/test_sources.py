"""Whatever is handed in: a page, or a clear sentence."""

import pytest

from articles.intake.read import read
from articles.intake.sources import LARGEST_TEXT, page_from
from articles.text.unreadable import Unreadable


@pytest.mark.parametrize(
    "data", [b"", b" \n\t", "　\n".encode(), b"a" * (LARGEST_TEXT + 1), "竹".encode() * 1_100_000], ids=len
)
def test_nothing_and_too_much_get_a_sentence(data):
    with pytest.raises(Unreadable) as refused:
        page_from(data)
    assert str(refused.value)


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
    result = read(page_from(text.encode()))
    assert sum(len(result.words(piece).split()) > 0 for piece in result.pieces) == len(result.pieces)
