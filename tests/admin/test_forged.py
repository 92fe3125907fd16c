"""Forged requests: fields nobody was offered, names nobody may sign with, verbs nobody may call."""

import pytest
from django.core import signing

from articles.models import Article, Bulletin, Decision, Photo, ReviewStep, Revision
from articles.review.send_back import send_back
from articles.review.submit import submit
from tests import builders
from tests.admin.forms import fields, row
from tests.admin.story_form import ADD, LIST, change, filled, review, sentences, stored

pytestmark = pytest.mark.django_db

FORGED = {
    "status": "cleared",
    "step": "3",
    "filed_by": "1",
    "released_at": "2026-01-01 06:00",
    "released_at_0": "2026-01-01",
    "released_at_1": "06:00",
    "filing_key": "00000000-0000-0000-0000-000000000000",
    "revision": "1",
    "id": "1",
    "pk": "1",
    "photos-0-key": "c" * 32,
    "photos-0-digest": "d" * 64,
}
HIDDEN = ("status", "step_id", "filed_by_id", "released_at", "filing_key", "revision_id")


def test_a_new_story_cannot_be_told_where_it_stands(at_desk, people):
    client = at_desk()
    client.post(ADD, filled(client, **FORGED))
    story = stored()
    assert (story.status, story.step, story.released_at, story.revision.number) == ("draft", None, None, 1)
    assert story.filed_by == people["reporter"] and not Photo.objects.exists()


def test_a_change_cannot_move_a_story_or_give_it_away(at_desk):
    client, story = at_desk(), builders.draft()
    before = Article.objects.values(*HIDDEN).get()
    client.post(change(story), {**fields(client.get(change(story))), **FORGED})
    after = Article.objects.values(*HIDDEN).get()
    assert after == before and story.decisions.count() == 0


def test_a_forged_row_reaches_no_other_story(at_desk):
    client, other = at_desk(), builders.draft(headline="别人的稿", by=builders.user("reporter", "stranger"))
    credit = other.credits.get()
    forged = {"credits-INITIAL_FORMS": "1", "credits-0-id": str(credit.pk), "credits-0-article": str(other.pk)}
    client.post(ADD, filled(client, **forged, **row("credits", 0, role="photo", name="改名", DELETE="on")))
    assert list(other.credits.values_list("role", "name")) == [("text", "方砚")]


TOKENS = {
    "of another purpose": lambda: signing.dumps({"key": "a" * 32, "digest": "", "width": 9, "height": 9}, salt="x"),
    "with another key": lambda: signing.dumps({"key": "a" * 32}, salt="picture", key="other"),
    "that is none": lambda: "a" * 32,
    "with one letter changed": lambda: f"{signing.dumps({'key': 'a'}, salt='picture')[:-1]}~",
}


@pytest.mark.parametrize("kind", TOKENS)
def test_a_picture_token_is_refused(at_desk, kind):
    client, token = at_desk(), TOKENS[kind]()
    response = client.post(ADD, filled(client, **row("photos", 0, stored=token, caption="图", credit="方砚")))
    assert "This picture is not known here" in sentences(response)
    assert not Photo.objects.exists() and not Article.objects.exists()


def test_a_picture_view_serves_its_own_tokens_to_the_desk_only(at_desk, jpeg, client):
    desk = at_desk()
    desk.post(ADD, filled(desk, **row("photos", 0, upload=jpeg, caption="图", credit="方砚")))
    address = sentences(desk.get(change(stored()))).split('class="desk-thumb" href="')[1].split('"')[0]
    assert desk.get(address)["Content-Type"] == "image/jpeg"
    assert client.get(address).url.startswith("/admin/login/")
    for kind in TOKENS:
        assert desk.get(f"/admin/articles/article/picture/{TOKENS[kind]()}/").status_code == 404


def test_a_verb_that_is_not_offered_is_refused_with_a_sentence(at_desk):
    story = builders.submitted()
    for role in ("reporter", "head", "auditor", "picture"):
        for verb in ("sign_off", "spike", "release", "kill", "restore", "correct", "reschedule"):
            given = {"verb": verb, "revision": story.revision_id, "step": story.step_id, "remark": "因"}
            moment = {"when": "now", "at": "2999-01-01T06:00", "confirmed": "1", "wrong": "误", "right": "正"}
            response = at_desk(role).post(review(story), {**given, **moment})
            refused = response.status_code == 200 and 'role="alert"' in sentences(response)
            assert refused or (role, verb) == ("head", "spike"), (role, verb)
            if role == "head" and verb == "spike":
                return_to_review(story)
    assert not Bulletin.objects.exists()
    assert set(Decision.objects.values_list("verb", flat=True)) <= {"submit", "spike", "send_back"}


def return_to_review(story):
    """Take a spiked story back to its first step."""
    send_back(story, by=builders.user("chief"), remark="仍用")
    submit(story, by=story.filed_by)


SIGNATURES = {
    "of a revision that was changed": lambda story: {"revision": Revision.objects.first().pk, "step": story.step_id},
    "for a step that comes later": lambda story: {
        "revision": story.revision_id,
        "step": ReviewStep.objects.last().pk,
    },
    "without revision": lambda story: {"step": story.step_id},
    "without step": lambda story: {"revision": story.revision_id},
    "of another story's revision": lambda story: {"revision": builders.draft().revision_id, "step": story.step_id},
    "for a step that is none": lambda story: {"revision": story.revision_id, "step": "4711"},
    "beyond all numbers": lambda story: {"revision": "9" * 40, "step": "9" * 40},
    "in words": lambda story: {"revision": "one", "step": "初审"},
}


@pytest.mark.parametrize("kind", SIGNATURES)
def test_a_signature_is_refused(at_desk, kind):
    story = builders.refile(builders.submitted(), by=builders.user("head"), deck="新副题")
    response = at_desk("editor").post(review(story), {"verb": "sign_off", **SIGNATURES[kind](story)})
    assert response.status_code == 200 and 'role="alert"' in sentences(response)
    assert not Decision.objects.filter(verb="sign_off").exists()


@pytest.mark.parametrize("given", [{}, {"verb": ""}, {"verb": "delete"}, {"verb": ["submit", "x"]}, {"confirmed": "1"}])
def test_a_verb_that_is_none_is_refused(at_desk, given):
    story = builders.draft()
    response = at_desk().post(review(story), given)
    assert response.status_code == 200 and 'role="alert"' in sentences(response)
    assert Article.objects.get().status == "draft"


def test_an_address_beyond_all_numbers_is_nowhere(at_desk):
    client = at_desk("editor")
    for address in (f"{LIST}{'9' * 40}/review/", f"{LIST}{'9' * 40}/change/", f"{LIST}x/change/", f"{LIST}0/review/"):
        assert client.get(address).status_code in (302, 404)


def test_nothing_is_done_by_asking_for_a_page(at_desk):
    story = builders.submitted()
    client, marks = at_desk("editor"), f"revision={story.revision_id}&step={story.step_id}&remark=x&confirmed=1"
    for verb in ("sign_off", "send_back", "spike", "submit"):
        client.get(f"{review(story)}?verb={verb}&{marks}")
    client.get(f"{change(story)}?headline=x&_save=1")
    client.get(f"{ADD}?headline=x&_save=1")
    assert (Decision.objects.count(), Article.objects.count(), Revision.objects.count()) == (1, 1, 1)


def test_every_post_needs_the_forms_own_token(at_desk):
    story = builders.draft()
    client = at_desk(enforce_csrf_checks=True)
    for address in (ADD, change(story), review(story), "/admin/articles/article/opening/", "/admin/logout/"):
        assert client.post(address, {"verb": "submit"}).status_code == 403
    data = fields(client.get(change(story)))
    assert client.post(change(story), {**data, "deck": "新副题"}).status_code == 302
    assert client.post(review(story), {"verb": "submit", "csrfmiddlewaretoken": "x" * 64}).status_code == 403
    assert Article.objects.get().status == "draft"
