"""Pages are kept byte for byte and read once; what cannot be read gets a sentence and leaves nothing behind."""

import hashlib
from pathlib import Path

import pytest
from django.conf import settings
from django.db import OperationalError

from articles.intake.hand_in import MOST_STORIES, hand_in
from articles.intake.read import read
from articles.intake.sheets.sheet import Sheet, conserves
from articles.models import Article, RawPage, Refusal
from tests import builders
from tests.intake.documents import pdf_file, word_file
from tests.intake.handed import DAY, handed
from tests.intake.samples import SAMPLES
from tests.together import together

pytestmark = pytest.mark.django_db
WORDS = "林道通车\n\n本报讯（记者方砚）11月18日，林道通车。\n"


def stored_files():
    """Return the files that lie in the store."""
    return [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]


def test_a_page_is_kept_byte_for_byte_with_its_digest():
    data = (SAMPLES / "drifted-pieces.txt").read_bytes()
    page = handed()
    page.refresh_from_db()
    assert page.source.open("rb").read() == data and page.digest == hashlib.sha256(data).hexdigest()
    assert conserves(page.text, Sheet.from_json(page.sheet)) and page.handed_in_by.username == "reporter"


def test_nothing_that_is_handed_in_is_a_story_yet():
    handed()
    assert not Article.objects.exists()


def test_the_same_page_handed_in_twice_is_one_page():
    first = handed()
    [again] = hand_in(
        [("another-name.txt", first.source.open("rb").read())], by=builders.user("editor"), issue_date=None
    )
    assert again.page == first and not again.is_new and RawPage.objects.count() == 1 and len(stored_files()) == 1


@pytest.mark.parametrize(
    ("name", "data", "form"),
    [
        ("", WORDS.encode(), "paste"),
        ("page.txt", WORDS.encode("gb18030"), "text"),
        ("page.txt", WORDS.encode("utf-16"), "text"),
        ("page.docx", word_file(*WORDS.splitlines()), "word"),
        ("page.pdf", pdf_file((50, 700, 12, "林道通车本报讯路通了。")), "pdf"),
    ],
)
def test_every_form_is_taken(name, data, form):
    [row] = hand_in([(name, data)], by=builders.user("reporter"))
    assert row.is_new and row.page.form == form and "林道通车" in row.page.text


@pytest.mark.parametrize("data", [b"", b"  \n", b"\x00\x01\x02" * 50, b"PK\x03\x04broken", b"%PDF-1.4 broken"])
def test_what_cannot_be_read_gets_a_sentence_and_leaves_nothing(data):
    rows = hand_in([("bad", data), ("good.txt", WORDS.encode())], by=builders.user("reporter"))
    assert rows[0].page is None and rows[0].sentence
    assert rows[1].is_new and RawPage.objects.count() == 1 and len(stored_files()) == 1


def test_far_more_than_a_page_is_refused():
    many = "".join(f"## 第{number}号林道通车\n\n本报讯（记者方砚）林道通车。\n\n" for number in range(MOST_STORIES + 1))
    [row] = hand_in([("many.txt", many.encode())], by=builders.user("reporter"))
    assert row.page is None and row.sentence


def test_a_zero_on_a_page_keeps_its_place():
    [row] = hand_in([("zero.txt", WORDS.replace("通车", "通\0车", 1).encode())], by=builders.user("reporter"))
    row.page.refresh_from_db()
    assert len(row.page.text) == len(WORDS) + 1 and "\0" not in row.page.text


def test_who_may_not_file_may_not_hand_in():
    with pytest.raises(Refusal):
        hand_in([("page.txt", WORDS.encode())], by=builders.user("auditor"))


@pytest.mark.django_db(transaction=True)
def test_one_page_handed_in_by_several_at_once_is_one_page():
    people = [builders.user("reporter", f"r{number}") for number in range(3)]
    ends = together(*[lambda by=by: hand_in([("page.txt", WORDS.encode())], by=by, issue_date=DAY)[0] for by in people])
    assert sorted(end.is_new for end in ends) == [False, False, True]
    assert RawPage.objects.count() == 1 and len(stored_files()) == 1


def test_the_most_that_one_screen_can_show_is_taken(monkeypatch):
    data = (SAMPLES / "drifted-pieces.txt").read_bytes()
    sheet = read(data.decode(), DAY).sheet
    for name, most in (("MOST_STORIES", len(sheet.stories)), ("MOST_PARTS", len(sheet.parts))):
        with monkeypatch.context() as patch:
            patch.setattr(f"articles.intake.hand_in.{name}", most - 1)
            [row] = hand_in([("page.txt", data)], by=builders.user("reporter"), issue_date=DAY)
            assert row.page is None and row.sentence
    monkeypatch.setattr("articles.intake.hand_in.MOST_STORIES", len(sheet.stories))
    monkeypatch.setattr("articles.intake.hand_in.MOST_PARTS", len(sheet.parts))
    assert handed().handed_in_by.username == "reporter"


def test_a_page_that_the_database_does_not_take_leaves_no_source_behind(monkeypatch):
    def fail(*_arguments, **_options):
        raise OperationalError("the disk is full")

    monkeypatch.setattr(RawPage, "save", fail)
    with pytest.raises(OperationalError):
        handed()
    assert stored_files() == [] and not RawPage.objects.exists()
