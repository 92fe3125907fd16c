"""Readable addresses: lower-case letters, figures and hyphens, whatever the headline."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.addresses import address_from
from tests.properties import examples

pytestmark = pytest.mark.sqlite_only

ADDRESSES = {
    "汀河大桥2号线": "ting-he-da-qiao-2-hao-xian",
    "第２号线　开通": "di-2-hao-xian-kai-tong",
    "“AI+教育”：走进课堂！": "ai-jiao-yu-zou-jin-ke-tang",
    "38.5万元": "38-5-wan-yuan",
    "Café José": "cafe-jose",
    "绿化": "lv-hua",
    "⼈民": "ren-min",
    "İstanbul": "istanbul",
    "": "story",
    "！？……": "story",
    "한국": "story",
    "../../etc/passwd?x=<script>": "etc-passwd-x-script",
    "\0\u202e\ud800甲": "jia",
}


@pytest.mark.parametrize("text", ADDRESSES)
def test_an_address_is_spelled(text):
    assert address_from(text) == ADDRESSES[text]


@examples(300)
@given(st.text(st.characters() | st.sampled_from("汀河大桥aZ09- ２Ａ⼈é"), max_size=120), st.integers(5, 80))
def test_an_address_is_letters_figures_and_hyphens_within_its_limit(text, limit):
    address = address_from(text, limit=limit)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", address) and len(address) <= limit


def test_a_long_headline_is_cut_between_syllables():
    assert address_from("庄" * 50, limit=20) == "zhuang-zhuang-zhuang"


def test_a_single_word_that_is_too_long_is_cut_inside():
    assert address_from("a" * 90, limit=20) == "a" * 20


def test_what_cannot_be_spelled_has_the_name_that_was_asked_for():
    assert address_from("？", fallback="topic") == "topic"
