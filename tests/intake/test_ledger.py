"""The ledger leaves no character out and enters none twice."""

from itertools import pairwise

from articles.intake.ledger import Ledger, PieceKind, merged
from articles.intake.spans import Spans


def entered(source, *claims):
    """Return (kind, start, end) of the parts in printed order; claims are (kind, start, end, story)."""
    ledger = Ledger(source)
    for kind, start, end, story in claims:
        ledger.claim(kind, Spans(source, ((start, end),)), story)
    return sorted(((part.kind, *pair) for part in ledger.parts() for pair in part.spans), key=lambda row: row[1])


def test_what_nobody_claims_is_left_over():
    assert entered("一二三 四", (PieceKind.BODY, 1, 2, 1)) == [
        ("leftover", 0, 1),
        ("body", 1, 2),
        ("leftover", 2, 5),
    ]


def test_a_second_claim_of_a_character_is_void():
    assert entered("一二三", (PieceKind.BODY, 0, 2, 1), (PieceKind.CREDIT, 1, 3, 2)) == [
        ("body", 0, 2),
        ("credit", 2, 3),
    ]


def test_a_claim_inside_a_longer_one_takes_nothing_and_gives_nothing_back():
    source = "一二三四五六"
    found = entered(source, (PieceKind.BODY, 0, 5, 1), (PieceKind.CREDIT, 1, 2, 2), (PieceKind.DECK, 3, 6, 2))
    assert found == [("body", 0, 5), ("deck", 5, 6)]
    assert all(above[2] <= below[1] for above, below in pairwise(found))


def test_a_claim_keeps_its_reading_order():
    ledger = Ledger("一二三四")
    ledger.claim(PieceKind.BODY, Spans("一二三四", ((2, 4), (0, 1))), 1)
    assert [part.spans for part in ledger.parts()] == [((2, 4), (0, 1)), ((1, 2),)]


def test_neighbours_of_one_kind_are_joined_only_over_white_space():
    source = "一 二，三\n四"
    body = [(PieceKind.BODY, pair) for pair in ((0, 1), (2, 3), (4, 5), (6, 7))]
    assert [pair for _kind, pair in merged(source, body, over_lines=True)] == [(0, 3), (4, 7)]
    assert [pair for _kind, pair in merged(source, body, over_lines=False)] == [(0, 3), (4, 5), (6, 7)]
