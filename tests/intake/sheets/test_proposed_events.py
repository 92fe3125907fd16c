"""Several stories of one event are found; stories of other events are left alone."""

from datetime import date

import pytest

from articles.intake.read import read
from articles.intake.sheets.compose import stories_of
from articles.intake.sheets.proposed_events import event_name, proposed_events

DAY = date(2026, 11, 22)
MEETING = (
    "## 云汀市召开冬季供水保障会\n\n"
    "本报讯（记者程亦凡）11月18日，云汀市召开冬季供水保障会，部署管网防冻工作。市长裴静如出席会议并讲话。\n\n"
)
ASIDE = (
    "## 老厂长带来一本账\n\n"
    "本报讯（记者唐小满）11月18日，参加冬季供水保障会的水厂厂长们带来了各自的账本。市长裴静如出席。\n\n"
)
OTHER = "## 柳荫公园银杏叶落\n\n本报讯（记者何林）11月18日，柳荫公园的银杏叶落了一地，孩子们捡起叶子拼成小鱼。\n\n"


def stories(*texts):
    """Return the composed stories of a page."""
    page = "".join(texts)
    return stories_of(page, read(page, DAY).sheet, DAY)


def test_two_stories_of_one_meeting_are_one_occasion():
    [found] = proposed_events(stories(MEETING, ASIDE, OTHER))
    assert (found.day, found.name, found.kind) == (date(2026, 11, 18), "冬季供水保障会", "meeting")
    assert found.stories == (1, 2) and found.key == "1-2"


def test_stories_of_one_day_that_share_nothing_are_no_occasion():
    assert proposed_events(stories(MEETING, OTHER)) == []


def test_the_same_meeting_on_another_day_is_another_event():
    assert proposed_events(stories(MEETING, ASIDE.replace("11月18日", "11月19日"))) == []


def test_a_story_without_a_day_joins_nothing():
    assert proposed_events(stories(MEETING, ASIDE.replace("11月18日，", "近日，"))) == []


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("11月18日，云汀市召开冬季供水保障会，部署工作。", "冬季供水保障会"),
        ("11月18日，“一河一湖”文旅融合座谈会在石埠县召开。", "“一河一湖”文旅融合座谈会"),
        ("11月18日，市长裴静如参加汀河大桥通车仪式。", "汀河大桥通车仪式"),
        ("11月18日，柳荫公园的银杏叶落了一地。", ""),
    ],
)
def test_an_occasion_is_called_what_the_story_calls_it(words, name):
    [story] = stories(f"## 标题在此\n\n本报讯（记者程亦凡）{words}\n")
    assert event_name(story) == name
