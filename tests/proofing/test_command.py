"""manage.py proofread prints JSON for programs and words for people; a file with a roster needs no database."""

import io
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.utils.translation import override

from people.models import Appointment
from tests import builders

ROOT = Path(__file__).resolve().parent.parent.parent
KEYS = {"code", "severity", "field", "start", "end", "text", "message", "suggestion"}
STORY = "裴静茹调研老旧小区\n11月23日，市委副书记、市长裴静如到柳桥区调研。副市长简春芳、屠志刚参加。\n"
ROSTER = [
    {"name": "裴静如", "title": "市委副书记、市长", "start": "2023-04-27", "end": None, "precedence": 2},
    {"name": "屠志刚", "title": "副市长", "organization": "云汀市人民政府", "precedence": 10},
    {"name": "简春芳", "title": "副市长", "organization": "云汀市人民政府", "precedence": 11},
]


@pytest.fixture
def files(tmp_path):
    """A story and a roster as files."""
    story, roster = tmp_path / "story.txt", tmp_path / "roster.json"
    story.write_text(STORY, encoding="utf-8")
    roster.write_text(json.dumps(ROSTER, ensure_ascii=False), encoding="utf-8")
    return str(story), str(roster)


def printed(*arguments):
    """Return what the command prints."""
    out = io.StringIO()
    call_command("proofread", *arguments, stdout=out)
    return out.getvalue()


def findings(*arguments):
    """Return the findings that the command prints as JSON, those on people."""
    answer = json.loads(printed(*arguments, "--json"))
    assert set(answer) == {"findings"}
    return [finding for finding in answer["findings"] if finding["code"].startswith("people.")]


# No mark for the database here: a query would fail the test.
def test_a_file_with_a_roster_asks_no_database(files):
    story, roster = files
    found = findings(story, "--roster", roster, "--date", "2026-11-24")
    assert [finding["code"] for finding in found] == ["people.name", "people.order"]
    assert all(set(finding) == KEYS for finding in found)


def test_a_range_counts_in_its_field(files):
    story, roster = files
    first, second = findings(story, "--roster", roster)
    assert (first["field"], first["start"], first["end"], first["suggestion"]) == ("headline", 0, 3, "裴静如")
    body = STORY.partition("\n")[2]
    assert body[second["start"] : second["end"]] == second["text"] == "简春芳、屠志刚"


def test_the_day_of_issue_dates_the_event(files):
    story, roster = files
    found = findings(story, "--roster", roster, "--date", "2022-11-24")
    assert "people.title_ahead" in {finding["code"] for finding in found}


def test_a_person_can_read_it(files):
    story, roster = files
    words = printed(story, "--roster", roster)
    assert "裴静茹" in words
    assert "建议：裴静如" in words


def test_another_encoding_is_read(files, tmp_path):
    (tmp_path / "gbk.txt").write_bytes(STORY.encode("gb18030"))
    assert len(findings(str(tmp_path / "gbk.txt"), "--roster", files[1])) == 2


@pytest.mark.sqlite_only
def test_without_a_database_it_says_so_and_goes_on(files):
    command = [sys.executable, "manage.py", "proofread", files[0], "--json"]
    environment = os.environ | {"DATABASE_URL": "sqlite:////nowhere/at/all.sqlite3", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=True)
    assert "findings" in json.loads(done.stdout)
    assert "名录" in done.stderr


@pytest.mark.django_db
def test_a_story_of_the_desk_is_read_with_the_desks_roster():
    mayor, government = builders.official("裴静如"), builders.organization("云汀市人民政府")
    Appointment.objects.create(official=mayor, organization=government, title="市长", start_date=date(2023, 4, 27))
    article = builders.draft(headline="裴静茹调研", body="<p>市长裴静如到柳桥区调研。</p>")
    assert [finding["text"] for finding in findings("--article", str(article.pk))] == ["裴静茹"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "Name either a file or, with --article, a story."),
        (("nowhere.txt",), "nowhere.txt cannot be read"),
        (("STORY", "--article", "1"), "Name either a file or, with --article, a story."),
        (("STORY", "--date", "tomorrow"), "“tomorrow” is no day"),
        (("STORY", "--roster", "STORY"), "story.txt: The roster is no JSON"),
    ],
)
def test_bad_input_gets_its_sentence(arguments, sentence, files):
    with override("en"), pytest.raises(CommandError, match=sentence):
        printed(*(files[0] if argument == "STORY" else argument for argument in arguments))


@pytest.mark.django_db
@pytest.mark.parametrize("number", ["999999", "all", "9" * 30])
def test_a_story_that_is_not_there_gets_a_sentence(number):
    with pytest.raises(CommandError) as refused:
        printed("--article", number)
    assert number in str(refused.value)
