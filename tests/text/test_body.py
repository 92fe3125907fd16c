"""The laws of a body: cleaned once is cleaned, words are kept, nothing but the listed elements comes through."""

import pytest
from django_prose_editor.config import allowlist_from_extensions, expand_extensions
from hypothesis import given
from hypothesis import strategies as st

from articles.text.body import EXTENSIONS, MOST_ENTITIES, MOST_TAGS, TAGS, clean_body, excerpt, plain
from articles.text.clean import printable
from articles.text.markup import DEEPEST, KEPT, is_markup
from tests.properties import examples
from tests.text.shape import faults, printing_characters

pytestmark = pytest.mark.sqlite_only

OTHERS = ["span", "font", "script", "style", "x", "o:p", "svg", "iframe", "textarea", "select", "option", "title"]
OPENED = st.sampled_from(sorted(KEPT) + OTHERS).map("<{}>".format)
CLOSED = st.sampled_from(sorted(KEPT) + OTHERS).map("</{}>".format)
ODD = st.sampled_from(
    [
        '<a href="http://a.cn/?x>y&amp;z">',
        "<a href=javascript:alert(1)>",
        '<p class="x>y" style=\'a"\' lang=zh title=t>',
        *("<b ", "<", "</", "<!--", "-->", "<![endif]>", "<br/>", "<p\n>", '"', "'", ">"),
        *("&", "&lt;", "&nbsp;", "&#8203;", "&#x202e;", "&emsp;", "　　", "\n", "\r\n", "\x00", "\ud800", "a<b"),
    ]
)
SOUP = st.lists(OPENED | CLOSED | ODD | st.text(max_size=6), max_size=40).map("".join)
PLAIN = st.text(max_size=200).filter(lambda text: not is_markup(printable(text)))


@examples(300)
@given(SOUP)
def test_whatever_comes_in_a_clean_body_comes_out(soup):
    assert faults(clean_body(soup)) == []


@examples(300)
@given(SOUP)
def test_cleaning_what_is_clean_changes_nothing(soup):
    body = clean_body(soup)
    assert clean_body(body) == body


@examples(300)
@given(SOUP)
def test_a_clean_body_has_only_printable_characters(soup):
    body = clean_body(soup)
    assert printable(body) == body and "\n" not in body
    assert printable(plain(body)) == plain(body)


@examples(200)
@given(PLAIN)
def test_plain_lines_keep_every_character(text):
    assert printing_characters(plain(clean_body(text))) == printing_characters(printable(text))


@examples(200)
@given(st.lists(st.text("字，word 3.5<>&\"'　…", min_size=1).filter(str.strip), min_size=1))
def test_a_plain_line_becomes_a_paragraph(lines):
    assert plain(clean_body("\n".join(lines))).count("\n") == len(lines) - 1


@examples(200)
@given(st.lists(st.text(max_size=20), max_size=5))
def test_words_in_paragraphs_keep_every_character(lines):
    escaped = [line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for line in lines]
    body = clean_body("".join(f"<p>{line}</p>" for line in escaped))
    assert printing_characters(plain(body)) == printing_characters(printable("\n".join(lines)))


def test_the_editor_and_the_cleaner_permit_the_same_elements():
    # br is HardBreak's; p is Paragraph's, which the editor has always; the rest is named in EXTENSIONS.
    permitted = allowlist_from_extensions(expand_extensions(EXTENSIONS))
    assert set(permitted["tags"]) == TAGS
    assert set(permitted["url_schemes"]) == {"http", "https", "mailto"}


def test_what_the_editor_writes_is_clean():
    written = (
        "<h2>小标题</h2><p>甲<strong>乙</strong><em>丙</em><br>丁</p><blockquote><p>引</p></blockquote>"
        "<ul><li><p>一</p><ol><li><p>二</p></li></ol></li></ul>"
        '<p><a href="https://example.com/?a=1&amp;b=2" rel="noopener nofollow">词</a>&lt;3 &amp; 4</p>'
    )
    assert clean_body(written) == written


@pytest.mark.parametrize("empty", ["", " ", "\n\n", "　　", "<p></p>", "<p>&nbsp;</p>", "<ul><li></li></ul>", "<br>"])
def test_an_empty_body_is_empty(empty):
    assert clean_body(empty) == ""


def test_a_long_body_is_cleaned_whole():
    text = "".join(f"<p>{'字' * 199}。</p>" for _number in range(1000))
    assert clean_body(text) == text and len(plain(text)) == 200_999


# Each is slow, deep or long on purpose; a parser or a pattern that goes back on its steps would take hours.
HEAVY = {
    "deep boxes": "<div>" * 100_000 + "字",
    "deep quotations": "<blockquote>" * 9_000 + "字",
    "deep lists": "<ul><li>" * 3_000 + "字",
    "deep and closed": "<blockquote>" * 3_000 + "字" + "</blockquote>" * 3_000,
    "wrong ends": "<x>" * 5_000 + "</y>" * 5_000 + "字",
    "nested empties": "<p>字</p>" + "<ul><li>" * 3_000 + "<b>" * 3_000,
    "angle brackets": "字" + "<" * 500_000,
    "ampersands": "<p>字" + "&" * (MOST_ENTITIES + 1),
    "entities": "<p>字" + "&nbsp;" * 200_000 + "字",
    "spaces": "<p>字" + " " * 500_000 + "字",
    "wide spaces": "<p>字" + "　" * 500_000 + "字",
    "line breaks": "<p>字" + "<br>" * (MOST_TAGS - 10) + "字",
    "half a tag": "字<b" + " " * 500_000,
    "half tags": "字" + "<b " * 18_000,
    "half a comment": "<p>字" + "<!--" * 4_000,
}


@pytest.mark.parametrize("name", HEAVY)
def test_a_hostile_body_keeps_its_words(name):
    body = clean_body(HEAVY[name])
    assert "字" in plain(body) and faults(body) == []


def test_nesting_is_bounded():
    body = clean_body("<blockquote>" * 500 + "字" + "</blockquote>" * 500)
    assert body.count("<blockquote>") == DEEPEST and plain(body) == "字"


def test_plain_words_stand_one_block_a_line():
    body = "<h2>题</h2><p>甲<br>乙 &amp; 丙</p><ul><li><p>一</p></li><li><p>二</p></li></ul>"
    assert plain(body) == "题\n甲\n乙 & 丙\n一\n二"
    assert plain(clean_body('<p><a href="https://a.cn/?a>b">词</a></p>')) == "词"


def test_an_excerpt_is_cut_at_its_length_and_not_after_a_comma():
    body = "<p>夜间公交延长，</p><p>市民可在站牌查看。</p>"
    assert excerpt(body, 50) == "夜间公交延长，市民可在站牌查看。"
    assert excerpt(body, 9) == "夜间公交延长……"
    assert excerpt(body, 16) == "夜间公交延长，市民可在站牌查看。"
