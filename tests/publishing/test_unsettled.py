"""At release, correction and rescheduling the checks run again, for the day on which the story will be read."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Bulletin, Copy, Decision, Refusal
from articles.proofing.check import check
from articles.publishing.correct import correct
from articles.publishing.release import release
from articles.publishing.reschedule import reschedule
from articles.review.waive import waive
from tests import builders
from tests.proofing.family import family  # noqa: F401  the checks of these tests
from tests.publishing.stories import changed, hours

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock", "family")]

# The clock stands at 23:30 on the 24th; the event was on the 22nd.
YESTERDAY = {"body": "<p>昨日，柳桥区公布了时刻。</p>", "event_date": "2026-11-24"}
TOMORROW, A_DAY_LATER = hours(8), hours(32)


def chief():
    """Return who releases."""
    return builders.user("chief")


def waive_for(story, day):
    """Waive what blocks a story on a day, by an editor."""
    for noted in check(Copy.from_content(story.revision.content), article=story, day=day).blocking:
        waive(story, by=chief(), key=noted.key, reason="已核实", day=day)


def test_the_right_day_is_released():
    story = builders.cleared(**YESTERDAY)
    assert release(story, by=chief(), at=TOMORROW).publish_at == TOMORROW


def test_yesterday_said_on_the_wrong_day_stops_the_release():
    story = builders.cleared(**YESTERDAY)
    with pytest.raises(Refusal, match="昨日"):
        release(story, by=chief(), at=A_DAY_LATER)
    assert not Bulletin.objects.exists()


def test_a_release_that_slips_a_day_is_refused_and_stays_where_it_was():
    story = builders.cleared(**YESTERDAY)
    release(story, by=chief(), at=TOMORROW)
    decisions = Decision.objects.count()
    with pytest.raises(Refusal, match="昨日"):
        reschedule(story, by=chief(), at=A_DAY_LATER)
    assert Bulletin.objects.get().publish_at == TOMORROW and Decision.objects.count() == decisions
    assert reschedule(story, by=chief(), at=TOMORROW + timedelta(hours=2)).publish_at == TOMORROW + timedelta(hours=2)


def test_a_waiver_for_one_day_does_not_cover_another():
    story = builders.cleared(**YESTERDAY)
    waive_for(story, timezone.localdate(A_DAY_LATER))
    release(story, by=chief(), at=A_DAY_LATER)
    with pytest.raises(Refusal, match="昨日"):
        reschedule(story, by=chief(), at=A_DAY_LATER + timedelta(days=1))


def test_an_identical_release_or_move_is_answered_without_a_check():
    story = builders.cleared(**YESTERDAY)
    bulletin = release(story, by=chief(), at=TOMORROW)
    assert release(story, by=chief(), at=TOMORROW) == reschedule(story, by=chief(), at=TOMORROW) == bulletin


def test_a_correction_is_checked_too():
    story = builders.released().article
    changed(story, **YESTERDAY)
    with pytest.raises(Refusal, match="昨日"):
        correct(story, by=chief(), wrong="误", right="正", at=A_DAY_LATER)
    assert correct(story, by=chief(), wrong="误", right="正", at=TOMORROW).number == 2


def test_the_waiting_release_is_checked_in_its_own_words_not_in_a_newer_draft():
    story = builders.cleared(**YESTERDAY)
    release(story, by=chief(), at=TOMORROW)
    builders.refile(story, body="<p>24日，柳桥区公布了时刻。</p>")
    with pytest.raises(Refusal, match="昨日"):
        reschedule(story, by=chief(), at=A_DAY_LATER)


def test_a_move_of_the_older_release_leaves_what_was_found_in_newer_copy_alone():
    story = builders.cleared(**YESTERDAY)
    release(story, by=chief(), at=TOMORROW)
    builders.refile(story, body="<p>近日，柳桥区公布了时刻。</p>")
    before = list(story.sightings.values())
    reschedule(story, by=chief(), at=TOMORROW + timedelta(hours=2))
    assert list(story.sightings.values()) == before != []


def test_a_lighter_finding_stops_no_release():
    story = builders.cleared(deck="近日。。")
    assert release(story, by=chief(), at=TOMORROW)
