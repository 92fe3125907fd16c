"""The way in and out of the desk."""

from urllib.parse import urlencode

import pytest
from django.test import Client

from tests import builders
from tests.admin.story_form import ADD, filled, sentences, stored

pytestmark = pytest.mark.django_db
LOGIN = "/admin/login/"


def test_the_login_page_speaks_the_desks_language_and_names_the_paper(people, client, settings):
    settings.LANGUAGE_CODE = "zh-hans"
    page = sentences(client.get(LOGIN))
    assert '<html lang="zh-hans"' in page and settings.PAPER["name"] in page
    assert "用户名" in page and "密码" in page and "登录" in page


def test_a_password_opens_the_desk_and_a_wrong_one_says_so(people, client):
    for name in ("reporter", "nobody"):
        refused = client.post(LOGIN, {"username": name, "password": "wrong"})
        assert refused.status_code == 200 and "Please enter the correct username and password" in sentences(refused)
    opened = client.post(f"{LOGIN}?next={ADD}", {"username": "reporter", "password": "reporter-password", "next": ADD})
    assert opened.url == ADD and client.get(ADD).status_code == 200


ELSEWHERE = [
    "https://elsewhere.example/",
    "http://elsewhere.example/admin/",
    "//elsewhere.example/",
    "///elsewhere.example",
    "/\\elsewhere.example/",
    "https:elsewhere.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "",
]


@pytest.mark.parametrize("target", ELSEWHERE)
def test_a_login_that_names_no_page_of_ours_leads_to_the_desks_first_page(people, client, target):
    given = {"username": "reporter", "password": "reporter-password", "next": target}
    sent = client.post(f"{LOGIN}?{urlencode({'next': target})}", given)
    assert sent.url == "/admin/" and client.get(sent.url).status_code == 200


def test_a_door_asks_who_is_there_and_leads_back(people, client):
    assert client.get(ADD).url == f"{LOGIN}?next={ADD}"
    assert client.post(ADD, {"headline": "x"}).url == f"{LOGIN}?next={ADD}"


def test_leaving_needs_a_button_and_ends_the_session(at_desk):
    client = at_desk()
    assert 'action="/admin/logout/"' in sentences(client.get("/admin/"))
    assert client.get("/admin/logout/").status_code == 405
    assert client.post("/admin/logout/").status_code == 200
    assert client.get(ADD).url.startswith(LOGIN)


def test_a_member_changes_their_own_password(at_desk):
    client = at_desk()
    assert "/admin/password_change/" in sentences(client.get("/admin/"))
    short = {"old_password": "reporter-password", "new_password1": "short", "new_password2": "short"}
    assert "at least 12 characters" in sentences(client.post("/admin/password_change/", short))
    good = {**short, "new_password1": "柳桥夜班公交二十三点整", "new_password2": "柳桥夜班公交二十三点整!!"}
    assert "match" in sentences(client.post("/admin/password_change/", good))
    good["new_password1"] = good["new_password2"]
    assert client.post("/admin/password_change/", good).status_code == 302
    assert Client().login(username="reporter", password=good["new_password1"])


def test_a_switched_off_account_stays_outside(people, client):
    stranger = builders.user("reporter", "gone")
    stranger.is_active = False
    stranger.save()
    assert client.post(LOGIN, {"username": "gone", "password": "gone-password"}).status_code == 200
    assert client.get("/admin/").url.startswith(LOGIN)


def test_a_form_sent_after_the_session_ended_files_nothing_and_can_be_sent_again(at_desk):
    client = at_desk()
    data = filled(client)
    client.session.flush()
    client.cookies.pop("sessionid")
    assert client.post(ADD, data).url.startswith(LOGIN)
    again = at_desk()
    again.post(ADD, data)
    assert stored().revision.number == 1


def test_a_form_of_an_older_login_is_refused_with_a_sentence_and_a_way_back(at_desk):
    response = at_desk(enforce_csrf_checks=True).post(ADD, {"headline": "x"})
    assert response.status_code == 403 and "kept in this browser" in sentences(response)
    assert f'href="{ADD}"' in sentences(response) and "<style" not in sentences(response)


def test_a_page_of_the_desk_is_kept_by_nobody(at_desk, client):
    for page in (at_desk().get("/admin/"), at_desk().get(ADD), client.get(LOGIN)):
        assert "no-store" in page["Cache-Control"] and "private" in page["Cache-Control"]
        assert (
            "unsafe" not in page["Content-Security-Policy"] and "default-src 'self'" in page["Content-Security-Policy"]
        )
