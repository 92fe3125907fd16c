"""Surnames and the characters of given names, by which names are told apart; strokes, by which equals are ordered."""

from articles.text.lexicon import groups, read

# By how common they are, the commonest first; the ranks follow the national census lists in outline.
RANKS = ["".join(rank) for rank in groups("surnames")]
COMPOUND = set(read("compound_surnames"))
GIVEN = set(read("given_name_characters"))
FUNCTION_WORDS = set(read("function_characters"))
SYLLABLES = set(read("name_syllables"))
NOT_PEOPLE = set(read("not_people"))
# As characters are written on the mainland (姓氏笔画); the groups of the list follow this order.
STROKES = (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18)
SURNAME_STROKES = {
    surname: strokes for strokes, group in zip(STROKES, groups("surname_strokes"), strict=True) for surname in group
}
# A surname that is not known comes behind all that are.
UNKNOWN = 99


def surname_strokes(name: str) -> int:
    """A double surname (欧阳) counts by its first character; UNKNOWN for one that is not on the list."""
    return SURNAME_STROKES.get(name[:1], UNKNOWN)
