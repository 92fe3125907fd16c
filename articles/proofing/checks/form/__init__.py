"""Form: marks, stops, figures, doubled and wrong words, desk marks, signatures, pictures; pure functions of the copy.

A rule that real print breaks daily is advice (a hint).
"""

from articles.proofing.checks.form import characters, deskmarks, ends, figures, pairs, pictures, signed, stops, words

MODULES = (pairs, stops, ends, words, characters, figures, deskmarks, signed, pictures)
