"""A second story without headline and opening is parted from the first where it is signed or headlined."""

from tests.intake.reading import headlines, stories_of

ROAD = "林道通车\n\n本报讯（记者孟可）11月3日，山坳村的林道通了车，收竹的车一天跑三趟。"
OPINION = "路灯亮不亮，夜里回家的人最清楚。\n\n公共服务的末梢，正是最该点亮路灯的地方。"


def test_a_story_signed_twice_is_two():
    assert len(stories_of(f"{ROAD}\n\n{OPINION}（丁可）")) == 2


def test_a_headline_without_a_story_takes_the_end_that_it_speaks_of():
    page = f"{ROAD}\n\n{OPINION}\n\n把路灯点亮在公共服务的末梢"
    assert headlines(page) == ["林道通车", "把路灯点亮在公共服务的末梢"]


OFFICE = "市住建局把窗口搬进社区，办证不用再进城。\n\n住建局的窗口周六也开，社区老人排队办证。"


def test_the_seam_is_where_the_two_sides_share_least():
    page = f"窗口搬进社区\n\n本报讯（记者孟可）{OFFICE}\n\n{OPINION}（丁可）"
    assert [len(story.body) for story in stories_of(page)] == [2, 2]
