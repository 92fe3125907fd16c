"""Every character that is no white space ends in exactly one piece, whatever is handed in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.intake.read import read
from articles.intake.sheets import sheet
from articles.text.patterns import squeeze
from tests.intake.mutations import NOISE, mutated, sample_texts
from tests.intake.samples import NAMES, page
from tests.properties import examples

TEXTS = sample_texts()


def conserves(text):
    """Fail unless the parts cover each character of a page once and its paragraphs are the page's own words."""
    reading = read(text)
    assert sheet.conserves(text, reading.sheet)
    for story in reading.stories:
        parts = [part for part in reading.sheet.of(story.number) if part.paragraph]
        words = "".join(text[start:end] for part in parts for start, end in part.spans)
        assert squeeze("".join(story.body)) == squeeze(words)


@pytest.mark.parametrize("name", NAMES)
def test_our_sample_pages_are_conserved(name):
    conserves(page(name))


@examples(200)
@given(st.text(max_size=600))
def test_any_text_is_conserved(text):
    conserves(text)


@examples(200)
@given(
    st.lists(
        st.sampled_from(
            [*NOISE, "本报讯", "（记者程亦凡）", "11月3日，", "\n", "\n\n", "　　", "市长裴静如到石埠县。"]
        ),
        max_size=60,
    )
)
def test_text_made_of_a_page_s_own_signs_is_conserved(parts):
    conserves("".join(parts))


@examples(300)
@given(st.integers(min_value=0, max_value=10_000_000))
def test_spoilt_pages_are_conserved(number):
    conserves(mutated(number, TEXTS))


# Whatever text layers hold beside Chinese: beyond the first plane, combining, private, right to left, odd line ends.
ODD = "𠮷𪚥😀e\u0301\u0305\ue000\uf8ff\u200f\u202eא\x85\r\u2028\x0b\x0c\x00\ufeff\u3000\xa0\u200b\u2f00"


@examples(200)
@given(st.text(alphabet=ODD + "路通了。，（）“”《》□口/摄图文讯本报记者孟可11月3日\n", max_size=200))
def test_text_of_odd_characters_is_conserved(text):
    conserves(text)
