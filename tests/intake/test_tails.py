"""Signatures, credits and desk marks are found behind the last stop, in printed order."""

import pytest

from articles.intake.tails import is_all_tail, is_complete, read_tails, tails_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("路通了。②11", [("desk mark", "②11")]),
        ("路通了。⑧3夏小满摄", [("desk mark", "⑧3"), ("credit", "夏小满摄")]),
        ("路通了。（孟可）", [("signature", "（孟可）")]),
        ("路通了。（孟可）制图/丁可", [("signature", "（孟可）"), ("graphics", "制图/丁可")]),
        ("路通了。本报记者 孟可", [("signature", "本报记者 孟可")]),
        ("路通了。 摄影：丁可", [("credit", "摄影：丁可")]),
        ("路通了。（丁可 摄）", [("credit", "（丁可 摄）")]),
        ("图为新路图/夏小满文/何林", [("credit", "图/夏小满文/何林")]),
        ("图为新路 本报记者 鲍远 摄", [("credit", "本报记者 鲍远 摄")]),
    ],
)
def test_tails_are_cut_off_in_order(text, expected):
    assert [(tail.kind, text[tail.begin : tail.end]) for tail in read_tails(text)] == expected


@pytest.mark.parametrize("text", ["路修到了高新区（示范区）", "孟可摄", "他说：“好。”", "（孟可）"])
def test_words_of_the_copy_are_no_tail(text):
    assert read_tails(text) == []


@pytest.mark.parametrize(
    ("text", "complete"), [("路通了。", True), ("路通了。（孟可）", True), ("图为新路", True), ("路通", False)]
)
def test_a_signed_paragraph_needs_nothing_behind_it(text, complete):
    assert is_complete(text) is complete


@pytest.mark.parametrize("text", ["（孟可）", "（孟可）制图/丁可", "⑧3夏小满摄"])
def test_a_line_may_be_nothing_but_a_tail(text):
    assert is_all_tail(text)
    assert "".join(text[tail.begin : tail.end] for tail in tails_of(text)) == text


def test_the_names_of_a_message_head_are_no_tail():
    assert read_tails("本报讯（记者孟可 文/图）") == []


def test_only_so_many_tails_are_read():
    assert len(read_tails("路通了。" + "（孟可）" * 50)) == 6
