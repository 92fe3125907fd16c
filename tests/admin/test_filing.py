"""Filing through the form: one story, one revision, whatever way the form goes."""

import pytest

from articles.models import Article, Copy, Photo, Revision
from tests import builders
from tests.admin.forms import fields, row
from tests.admin.story_form import ADD, LIST, WORDS, change, filled, review, sentences, stored

pytestmark = pytest.mark.django_db


def test_a_filled_form_files_one_story_as_one_revision(at_desk, people):
    client, mayor = at_desk(), builders.official("贺长川")
    mention = row("mentions", 0, official=str(mayor.pk), title="市委书记")
    outside = row("credits", 1, role="correspondent", name="何林")
    data = filled(client, **mention, **outside, **{"credits-TOTAL_FORMS": "2"})
    response = client.post(ADD, data)
    story = stored()
    assert response.url == f"{review(story)}?saved=new"
    copy = Copy.of(story)
    assert [(line.role, line.name, line.kind) for line in copy.credits] == [
        ("text", "方砚", "staff"),
        ("correspondent", "何林", "correspondent"),
    ]
    assert [(line.official, line.name, line.title) for line in copy.mentions] == [(mayor.pk, "贺长川", "市委书记")]
    assert copy.topics == ("民生实事", "公共交通")
    assert {name: getattr(story, name) for name in ("kicker", "deck", "summary")} == {
        name: WORDS[name] for name in ("kicker", "deck", "summary")
    }
    assert (Article.objects.count(), Revision.objects.count(), story.filed_by) == (1, 1, people["reporter"])


def test_wishes_for_print_and_web_are_kept_beside_the_copy(at_desk):
    client = at_desk()
    wishes = {"wished_page": "2", "wished_order": "1", "wished_at_0": "2026-12-01", "wished_at_1": "06:00"}
    client.post(ADD, filled(client, **wishes))
    story = stored()
    assert (story.wished_page, story.wished_order, f"{story.wished_at:%Y-%m-%d %H:%M}") == (2, 1, "2026-11-30 22:00")
    assert story.revision.number == 1


def test_the_page_after_filing_says_where_the_story_stands(at_desk):
    client = at_desk()
    response = client.post(ADD, filled(client), follow=True)
    assert "Saved as revision 1. It stands at: draft." in sentences(response)


def test_a_line_is_dropped_and_lines_stand_in_the_order_of_their_numbers(at_desk):
    client = at_desk()
    story = builders.draft()
    data = fields(client.get(change(story))) | {"credits-TOTAL_FORMS": "3", "credits-0-DELETE": "on"}
    data |= row("credits", 1, role="text", name="后来", order="2") | row(
        "credits", 2, role="text", name="先来", order="1"
    )
    client.post(change(story), data)
    assert [line.name for line in Copy.of(Article.objects.get()).credits] == ["先来", "后来"]


def test_a_new_line_without_a_number_stands_after_those_that_have_one(at_desk):
    client, story = at_desk(), builders.draft()
    data = {**fields(client.get(change(story))), **row("credits", 1, role="text", name="后来")}
    assert data["credits-0-order"] == "1"
    client.post(change(story), data)
    assert [line.name for line in Copy.of(Article.objects.get()).credits] == ["方砚", "后来"]


def test_an_untouched_form_saved_again_makes_no_revision(at_desk):
    client, story = at_desk(), builders.draft()
    client.post(change(story), fields(client.get(change(story))))
    assert Revision.objects.count() == 1


def test_a_story_with_everything_comes_back_into_its_form_as_it_stands(at_desk):
    client = at_desk()
    client.post(ADD, filled(client, **row("mentions", 0, official=str(builders.official().pk), title="市长")))
    story, before = stored(), Copy.of(stored())
    client.post(change(story), fields(client.get(change(story))))
    assert Copy.of(stored()) == before and story.revisions.count() == 1


def test_the_second_button_saves_and_stays_in_the_form(at_desk):
    client = at_desk()
    response = client.post(ADD, {**filled(client), "_continue": "1"})
    assert response.url == f"{change(stored())}?saved=new"
    assert 'id="desk-kept"' in sentences(client.get(response.url))


def test_the_form_offers_no_third_button(at_desk):
    client = at_desk()
    assert "_addanother" not in sentences(client.get(ADD))
    assert client.post(ADD, {**filled(client), "_addanother": "1"}).url == ADD


def test_the_same_form_posted_twice_files_one_story(at_desk):
    client = at_desk()
    data = filled(client)
    ends = [client.post(ADD, data).url for _ in range(2)]
    assert ends[0] == ends[1] and Article.objects.count() == Revision.objects.count() == 1


def test_the_same_form_with_other_words_is_refused_and_the_words_are_kept(at_desk):
    client = at_desk()
    data = filled(client)
    client.post(ADD, data)
    response = client.post(ADD, {**data, "body": "<p>另写一段。</p>"})
    assert "This form was saved before" in sentences(response)
    assert fields(response)["body"] == "<p>另写一段。</p>"
    assert Article.objects.count() == Revision.objects.count() == 1


def test_nobody_files_over_another_persons_form(at_desk):
    data = filled(at_desk())
    at_desk().post(ADD, data)
    response = at_desk("stranger").post(ADD, {**data, "headline": "顶替"})
    assert response.status_code == 200 and Article.objects.get().headline == WORDS["headline"]


def test_a_story_without_any_word_is_kept_as_a_draft(at_desk):
    client = at_desk()
    client.post(ADD, fields(client.get(ADD)))
    assert Article.objects.get().status == "draft"
    assert "(no headline yet)" in sentences(client.get(f"{LIST}?queue=mine"))


def test_photos_stay_as_they_are_while_the_words_change(at_desk, picture_token):
    client = at_desk()
    photo = row("photos", 0, stored=picture_token, caption="夜班公交", credit="郑远")
    client.post(ADD, filled(client, **photo))
    story = stored()
    client.post(change(story), {**fields(client.get(change(story))), "deck": "新副题"})
    assert story.revisions.count() == 2
    assert list(Photo.objects.values_list("caption", "credit")) == [("夜班公交", "郑远")]
