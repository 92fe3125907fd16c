"""Pages handed in through the desk's door: one or several, pasted or as files, and what is no page."""

from html import unescape

import pytest

from articles.models import RawPage
from tests.admin.story_form import sentences
from tests.admin.test_intake import ADD, screen, upload
from tests.intake.documents import pdf_file
from tests.intake.sheets.test_proposed_events import MEETING

pytestmark = pytest.mark.django_db


def test_a_reporter_hands_a_page_in_and_is_led_to_its_screen(at_desk):
    answer = at_desk().post(ADD, {"files": [upload()], "issue_date": "2026-11-22"}, follow=True)
    page = RawPage.objects.get()
    assert answer.redirect_chain[-1][0] == screen(page) and "has been read" in sentences(answer)
    assert str(page.issue_date) == "2026-11-22"


def test_pasted_words_are_a_page_too(at_desk):
    at_desk().post(ADD, {"words": MEETING})
    assert RawPage.objects.get().form == "paste"


def test_several_files_are_taken_and_each_is_told_of(at_desk):
    files = [upload(), upload("two.txt", MEETING.encode()), upload("empty.txt", b"")]
    told = unescape(sentences(at_desk().post(ADD, {"files": files}, follow=True)))
    assert RawPage.objects.count() == 2
    assert "“page.txt” has been read" in told and "“two.txt” has been read" in told and "empty.txt" in told


def test_the_same_page_again_says_so_and_makes_nothing(at_desk):
    at_desk().post(ADD, {"files": [upload()]})
    told = unescape(sentences(at_desk("editor").post(ADD, {"files": [upload()]}, follow=True)))
    assert "was handed in before" in told and RawPage.objects.count() == 1


def test_nothing_handed_in_gets_a_sentence(at_desk):
    assert "Choose a file or paste" in sentences(at_desk().post(ADD, {}))


def test_words_that_can_be_read_become_a_page_though_a_file_cannot(at_desk):
    answer = at_desk().post(ADD, {"files": [upload("bad", b"\x00\x01" * 90)], "words": "还没保存的版面"})
    assert RawPage.objects.get().text == "还没保存的版面" and answer.url == screen(RawPage.objects.get())


def test_words_that_cannot_be_read_are_still_in_the_form_though_a_file_was(at_desk):
    words = "竹" * 1_400_000
    answer = at_desk().post(ADD, {"files": [upload()], "words": words})
    assert answer.status_code == 200 and words in answer.content.decode()
    assert "larger than 4 MB" in sentences(answer) and RawPage.objects.get().name == "page.txt"


def test_a_paste_larger_than_a_form_may_be_gets_a_sentence(at_desk):
    answer = at_desk().post(ADD, {"words": "竹" * 3_000_000})
    assert answer.status_code == 400 and "larger than 8 MB" in sentences(answer) and "still there" in sentences(answer)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("long.txt", ("竹" * 1_400_000).encode(), "larger than 4 MB"),
        ("long.pdf", b"%PDF-" + b"0" * 40_000_000, "larger than 40 MB"),
        ("scan.pdf", pdf_file(), "pictures of pages and no text"),
        ("picture.jpg", b"\xff\xd8\xff\xe0" + bytes(range(256)) * 40, "no text"),
    ],
)
def test_a_file_that_is_no_page_gets_its_sentence(at_desk, name, data, words):
    answer = at_desk().post(ADD, {"files": [upload(name, data)]}, follow=True)
    assert words in sentences(answer) and not RawPage.objects.exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("hello world", "There is no Chinese text on this page."),
        ("第3版\n责任编辑 方砚\n电话 0391-1234567\n", "There is no story on this page"),
        ("\u202e林道\u200f通车\ue000。", "林道"),
        ("\n".join(f"碎片{number}" for number in range(1000)), "碎片999"),
    ],
)
def test_a_strange_page_is_shown_and_asked_about(at_desk, words, told):
    assert told in sentences(at_desk().post(ADD, {"words": words}, follow=True))


@pytest.mark.parametrize("role", ["auditor", "picture", "admin"])
def test_who_files_no_stories_hands_nothing_in(at_desk, role):
    assert at_desk(role).get(ADD).status_code == 403
    assert at_desk(role).post(ADD, {"words": MEETING}).status_code == 403
