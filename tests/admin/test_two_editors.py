"""Two editors have the form of one story open: words and wishes, in every combination, and nothing is lost."""

import pytest

from articles.models import Article
from tests import builders
from tests.admin.forms import fields
from tests.admin.story_form import ADD, change, filled, sentences, stored

pytestmark = pytest.mark.django_db

WORDS, PAGE, PLACE = {"deck": "我的副题"}, {"wished_page": "3"}, {"wished_order": "1"}
TIME = {"wished_at_0": "2026-12-01", "wished_at_1": "06:00:00"}


@pytest.fixture
def forms(at_desk):
    """Return (story, browser, form) twice: two people who have opened one form."""
    story = builders.draft(deck="原副题", wishes={"wished_page": 2})
    clients = at_desk("editor"), at_desk("reporter")
    return story, [(client, fields(client.get(change(story)))) for client in clients]


def send(forms, first, then):
    """Send both forms with what each typed; return the answer to the second and the story."""
    story, (editor, reporter) = forms
    answer = editor[0].post(change(story), {**editor[1], **first})
    assert answer.status_code == 302
    answer = reporter[0].post(change(story), {**reporter[1], **then})
    return answer, Article.objects.get(pk=story.pk)


def wishes(story):
    return story.wished_page, story.wished_order, story.wished_at and f"{story.wished_at:%m-%d %H:%M}"


def test_words_over_words_show_both_texts(forms):
    answer, story = send(forms, {"deck": "编辑的副题"}, WORDS)
    assert story.deck == "编辑的副题" and story.revision.number == 2
    clash = sentences(answer).split('class="desk-clash"')[1].split("</section>")[0]
    assert "编辑的副题" in clash and "我的副题" in clash and 'value="2"' in clash


@pytest.mark.parametrize(
    ("first", "then", "ends"),
    [
        ({"deck": "编辑的副题"}, PAGE, ("编辑的副题", (3, None, None))),
        ({"deck": "编辑的副题", **PLACE}, TIME, ("编辑的副题", (2, 1, "11-30 22:00"))),
        (PAGE, WORDS, ("我的副题", (3, None, None))),
        ({**PAGE, **TIME}, {**WORDS, **PLACE}, ("我的副题", (3, 1, "11-30 22:00"))),
        (PAGE, TIME, ("原副题", (3, None, "11-30 22:00"))),
        (PAGE, PAGE, ("原副题", (3, None, None))),
        ({"wished_page": ""}, PLACE, ("原副题", (None, 1, None))),
    ],
)
def test_what_one_changed_the_other_does_not_take_back(forms, first, then, ends):
    answer, story = send(forms, first, then)
    assert answer.status_code == 302 and (story.deck, wishes(story)) == ends


@pytest.mark.parametrize(
    ("first", "then", "shown", "ends"),
    [
        ({"wished_page": "5"}, PAGE, "Meanwhile it was set to: 5", (3, None, None)),
        ({"wished_page": ""}, PAGE, "Meanwhile it was set to: —", (3, None, None)),
        (TIME, {**TIME, "wished_at_1": "18:00:00"}, "12-01 06:00", (2, None, "12-01 10:00")),
    ],
)
def test_one_wish_set_by_both_is_asked_about_and_then_replaced(forms, first, then, shown, ends):
    answer, story = send(forms, first, {**then, **WORDS})
    assert shown in sentences(answer) and "Save again to put yours in their place" in sentences(answer)
    assert story.deck == "原副题"
    again = fields(answer)
    assert {name: again[name] for name in then} == then
    client = forms[1][1][0]
    assert client.post(change(story), again).status_code == 302
    story.refresh_from_db()
    assert (wishes(story), story.deck) == (ends, "我的副题")


def test_an_untouched_form_takes_nothing_back(forms):
    answer, story = send(forms, {"deck": "编辑的副题", **PAGE, **TIME}, {})
    assert answer.status_code == 302
    assert (story.deck, wishes(story), story.revision.number) == ("编辑的副题", (3, None, "11-30 22:00"), 2)


@pytest.mark.parametrize(
    "seen", ["", "x", "5", "[]", "[" * 9000, '{"wished_page": [1], "wished_at": 7}', '{"wished_page": "x"}']
)
def test_a_broken_mark_of_what_was_seen_breaks_no_form_and_takes_nothing_back_unseen(forms, seen):
    answer, story = send(forms, {"wished_page": "5"}, {**PAGE, "seen": seen})
    assert answer.status_code == 200 and "Meanwhile it was set to: 5" in sentences(answer) and story.wished_page == 5


def test_a_new_story_is_filed_with_its_wishes_whatever_is_said_to_be_seen(at_desk):
    client = at_desk()
    client.post(ADD, filled(client, **PAGE, **TIME, seen='{"wished_page": 3}'))
    assert wishes(stored())[2] == "11-30 22:00"
