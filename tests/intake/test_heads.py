"""Heading lines are sorted into kicker, headline and deck."""

from articles.intake.blocks import HEAD, Block
from articles.intake.heads import shown_words, sort_heads
from articles.intake.spans import Spans


def sorted_lines(*lines):
    """Return the words of kicker, headline and deck of some heading lines."""
    blocks = [Block(HEAD, Spans(line, ((0, len(line)),))) for line in lines]
    return [[block.text for block in part] for part in sort_heads(blocks)]


def test_a_line_that_ends_in_emphasis_is_the_kicker():
    assert sorted_lines("郜明远调研时强调", "把路修到村口") == [["郜明远调研时强调"], ["把路修到村口"], []]


def test_a_line_that_ends_in_a_dash_is_the_kicker():
    assert sorted_lines("收竹的车进了山——", "一根竹子的旅程") == [["收竹的车进了山——"], ["一根竹子的旅程"], []]


def test_names_that_attend_are_the_deck():
    assert sorted_lines("防汛演练举行", "郜明远裴静如出席") == [[], ["防汛演练举行"], ["郜明远裴静如出席"]]


def test_a_dash_in_front_is_the_deck():
    assert sorted_lines("路上的人", "——记护林员老郝") == [[], ["路上的人"], ["——记护林员老郝"]]


def test_letters_spaced_out_are_closed_up():
    assert shown_words("少 跑 一 趟") == "少跑一趟"
    assert shown_words("住得好不好　住户打分") == "住得好不好　住户打分"


def test_hours_at_the_end_make_no_kicker():
    assert sorted_lines("汀河大桥换索封闭七小时", "货车走下游便桥")[1] == ["汀河大桥换索封闭七小时"]


def test_a_square_with_no_name_behind_it_names_a_section():
    assert sorted_lines("□山里的先生", "一盏灯照着的课堂") == [["□山里的先生"], ["一盏灯照着的课堂"], []]
