"""Blocks become stories: what begins one, what goes on, what ends it."""

from tests.intake.reading import codes, headlines, stories_of

NEWS = "本报讯（记者孟可）11月3日，山坳村的林道通了车，收竹的车一天跑三趟。"
MORE = "村里的老人说，路通了，竹子才值钱。"


def test_an_opening_begins_a_story_without_a_headline():
    assert headlines(f"林道通车\n\n{NEWS}\n\n{MORE}\n\n{NEWS}") == ["林道通车", None]


def test_a_fragment_is_mended_with_what_was_cut_off():
    (story,) = stories_of(f"林道通车\n\n{NEWS[:-6]}\n\n{NEWS[-6:]}")
    assert story.body == [NEWS]


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
