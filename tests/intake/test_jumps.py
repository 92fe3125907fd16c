"""A part that comes from another page finds the story that goes on there."""

from tests.intake.reading import codes, stories_of

FRONT = "林道通车\n\n本报讯（记者孟可）11月3日，山坳村的林道通了车，收竹的车一天（下转第3版）"


def test_the_two_parts_are_one_story():
    page = f"{FRONT}\n\n03版\n\n（上接第1版）跑三趟。"
    (story,) = stories_of(page)
    assert story.body[0].endswith("收竹的车一天跑三趟。")
    assert codes(page).count("joined_jump") == 2


def test_a_jump_without_its_other_part_is_asked_about():
    assert "jump" in codes(FRONT)
