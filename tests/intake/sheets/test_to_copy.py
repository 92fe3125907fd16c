"""A composed story becomes copy: nothing lost, nothing set that the page did not print."""

from dataclasses import replace
from datetime import date

import pytest

from articles.intake.bylines import Byline
from articles.intake.sheets.compose import Story
from articles.intake.sheets.matching import Matching
from articles.intake.sheets.to_copy import copy_of
from articles.text.body import plain
from articles.text.officials import TitledName
from people.models import Reporter

STORY = Story(
    number=1,
    kind="meeting",
    kicker="裴静如在会上强调",
    headline="云汀市召开冬季供水保障会",
    deck="——程亦凡出席",
    opening="本报讯（记者程亦凡）",
    dateline="本报讯",
    bylines=(Byline("程亦凡", "reporter"),),
    byline_lines=(),
    doubts=(),
    paragraphs=(
        ("body", "11月18日，云汀市召开冬季供水保障会。"),
        ("crosshead", "管网防冻"),
        ("body", "阀门逐口检查<3次>。"),
    ),
    body=(),
    crossheads=(),
    captions=(),
    desk_marks=(),
    event_date_printed="11月18日",
    event_date=date(2026, 11, 18),
    officials=(),
    organizations=(),
    places=(),
    article=None,
)


def test_the_words_stand_in_their_fields():
    copy = copy_of(STORY, Matching())
    assert (copy.kicker, copy.headline, copy.deck) == ("裴静如在会上强调", "云汀市召开冬季供水保障会", "程亦凡出席")
    assert plain(copy.body).split("\n") == [words for _role, words in STORY.paragraphs]
    assert "<h2>管网防冻</h2>" in copy.body and copy.event_date == "2026-11-18"


@pytest.mark.parametrize(
    ("printed", "form", "place"),
    [
        ("本报讯", "local", ""),
        ("本报石埠讯", "region", "石埠"),
        ("本报石埠11月18日电", "field", "石埠"),
        ("新华社云汀11月18日电", "agency", "云汀"),
        ("本报石埠11月17日电", "none", ""),
        ("云汀晚报讯", "none", ""),
        ("【云汀网讯】", "none", ""),
    ],
)
def test_a_message_head_is_set_by_the_desk_only_where_that_changes_no_word(printed, form, place):
    story = replace(STORY, dateline=printed, opening=f"{printed}（记者程亦凡）")
    copy = copy_of(story, Matching())
    assert (copy.dateline_form, copy.dateline_place) == (form, place)
    assert plain(copy.body).startswith(story.opening if form == "none" else "11月18日，")


@pytest.mark.parametrize(
    ("kind", "made"),
    [("meeting", "bulletin"), ("photo", "photo"), ("commentary", "commentary"), ("feature", "feature")]
    + [("notice", "notice"), ("correction", "notice"), ("other", "bulletin"), ("results", "bulletin")],
)
def test_kinds_of_the_page_are_kinds_of_the_desk(kind, made):
    assert copy_of(replace(STORY, kind=kind), Matching()).kind == made


@pytest.mark.parametrize(
    ("role", "credited", "signs_as"),
    [
        ("reporter", "text", "staff"),
        ("correspondent", "correspondent", "correspondent"),
        ("photographer", "photo", ""),
        ("author", "text", ""),
        ("intern", "text", "intern"),
    ],
)
def test_a_role_in_print_is_a_role_of_credit(role, credited, signs_as):
    [line] = copy_of(replace(STORY, bylines=(Byline("程亦凡", role),)), Matching()).credits
    assert (line.role, line.kind, line.name, line.reporter) == (credited, signs_as, "程亦凡", None)


def test_a_name_that_two_reporters_bear_is_linked_to_neither():
    matching = Matching({"程亦凡": [Reporter(pk=1), Reporter(pk=2)]}, {})
    assert copy_of(STORY, matching).credits[0].reporter is None
    assert copy_of(STORY, Matching({"程亦凡": [Reporter(pk=1)]}, {})).credits[0].reporter == 1


def test_officials_that_the_roster_does_not_know_are_no_mentions():
    story = replace(STORY, officials=(TitledName("裴静如", "市长"),))
    assert copy_of(story, Matching()).mentions == ()
