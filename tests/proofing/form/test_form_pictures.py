"""Pictures: captions, credits, words about a picture that is not there, places in it; and heads."""

from dataclasses import replace
from itertools import product

import pytest

from articles.models.copy import PhotoLine
from articles.proofing.manuscript import Manuscript
from tests.proofing.form.clean import found_in, read, stories

pytestmark = pytest.mark.sqlite_only

PICTURE = PhotoLine(key="bridge.jpg", digest="", width=1200, height=800, caption="汀河大桥亮灯。", credit="柴峰 摄")
BODY = "11月22日，汀河大桥亮灯。"
NAMES = ["方砚", "何林", "唐小满", "程亦凡", "倪承志", "柴峰", "夏冰洁", "丁海山"]
CREDITS = ["本报记者 {} 摄", "（{} 摄）", "{}摄", "{} 何林 摄影报道", "图/{}"]


def story(body=BODY, photos=(), kind="bulletin", **fields):
    """Return a story with photographs, its fields as a filed one has them."""
    for number, photo in enumerate(photos, 1):
        fields |= {f"{part}:{number}": getattr(photo, part) for part in ("caption", "credit") if getattr(photo, part)}
    return Manuscript(fields={"headline": "大桥亮灯", "body": body, **fields}, kind=kind, photos=tuple(photos))


def found(manuscript):
    """Return (code, field, words) of a story's findings."""
    return [(finding.code, finding.field, finding.text) for finding in read(manuscript)]


def test_a_caption_without_a_credit_is_found_whole():
    bare = replace(PICTURE, credit="")
    assert found(story(photos=[PICTURE, bare])) == [("form.caption_without_credit", "caption:2", PICTURE.caption)]


def test_every_caption_of_the_sample_paper_needs_its_credit():
    pictured = [paper for paper in stories() if paper.photos]
    for paper in pictured:
        bare = replace(paper, photos=tuple(replace(photo, credit="") for photo in paper.photos))
        codes = [finding.code for finding in read(bare)]
        assert codes.count("form.caption_without_credit") == len(paper.photos)
    assert len(pictured) > 5


@pytest.mark.parametrize(("credit", "name"), list(product(CREDITS, NAMES)))
def test_a_credit_in_the_body_without_a_picture_is_found(credit, name):
    credit = credit.format(name)
    assert found(story(BODY + credit)) == [("form.credit_without_picture", "body", credit)]
    assert found(story(BODY + credit, photos=[PICTURE])) == []


@pytest.mark.parametrize("words", ["图为大桥夜景。", "上图为大桥夜景。", "左图：大桥夜景。", "图①为大桥夜景。"])
def test_words_about_a_picture_are_found_where_there_is_none(words):
    codes = [code for code, _field, _words in found(story(BODY + words))]
    assert codes == ["form.picture_missing"]
    assert found(story(BODY + words, photos=[PICTURE])) == []


@pytest.mark.parametrize(
    "words", ["意图为何不明。", "这张地图为证。", "市图书馆开放。", "企图为难他人。", "右图书架很满。"]
)
def test_other_words_with_the_same_characters_are_left_alone(words):
    assert found(story(BODY + words)) == []


def test_plain_words_hold_no_pictures_so_words_about_one_are_only_advice():
    assert [code for code, *_rest in found_in(f"{BODY}图为大桥夜景。")] == ["form.picture_elsewhere"]


@pytest.mark.parametrize(("first", "second"), [pair for pair in product(NAMES[:7], NAMES[:7]) if pair[0] != pair[1]])
def test_the_third_from_the_left_of_two_named_is_asked_about(first, second):
    caption = f"图为{first}（左一）、{second}（左三）在现场。"
    assert found(story(photos=[replace(PICTURE, caption=caption)])) == [("form.place_skipped", "caption:1", "（左三）")]


@pytest.mark.parametrize("count", ["两人", "2人", "三位", "3名"])
def test_a_place_beyond_the_people_announced_is_found(count):
    caption = f"图为{count}合影，方砚（左五）在笑。"
    assert found(story(photos=[replace(PICTURE, caption=caption)])) == [
        ("form.place_in_picture", "caption:1", "（左五）")
    ]


@pytest.mark.parametrize(
    "words", ["方砚（左一）、何林（右一）", "方砚（前排左一）、何林（后排左一）", "方砚（左三）", "三人中方砚（左三）"]
)
def test_places_that_may_be_are_left_alone(words):
    assert found(story(photos=[replace(PICTURE, caption=f"图为{words}在现场。")])) == []


@pytest.mark.parametrize("mark", "。，、；：")
def test_a_headline_that_ends_with_a_stop_is_found_at_the_stop(mark):
    for paper in stories():
        headed = replace(paper, fields={**paper.fields, "headline": paper.fields["headline"] + mark})
        assert ("form.headline_stop", "headline", mark) in found(headed)


def test_a_long_headline_is_advised_against():
    headline = "柳桥区" * 10 + "延长"
    assert ("form.headline_long", "headline", headline) in found(story(headline=headline))
