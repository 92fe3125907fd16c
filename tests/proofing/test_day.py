"""The reading day and the reference day of a story: one answer, whoever asks."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from articles.models import Article, Copy, Refusal
from articles.proofing.check import check
from articles.proofing.day import planned_day, reference_day
from articles.proofing.manuscript import BODY, Manuscript
from articles.publishing.release import release
from articles.publishing.reschedule import reschedule
from articles.review.submit import submit
from articles.review.waive import waive
from people.models import Appointment
from tests import builders

BEIJING = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 24, 10, tzinfo=BEIJING)
TODAY, DAY = NOW.date(), timedelta(days=1)
TELLS_NO_DAY = "柳桥区召开推进会。"


def story(body, **more):
    """Return a manuscript that knows what day it is."""
    return Manuscript(**{"fields": {BODY: body}, "today": TODAY, **more})


def test_the_reference_day_is_that_of_the_event_the_copy_the_reading_or_today():
    body, issued, filed = "11月20日，柳桥区召开推进会。", date(2026, 11, 26), date(2026, 11, 18)
    assert reference_day(story(body, event_date=filed, issue_date=issued)) == filed
    assert reference_day(story(body, issue_date=issued)) == reference_day(story(body)) == date(2026, 11, 20)
    assert reference_day(story(TELLS_NO_DAY, issue_date=issued)) == issued
    assert reference_day(story("近日，桥通了。", issue_date=issued)) == issued
    assert reference_day(story(TELLS_NO_DAY)) == TODAY
    assert reference_day(story(TELLS_NO_DAY, today=None)) is None


def test_the_copy_gives_its_day_as_the_paper_of_its_reading_day_means_it():
    assert reference_day(story("昨日，桥通了。", issue_date=TODAY + DAY)) == TODAY
    assert reference_day(story("1月2日，桥要通车。")) == date(2027, 1, 2)
    assert reference_day(story("本报临苇11月21日电　今天，桥通了。")) == date(2026, 11, 21)


@pytest.mark.parametrize("kind", ["commentary", "feature"])
def test_in_opinion_today_gives_no_day(kind):
    assert reference_day(story("今天，路好走了。11月20日，桥通了。", kind=kind)) == date(2026, 11, 20)


def at(day, hour=6):
    """Return an hour of a day in Beijing."""
    return datetime(day.year, day.month, day.day, hour, tzinfo=BEIJING)


def test_a_story_that_is_not_filed_is_read_when_its_form_says():
    assert planned_day(None, at(TODAY)) == planned_day(Article(), at(TODAY)) == TODAY
    assert planned_day(None, None) is None
    # Half past midnight in Beijing is the evening before in Greenwich.
    assert planned_day(None, at(TODAY, 0)) == TODAY


@pytest.fixture
def acting_head(db):
    """An acting head whose post ends today; he is elected tomorrow."""
    person, body = builders.official("尤海波"), builders.organization("白荻县人民政府")
    Appointment.objects.create(official=person, organization=body, title="代县长", start_date=TODAY - 90 * DAY)
    return person


def end(person, day):
    """End an acting head's post on a day, his election on the next."""
    [post] = person.appointments.all()
    Appointment.objects.filter(pk=post.pk).update(end_date=day)
    Appointment.objects.create(official=person, organization=post.organization, title="县长", start_date=day + DAY)


UNPLANNED = {"body": "<p>白荻县代县长尤海波到圩堤检查。</p>", "event_date": None}


def at_doors(article):
    """Return the words of what blocks a story in its form as it is typed, and on its review page."""
    client = Client()
    client.force_login(builders.user("chief"))
    typed = client.post(address(article, "proofing"), {"headline": article.headline, "body": article.body}).json()
    in_form = [each["text"] for each in typed["findings"] if each["severity"] == "must"]
    page = client.get(address(article, "review"))
    on_page = [
        item["noted"].finding.text
        for severity, _label, items, _number in page.context["proofing"]["groups"]
        for item in items
        if severity == "must"
    ]
    return in_form, on_page


def address(article, name):
    """Return where a story is shown or asked about."""
    return reverse(f"admin:articles_article_{name}", args=[article.pk])


def refusal_of(verb, *arguments, **options):
    """Return the sentence by which a verb refuses."""
    with pytest.raises(Refusal) as refused:
        verb(*arguments, **options)
    return refused.value.sentence


@pytest.mark.django_db
def test_one_text_has_one_verdict_in_form_review_and_release(acting_head):
    with time_machine.travel(NOW, tick=False):
        writing, ready = builders.draft(headline="在写", **UNPLANNED), builders.cleared(headline="待发", **UNPLANNED)
        assert at_doors(writing) == at_doors(ready) == ([], [])
        end(acting_head, TODAY - DAY)
        assert at_doors(writing) == at_doors(ready) == (["白荻县代县长"], ["白荻县代县长"])
        assert "代县长" in refusal_of(submit, writing, by=writing.filed_by)
        assert "代县长" in refusal_of(release, ready, by=builders.user("chief"))


@pytest.mark.django_db
def test_the_title_that_the_form_offers_passes_the_chain_and_the_release(acting_head):
    with time_machine.travel(NOW, tick=False):
        end(acting_head, TODAY - DAY)
        [noted] = check(Copy.of(builders.draft(**UNPLANNED))).blocking
        offered = UNPLANNED["body"].replace(noted.finding.text, noted.finding.suggestion)
        builders.released(body=offered, event_date=None)


@pytest.mark.django_db
def test_a_release_is_checked_for_its_own_day_and_so_is_its_move(acting_head):
    with time_machine.travel(NOW, tick=False):
        end(acting_head, TODAY)
        ready, chief = builders.cleared(**UNPLANNED), builders.user("chief")
        assert "代县长" in refusal_of(release, ready, by=chief, at=at(TODAY + DAY))
        release(ready, by=chief, at=at(TODAY, 18))
        assert "代县长" in refusal_of(reschedule, ready, by=chief, at=at(TODAY + DAY))


@pytest.mark.django_db
def test_a_waived_title_stays_waived_on_the_day_after(acting_head):
    with time_machine.travel(NOW, tick=False):
        end(acting_head, TODAY - DAY)
        filed = builders.draft(**UNPLANNED)
        [noted] = check(Copy.of(filed), article=filed).blocking
        waive(filed, by=builders.user("chief"), key=noted.key, reason="报道的是会前")
    with time_machine.travel(NOW + DAY, tick=False):
        assert check(Copy.of(filed), article=filed).blocking == []
