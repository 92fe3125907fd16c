"""A page is arranged by one person at a time; a screen that is out of date is told so."""

from functools import partial

import pytest

from articles.intake.arrange import Overtaken, arrange, reread
from articles.intake.hand_in import hand_in
from articles.intake.sheets import moves
from articles.intake.sheets.answers import with_answer
from articles.intake.sheets.sheet import Sheet
from articles.intake.take_in import take_in
from articles.models import RawPage, Refusal
from tests import builders
from tests.intake.handed import DAY, handed, pasted
from tests.together import together

pytestmark = pytest.mark.django_db
TITLE = partial(moves.type_in, story=1, name="headline", value="改过的标题")


def test_what_was_arranged_is_stored():
    page = arrange(handed(), by=builders.user("reporter"), base=0, steps=[TITLE], issue_date=DAY)
    page.refresh_from_db()
    assert Sheet.from_json(page.sheet).story(1).typed == {"headline": "改过的标题"} and page.lock_number == 1


def test_the_same_again_changes_nothing():
    page = arrange(handed(), by=builders.user("reporter"), base=0, steps=[TITLE], issue_date=DAY)
    assert arrange(page, by=builders.user("reporter"), base=1, steps=[TITLE], issue_date=DAY).lock_number == 1


def test_a_screen_that_is_out_of_date_is_refused_and_nothing_is_done():
    page = handed()
    arrange(page, by=builders.user("editor"), base=0, steps=[TITLE], issue_date=DAY)
    with pytest.raises(Overtaken):
        arrange(page, by=builders.user("reporter"), base=0, steps=[partial(moves.join, story=2, into=1)])
    assert RawPage.objects.get().lock_number == 1


def test_a_step_that_cannot_be_done_undoes_those_before_it():
    page = handed()
    with pytest.raises(Refusal):
        steps = [TITLE, partial(moves.join, story=1, into=1)]
        arrange(page, by=builders.user("reporter"), base=0, steps=steps, issue_date=DAY)
    assert RawPage.objects.get().sheet == page.sheet


@pytest.mark.parametrize("role", ["stranger", "auditor", "picture", "admin"])
def test_only_its_reporter_and_the_editors_work_on_a_page(role):
    page = handed()
    by = builders.user("reporter", "stranger") if role == "stranger" else builders.user(role)
    for verb in (partial(arrange, steps=[TITLE]), partial(reread, encoding="gb18030"), take_in):
        with pytest.raises(Refusal):
            verb(page, by=by, base=0)


def test_the_answered_day_of_issue_becomes_the_page_s():
    page = handed(issue_date=None)
    row = next(row for row in Sheet.from_json(page.sheet).questions if row.code == "no_issue_date")
    step = partial(with_answer, source=page.text, number=row.number, words="2026-11-22")
    assert arrange(page, by=builders.user("reporter"), base=0, steps=[step]).issue_date == DAY


def test_a_wrong_guess_of_the_encoding_is_repaired():
    data = "林道通车\n\n本报讯（记者方砚）林道通车。".encode("big5", "ignore")
    [row] = hand_in([("page.txt", data)], by=builders.user("reporter"), encoding="gb18030")
    page = reread(row.page, by=builders.user("reporter"), base=0, encoding="big5")
    page.refresh_from_db()
    assert "林道通車" in page.text or "林道" in page.text
    assert page.encoding == "big5" and page.lock_number == 1


def test_an_encoding_that_does_not_fit_is_refused_and_the_page_stays():
    page = handed()
    with pytest.raises(Refusal):
        reread(page, by=builders.user("reporter"), base=0, encoding="utf-16-be")
    assert RawPage.objects.get().text == page.text


def test_a_page_with_drafts_is_not_read_again():
    page = pasted("## 林道通车\n\n本报讯（记者方砚）11月18日，林道通车。\n")
    take_in(page, by=builders.user("reporter"), base=0)
    with pytest.raises(Refusal):
        reread(page, by=builders.user("reporter"), base=1, encoding="gb18030")


@pytest.mark.django_db(transaction=True)
def test_of_two_who_arrange_at_once_one_wins_and_the_other_is_told():
    page = handed()
    other = partial(moves.type_in, story=1, name="headline", value="另一个标题")
    builders.user("editor"), builders.user("reporter")
    ends = together(
        lambda: arrange(page, by=builders.user("reporter"), base=0, steps=[TITLE], issue_date=DAY),
        lambda: arrange(page, by=builders.user("editor"), base=0, steps=[other], issue_date=DAY),
    )
    assert sorted(type(end).__name__ for end in ends) == ["Overtaken", "RawPage"]
