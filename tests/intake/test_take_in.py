"""The stories of a page become drafts, once, with their people, their event and where they came from."""

from datetime import date
from functools import partial

import pytest

from articles.intake.arrange import arrange
from articles.intake.sheets import moves
from articles.intake.sheets.answers import with_answer
from articles.intake.sheets.sheet import Sheet
from articles.intake.take_in import take_in
from articles.models import Article, Bulletin, Copy, Event, Origin, Refusal
from articles.text.body import plain
from people.models import Appointment, Reporter
from tests import builders
from tests.intake.handed import handed, pasted
from tests.intake.sheets.test_proposed_events import ASIDE, MEETING, OTHER
from tests.together import together

pytestmark = pytest.mark.django_db


def taken(page, *, by=None, base=0, **options):
    """Return the drafts made of a page by its reporter."""
    return take_in(page, by=by or builders.user("reporter"), base=base, **options)


def test_each_story_becomes_one_draft_with_its_words():
    drafts = taken(handed())
    assert [draft.headline for draft in drafts][:2] == ["云汀市召开冬季供水保障会", "屠志刚检查汀河沿线泵站"]
    assert {draft.status for draft in drafts} == {"draft"} and Article.objects.count() == 5
    assert drafts[0].filed_by.username == "reporter" and plain(drafts[0].body).startswith("11月18日，")


def test_nothing_that_was_made_is_public():
    taken(handed())
    assert not Bulletin.objects.exists()


def test_a_second_call_makes_nothing_twice():
    page = handed()
    taken(page)
    assert taken(page, base=1) == [] and Article.objects.count() == Origin.objects.count() == 5


def test_only_the_wanted_stories_are_made_and_the_others_later():
    page = handed()
    assert len(taken(page, numbers={1, 4})) == 2
    assert len(taken(page, base=1)) == 3 and Article.objects.count() == 5


def test_typed_words_are_taken_with_the_same_call():
    [draft] = taken(handed(), steps=[partial(moves.type_in, story=3, name="headline", value="银杏叶落")], numbers={3})
    assert draft.headline == "银杏叶落" and draft.kind == "photo"


def test_known_reporters_are_linked_and_unknown_ones_only_offered():
    known = builders.reporter("程亦凡", kind="staff")
    drafts = taken(handed())
    assert Copy.of(drafts[0]).credits[0].reporter == known.pk
    assert Copy.of(drafts[1]).credits[0].reporter is None and not Reporter.objects.filter(name="倪承志").exists()


def test_a_pen_name_finds_its_reporter():
    known = builders.reporter("程大川", pen_names="程亦凡，老程")
    assert Copy.of(taken(handed())[0]).credits[0].reporter == known.pk


def test_a_name_that_a_person_ticked_is_put_on_the_list():
    drafts = taken(handed(), reporters={"倪承志": "staff"})
    made = Reporter.objects.get(name="倪承志")
    assert made.kind == "staff" and Copy.of(drafts[1]).credits[0].reporter == made.pk


def test_officials_are_found_by_the_roster_of_the_event_s_day():
    mayor, other = builders.official("裴静如"), builders.official("裴静如", note="同名")
    for person, title in ((mayor, "市长"), (other, "县长")):
        Appointment.objects.create(
            official=person, organization=builders.organization(), title=title, start_date=date(2024, 1, 1)
        )
    mentions = Copy.of(taken(handed())[0]).mentions
    assert [(line.official, line.name, line.title) for line in mentions] == [(mayor.pk, "裴静如", "市委副书记、市长")]


def test_two_of_one_name_whom_no_title_tells_apart_are_left_to_a_person():
    builders.official("裴静如"), builders.official("裴静如", note="同名")
    assert Copy.of(taken(handed())[0]).mentions == ()


def test_an_event_that_several_stories_cover_is_made_once_and_linked():
    drafts = taken(pasted(MEETING + ASIDE + OTHER), events={"1-2": "冬季供水保障会"})
    event = Event.objects.get()
    assert [draft.event for draft in drafts] == [event, event, None] and event.kind == "meeting"
    assert event.start_at.astimezone().date() in (date(2026, 11, 17), date(2026, 11, 18))


def test_an_event_on_file_is_linked_and_one_not_wanted_is_not_made():
    page = pasted(MEETING + ASIDE + OTHER)
    assert [draft.event for draft in taken(page, numbers={3})] == [None]
    first = taken(pasted(MEETING + ASIDE), events={"1-2": "冬季供水保障会"})[0].event
    second = taken(page, base=1, events={"1-2": "冬季供水保障会"})
    assert [draft.event for draft in second] == [first, first] and Event.objects.count() == 1


def test_a_draft_keeps_the_ranges_it_was_made_of_and_what_was_open():
    page = handed()
    draft = taken(page)[1]
    origin = Origin.objects.get(article=draft)
    words = "".join(page.text[start:end] for role, spans in origin.parts for start, end in spans if role == "body")
    assert "".join(words.split()) == "".join(plain(draft.body).split())
    assert [row["code"] for row in origin.open_questions] == ["words_lost"] and origin.page == page


def test_a_story_that_is_a_draft_can_no_longer_be_arranged():
    page = handed()
    taken(page, numbers={1})
    with pytest.raises(Refusal):
        step = partial(moves.join, story=2, into=1)
        arrange(page, by=builders.user("reporter"), base=1, steps=[step], issue_date=page.issue_date)


def test_one_story_that_cannot_be_stored_keeps_all_out_and_is_named():
    page = handed()
    steps = [partial(moves.type_in, story=2, name="headline", value="长" * 121)]
    with pytest.raises(Refusal) as refused:
        taken(page, steps=steps)
    assert "长长长" in refused.value.sentence and not Article.objects.exists() and not Origin.objects.exists()
    page.refresh_from_db()
    assert all(story.article is None for story in Sheet.from_json(page.sheet).stories)


@pytest.mark.django_db(transaction=True)
def test_two_who_press_the_button_at_once_make_the_drafts_once():
    page, by = handed(), builders.user("reporter")
    ends = together(*[lambda: take_in(page, by=by, base=0)] * 2)
    assert sorted(map(len, ends)) == [0, 5]
    assert Article.objects.count() == 5


def test_a_question_that_was_answered_is_not_kept_as_open():
    page = handed()
    rows = {row.code: row for row in Sheet.from_json(page.sheet).questions if row.code == "words_lost"}
    note = partial(with_answer, source=page.text, number=rows["words_lost"].number, words="已问，不缺")
    [draft] = taken(page, steps=[note], numbers={rows["words_lost"].story})
    assert Origin.objects.get(article=draft).open_questions == []
