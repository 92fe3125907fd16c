"""Drifted headlines and credits come home by what they share, and are asked about."""

from articles.intake.read import read
from tests.intake.reading import codes, headlines

ROAD = "本报讯（记者孟可）11月3日，山坳村的林道通了车，收竹的车一天跑三趟。"
BOOKS = "本报讯（记者孟可）11月4日，市图书馆把夜读时间延到十一点，座位可以在手机上约。"
CAPTION = "11月5日，柳荫公园的银杏叶落了一地，孩子们捡起来拼小鱼。"


def test_a_headline_at_the_end_goes_to_the_story_that_shares_its_words():
    page = f"{ROAD}\n\n{BOOKS}\n\n市图书馆延长夜读时间"
    assert headlines(page) == [None, "市图书馆延长夜读时间"]
    assert "drifted_headline" in codes(page)


def test_of_two_headlines_that_fit_one_story_the_likelier_gets_it():
    page = f"{BOOKS}\n\n手机里的银杏树\n\n市图书馆延长夜读时间"
    assert headlines(page) == ["市图书馆延长夜读时间"]


def test_between_two_equal_homes_nobody_guesses():
    page = f"{ROAD}\n\n{ROAD}\n\n山坳村林道通车"
    assert headlines(page) == [None, None]
    (asked,) = [question for question in read(page).sheet.questions if question.code == "homeless_headline"]
    assert asked.choices == (1, 2)


def test_a_headline_above_the_wrong_story_goes_to_its_own():
    assert headlines(f"{BOOKS}\n\n市图书馆延长夜读时间\n\n{ROAD}") == ["市图书馆延长夜读时间", None]


def test_the_only_loose_credit_goes_to_the_only_caption_without_one():
    page = f"{CAPTION}\n\n林道通车\n\n{ROAD}\n\n夏小满 摄"
    assert [byline.name for byline in read(page).stories[0].bylines] == ["夏小满"]
    assert "drifted_credit" in codes(page)


def test_a_credit_that_fits_two_captions_is_asked_about():
    page = f"{CAPTION}\n\n林道通车\n\n{ROAD}\n\n11月6日，渔民在晾晒渔网。\n\n书香\n\n{BOOKS}\n\n夏小满 摄"
    assert "homeless_credit" in codes(page)


def test_a_deck_that_drifted_with_its_headline_comes_home_too():
    page = f"{ROAD}\n\n{BOOKS}\n\n市图书馆延长夜读时间\n座位可以在手机上约"
    story = read(page).stories[1]
    assert (story.headline, story.deck) == ("市图书馆延长夜读时间", "座位可以在手机上约")


def test_a_headline_above_another_leaves_the_story_that_the_other_speaks_of():
    page = f"{BOOKS}\n\n市图书馆延长夜读时间\n\n山坳村林道通车\n\n{ROAD}"
    assert headlines(page) == ["市图书馆延长夜读时间", "山坳村林道通车"]


def test_a_loose_credit_may_belong_to_a_picture_with_a_headline():
    page = f"银杏叶落了\n\n{CAPTION}②6\n\n林道通车\n\n{ROAD}\n\n夏小满 摄"
    assert [byline.name for byline in read(page).stories[0].bylines] == ["夏小满"]
