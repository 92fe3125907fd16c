"""Markup typed into any field is shown as the characters it is, on every page of the desk."""

from html.parser import HTMLParser

import pytest
from django.contrib.auth import get_user_model
from django.http import HttpResponse
from django.utils import timezone

from articles.models import Bulletin, CreditLine, Decision, Event, Issue, MentionLine, Page, PhotoLine, Revision, Topic
from articles.publishing.correct import correct
from articles.publishing.release import release
from articles.review.send_back import send_back
from articles.review.submit import submit
from tests import builders
from tests.admin.forms import fields, row
from tests.admin.story_form import ADD, change, filled, review

pytestmark = pytest.mark.django_db

MARKS = "\"'><b onerror=alert(7)>"
SHOWN = "&lt;b onerror=alert(7)&gt;"


class Elements(HTMLParser):
    """Collects what a browser would run: event attributes, addresses of scripts, words inside scripts."""

    def __init__(self):
        super().__init__()
        self.alive = []

    def handle_starttag(self, tag, attrs):
        """Note attributes that run something."""
        self.alive += [(tag, name) for name, value in attrs if name.startswith("on") or "javascript:" in (value or "")]


def alive(response):
    """Return what of the marks would run on this page."""
    reader = Elements()
    reader.feed(response.content.decode())
    return reader.alive


@pytest.fixture(scope="module")
def marked(people):
    """A desk where every text that anybody can type is markup; returns its story."""
    get_user_model().objects.update(first_name=MARKS)
    writer, mayor = builders.reporter(MARKS), builders.official(MARKS, note=MARKS)
    event = Event.objects.create(name=MARKS, place=MARKS, start_at=timezone.now())
    photo = PhotoLine(
        key="a" * 32, digest="", width=9, height=9, caption=MARKS, credit=MARKS, alternative=MARKS, place=MARKS
    )
    story = builders.submitted(
        **dict.fromkeys(("kicker", "headline", "deck", "summary", "dateline_place"), MARKS),
        body=f"<p>{MARKS}<script>alert(7)</script><a href='javascript:alert(7)'>链</a></p>",
        dateline_form="region",
        event=event.pk,
        topics=(MARKS,),
        credits=(CreditLine(role="text", name=MARKS, kind="staff", reporter=writer.pk),),
        mentions=(MentionLine(official=mayor.pk, name=MARKS, title=MARKS),),
        photos=(photo,),
    )
    send_back(story, by=people["editor"], remark=MARKS)
    Topic.objects.update(description=MARKS, is_featured=True)
    page = Page.objects.create(
        issue=Issue.objects.create(issue_date="2026-11-22", number=1), number=1, name="<b onerror=7>"
    )
    page.placements.create(article=story)
    return story


@pytest.fixture(scope="module")
def printed(marked, people):
    """The same story, corrected in print."""
    builders.refile(marked, deck="改")
    submit(marked, by=people["reporter"])
    release(builders.clear_again(marked), by=people["chief"])
    builders.refile(marked, deck=MARKS)
    return correct(builders.clear_again(marked), by=people["chief"], wrong=MARKS, right=MARKS)


PAGES = [
    "/admin/",
    "/admin/articles/article/?queue=all",
    "/admin/articles/article/?q=%22%27%3E%3Cb+onerror%3Dalert(7)%3E",
    "/admin/articles/revision/",
    "/admin/articles/decision/",
    "/admin/articles/event/",
    "/admin/articles/page/",
    "/admin/articles/topic/",
    "/admin/people/reporter/",
    "/admin/people/official/",
    "/admin/articles/article/{story}/change/",
    "/admin/articles/article/{story}/review/",
    "/admin/articles/article/{story}/history/",
    "/admin/articles/revision/{revision}/change/",
    "/admin/articles/decision/{decision}/change/",
    "/admin/articles/event/{event}/change/",
    "/admin/articles/page/{page}/change/",
    "/admin/articles/topic/{topic}/change/",
    "/admin/articles/bulletin/",
    "/admin/articles/bulletin/{bulletin}/change/",
    "/admin/articles/correction/",
]


def numbered(page, story):
    """Return a page's address with the numbers of the marked rows."""
    rows = {
        "story": story.pk,
        "revision": Revision.objects.last().pk,
        "decision": Decision.objects.filter(remark=MARKS).first().pk,
        "event": Event.objects.get().pk,
        "page": Page.objects.get().pk,
        "topic": Topic.objects.get().pk,
        "bulletin": Bulletin.objects.last().pk,
    }
    return page.format(**rows)


@pytest.mark.parametrize("role", ["editor", "reporter"])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_shows_markup_as_characters(at_desk, printed, page, role):
    response = at_desk(role).get(numbered(page, printed.article))
    assert response.status_code == 200 and alive(response) == []
    assert SHOWN in response.content.decode()


def test_the_reader_of_pages_would_notice():
    assert alive(HttpResponse(f'<p title="{MARKS}">')) and alive(HttpResponse("<a href='javascript:alert(7)'>"))


def test_a_refused_form_shows_markup_as_characters(at_desk, marked):
    client = at_desk()
    lines = row("credits", 0, role="text", name=MARKS, order="x") | row("photos", 0, caption=MARKS)
    texts = dict.fromkeys(("headline", "body", "topics", "event", "event_date", "dateline_place", "base"), MARKS)
    response = client.post(ADD, filled(client, **texts, **lines))
    assert alive(response) == [] and fields(response)["headline"] == MARKS


def test_a_clash_shows_markup_as_characters(at_desk, marked):
    client = at_desk()
    mine = {**fields(client.get(change(marked))), "headline": f"我{MARKS}", "body": f"<p>我{MARKS}</p>"}
    builders.refile(marked, by=builders.user("head"), headline=f"他{MARKS}", body=f"<p>他{MARKS}</p>")
    response = client.post(change(marked), mine)
    assert "desk-clash" in response.content.decode() and alive(response) == []


def test_what_is_pointed_out_and_refused_is_shown_as_characters(at_desk, marked):
    client = at_desk()
    data = filled(client, headline=f"柳,{MARKS}")
    assert alive(client.post(ADD, data, follow=True)) == []
    assert alive(client.post(ADD, {**data, "deck": "另"})) == []


@pytest.mark.parametrize("verb", ["kill", "send_back", "release", "<b onerror=alert(7)>"])
def test_a_refused_verb_shows_what_was_typed_as_characters(at_desk, printed, verb):
    given = {"verb": verb, "remark": MARKS * 40, "wrong": MARKS * 40, "right": MARKS, "at": MARKS, "when": MARKS}
    response = at_desk("chief").post(review(printed.article), given)
    assert response.status_code == 200 and alive(response) == []


def test_answers_to_scripts_are_data_and_not_pages(at_desk, marked):
    client = at_desk("editor")
    found = client.get("/admin/autocomplete/?term=onerror&app_label=articles&model_name=credit&field_name=reporter")
    opening = client.post("/admin/articles/article/opening/", {"dateline_form": "region", "dateline_place": MARKS})
    for response in (found, opening):
        assert response["Content-Type"] == "application/json" and "onerror" in response.content.decode()
        assert response["X-Content-Type-Options"] == "nosniff"
