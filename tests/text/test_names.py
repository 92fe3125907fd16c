"""Runs of names are cut where that is certain; otherwise a person is asked."""

import pytest

from articles.text.names import is_typical_name, may_be_name, read_names


@pytest.mark.parametrize(
    ("run", "names"),
    [
        ("程亦凡", ("程亦凡",)),
        ("高　亢", ("高亢",)),
        ("程亦凡 孟可", ("程亦凡", "孟可")),
        ("葛守诚冉德胜", ("葛守诚", "冉德胜")),
        ("王小飞郭永", ("王小飞", "郭永")),
        ("孟可程亦凡丁可", ("孟可", "程亦凡", "丁可")),
        ("欧阳文杰丁可", ("欧阳文杰", "丁可")),
        ("程亦凡才让卓玛", ("程亦凡", "才让卓玛")),
        ("阿依·古丽", ("阿依·古丽",)),
    ],
)
def test_names_are_told_apart(run, names):
    reading = read_names(run)
    assert reading.is_certain
    assert reading.names == names


@pytest.mark.parametrize("run", ["温林池贵明", "程的", "良可", "程"])
def test_what_cannot_be_told_apart_is_asked(run):
    reading = read_names(run)
    assert not reading.is_certain
    assert reading.names == ()


def test_a_name_known_to_the_desk_settles_it():
    assert read_names("温林池贵明", frozenset({"池贵明"})).names == ("温林", "池贵明")


def test_common_words_are_nobody():
    assert not any(may_be_name(word) for word in ("关于", "高度重视", "党组", "的人"))


@pytest.mark.parametrize(("word", "typical"), [("孟可", True), ("何小林", True), ("渡口", False), ("高质量", False)])
def test_a_typical_name_is_one_by_every_character(word, typical):
    assert is_typical_name(word) is typical
