"""Whatever refuses a form, what was typed comes back with it."""

import pytest

from articles.filing.file import file
from articles.models import Article, Copy, Photo
from articles.review.submit import submit
from tests import builders
from tests.admin.forms import fields, row
from tests.admin.story_form import ADD, WORDS, change, filled, review, sentences, stored

pytestmark = pytest.mark.django_db

TYPED = {
    **WORDS,
    "event_date": "2026-02-30",
    "topics": "民生，“夜”",
    "wished_at_0": "2026-12-01",
    "wished_at_1": "06:00",
}


def everything(client, **changes):
    """Return a form with something typed in every field, its date impossible."""
    lines = {
        **row("credits", 0, role="photo", reporter=str(builders.reporter().pk), name="方砚", kind="staff", order="3"),
        **row("credits", 1, role="correspondent", name="何林"),
        **row("mentions", 0, official=str(builders.official().pk), name="贺长川", title="市长"),
        "credits-TOTAL_FORMS": "2",
    }
    return {**filled(client), **TYPED, **lines, **changes}


def test_a_refused_form_shows_a_sentence_and_everything_that_was_typed(at_desk):
    client = at_desk()
    data = everything(client)
    response = client.post(ADD, data)
    assert response.status_code == 200 and "Enter a valid date." in sentences(response)
    kept = fields(response)
    assert {name: kept.get(name) for name in data if name != "csrfmiddlewaretoken"} == {
        name: value for name, value in data.items() if name != "csrfmiddlewaretoken"
    }
    assert not Article.objects.exists()


def test_the_mended_form_is_filed_with_everything(at_desk):
    client = at_desk()
    refused = client.post(ADD, everything(client))
    client.post(ADD, {**fields(refused), "event_date": "2026-02-28", "wished_at_1": "06:00"})
    copy = Copy.of(stored())
    assert [line.name for line in copy.credits] == ["方砚", "何林"]
    assert copy.topics == ("民生", "“夜”") and copy.mentions[0].title == "市长"


def test_a_verbs_refusal_keeps_the_words_as_a_field_does(at_desk):
    client = at_desk()
    same = row("mentions", 1, official=str(builders.official().pk))
    data = everything(client, event_date="", **{"mentions-TOTAL_FORMS": "2"})
    response = client.post(ADD, {**data, **same, "mentions-1-official": data["mentions-0-official"]})
    assert "stands twice among the officials" in sentences(response)
    assert fields(response)["body"] == WORDS["body"]
    assert fields(response)["credits-1-name"] == "何林"


def test_a_stale_form_shows_both_texts_and_saves_when_it_was_compared(at_desk):
    client, story = at_desk(), builders.draft(deck="原副题")
    mine = {**fields(client.get(change(story))), "deck": "我的副题"}
    file(story, by=builders.user("editor"), copy=builders.copy(deck="别人的副题"), base=1)
    response = client.post(change(story), mine)
    for words in ("changed this story while you were writing", "别人的副题", "我的副题"):
        assert words in sentences(response)
    assert Article.objects.get().deck == "别人的副题"
    kept = fields(response)
    again = client.post(change(story), {**kept, "compared": "2"})
    assert again.url.startswith(review(story)) and Article.objects.get().deck == "我的副题"
    assert story.revisions.count() == 3


def test_the_stale_form_posted_again_without_a_look_clashes_again(at_desk):
    client, story = at_desk(), builders.draft()
    mine = {**fields(client.get(change(story))), "deck": "我的副题"}
    builders.refile(story, by=builders.user("editor"), deck="别人的副题")
    for _ in range(2):
        mine = fields(client.post(change(story), mine))
    assert mine["base"] == "1" and Article.objects.get().deck == "别人的副题"


def test_the_two_texts_are_compared_as_they_are_read(at_desk, settings):
    settings.LANGUAGE_CODE = "zh-hans"
    client, story = at_desk(), builders.draft()
    mine = {**fields(client.get(change(story))), "body": f"{story.body}<p>我的一段。</p>", "kind": "feature"}
    builders.refile(story, by=builders.user("editor"), body=f"{story.body}<p>别人的一段。</p>")
    clash = sentences(client.post(change(story), mine)).split('class="desk-clash"')[1].split("</section>")[0]
    assert "<p><ins>我的一段。</ins></p>" in clash and "<p><ins>别人的一段。</ins></p>" in clash
    assert "<p>市民可在站牌查看时刻。</p>" in clash and "<ins>通讯</ins>" in clash and "<ins>消息</ins>" in clash
    assert "2026" not in clash


def test_a_comparison_with_a_text_that_has_moved_on_clashes_anew(at_desk):
    client, story = at_desk(), builders.draft()
    mine = {**fields(client.get(change(story))), "deck": "我的副题"}
    builders.refile(story, by=builders.user("editor"), deck="别人的副题")
    builders.refile(story, by=builders.user("head"), deck="又一副题")
    response = client.post(change(story), {**mine, "compared": "2"})
    assert "又一副题" in sentences(response) and 'name="compared" value="3"' in sentences(response)


def test_a_story_taken_into_review_meanwhile_keeps_the_reporters_words_on_the_page(at_desk):
    client, story = at_desk(), builders.draft()
    mine = {**fields(client.get(change(story))), "body": "<p>补充一段。</p>"}
    submit(story, by=story.filed_by)
    response = client.post(change(story), mine)
    assert "补充一段。" in sentences(response) and Article.objects.get().body == story.body


def test_an_uploaded_picture_survives_an_error_elsewhere(at_desk, jpeg):
    client = at_desk()
    photo = row("photos", 0, upload=jpeg, caption="夜班公交", credit="郑远")
    refused = client.post(ADD, {**filled(client), "event_date": "昨天", **photo})
    kept = fields(refused)
    assert kept["photos-0-caption"] == "夜班公交" and kept["photos-0-stored"]
    client.post(ADD, {**kept, "event_date": "2026-11-22"})
    assert Photo.objects.get().caption == "夜班公交"


def test_an_uploaded_picture_survives_a_clash(at_desk, jpeg):
    client, story = at_desk(), builders.draft()
    mine = {**fields(client.get(change(story))), **row("photos", 0, upload=jpeg, caption="图", credit="郑远")}
    builders.refile(story, by=builders.user("editor"), deck="别人的副题")
    kept = fields(client.post(change(story), mine))
    client.post(change(story), {**kept, "compared": "2"})
    assert Photo.objects.get().article_id == story.pk
