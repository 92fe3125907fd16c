"""Visibility is said once and meant twice: the query and its twin predicate agree in every state at every moment."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from articles.models import Bulletin, BulletinTopic
from articles.publishing.release import release
from tests import builders
from tests.properties import examples

pytestmark = pytest.mark.django_db

SIX = datetime(2026, 11, 23, 22, 0, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
# Both sides of a microsecond, of a second, of a day: whole seconds are stored without a fraction in SQLite.
STEPS = [timedelta(0), MICROSECOND, timedelta(milliseconds=1), timedelta(microseconds=999_999)]
STEPS += [timedelta(seconds=1), timedelta(seconds=1, microseconds=1), timedelta(days=1)]
steps = st.sampled_from(STEPS)
moments = st.builds(lambda step, sign: SIX + sign * step, steps, st.sampled_from([1, -1]))


@pytest.fixture
def bulletin():
    """Return a bulletin with an index row, to be put into every state."""
    return builders.released(at=None)


def put(bulletin, publish_at, span, state):
    """Write the bulletin's moments and state, and return it as the database has it."""
    until = span if span is None else publish_at + span
    killed_at = SIX if state == Bulletin.State.KILLED else None
    Bulletin.objects.filter(pk=bulletin.pk).update(publish_at=publish_at, until=until, state=state, killed_at=killed_at)
    bulletin.refresh_from_db()
    return bulletin


@examples(120)
@given(publish_at=moments, span=st.none() | steps, state=st.sampled_from(Bulletin.State.values), at=moments)
def test_the_query_and_its_twin_agree_in_every_state_and_moment(bulletin, publish_at, span, state, at):
    put(bulletin, publish_at, span, state)
    rule = state == "live" and publish_at <= at and (span is None or at < publish_at + span)
    assert bulletin.is_published(at) == rule
    assert Bulletin.objects.published(at).exists() == rule
    assert BulletinTopic.objects.published(at).exists() == rule


@examples(30)
@given(publish_at=moments, span=st.none() | steps, at=moments)
def test_without_a_moment_both_mean_now(bulletin, publish_at, span, at):
    put(bulletin, publish_at, span, Bulletin.State.LIVE)
    with time_machine.travel(at, tick=False):
        assert bulletin.is_published() == bulletin.is_published(at)
        assert Bulletin.objects.published().exists() == bulletin.is_published(at)


@pytest.mark.parametrize(("shift", "seen"), [(-MICROSECOND, False), (timedelta(0), True), (MICROSECOND, True)])
def test_a_release_is_public_from_its_very_microsecond_on(bulletin, shift, seen):
    moment = SIX + timedelta(microseconds=123_456)
    put(bulletin, moment, None, Bulletin.State.LIVE)
    assert bulletin.is_published(moment + shift) is seen
    assert Bulletin.objects.published(moment + shift).exists() is seen


@pytest.mark.parametrize(("shift", "seen"), [(-MICROSECOND, True), (timedelta(0), False), (MICROSECOND, False)])
def test_a_release_is_gone_from_the_very_microsecond_of_its_end(bulletin, shift, seen):
    put(bulletin, SIX, timedelta(hours=1), Bulletin.State.LIVE)
    end = SIX + timedelta(hours=1)
    assert bulletin.is_published(end + shift) is seen
    assert Bulletin.objects.published(end + shift).exists() is seen


@pytest.mark.parametrize(("state", "waits"), [("live", True), ("killed", False)])
def test_waiting_is_live_and_not_yet_public(bulletin, state, waits):
    put(bulletin, SIX, None, state)
    assert Bulletin.objects.waiting(SIX - MICROSECOND).exists() is waits
    assert not Bulletin.objects.waiting(SIX).exists()


def test_lists_go_on_below_the_last_row_shown_and_never_repeat_one():
    with time_machine.travel(SIX, tick=False):
        shown = [builders.released(headline=f"第{number}条") for number in range(3)]
    first, *rest = Bulletin.objects.newest_first()
    assert first == shown[-1]
    assert list(Bulletin.objects.after((first.first_at, first.place)).newest_first()) == rest


@pytest.mark.parametrize(("killed", "told"), [(SIX - MICROSECOND, False), (SIX, True), (SIX + MICROSECOND, True)])
def test_only_what_was_public_when_it_was_killed_says_that_it_is_gone(bulletin, killed, told):
    Bulletin.objects.filter(pk=bulletin.pk).update(publish_at=SIX, state="killed", killed_at=killed)
    assert Bulletin.objects.withdrawn(SIX + timedelta(days=1)).exists() is told


def test_a_corrected_story_keeps_its_place_among_those_of_its_minute():
    with time_machine.travel(SIX, tick=False):
        first, second = builders.released(headline="甲"), builders.released(headline="乙")
    builders.refile(first.article, headline="甲改")
    again = release(builders.clear_again(first.article), by=builders.user("chief"))
    assert list(Bulletin.objects.published().newest_first()) == [second, again]
    assert list(BulletinTopic.objects.published().newest_first().values_list("bulletin", flat=True)) == [
        second.pk,
        again.pk,
    ]
