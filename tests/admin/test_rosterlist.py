"""The screen on which a roster is taken in: paste or upload, look, enter; without JavaScript, by those who keep it."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from people.models import Appointment, Official, Organization, RosterChange
from tests import builders
from tests.admin.forms import fields
from tests.admin.story_form import sentences
from tests.intake.documents import WORDS, word_file

pytestmark = pytest.mark.django_db
PAGE = "/admin/people/official/listing/"
LINES = "姓名\t单位\t职务\t任职日期\n方砚\t市教育局\t局长\t2025年3月\n闻礼\t市教育局\t副局长\t2025年3月"


@pytest.fixture(autouse=True)
def bureau(db):
    """The one body that the roster knows."""
    return Organization.objects.create(name="市教育局", kind="department")


def hand_in(client, **given):
    """Return the answer to what is handed in."""
    form = fields(client.get(PAGE), "listing_form")
    return client.post(PAGE, {**form, "source": "云任〔2026〕31号", **given})


def press(client, preview, button="enter", **answers):
    """Return the answer to a button of the preview."""
    return client.post(PAGE, {**fields(preview, "preview_form"), **answers, button: "1"}, follow=True)


def text_of(response):
    """Return the words of a page."""
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def test_a_pasted_roster_is_looked_at_then_entered(at_desk):
    client = at_desk("editor")
    preview = hand_in(client, pasted=LINES)
    assert "2 lines of the roster would be written; nothing is written yet." in text_of(preview)
    assert not Appointment.objects.exists() and not Official.objects.exists()
    done = press(client, preview)
    assert "2 lines of the roster were written." in text_of(done)
    assert set(Appointment.objects.values_list("official__name", "title")) == {("方砚", "局长"), ("闻礼", "副局长")}
    assert set(RosterChange.objects.values_list("source", "by__username")) == {("云任〔2026〕31号", "editor")}


def test_the_button_pressed_twice_enters_once(at_desk):
    client = at_desk("editor")
    preview = hand_in(client, pasted=LINES)
    press(client, preview)
    again = press(client, preview)
    assert "nothing was written" in text_of(again) and Appointment.objects.count() == 2


FILES = {
    "a CSV of a Chinese spreadsheet": ("名录.csv", LINES.replace("\t", ",").encode("gb18030")),
    "a text in UTF-8": ("名录.txt", LINES.encode()),
    "a Word table": (
        "名录.docx",
        word_file(
            xml=f"<w:document {WORDS}><w:body><w:tbl>"
            + "".join(
                "<w:tr>"
                + "".join(f"<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>" for cell in row.split("\t"))
                + "</w:tr>"
                for row in LINES.split("\n")
            )
            + "</w:tbl></w:body></w:document>"
        ),
    ),
    "a Word file of lines": ("名录.docx", word_file(*LINES.replace("\t", "，").split("\n"))),
}


@pytest.mark.parametrize("case", FILES)
def test_a_file_is_taken_in_like_pasted_lines(at_desk, case):
    client = at_desk("chief")
    press(client, hand_in(client, upload=SimpleUploadedFile(*FILES[case])))
    assert set(Appointment.objects.values_list("official__name", "title")) == {("方砚", "局长"), ("闻礼", "副局长")}


BAD = {
    "nothing": ({}, "Paste the lines, or choose a file."),
    "no source": ({"pasted": LINES, "source": ""}, "This field is required."),
    "no day": ({"pasted": LINES, "day": "昨天"}, "Enter a valid date."),
    "an empty file": ({"upload": SimpleUploadedFile("a.txt", b" \n")}, "empty"),
    "a bomb": ({"upload": SimpleUploadedFile("a.docx", word_file(xml="0" * 30_000_000))}, "far more than a page"),
    "bytes": ({"upload": SimpleUploadedFile("a.txt", bytes(range(256)) * 20)}, "no text"),
}


@pytest.mark.parametrize("case", BAD)
def test_what_cannot_be_read_gets_a_sentence_and_keeps_what_was_typed(at_desk, case):
    given, sentence = BAD[case]
    answer = hand_in(at_desk("editor"), **given)
    assert sentence in sentences(answer)
    assert fields(answer, "listing_form")["pasted"].replace("\r\n", "\n") == given.get("pasted", "")


def test_questions_are_answered_without_a_script(at_desk):
    client = at_desk("editor")
    preview = hand_in(client, pasted="方砚\t市审计局\t局长\t2025-03")
    assert "which organization is “市审计局”?" in text_of(preview)
    again = press(client, preview, "again", **{"organization-1": "new:department"})
    assert "New organizations" in text_of(again) and not Appointment.objects.exists()
    press(client, again)
    assert Appointment.objects.get().organization.name == "市审计局"


def test_an_answer_changed_at_the_last_moment_is_shown_before_it_is_entered(at_desk):
    client = at_desk("editor")
    preview = hand_in(client, pasted=f"{LINES}\n丁牧\t市审计局\t局长\t2025-03")
    answer = press(client, preview, **{"organization-4": "new:department"})
    assert "look again" in text_of(answer) and not Appointment.objects.exists()
    press(client, answer)
    assert Appointment.objects.count() == 3


@pytest.mark.parametrize(
    "table", ["", "x", "{}", "[1]", "[[1]]", '[["a", null]]', "[" * 5000, '[["' + "长" * 400 + '"]]', "null"]
)
def test_a_forged_table_breaks_nothing(at_desk, table):
    client = at_desk("editor")
    preview = hand_in(client, pasted=LINES)
    answer = press(client, preview, table=table)
    assert answer.status_code == 200 and not Appointment.objects.exists()


def test_forged_answers_break_nothing(at_desk):
    client = at_desk("editor")
    preview = hand_in(client, pasted=LINES)
    forged = {"organization-1": "9" * 40, "person-2": "x" * 5000, "ends-x": "\x00", "seen": "x", "day": "2026-11-24"}
    answer = press(client, preview, **forged)
    assert "look again" in text_of(answer) and not Appointment.objects.exists()


def test_markup_in_a_list_is_shown_as_words(at_desk):
    page = hand_in(at_desk("editor"), pasted="<b>方砚</b>\t市教育局\t<script>alert(1)</script>").content.decode()
    assert "<script>alert" not in page and "<b>方砚" not in page


@pytest.mark.parametrize("role", ["reporter", "picture", "auditor", "admin"])
def test_who_does_not_keep_the_roster_takes_none_in(at_desk, role):
    client = at_desk(role)
    assert client.get(PAGE).status_code == 403
    assert client.post(PAGE, {"pasted": LINES, "source": "一号", "day": "2026-11-24"}).status_code == 403
    assert "listing/" not in client.get("/admin/people/official/").content.decode()


def test_the_list_of_officials_leads_there(at_desk):
    assert PAGE in at_desk("editor").get("/admin/people/official/").content.decode()


def test_changed_posts_lead_to_the_stories_that_name_their_holders(at_desk, bureau):
    client, person = at_desk("editor"), builders.official("方砚")
    done = press(client, hand_in(client, pasted="方砚\t市教育局\t局长\t2025-03"))
    assert f"/admin/articles/article/appointments/?official={person.pk}" in done.content.decode()
