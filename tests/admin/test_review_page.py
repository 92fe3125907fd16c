"""The review page: what it offers, what it asks before doing it, what it says afterwards."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from articles.models import Article, Bulletin, Correction
from tests import builders
from tests.admin.story_form import change, review, sentences

pytestmark = pytest.mark.django_db
MONDAY = timezone.make_aware(timezone.datetime(2026, 11, 23, 9, 0))
AT = "2026-11-23T18:20"


def offered(response):
    """Return the verbs whose buttons a page shows, in order."""
    return [line.split('"')[0] for line in sentences(response).split('class="desk-verb desk-verb-')[1:]]


OFFERS = {
    "draft": (builders.draft, {"reporter": ["submit"], "editor": ["submit"], "auditor": []}),
    "first review": (
        builders.submitted,
        {
            "reporter": ["send_back"],
            "editor": ["sign_off", "send_back", "spike"],
            "head": ["spike"],
            "chief": ["spike"],
        },
    ),
    "cleared": (builders.cleared, {"editor": ["spike"], "chief": ["release", "send_back", "spike"], "auditor": []}),
    "public": (lambda: builders.released().article, {"reporter": [], "chief": ["kill"], "editor": []}),
}


@pytest.mark.parametrize("state", OFFERS)
def test_a_page_offers_the_verbs_that_would_be_done(at_desk, state):
    make, offers = OFFERS[state]
    story = make()
    assert {role: offered(at_desk(role).get(review(story))) for role in offers} == offers


def test_a_story_goes_the_whole_way_through_its_page(at_desk):
    story = builders.draft()
    page = review(story)
    at_desk().post(page, {"verb": "submit"})
    for role in ("editor", "head", "chief"):
        client = at_desk(role)
        form = sentences(client.get(page)).split('value="sign_off"')[1]
        read = {name: form.split(f'name="{name}" value="')[1].split('"')[0] for name in ("revision", "step")}
        response = client.post(page, {"verb": "sign_off", **read}, follow=True)
        assert "Signed off. The story now stands at" in sentences(response)
    client.post(page, {"verb": "release", "when": "now", "confirmed": "1"})
    assert Bulletin.objects.published().get().article == story


def test_a_release_is_announced_in_one_sentence_before_it_is_done(at_desk):
    with time_machine.travel(MONDAY, tick=False):
        story, client = builders.cleared(), at_desk("chief")
        asked = client.post(review(story), {"verb": "release", "when": "at", "at": AT, "remark": "头条"})
        sentence = "Public on 2026-11-23 (Monday) at 18:20 Beijing time, 9 hours 20 minutes from now."
        assert sentence in sentences(asked) and not Bulletin.objects.exists()
        kept = fields_of_confirmation(asked)
        assert kept["remark"] == "头条" and kept["confirmed"] == "1"
        done = client.post(review(story), kept, follow=True)
        assert sentence in sentences(done)
    assert Bulletin.objects.get().publish_at == MONDAY + timedelta(hours=9, minutes=20)


def fields_of_confirmation(response):
    """Return what the confirming button sends."""
    form = sentences(response).split('class="desk-confirm"')[1].split("</form>")[0]
    inputs = [part.split(">")[0] for part in form.split("<input")[1:]]
    return {part.split('name="')[1].split('"')[0]: part.split('value="')[1].split('"')[0] for part in inputs}


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"when": "at", "at": ""}, "Give the day and the time."),
        ({"when": "at", "at": "tomorrow"}, "Enter a valid date/time."),
        ({"when": "at", "at": "2026-02-30T06:00"}, "Enter a valid date/time."),
        ({"when": "at", "at": "2026-11-23T08:59"}, "already past"),
        ({"when": "at", "at": "0001-01-01T00:00"}, "already past"),
        ({"when": "at", "at": "2026-11-23T08:59", "confirmed": "1"}, "already past"),
        ({"when": "now", "remark": "长" * 501}, "at most 500 characters"),
        ({"when": "never"}, "Select a valid choice."),
        ({"when": "at", "at": "9" * 40}, "Enter a valid date/time."),
    ],
)
def test_a_moment_that_will_not_do_is_refused_and_what_was_typed_stays(at_desk, given, sentence):
    with time_machine.travel(MONDAY, tick=False):
        story = builders.cleared()
        response = at_desk("chief").post(review(story), {"verb": "release", "remark": "头条", **given})
    assert response.status_code == 200 and sentence in sentences(response)
    assert "desk-confirm" not in sentences(response) and given.get("remark", "头条") in sentences(response)
    assert not Bulletin.objects.exists()


@pytest.mark.parametrize("verb", ["send_back", "spike"])
def test_a_reason_is_asked_for(at_desk, verb):
    story = builders.submitted()
    response = at_desk("editor").post(review(story), {"verb": verb, "remark": " \u3000"})
    assert 'role="alert"' in sentences(response) and Article.objects.get().status == "review"


def test_a_story_sent_back_carries_its_reason(at_desk):
    story = builders.submitted()
    at_desk("editor").post(review(story), {"verb": "send_back", "remark": "请补充\x07运营时间"})
    assert "请补充运营时间" in sentences(at_desk().get(review(story)))
    assert offered(at_desk().get(review(story))) == ["submit"]


def test_a_correction_needs_both_halves_of_its_notice(at_desk):
    story = builders.released().article
    builders.refile(story, deck="新副题")
    builders.clear_again(story)
    client = at_desk("chief")
    given = {"verb": "correct", "when": "now", "wrong": "误为二十二点", "confirmed": "1"}
    refused = client.post(review(story), given)
    assert "Say what is right." in sentences(refused) and "误为二十二点" in sentences(refused)
    client.post(review(story), {**given, "right": "应为二十三点"})
    assert Correction.objects.get().right == "应为二十三点"


def test_the_page_names_roles_in_words(at_desk):
    story = builders.draft()
    page = sentences(at_desk().get(review(story)))
    assert "text 方砚" in page and "<dt>credits</dt>" in page


def test_the_writer_is_told_why_no_step_is_offered(at_desk):
    story = builders.submitted(by=builders.user("editor"))
    assert "somebody else has to take this step" in sentences(at_desk("editor").get(review(story)))


def test_a_story_without_a_revision_breaks_no_page(at_desk, people):
    story = Article.objects.create(filed_by=people["reporter"], filed_at=MONDAY, changed_at=MONDAY)
    client = at_desk()
    assert client.get(review(story)).status_code == 404
    assert client.get(change(story)).status_code == client.get("/admin/").status_code == 200


def test_the_saved_mark_names_this_story_only(at_desk):
    story = builders.draft()
    for asked, told in (("new", 'data-story="new"'), ("changed", f'data-story="{story.pk}"'), ("7", None)):
        page = sentences(at_desk().get(f"{review(story)}?saved={asked}"))
        assert (told in page) if told else ('desk-kept"' not in page)
