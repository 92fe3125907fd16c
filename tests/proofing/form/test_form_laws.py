"""Laws of the family: clean copy is silent, findings are ranges, a suggestion mends, time grows with length only."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.models.severity import Severity
from articles.proofing.checks.form.words import FIXED as WORDS
from articles.proofing.manuscript import Manuscript
from tests.growth import grows_with_length
from tests.proofing.form.clean import codes_of, read, stories
from tests.properties import examples

pytestmark = pytest.mark.sqlite_only

ALPHABET = "的了在我们会市民车来，。、；：！？“”‘’（）《》【】…—-.,!?()\"'0123456789一二三〇近约多余左右"
ALPHABET += "万亿%年XX×①■□口图为左\n 　A"


def silent(text):
    """Tell whether plain words have no finding of this family."""
    return not {code for code in codes_of(text) if code.startswith("form.")}


def test_the_sample_paper_has_no_slip():
    loud = {
        (paper.fields["headline"], finding.code, finding.text)
        for paper in stories()
        for finding in read(paper)
        if finding.code.startswith("form.") and finding.severity != Severity.HINT
    }
    assert loud == set()
    assert len(stories()) > 25


@examples(300)
@given(st.text(ALPHABET, max_size=80))
def test_a_finding_is_a_range_of_its_field(body):
    for finding in read(Manuscript(fields={"headline": "题", "body": body}, kind="bulletin")):
        assert 0 <= finding.start < finding.end <= len(finding.field and body) or finding.field == "headline"
        assert finding.field == "headline" or body[finding.start : finding.end] == finding.text
        assert finding.message()


@pytest.mark.parametrize("wrong", WORDS)
def test_a_wrong_word_is_mended_by_its_suggestion(wrong):
    (finding,) = read(Manuscript(fields={"body": f"说来{wrong}，如此。"}))
    assert (finding.code, finding.text) == ("form.wrong_word", wrong)
    assert silent(f"说来{finding.suggestion}，如此。")


@pytest.mark.parametrize("wrong", [wrong for wrong, (_right, before, _behind) in WORDS.items() if before])
def test_a_wrong_form_made_by_two_right_words_is_left_alone(wrong):
    assert all(silent(f"说{character}{wrong}，如此。") for character in WORDS[wrong][1])


@pytest.mark.parametrize(
    "unit",
    ["。，、；：", "“", "”", "（", "“”‘’（）《》", "1234567890", "啊", "市民", "…", "*", "-", "患者王", "近30多"],
)
def test_work_grows_with_the_length_whatever_stands_there(unit):
    assert grows_with_length(lambda body: read(Manuscript(fields={"headline": "题", "body": body})), unit)


def test_two_hundred_thousand_marks_are_read():
    marks = ("。，、；：！？“”‘’（）《》" * 20000)[:200000]
    assert "form.stop_doubled" in codes_of(marks)


def test_a_text_layer_with_broken_lines_is_no_row_of_lost_stops():
    lines = ["柳桥区三条夜间公交线路，从今天起延长到二十三点运", "营，沿线市民可以在站牌上查看时刻，也可以拨打电话"]
    layer = [f"{line[:-2]}{number}号{line[-2:]}" for number in range(1, 5) for line in lines]
    assert silent("\n".join(layer))
