"""Reading pages through the desk's door: who may, what is told, what a form means."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.intake.sheets.sheet import Sheet
from articles.models import Article, RawPage
from people.models import Reporter
from tests import builders
from tests.admin.forms import fields
from tests.admin.story_form import sentences
from tests.intake.handed import handed, pasted
from tests.intake.samples import SAMPLES
from tests.intake.sheets.test_proposed_events import ASIDE, MEETING

pytestmark = pytest.mark.django_db
ADD = "/admin/articles/rawpage/add/"
PAGE = (SAMPLES / "drifted-pieces.txt").read_bytes()


def screen(page):
    """Return the address of a page's screen."""
    return reverse("admin:articles_rawpage_change", args=[page.pk])


def press(client, page, do, **changes):
    """Press a button of the screen with everything on it as it is but `changes`, and return what is shown then."""
    data = {**fields(client.get(screen(page)), "sheet"), "do": do, **changes}
    return client.post(screen(page), data, follow=True)


def sheet(page):
    """Return the sheet as it is stored."""
    return Sheet.from_json(RawPage.objects.get(pk=page.pk).sheet)


def upload(name="page.txt", data=PAGE):
    """Return a file as a browser sends it."""
    return SimpleUploadedFile(name, data)


def test_a_page_is_seen_by_its_reporter_and_the_editors_only(at_desk):
    page = handed()
    for role, status in [("reporter", 200), ("editor", 200), ("auditor", 200), ("stranger", 404), ("admin", 404)]:
        for address in (screen(page), reverse("admin:articles_rawpage_source", args=[page.pk])):
            assert at_desk(role).get(address).status_code in (status, 403 if status == 404 else status), role


def test_an_auditor_sees_a_page_without_buttons(at_desk):
    page = handed()
    assert 'name="do"' not in sentences(at_desk("auditor").get(screen(page)))
    answer = at_desk("auditor").post(screen(page), {"do": "take", "base": 0, "want": ["1"]})
    assert answer.status_code == 403 and not Article.objects.exists()


def test_the_source_comes_back_byte_for_byte_as_a_file_to_keep(at_desk):
    answer = at_desk().get(reverse("admin:articles_rawpage_source", args=[handed().pk]))
    assert b"".join(answer.streaming_content) == PAGE
    assert answer["Content-Type"] == "application/octet-stream" and "attachment" in answer["Content-Disposition"]


def test_a_page_with_marks_of_html_is_shown_as_words(at_desk):
    page = pasted("## <script>alert(1)</script>通车\n\n本报讯（记者方砚）11月18日，<b>林道</b>通车。\n")
    assert "<script>alert" not in sentences(at_desk().get(screen(page)))


def test_the_form_as_it_is_changes_nothing(at_desk):
    page = handed()
    before = RawPage.objects.get()
    press(at_desk(), page, "save")
    after = RawPage.objects.get()
    assert (after.sheet, after.lock_number, after.issue_date) == (before.sheet, 0, before.issue_date)


def test_typed_fields_and_answers_are_kept_with_any_button(at_desk):
    page = handed()
    asked = next(row for row in sheet(page).questions if row.code == "words_lost")
    part = str(sheet(page).of(5)[-1].number)
    changes = {"s1-headline": "冬季供水有保障", f"q{asked.number}": "已问，不缺", "target": "out", "part": [part]}
    press(at_desk(), page, "move", **changes)
    stored = sheet(page)
    assert stored.story(1).typed == {"headline": "冬季供水有保障"} and stored.part(int(part)).story is None
    assert next(row for row in stored.questions if row.number == asked.number).answer == "已问，不缺"


@pytest.mark.parametrize(
    ("do", "changes", "holds"),
    [
        ("move", {"target": "4", "role": ""}, lambda new, part: new.part(part).story == 4),
        ("move", {"target": "new"}, lambda new, part: len(new.stories) == 6),
        ("move", {"target": "out"}, lambda new, part: new.part(part).kind == "furniture"),
        ("rename", {"role": "crosshead"}, lambda new, part: new.part(part).kind == "crosshead"),
        ("split", {}, lambda new, part: len(new.stories) == 6),
        ("mend", {}, lambda new, part: part not in {row.number for row in new.parts}),
        ("earlier", {}, lambda new, part: [row.number for row in new.of(2)].index(part) == 2),
        ("cut", {"words": "谁试的"}, lambda new, part: len(new.of(2)) == 6),
        ("join:5", {"s5-into": "1"}, lambda new, part: len(new.stories) == 4),
    ],
)
def test_every_button_does_its_move(at_desk, do, changes, holds):
    page = handed()
    part = next(row.number for row in sheet(page).parts if row.text(page.text).startswith("叮嘱"))
    told = sentences(press(at_desk(), page, do, part=[str(part)], **changes))
    assert holds(sheet(page), part) and 'class="errornote"' not in told


@pytest.mark.parametrize(
    "changes",
    [
        {"do": "move", "target": "4"},
        {"do": "move", "part": ["6"]},
        {"do": "move", "part": ["999"], "target": "1"},
        {"do": "join:1", "s1-into": "nowhere"},
        {"do": "reread", "encoding": "klingon"},
        {"do": "save", "s1-event_date": "soon"},
        {"do": "save", "issue_date": "2026-13-40"},
    ],
)
def test_a_button_that_cannot_do_its_move_says_why_and_keeps_what_was_typed(at_desk, changes):
    page = handed()
    told = sentences(press(at_desk(), page, changes.pop("do"), **{"s2-headline": "刚打的标题", **changes}))
    assert 'class="errornote"' in told and "刚打的标题" in told and sheet(page).story(2).typed == {}


def test_a_screen_that_is_out_of_date_is_told_so_and_shows_what_was_typed(at_desk):
    page = handed()
    mine = fields(at_desk().get(screen(page)), "sheet")
    press(at_desk("editor"), page, "save", **{"s1-headline": "编辑先改的"})
    told = sentences(at_desk().post(screen(page), {**mine, "do": "save", "s2-headline": "我刚打的"}))
    assert "Somebody has worked on this page" in told and "我刚打的" in told
    assert sheet(page).story(2).typed == {} and sheet(page).story(1).typed == {"headline": "编辑先改的"}


def test_one_button_makes_the_drafts_with_event_and_new_reporters(at_desk):
    page = pasted(MEETING + ASIDE)
    changes = {"reporter": ["唐小满"], "kind-唐小满": "intern", "event": ["1-2"], "event-1-2": "冬季供水保障会"}
    told = sentences(press(at_desk(), page, "take", want=["1", "2"], **changes))
    assert "2 drafts were made" in told and Reporter.objects.get(name="唐小满").kind == "intern"
    assert {story.event.name for story in Article.objects.all()} == {"冬季供水保障会"}


def test_a_question_about_a_draft_is_shown_and_no_longer_answered_here(at_desk):
    page = handed()
    asked = next(row for row in sheet(page).questions if row.code == "words_lost")
    press(at_desk(), page, "take", want=["2"])
    told = sentences(at_desk().get(screen(page)))
    assert "Words seem to be lost" in told and f'name="q{asked.number}"' not in told


def test_pressing_it_again_or_going_back_makes_nothing_twice(at_desk):
    page = pasted(MEETING)
    data = {**fields(at_desk().get(screen(page)), "sheet"), "do": "take", "want": ["1"]}
    for _time in range(2):
        at_desk().post(screen(page), data)
    press(at_desk(), page, "take", want=["1"])
    assert Article.objects.count() == 1


def test_the_review_page_leads_to_where_the_story_was_read(at_desk):
    page = handed()
    press(at_desk(), page, "take", want=["2"])
    story = Article.objects.get()
    for name in ("review", "change"):
        told = sentences(at_desk().get(reverse(f"admin:articles_article_{name}", args=[story.pk])))
        assert f"{screen(page)}#story-2" in told and "Words seem to be lost" in told


def test_the_screen_costs_the_same_for_two_stories_and_for_thirty(at_desk):
    client, counts = at_desk(), []
    line = "## 第{0}号林道通车\n\n本报讯（记者方砚）11月18日，市长裴静如出席第{0}号林道通车仪式。\n\n"
    builders.official("裴静如"), builders.reporter("方砚")
    for many in (2, 30):
        page = pasted("".join(line.format(number) for number in range(many)))
        client.get(screen(page))
        with CaptureQueriesContext(connection) as queries:
            client.get(screen(page))
        counts.append(len(queries))
    assert counts[0] == counts[1] < 20
