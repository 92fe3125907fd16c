"""Topics as they are typed: between commas of either width, each once, in order."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.topics import join_topics, split_topics
from tests.properties import examples

pytestmark = pytest.mark.sqlite_only

TYPED = {
    "民生，教育、交通": ["民生", "教育", "交通"],
    "民生,教育; 交通；环保\n文旅": ["民生", "教育", "交通", "环保", "文旅"],
    "民生，民生, 民生": ["民生"],
    " ，、;；\n, ": [],
    "": [],
    None: [],
    "  乡村　振兴  ": ["乡村 振兴"],
    "AI, ai": ["AI", "ai"],
    "“一带一路”·十年": ["“一带一路”·十年"],
}


@dataclass(order=True, frozen=True)
class Topic:
    """What joining needs of a topic."""

    name: str


@pytest.mark.parametrize("text", TYPED)
def test_a_line_of_topics_is_parted(text):
    assert split_topics(text) == TYPED[text]


@examples(200)
@given(st.text(st.sampled_from("民生 　,，、;；\n\tAI") | st.characters()))
def test_what_was_parted_can_be_joined_and_parted_again(text):
    names = split_topics(text)
    assert split_topics(join_topics([Topic(name) for name in names])) == sorted(names)


@examples(200)
@given(st.text(st.sampled_from("民生 　,，、;；\n\tAI")))
def test_a_name_is_whole_once_and_without_spaces_at_its_ends(text):
    names = split_topics(text)
    assert len(names) == len(set(names))
    assert all(name and name == " ".join(name.split()) and split_topics(name) == [name] for name in names)


def test_topics_are_shown_in_one_order_whoever_typed_them():
    assert join_topics([Topic("民生"), Topic("交通")]) == join_topics([Topic("交通"), Topic("民生")]) == "交通，民生"
    assert join_topics([]) == ""
