"""Each character of a body's plain words is where its HTML holds it; marking and replacing change nothing else."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.body import clean_body, plain
from articles.text.places import marked, places, replaced
from tests.properties import examples

PIECES = ["柳桥", "夜班", "a<b", "&amp;", "&", "𠮷", "　", " ", "\n"]
PIECES += ["<p>", "</p>", "<h2>", "</h2>", "<strong>", "</strong>", "<em>", "</em>", "<br>"]
PIECES += [
    "<ul><li>",
    "</li><li>",
    "</li></ul>",
    "<blockquote>",
    "</blockquote>",
    '<a href="https://a.cn/?b=1&c=2">',
    "</a>",
]
bodies = st.lists(st.sampled_from(PIECES), max_size=24).map("".join).map(clean_body)


@given(bodies)
@examples(300)
def test_the_places_say_the_plain_words(body):
    assert "".join(character for character, _begin, _end in places(body)) == plain(body)


@given(bodies)
@examples(200)
def test_the_html_at_a_place_is_its_character(body):
    for character, begin, end in places(body):
        assert character == "\n" or html.unescape(body[begin:end]) == character


@given(bodies, st.data())
@examples(300)
def test_replacing_a_range_of_one_line_changes_those_words_and_no_tag(body, data):
    words = plain(body)
    start = data.draw(st.integers(0, len(words)))
    end = data.draw(st.integers(start, len(words)))
    if "\n" in words[start:end] or not words:
        return
    after = replaced(body, start, end, "新<词>")
    assert re.findall(r"<[^>]+>", after) == re.findall(r"<[^>]+>", body)
    if start < end:
        assert plain(after) == words[:start] + "新<词>" + words[end:]


@given(bodies, st.data())
@examples(300)
def test_marking_adds_marks_and_changes_no_word(body, data):
    words = plain(body)
    start = data.draw(st.integers(0, len(words)))
    end = data.draw(st.integers(start, len(words)))
    after = marked(body, [(start, end, "must", "doubt-0")])
    assert re.sub(r"</?mark[^>]*>", "", after) == body
    inside = "".join(re.findall(r"<mark[^>]*>(.*?)</mark>", after))
    if start < end:
        assert html.unescape(inside) == words[start:end].replace("\n", "")


def test_a_range_across_a_mark_gets_one_mark_in_each_and_one_id():
    assert marked("<p>市长<strong>贺长</strong>州来</p>", [(2, 5, "must", "doubt-0")]) == (
        '<p>市长<strong><mark class="must" id="doubt-0">贺长</mark></strong><mark class="must">州</mark>来</p>'
    )


def test_of_two_ranges_the_later_shows():
    html_of = marked("<p>一二三</p>", [(0, 3, "hint", "doubt-1"), (1, 2, "must", "doubt-0")])
    assert re.findall(r'class="(\w+)"[^>]*>(.)', html_of) == [("hint", "一"), ("must", "二"), ("hint", "三")]


def test_an_empty_range_shows_at_the_character_before_it():
    assert marked("<p>一二</p>", [(1, 1, "must", "d")]) == '<p><mark class="must" id="d">一</mark>二</p>'


@pytest.mark.parametrize(
    ("body", "start", "end", "words", "after"),
    [
        ("<p>贺长州来</p>", 0, 3, "贺长川", "<p>贺长川来</p>"),
        ("<p>贺<em>长州</em>来</p>", 0, 3, "贺长川", "<p>贺长川<em></em>来</p>"),
        ("<p>a&lt;b</p>", 1, 2, "&", "<p>a&amp;b</p>"),
        ("<p>一</p><p>二</p>", 1, 1, "。", "<p>一。</p><p>二</p>"),
        ("<p>一</p><p>二</p>", 0, 3, "三", "<p>三</p><p></p>"),
    ],
)
def test_words_are_put_in_place_of_others(body, start, end, words, after):
    assert replaced(body, start, end, words) == after
