"""Form: marks, stops, figures, doubled and wrong words, desk marks, signatures, pictures; pure functions of the copy.

Each module holds one kind of slip with its RULES; a rule that real print breaks daily is advice (a hint).
"""

from articles.proofing.checks.form import (
    characters,
    deskmarks,
    ends,
    figures,
    fixed,
    lists,
    pairs,
    pictures,
    signed,
    stops,
    twice,
)

PARTS = (pairs, stops, ends, twice, fixed, characters, figures, lists, deskmarks, signed, pictures)
RULES = {code: rule for part in PARTS for code, rule in part.RULES.items()}
CHECKS = tuple(check for part in PARTS for check in part.CHECKS)
