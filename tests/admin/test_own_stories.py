"""A reporter sees the stories they filed or are credited with, through every door of the desk, and no others."""

import re

import pytest
from django.urls import reverse

from articles.models import Correction, Event, Issue, Page, Placement
from articles.publishing.correct import correct
from tests import builders
from tests.admin.story_form import LIST, change, review, sentences

pytestmark = pytest.mark.django_db
SECRET = "BAIDI4711"  # letters, which JSON leaves as they are


@pytest.fixture(scope="module")
def other(people):
    """The corrected story of another reporter, printed on a page."""
    stranger = builders.user("reporter", "stranger")
    options = {"by": stranger, "credits": (builders.CreditLine(role="text", name="尹航"),)}
    story = builders.released(headline=SECRET, body=f"<p>{SECRET}</p>", **options).article
    builders.refile(story, deck="改")
    correct(builders.clear_again(story), by=people["chief"], wrong=SECRET, right="正")
    page = Page.objects.create(issue=Issue.objects.create(issue_date="2026-11-22", number=1), number=1, name="要闻")
    Placement.objects.create(page=page, article=story)
    story.event = Event.objects.create(name="会", start_at="2026-11-22T08:00Z")
    builders.draft(headline="自己的稿")
    return story


LISTS = [
    f"{LIST}?queue=all",
    f"{LIST}?q={SECRET}",
    "/admin/articles/revision/",
    "/admin/articles/decision/",
    "/admin/articles/bulletin/",
    "/admin/articles/correction/",
    "/admin/articles/page/",
    "/admin/articles/event/",
    "/admin/",
    "/admin/autocomplete/?app_label=articles&model_name=placement&field_name=article",
]


@pytest.mark.parametrize("page", LISTS)
def test_no_list_names_another_reporters_story(other, at_desk, page):
    assert SECRET not in without_the_question(at_desk().get(page))
    if page != "/admin/" and "event" not in page:
        assert SECRET in without_the_question(at_desk("editor").get(page))


def without_the_question(response):
    """Return a page without the words that were searched for."""
    return re.sub(f'(value="|q=|q%3D){SECRET}', "", sentences(response))


def pages_of(story):
    """Return the addresses that show one story or a piece of it."""
    pieces = {
        "revision": story.revision_id,
        "decision": story.decisions.first().pk,
        "bulletin": story.bulletins.first().pk,
        "correction": Correction.objects.get().pk,
    }
    piece = [reverse(f"admin:articles_{name}_change", args=[pk]) for name, pk in pieces.items()]
    history = [address.replace("change", "history") for address in (change(story), *piece)]
    return [change(story), review(story), *piece, *history, Placement.objects.get().page.pk]


def test_no_address_shows_another_reporters_story(other, at_desk):
    client, *pages = at_desk(), *pages_of(other)
    for page in pages[:-1]:
        answer = client.get(page)
        assert answer.status_code in (302, 403, 404) and SECRET not in sentences(answer), page
        assert SECRET not in answer.headers.get("Location", "")
        assert at_desk("editor").get(page).status_code == 200
    printed = client.get(reverse("admin:articles_page_change", args=[pages[-1]]))
    assert printed.status_code == 200 and SECRET not in sentences(printed)


def test_no_address_tells_a_hidden_story_from_none(other, at_desk):
    client = at_desk()
    for page in (change, review):
        hidden, missing = (client.get(page(story)) for story in (other, type(other)(pk=4711)))
        assert (hidden.status_code, hidden.headers.get("Location")) == (
            missing.status_code,
            missing.headers.get("Location"),
        )


def test_no_forged_verb_or_form_reaches_another_reporters_story(other, at_desk):
    client = at_desk()
    for verb in ("submit", "kill", "release"):
        assert client.post(review(other), {"verb": verb, "confirmed": "1"}).status_code == 404
    assert client.post(change(other), {"headline": "改", "base": "2"}).status_code in (302, 403, 404)
    other.refresh_from_db()
    assert (other.headline, other.decisions.last().verb) == (SECRET, "correct")


def test_a_credited_reporter_sees_the_story_and_a_credited_editor_does_not(people, at_desk):
    account = builders.reporter("唐小满", user=builders.user("reporter", "tang"))
    editor = builders.CreditLine(role="editor", name="唐小满", reporter=account.pk)
    story = builders.draft(headline="合写", credits=(editor,))
    assert at_desk("tang").get(review(story)).status_code == 404
    builders.refile(story, credits=(builders.CreditLine(role="photo", name="唐小满", reporter=account.pk),))
    assert at_desk("tang").get(review(story)).status_code == 200


def test_a_reporter_is_told_of_no_account(other, at_desk):
    accounts = "/admin/autocomplete/?app_label=people&model_name=reporter&field_name=user"
    assert at_desk().get(accounts).status_code == 403 and at_desk("admin").get(accounts).status_code == 200
    assert "chief" not in sentences(at_desk().get("/admin/people/reporter/add/"))


@pytest.mark.parametrize(
    "query",
    [
        "filed_by=1",
        "bulletins__headline__startswith=白",
        "articles__headline__startswith=白",
        "articles=1",
        "article_rows__content_object=1",
        "mentions__isnull=False",
        "placements__article=1",
        "credits__article__headline__contains=白",
    ],
)
def test_no_list_can_be_narrowed_by_stories_that_are_hidden(other, at_desk, query):
    client = at_desk()
    names = (
        "articles/event",
        "articles/topic",
        "articles/page",
        "people/official",
        "people/reporter",
        "articles/article",
    )
    assert {client.get(f"/admin/{name}/?{query}").status_code for name in names} <= {302, 400}
