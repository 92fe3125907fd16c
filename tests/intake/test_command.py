"""manage.py readpage prints JSON for programs and words for people, and sentences for bad input."""

import io
import json

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.management.base import CommandError
from django.utils.translation import override

from articles.models import Article, RawPage
from tests import builders
from tests.intake.samples import SAMPLES

PAGE = str(SAMPLES / "drifted-pieces.txt")
KEYS = {"kind", "kicker", "headline", "deck", "dateline", "bylines", "event_date_printed", "event_date", "body"}
KEYS |= {"officials", "organizations", "places", "ranges", "questions"}


def printed(*arguments):
    """Return what the command prints."""
    out = io.StringIO()
    call_command("readpage", *arguments, stdout=out)
    return out.getvalue()


def test_json_has_the_agreed_form():
    answer = json.loads(printed(PAGE, "--json", "--date", "2026-11-22"))
    assert set(answer) == {"stories", "leftovers", "questions"}
    assert all(set(story) >= KEYS for story in answer["stories"])
    assert answer["stories"][0]["event_date"] == "2026-11-18"


def test_ranges_point_into_the_page():
    page = (SAMPLES / "drifted-pieces.txt").read_bytes().decode()
    for story in json.loads(printed(PAGE, "--json"))["stories"]:
        for piece in story["ranges"]:
            assert page[piece["start"] : piece["end"]].strip()


def test_a_person_can_read_it():
    assert "屠志刚检查汀河沿线泵站" in printed(PAGE)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("nowhere.txt",), "nowhere.txt cannot be read"),
        ((PAGE, "--date", "tomorrow"), "“tomorrow” is no day"),
        ((PAGE, "--encoding", "klingon"), "“klingon” is no encoding"),
    ],
)
def test_bad_input_gets_its_sentence(arguments, sentence):
    with override("en"), pytest.raises(CommandError, match=sentence):
        printed(*arguments)


def test_another_encoding_is_read(tmp_path):
    (tmp_path / "page.txt").write_bytes("林道通车\r\n本报讯路通了。".encode("gb18030"))
    assert "林道通车" in printed(str(tmp_path / "page.txt"))


@pytest.mark.django_db
def test_save_makes_drafts_once_and_json_stays_json():
    told = io.StringIO()
    answer = io.StringIO()
    call_command("readpage", PAGE, "--json", "--save", "--date", "2026-11-22", stdout=answer, stderr=told)
    assert len(json.loads(answer.getvalue())["stories"]) == Article.objects.count() == 5
    assert "云汀市召开冬季供水保障会" in told.getvalue()
    call_command("readpage", PAGE, "--save", stdout=io.StringIO(), stderr=told)
    assert Article.objects.count() == 5 and RawPage.objects.count() == 1


@pytest.mark.django_db
def test_save_files_for_the_account_that_is_named():
    builders.user("editor")
    call_command("readpage", PAGE, "--save", "--by", "editor", stdout=io.StringIO(), stderr=io.StringIO())
    assert {story.filed_by.username for story in Article.objects.all()} == {"editor"}
    with pytest.raises(CommandError):
        call_command("readpage", PAGE, "--save", "--by", "nobody", stdout=io.StringIO())


@pytest.mark.django_db
def test_the_command_s_own_account_cannot_log_in():
    call_command("readpage", PAGE, "--save", stdout=io.StringIO(), stderr=io.StringIO())
    account = User.objects.get(username="readpage")
    assert not account.has_usable_password() and not account.is_staff and not account.is_superuser
