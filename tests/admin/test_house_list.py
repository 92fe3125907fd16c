"""The house list at the desk: lines kept one by one, many pasted and looked at first."""

import pytest
from django.contrib.admin.models import LogEntry
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import Q

from articles.models import HouseWord
from tests.admin.forms import fields
from tests.admin.story_form import sentences

pytestmark = pytest.mark.django_db
LIST, PASTE = "/admin/articles/houseword/", "/admin/articles/houseword/paste/"
LINES = "盛大启幕,慎用,应改,开幕,一般活动不用\n亲自,慎用,应改,,改成应改\n字,慎用,,,太短"


@pytest.fixture
def chief(at_desk):
    """The chief's browser."""
    return at_desk("chief")


def looked_at(client, lines=LINES):
    """Paste lines and return the answer with its form's fields."""
    response = client.post(PASTE, {"lines": lines, "look": "1"})
    form = response.context["form"]
    return response, {"lines": form["lines"].value(), "seen": form["seen"].value()}


def test_a_line_is_written_and_ended_by_its_date(chief):
    form = fields(chief.get(f"{LIST}add/"), "houseword_form")
    chief.post(f"{LIST}add/", {**form, "pattern": "盛大\u202e启幕", "reason": "一般活动不用"})
    row = HouseWord.objects.get(pattern="盛大启幕")
    page = f"{LIST}{row.pk}/change/"
    assert "deletelink" not in sentences(chief.get(page))
    chief.post(page, {**fields(chief.get(page), "houseword_form"), "end_date": "2026-11-22"})
    row.refresh_from_db()
    assert row.end_date.isoformat() == "2026-11-22"


def test_a_bad_line_comes_back_with_a_sentence(chief):
    form = fields(chief.get(f"{LIST}add/"), "houseword_form")
    response = chief.post(f"{LIST}add/", {**form, "pattern": "字", "reason": "太短"})
    assert "A wording is two characters or more." in sentences(response)


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("validity=today", Q(end_date=None)),
        ("validity=ended", Q(pattern="盛大开锣")),
        ("kind=careful&level=hint", Q(kind="careful", level="hint")),
        ("scope=head", Q(pattern="盛大开锣")),
        ("q=亲自", Q(pattern__contains="亲自") | Q(reason__contains="亲自")),
    ],
)
def test_the_list_is_narrowed_and_searched(chief, query, kept):
    HouseWord.objects.create(pattern="盛大开锣", reason="一般活动不用", scope="head", end_date="2026-11-22")
    wanted = set(HouseWord.objects.filter(kept))
    assert set(chief.get(f"{LIST}?{query}").context["cl"].queryset) == wanted
    assert 0 < len(wanted) < HouseWord.objects.count()


def test_pasted_lines_are_shown_and_nothing_is_written(chief):
    before = HouseWord.objects.count()
    response, _data = looked_at(chief)
    assert response.context["counts"] == {"added": 1, "changed": 1, "same": 0, "bad": 1}
    assert "A wording is two characters or more." in sentences(response)
    assert "Nothing has been written yet." in sentences(response)
    assert HouseWord.objects.count() == before


def test_what_was_looked_at_is_taken_and_who_did_is_noted(chief):
    _response, data = looked_at(chief)
    response = chief.post(PASTE, {**data, "take": "1"}, follow=True)
    assert "1 wordings were added, 1 changed." in sentences(response)
    assert HouseWord.objects.get(pattern="盛大启幕").replacement == "开幕"
    assert HouseWord.objects.get(pattern="亲自").level == "should"
    assert LogEntry.objects.filter(user__username="chief", change_message__contains="pasted").count() == 2


def test_lines_that_were_changed_since_they_were_looked_at_are_looked_at_again(chief):
    _response, data = looked_at(chief)
    response = chief.post(PASTE, {**data, "lines": LINES.replace("启幕", "开锣"), "take": "1"})
    assert response.status_code == 200
    assert not HouseWord.objects.filter(pattern__startswith="盛大").exists()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_file_is_read_in_the_usual_encodings_and_carried_in_the_form(chief, encoding):
    table = SimpleUploadedFile("用语表.csv", LINES.encode(encoding), "text/csv")
    response = chief.post(PASTE, {"lines": "", "table": table, "look": "1"})
    form = response.context["form"]
    taken = chief.post(PASTE, {"lines": form["lines"].value(), "seen": form["seen"].value(), "take": "1"})
    assert taken.status_code == 302
    assert HouseWord.objects.filter(pattern="盛大启幕").exists()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({"lines": " \n"}, "Paste some lines, or choose a file."),
        ({"lines": "甲,\n" * 5001}, "5001 lines are more than 5000: hand them in by parts."),
        ({"table": SimpleUploadedFile("图.csv", bytes(range(256)) * 40)}, "This is no text"),
    ],
)
def test_what_is_no_list_is_answered_with_a_sentence(chief, data, told):
    response = chief.post(PASTE, {**data, "look": "1"})
    assert response.status_code == 200
    assert told in sentences(response)


@pytest.mark.parametrize("role", ["reporter", "editor", "auditor"])
def test_others_read_the_list_and_paste_nothing(at_desk, role):
    client = at_desk(role)
    assert PASTE not in sentences(client.get(LIST))
    assert client.get(PASTE).status_code == 403
    assert client.post(PASTE, {"lines": LINES, "take": "1"}).status_code == 403


def test_those_who_may_are_led_to_the_paste_page(chief):
    assert PASTE in sentences(chief.get(LIST))
