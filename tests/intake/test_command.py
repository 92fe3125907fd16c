"""manage.py readpage prints JSON for programs and words for people, and sentences for bad input."""

import io
import json

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

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


@pytest.mark.parametrize("arguments", [("nowhere.txt",), (PAGE, "--date", "tomorrow"), (PAGE, "--encoding", "klingon")])
def test_bad_input_gets_a_sentence(arguments):
    with pytest.raises(CommandError) as refused:
        printed(*arguments)
    assert str(refused.value)


def test_another_encoding_is_read(tmp_path):
    (tmp_path / "page.txt").write_bytes("林道通车\r\n本报讯路通了。".encode("gb18030"))
    assert "林道通车" in printed(str(tmp_path / "page.txt"))
