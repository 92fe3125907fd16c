"""Blocks become stories: what begins one, what goes on, what ends it."""

import pytest

from tests.intake.reading import codes, headlines, stories_of

NEWS = "本报讯（记者孟可）11月3日，山坳村的林道通了车，收竹的车一天跑三趟。"
MORE = "村里的老人说，路通了，竹子才值钱。"


def test_an_opening_begins_a_story_without_a_headline():
    assert headlines(f"林道通车\n\n{NEWS}\n\n{MORE}\n\n{NEWS}") == ["林道通车", None]


def test_a_fragment_is_mended_with_what_was_cut_off():
    (story,) = stories_of(f"林道通车\n\n{NEWS[:-6]}\n\n{NEWS[-6:]}")
    assert story.body == (NEWS,)


def test_a_signature_ends_a_story():
    assert len(stories_of(f"林道通车\n\n{NEWS}（孟可）\n\n图书馆夜里亮着灯，借书的人比白天还多。")) == 2


def test_the_caption_behind_a_story_is_a_story_of_its_own():
    caption = "11月4日，柳荫公园的银杏叶落了一地，孩子们捡起来拼小鱼。"
    assert [story.kind for story in stories_of(f"林道通车\n\n{NEWS}\n\n{caption}\n\n夏小满 摄")] == ["project", "photo"]


def test_a_sentence_between_headline_and_opening_is_the_deck():
    (story,) = stories_of(f"林道通车\n\n四公里新路通到竹山里，收竹快了一半。\n\n{NEWS}")
    assert story.deck == "四公里新路通到竹山里，收竹快了一半。"


def test_a_paragraph_that_lost_its_beginning_is_asked_about():
    assert "words_lost" in codes(f"林道通车\n\n{NEWS}\n\n叮嘱修路的人，要把弯口留宽。")


def test_a_page_without_chinese_says_so():
    assert codes("lorem ipsum\n\ndolor sit amet") == ["no_chinese"]


def test_a_page_of_furniture_says_so():
    assert codes("A05 云汀·城事\n扫码关注云汀发布") == ["only_furniture"]


def test_a_caption_of_two_paragraphs_with_its_credit_is_a_story_of_its_own():
    caption = "11月4日，柳荫公园的银杏叶落了一地。\n\n孩子们捡起来拼小鱼。本报记者 夏小满 摄"
    _road, photo = stories_of(f"林道通车\n\n{NEWS}\n\n{caption}")
    assert photo.captions[0].text == "11月4日，柳荫公园的银杏叶落了一地。孩子们捡起来拼小鱼。"


def test_the_caption_of_a_headed_picture_is_no_deck():
    caption = "11月4日，柳荫公园的银杏叶落了一地，孩子们捡起来拼小鱼。"
    assert stories_of(f"银杏叶落了\n\n{caption}\n\n{NEWS}")[0].deck == ""


@pytest.mark.parametrize(
    "paragraph", ["，每晚有两名老师值守到十点。", "人，每晚值守到十点。", "夜间托管点”今晚开放，灯亮到十点。"]
)
def test_a_paragraph_that_begins_as_none_does_is_asked_about(paragraph):
    assert "words_lost" in codes(f"林道通车\n\n{NEWS}\n\n{paragraph}")


@pytest.mark.parametrize(
    "paragraph", ["“路通了。”老人说，“竹子才值钱。”", "他，就是山坳村的护林员。", "（一）路基要夯实。"]
)
def test_a_paragraph_that_begins_as_paragraphs_do_is_not(paragraph):
    assert "words_lost" not in codes(f"林道通车\n\n{NEWS}\n\n{paragraph}")


def test_a_picture_named_deep_in_a_mended_paragraph_asks_nothing():
    cut = f"林道通车\n\n{NEWS[:-6]}\n\n{NEWS[-6:]}图为收竹的车开下山。"
    assert "words_lost" not in codes(cut)


def test_a_credit_above_copy_that_says_who_wrote_it_is_not_its_byline():
    assert [byline.name for byline in stories_of(f"林道通车\n\n文/丁可\n\n{NEWS}")[0].bylines] == ["孟可"]
