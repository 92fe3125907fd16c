"""The strokes of surnames, and lists of spellings."""

import pytest

from articles.text.spellings import spellings
from articles.text.surnames import COMPOUND, RANKS, SURNAME_STROKES, UNKNOWN, surname_strokes


@pytest.mark.parametrize(
    ("name", "strokes"),
    [
        ("丁牧", 2),
        ("万方", 3),
        ("王一", 4),
        ("邓一", 4),
        ("艾一", 5),
        ("阮晓棠", 6),
        ("陈一", 7),
        ("苏一", 7),
        ("范一", 8),
        ("荀立", 9),
        ("郭一", 10),
        ("莫一", 10),
        ("黄一", 11),
        ("隋一", 11),
        ("董一", 12),
        ("蒋一", 12),
        ("裴静如", 14),
        ("蔡一", 14),
        ("臧慧敏", 14),
        ("薛一", 16),
        ("戴一", 17),
        ("魏一", 17),
        ("瞿一", 18),
        ("欧阳一", 8),
        ("卓玛", 8),
        ("A", UNKNOWN),
        ("", UNKNOWN),
    ],
)
def test_a_name_counts_by_its_surname(name, strokes):
    assert surname_strokes(name) == strokes


def test_every_surname_that_the_reader_knows_is_counted():
    known = set("".join(RANKS)) | {surname[0] for surname in COMPOUND}
    assert known - set(SURNAME_STROKES) == set()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("方硯、方研之", ("方硯", "方研之")),
        ("方 硯，方硯;方研", ("方硯", "方研")),
        ("方硯\n方研／方岩|方言", ("方硯", "方研", "方岩", "方言")),
        ("、，\t", ()),
        ("", ()),
    ],
)
def test_spellings_are_told_apart_however_they_are_set_apart(text, names):
    assert spellings(text) == names
