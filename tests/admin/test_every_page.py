"""No page of the desk breaks: every screen of every row, after it was added and after it was changed by its form."""

from importlib import import_module

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib import admin
from django.contrib.admin.models import ADDITION, CHANGE, LogEntry
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from django.urls import reverse

from articles.models import Article, RawPage
from articles.publishing.correct import correct
from tests import builders
from tests.admin.forms import fields
from tests.admin.story_form import ADD, change, filled

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite_only]

DOORS = {model._meta.label_lower: (model, door) for model, door in admin.site._registry.items()}
# The screen where pages are handed in and arranged keeps its own record.
UNLOGGED = {"articles.rawpage"}
PASSWORD = {"password1": "柳桥夜班公交二十三点整!!", "password2": "柳桥夜班公交二十三点整!!", "usable_password": "true"}
# Accounts, groups and decisions are laid by the dozen, all alike.
MOST = 4
# What a browser types into the empty form of each list, and then into the form of the row that it made.
TYPED = {
    "articles.event": (
        {"name": "座谈会", "kind": "other", "start_at_0": "2026-11-22", "start_at_1": "9:00"},
        {"place": "市委"},
    ),
    "articles.houseword": ({"pattern": "某个词", "reason": "试"}, {"reason": "改"}),
    "articles.issue": ({"issue_date": "2026-11-22", "number": "7"}, {"number": "8"}),
    "articles.page": ({"number": "3", "name": "要闻"}, {"name": "综合"}),
    "articles.topic": ({"name": "夜班", "order": "1"}, {"description": "夜里"}),
    "articles.reviewstep": ({"label": "另校", "right": "sign_proof", "order": "9"}, {"label": "又校"}),
    "people.organization": ({"name": "某局", "kind": "other", "precedence": "1"}, {"precedence": "2"}),
    "people.official": ({"name": "某人"}, {"note": "注"}),
    "people.reporter": ({"name": "某记者", "kind": "staff"}, {"beats": "教育"}),
    "people.appointment": (
        {"title": "局长", "order": "1", "precedence": "1", "start_date": "2026-01-01", "source": "任〔2026〕1号"},
        {"end_date": "2026-06-30", "source": "免〔2026〕9号"},
    ),
    "auth.user": ({"username": "newcomer", **PASSWORD}, {"first_name": "新"}),
    "auth.group": ({"name": "夜班"}, {"name": "夜班组"}),
}


def address(label, screen, *key):
    """Return the address of one of a list's screens."""
    return reverse(f"admin:{label.replace('.', '_')}_{screen}", args=key)


def type_in(client, label, page, typed):
    """Send the form of a page with what is typed; it must be taken."""
    answer = client.post(page, {**fields(client.get(page), f"{label.partition('.')[2]}_form"), **typed})
    assert answer.status_code == 302, (page, getattr(answer, "context_data", {}).get("errors"))


def add_and_change(client):
    """Add a row to every list by its form, and change it by its form."""
    keys = {"articles.page": ("issue",), "people.appointment": ("official", "organization")}
    for label, (first, then) in sorted(TYPED.items(), key=lambda item: item[0] in keys):
        rows = {
            name: str(DOORS[f"{label.partition('.')[0]}.{name}"][0].objects.last().pk) for name in keys.get(label, ())
        }
        type_in(client, label, address(label, "add"), {**first, **rows})
        type_in(client, label, address(label, "change", DOORS[label][0].objects.latest("pk").pk), then)
    client.post(ADD, filled(client))
    story = Article.objects.latest("pk")
    client.post(change(story), {**fields(client.get(change(story))), "deck": "另一副题"})
    client.post(address("articles.rawpage", "add"), {"words": "柳桥区夜间公交延长"})


@pytest.fixture(scope="module")
def desk(people):
    """A desk in every list of which a row was added, and then changed, by its form; one story is printed twice."""
    root = get_user_model().objects.create_superuser("root")
    client = Client()
    client.force_login(root)
    add_and_change(client)
    story = builders.released().article
    builders.refile(story, deck="新")
    correct(builders.clear_again(story), by=people["chief"], wrong="误", right="正")
    return {**people, "root": root, "media": settings.MEDIA_ROOT}


def screens(door):
    """Yield (name, names of its keys) for every screen of a list that is asked by an address."""
    for pattern in door.get_urls():
        if pattern.name:
            yield pattern.name, list(pattern.pattern.converters)


def pages():
    """Yield the address of every screen of every list and of its rows, of the newest where the desk has many."""
    for model, door in DOORS.values():
        rows = model._base_manager.order_by("-pk").values_list("pk", flat=True)[:MOST]
        for name, keys in screens(door):
            for row in rows if keys else [None]:
                given = {key: "x" if key == "token" else row for key in keys}
                yield reverse(f"admin:{name}", kwargs=given) if keys else reverse(f"admin:{name}")


def test_every_list_has_rows_that_were_added_and_changed_by_their_forms(desk):
    kinds = {(entry.content_type.model, entry.action_flag) for entry in LogEntry.objects.all()}
    may_add = {label for label, (model, _door) in DOORS.items() if label in TYPED or model in (Article, RawPage)}
    logged = {label.partition(".")[2] for label in may_add - UNLOGGED}
    assert {name for name, flag in kinds if flag == ADDITION} >= logged
    assert {name for name, flag in kinds if flag == CHANGE} >= logged
    assert all(model._base_manager.exists() for model, _door in DOORS.values())


@pytest.mark.parametrize("role", ["root", *builders.GROUPS])
def test_no_screen_of_no_row_breaks(desk, role, settings):
    settings.MEDIA_ROOT = desk["media"]
    client, found = Client(), {}
    client.force_login(desk[role])
    for page in pages():
        found[page] = client.get(page).status_code
    assert {page: status for page, status in found.items() if status not in (200, 302, 403, 404, 405)} == {}
    assert len(found) > 100 and (role != "root" or list(found.values()).count(200) > 60)


def test_the_history_of_a_story_names_its_revisions_and_wishes_in_the_desks_language(at_desk, settings):
    settings.LANGUAGE_CODE = "zh-hans"
    client = at_desk()
    client.post(ADD, filled(client))
    story = Article.objects.latest("pk")
    for typed in ({"deck": "另一副题"}, {"wished_page": "3"}, {}):
        client.post(change(story), {**fields(client.get(change(story))), **typed})
    told = [entry.get_change_message() for entry in LogEntry.objects.filter(object_id=story.pk).order_by("pk")]
    assert told == ["添加了 修订稿“1”。", "添加了 修订稿“2”。", "已修改拟上版次。", "没有字段被修改。"]
    history = client.get(address("articles.article", "history", story.pk)).content.decode()
    assert all(words in history for words in told)


def test_the_migration_mends_what_was_written_before_and_nothing_else(at_desk, people):
    story = builders.draft()
    old = '[{"changed": {"name": "revision 2", "object": "主题“一”"}}]'
    good = ['[{"added": {}}]', '[{"changed": {"name": "credit", "object": "x", "fields": ["kind"]}}]', "pasted", ""]
    kind = ContentType.objects.get_for_model(Article)
    for words in (old, *good):
        LogEntry.objects.create(
            user=people["reporter"], content_type=kind, object_id=story.pk, action_flag=CHANGE, change_message=words
        )
    import_module("articles.migrations.0005_readable_log").mend_log(apps, None)
    mended, *others = LogEntry.objects.filter(object_id=story.pk).order_by("pk")
    assert mended.get_change_message() == "Added revision “revision 2”."
    assert [entry.change_message for entry in others] == good
    assert at_desk().get(address("articles.article", "history", story.pk)).status_code == 200
