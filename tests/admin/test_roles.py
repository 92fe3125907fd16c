"""Each role of the desk opens what it needs, changes what it may, and begins with what waits for it."""

import pytest
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import RequestFactory
from django.urls import reverse

from articles.models import Article, Copy
from tests import builders
from tests.admin.forms import fields
from tests.admin.full_lists import LISTS, address, lay_first
from tests.admin.story_form import ADD, LIST, change, filled, review, sentences

pytestmark = pytest.mark.django_db

ACCOUNTS = {"auth.user", "auth.group"}
PAPER = set(LISTS) - ACCOUNTS
OPENS = {
    "reporter": PAPER,
    "editor": PAPER,
    "head": PAPER,
    "chief": PAPER,
    "picture": PAPER,
    "auditor": PAPER | ACCOUNTS,
    "admin": ACCOUNTS | {"articles.reviewstep", "people.reporter"},
}
KEPT = {
    "articles.event",
    "articles.issue",
    "articles.page",
    "articles.topic",
    "people.appointment",
    "people.official",
    "people.organization",
    "people.reporter",
}
ADDS = {
    "reporter": {"articles.article", "articles.rawpage", "articles.topic", "articles.event", "people.reporter"},
    "editor": KEPT | {"articles.article", "articles.rawpage"},
    **dict.fromkeys(("head", "chief"), KEPT | {"articles.article", "articles.rawpage", "articles.houseword"}),
    "picture": set(),
    "auditor": set(),
    "admin": ACCOUNTS | {"articles.reviewstep", "people.reporter"},
}
CHANGES = {
    **ADDS,
    "reporter": {"articles.article", "articles.rawpage"},
    "picture": {"articles.article"},
}


@pytest.fixture(scope="module")
def desk(people):
    """A desk with something in every list."""
    lay_first()
    return people


def allowed(person, verb):
    """Return the models whose admin lets somebody do `verb`."""
    request = RequestFactory().get("/")
    request.user = person
    site = admin.site._registry.items()
    return {model._meta.label_lower for model, door in site if getattr(door, f"has_{verb}_permission")(request)}


@pytest.mark.parametrize("role", OPENS)
def test_a_role_opens_its_lists_and_no_others(desk, at_desk, role):
    client = at_desk(role)
    opened = {label for label in LISTS if client.get(address(label)).status_code == 200}
    assert opened == OPENS[role]


@pytest.mark.parametrize("role", OPENS)
def test_a_role_adds_and_changes_what_it_may_and_deletes_nothing(desk, role):
    assert allowed(desk[role], "add") == ADDS[role]
    assert allowed(desk[role], "change") == CHANGES[role]
    assert allowed(desk[role], "delete") == set()


@pytest.mark.parametrize("role", OPENS)
def test_what_a_role_may_not_add_answers_no_forged_form(desk, at_desk, role):
    client = at_desk(role)
    for label in set(LISTS) - ADDS[role]:
        answer = client.post(reverse(f"admin:{label.replace('.', '_')}_add"), {"name": "顶替"})
        assert answer.status_code == 403, label


def test_an_auditor_sees_every_story_and_changes_none(desk, at_desk):
    client, before = at_desk("auditor"), [Copy.of(story) for story in Article.objects.all()]
    for story in Article.objects.all():
        assert client.get(review(story)).status_code == 200
        assert client.get(change(story)).url == review(story)
        assert "desk-verb" not in sentences(client.get(review(story)))
        assert client.post(change(story), {"headline": "改", "base": story.revision.number}).status_code == 403
    for label in LISTS:
        row = admin.site._registry
        for model in [model for model in row if model._meta.label_lower == label]:
            first = model._base_manager.first()
            form = reverse(f"admin:{label.replace('.', '_')}_change", args=[first.pk])
            assert client.get(form).status_code in (200, 302) and client.post(form, {"name": "改"}).status_code == 403
    assert [Copy.of(story) for story in Article.objects.all()] == before


def test_a_picture_editor_is_shown_nothing_but_pictures_to_change(desk, at_desk):
    client, story = at_desk("picture"), builders.draft(headline="配图")
    data = fields(client.get(change(story)))
    assert {name.split("-")[0] for name in data} == {"csrfmiddlewaretoken", "base", "form_key", "photos"}
    forged = {"headline": "换题", "body": "<p>换</p>", "credits-TOTAL_FORMS": "1", "credits-0-name": "换"}
    client.post(change(story), {**data, **forged})
    story.refresh_from_db()
    assert (story.headline, story.credits.get().name) == ("配图", "方砚")


def test_a_picture_editor_adds_a_picture_and_keeps_the_rest(desk, at_desk, picture_token):
    client, story = at_desk("picture"), builders.draft(headline="配图")
    before = Copy.of(story)
    photo = {"photos-0-stored": picture_token, "photos-0-caption": "夜班公交", "photos-0-credit": "郑远"}
    client.post(change(story), {**fields(client.get(change(story))), **photo})
    after = Copy.of(Article.objects.get(pk=story.pk))
    assert after.photos[0].caption == "夜班公交"
    assert (after.body, after.credits, after.topics) == (before.body, before.credits, before.topics)


def test_the_administrator_has_no_editorial_right(desk, at_desk):
    client, story = at_desk("admin"), builders.submitted()
    for page in (ADD, change(story), review(story), LIST):
        assert client.get(page).status_code in (302, 403, 404)
        assert client.post(page, {"verb": "sign_off", "headline": "改"}).status_code in (302, 403, 404)
    assert client.get("/admin/").status_code == 200


def test_an_administrator_gives_rights_to_others_but_not_to_themselves(desk, at_desk):
    client, chief = at_desk("admin"), Group.objects.get(name="总编辑")
    other = builders.user("reporter", "newcomer")
    for person, given in ((other, True), (desk["admin"], False)):
        page = reverse("admin:auth_user_change", args=[person.pk])
        data = {**fields(client.get(page), "user_form"), "groups": [str(chief.pk)], "is_superuser": "on"}
        assert client.post(page, {**data, "user_permissions": ["1"]}).status_code == 302
        assert person.groups.filter(pk=chief.pk).exists() is given
        person.refresh_from_db()
        assert not person.is_superuser and not person.user_permissions.exists()


def test_an_administrator_widens_neither_their_own_group_nor_takes_over_a_superuser(desk, at_desk):
    client, root = at_desk("admin"), get_user_model().objects.create_superuser("root")
    own = desk["admin"].groups.get()
    assert client.post(reverse("admin:auth_group_change", args=[own.pk]), {"name": "新"}).status_code == 403
    assert client.post(reverse("admin:auth_user_change", args=[root.pk]), {"username": "x"}).status_code == 403
    assert client.post(f"/admin/auth/user/{root.pk}/password/", {"password1": "x"}).status_code == 403


def test_only_who_keeps_accounts_links_a_reporter_to_one(desk, at_desk):
    writer = builders.reporter("高亢", user=builders.user("reporter", "stranger"))
    page = reverse("admin:people_reporter_change", args=[writer.pk])
    for role, linked in (("editor", "stranger"), ("admin", "reporter")):
        client = at_desk(role)
        client.post(page, {**fields(client.get(page), "reporter_form"), "user": str(desk["reporter"].pk)})
        writer.refresh_from_db()
        assert writer.user.username == linked


WAITS = {
    "reporter": {"我的草稿"},
    "editor": {"待初审"},
    "head": {"待复审"},
    "chief": {"待终审", "待签发"},
    "picture": set(),
    "auditor": set(),
}


@pytest.fixture
def queue(desk):
    """Stories at every place of the chain, and one draft of somebody else."""
    builders.draft(headline="我的草稿")
    builders.draft(headline="别人的草稿", by=builders.user("reporter", "stranger"), credits=())
    builders.submitted(headline="待初审")
    builders.passed("editor", headline="待复审")
    builders.passed("editor", "head", headline="待终审")
    builders.cleared(headline="待签发")
    builders.released(headline="已见报")
    return {"我的草稿", "别人的草稿", "待初审", "待复审", "待终审", "待签发", "已见报"}


@pytest.mark.parametrize("role", WAITS)
def test_the_list_and_the_first_page_open_on_what_waits_for_the_role(queue, at_desk, role):
    client = at_desk(role)
    listed = {str(story) for story in client.get(LIST).context["cl"].result_list}
    assert listed & queue == WAITS[role]
    assert {str(story) for story in client.get("/admin/").context["waiting"]} == listed


def test_a_search_looks_through_every_story_that_the_user_may_see(queue, at_desk):
    found = at_desk("editor").get(f"{LIST}?q=已见报").context["cl"].result_list
    assert [str(story) for story in found] == ["已见报"]


@pytest.mark.parametrize(
    ("name", "stories"),
    [("review", 3), ("cleared", 1), ("public", 1), ("scheduled", 0), ("spiked", 0), ("all", 7)],
)
def test_each_queue_holds_its_stories(queue, at_desk, name, stories):
    found = at_desk("chief").get(f"{LIST}?queue={name}").context["cl"].result_list
    assert len([story for story in found if str(story) in queue]) == stories


def test_who_leaves_the_desk_is_out_at_the_next_request(desk, at_desk):
    client, story = at_desk(), builders.draft()
    data = filled(client, change(story), deck="新副题")
    desk["reporter"].groups.clear()
    assert client.post(change(story), data).status_code == 403
    assert client.get(review(story)).status_code in (302, 403, 404)
    get_user_model().objects.filter(pk=desk["reporter"].pk).update(is_active=False)
    assert client.get("/admin/").url.startswith("/admin/login/")
