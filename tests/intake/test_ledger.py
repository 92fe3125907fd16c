"""The ledger leaves no character out and enters none twice."""

from articles.intake.ledger import Ledger
from articles.intake.spans import Strip


def test_what_nobody_claims_is_left_over():
    ledger = Ledger("一二三 四")
    ledger.claim("body", Strip("一二三 四", ((1, 2),)), 0)
    assert [(piece.kind, piece.start, piece.end) for piece in ledger.closed()] == [
        ("leftover", 0, 1),
        ("body", 1, 2),
        ("leftover", 2, 5),
    ]


def test_a_second_claim_of_a_character_is_void():
    ledger = Ledger("一二三")
    ledger.claim("body", Strip("一二三", ((0, 2),)), 0)
    ledger.claim("credit", Strip("一二三", ((1, 3),)), 1)
    assert [(piece.kind, piece.start, piece.end) for piece in ledger.closed()] == [("body", 0, 2), ("credit", 2, 3)]
