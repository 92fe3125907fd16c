"""What a person does to a sheet: each move does what it says, and no series of them loses a character."""

from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.intake.ledger import IN_STORIES, PieceKind
from articles.intake.sheets import moves
from articles.intake.sheets.sheet import conserves
from articles.models import Refusal
from tests.intake.sheets.laid import laid, stories, with_words
from tests.properties import examples

WORDS, SHEET = laid()


def test_a_piece_moves_to_another_story_where_the_page_prints_it():
    part = with_words(SHEET, WORDS, "在汀南泵站，屠志刚与检修工人")
    sheet = moves.move(SHEET, [part.number], 4)
    told = stories(WORDS, sheet)
    assert told[4].paragraphs[0][1].startswith("在汀南泵站")
    assert "在汀南泵站" not in told[2].words.partition("叮嘱")[2]


def test_a_head_goes_in_front_of_the_story_it_is_moved_to():
    part = with_words(SHEET, WORDS, "裴静如与汀源食品有限公司客商座谈")
    sheet = moves.move(SHEET, [part.number], 3, PieceKind.HEADLINE)
    assert stories(WORDS, sheet)[3].headline == "裴静如与汀源食品有限公司客商座谈"
    assert sheet.of(3)[0].kind == PieceKind.HEADLINE


def test_a_piece_set_aside_is_furniture_and_can_come_back():
    part = with_words(SHEET, WORDS, "叮嘱值班人员")
    sheet = moves.move_out(SHEET, [part.number])
    assert sheet.part(part.number).kind == PieceKind.FURNITURE and "叮嘱" not in stories(WORDS, sheet)[2].words
    back = moves.move(sheet, [part.number], 2)
    assert stories(WORDS, back)[2].paragraphs == stories(WORDS, SHEET)[2].paragraphs


def test_a_story_is_split_from_a_piece_on():
    part = with_words(SHEET, WORDS, "叮嘱值班人员")
    sheet = moves.split(SHEET, WORDS, part.number)
    told = list(stories(WORDS, sheet).values())
    assert [story.number for story in told][:2] == [1, 2] and told[2].words.startswith("叮嘱值班人员")
    assert told[1].words + told[2].words == stories(WORDS, SHEET)[2].words


def test_joined_stories_read_on_and_keep_one_headline():
    sheet = moves.join(SHEET, 5, 4)
    told = stories(WORDS, sheet)
    assert 5 not in told and told[4].headline == "裴静如与汀源食品有限公司客商座谈"
    assert told[4].words == stories(WORDS, SHEET)[4].words + stories(WORDS, SHEET)[5].words
    assert [part.kind for part in sheet.of(4) if part.text(WORDS).startswith("少一张回执")] == [PieceKind.REPEATED]


def test_a_piece_is_cut_before_words_and_mended_again():
    part = with_words(SHEET, WORDS, "裴静如介绍了")
    sheet = moves.cut(SHEET, WORDS, part.number, "施明表示，")
    texts = [line.text(WORDS) for line in sheet.of(4) if line.kind == PieceKind.BODY]
    assert texts[-2].endswith("。") and texts[-1].startswith("施明表示，")
    again = moves.mend(sheet, with_words(sheet, WORDS, "施明表示").number)
    assert stories(WORDS, again)[4].paragraphs == stories(WORDS, SHEET)[4].paragraphs


def test_words_to_cut_before_may_run_over_a_line_end():
    words, sheet = laid("hard-wraps")
    part = next(part for part in sheet.parts if part.kind == PieceKind.BODY and len(part.spans) > 1)
    (_start, end), (start, _end) = part.spans[:2]
    cut = moves.cut(sheet, words, part.number, words[end - 2 : end] + words[start : start + 2])
    assert [line.spans[0][0] for line in cut.of(part.story)].count(end - 2) == 1


def test_a_paragraph_becomes_a_crosshead_where_it_stands():
    part = with_words(SHEET, WORDS, "报修电话打进来")
    sheet = moves.rename(SHEET, [part.number], PieceKind.CROSSHEAD)
    assert stories(WORDS, sheet)[5].paragraphs[0][0] == PieceKind.CROSSHEAD


def test_pieces_change_places():
    part = with_words(SHEET, WORDS, "柳桥区的做法是")
    earlier = moves.shift(SHEET, part.number, -1)
    assert stories(WORDS, earlier)[5].words.startswith("柳桥区的做法是")
    assert moves.shift(earlier, part.number, 1) == SHEET


def test_a_new_story_made_of_loose_pieces_is_given_a_kind():
    part = with_words(SHEET, WORDS, "11月20日，柳荫公园")
    sheet = moves.start_story(moves.move_out(SHEET, [part.number]), WORDS, [part.number])
    assert sheet.story(sheet.part(part.number).story).kind == "other"


def test_typed_words_win_over_the_page_and_can_be_given_back():
    sheet = moves.type_in(SHEET, 3, "headline", "银杏叶落")
    sheet = moves.type_in(sheet, 3, "bylines", "摄影记者 夏小满；通讯员 何林")
    story = stories(WORDS, sheet)[3]
    assert story.headline == "银杏叶落" and [byline.name for byline in story.bylines] == ["夏小满", "何林"]
    assert stories(WORDS, moves.type_in(sheet, 3, "headline", None))[3].headline == ""


def test_a_day_taken_away_stays_away():
    assert stories(WORDS, moves.type_in(SHEET, 1, "event_date", ""))[1].event_date is None


@pytest.mark.parametrize(
    "move",
    [
        partial(moves.move, numbers=[999], story=1),
        partial(moves.move, numbers=[6], story=99),
        partial(moves.move, numbers=[6], story=1, kind="poem"),
        partial(moves.join, story=1, into=1),
        partial(moves.split, source=WORDS, number=6),
        partial(moves.cut, source=WORDS, number=6, words="天空"),
        partial(moves.cut, source=WORDS, number=6, words=""),
        partial(moves.mend, number=6),
    ],
)
def test_what_cannot_be_done_is_refused_with_a_sentence(move):
    with pytest.raises(Refusal) as refused:
        move(SHEET)
    assert refused.value.sentence


def test_a_story_that_is_a_draft_already_is_left_alone():
    made = SHEET.with_story(replace(SHEET.story(1), article=7))
    first = made.of(1)[0].number
    for move in (
        partial(moves.move, numbers=[first], story=2),
        partial(moves.move, numbers=[made.of(2)[0].number], story=1),
        partial(moves.join, story=2, into=1),
        partial(moves.type_in, story=1, name="headline", value="改"),
        partial(moves.cut, source=WORDS, number=first, words="冬季"),
    ):
        with pytest.raises(Refusal):
            move(made)


def one_step(sheet, words, dice):
    """Return the sheet after a move chosen by three numbers; a refused move changes nothing."""
    which, one, other = dice
    part = sheet.parts[one % len(sheet.parts)]
    story = sheet.stories[other % len(sheet.stories)].number if sheet.stories else 0
    text = part.text(words)
    steps = [
        partial(moves.move, numbers=[part.number], story=story, kind=IN_STORIES[other % len(IN_STORIES)]),
        partial(moves.move_out, numbers=[part.number]),
        partial(moves.start_story, source=words, numbers=[part.number]),
        partial(moves.split, source=words, number=part.number),
        partial(moves.cut, source=words, number=part.number, words=text[other % len(text) :]),
        partial(moves.mend, number=part.number),
        partial(moves.shift, number=part.number, step=-1 if other % 2 else 1),
        partial(moves.join, story=part.story, into=story),
        partial(moves.rename, numbers=[part.number], kind=PieceKind.CREDIT),
    ]
    try:
        return steps[which % len(steps)](sheet)
    except Refusal:
        return sheet


NUMBERS = st.integers(min_value=0, max_value=500)


@examples(150)
@given(st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS), max_size=25))
def test_no_series_of_moves_loses_or_doubles_a_character(dice):
    sheet = SHEET
    for numbers in dice:
        sheet = one_step(sheet, WORDS, numbers)
        assert conserves(WORDS, sheet)
    assert {part.story for part in sheet.parts} - {None} == {story.number for story in sheet.stories}
    numbers = [row.number for row in (*sheet.stories, *sheet.parts, *sheet.questions)]
    assert len(numbers) == len(set(numbers))
