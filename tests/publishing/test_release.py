"""The verb `release`: a cleared story becomes a bulletin, public from its moment on."""

from datetime import timedelta

import pytest

from articles.models import Bulletin, Refusal
from articles.publishing.kill import kill
from articles.publishing.release import release
from articles.publishing.timeline import index_rows
from tests import builders
from tests.publishing.conftest import NOW
from tests.publishing.stories import MICROSECOND, again, changed, hours, public, trace

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


def released(at=None, **options):
    """Release a story by the chief."""
    return release(builders.cleared(**options), by=builders.user("chief"), at=at)


def test_a_release_without_a_moment_is_public_at_once():
    bulletin = released()
    assert (bulletin.publish_at, bulletin.first_at, bulletin.until, bulletin.number) == (NOW, NOW, None, 1)
    assert public() == [1]
    assert public(NOW - MICROSECOND) == []


def test_a_release_for_a_moment_becomes_public_on_it_with_no_worker(clock):
    at = hours(7) + timedelta(microseconds=123_457)
    bulletin = released(at)
    bulletin.refresh_from_db()
    assert bulletin.publish_at == at
    assert public(at - MICROSECOND) == []
    assert public(at) == [1]
    clock.move_to(at - timedelta(seconds=1))
    assert public() == [] and not bulletin.is_published()
    clock.move_to(at)
    assert public() == [1] and bulletin.is_published()


def test_the_release_is_on_record_with_the_sentence_of_its_moment():
    bulletin = released(hours(7))
    last = bulletin.article.decisions.last()
    assert (last.verb, last.by, last.revision) == ("release", builders.user("chief"), bulletin.revision)
    assert last.remark == "Public on 2026-11-25 (Wednesday) at 06:30 Beijing time, 7 hours from now."
    assert bulletin.article.released_at == hours(7)


def test_a_remark_stands_on_record_in_place_of_the_sentence():
    bulletin = release(builders.cleared(), by=builders.user("chief"), remark="头条")
    assert bulletin.article.decisions.last().remark == "头条"


@pytest.mark.parametrize("at", [None, NOW, hours(7)])
def test_a_second_identical_call_changes_nothing(clock, at):
    bulletin = released(at)
    before = trace(bulletin.article)
    clock.shift(timedelta(minutes=1))
    assert release(bulletin.article, by=builders.user("chief"), at=at or None) == bulletin
    assert trace(bulletin.article) == before


@pytest.mark.parametrize("at", [None, hours(8), NOW])
def test_the_same_revision_is_not_released_for_another_moment(at):
    article = released(hours(7)).article
    before = trace(article)
    with pytest.raises(Refusal, match="already released. Change its time instead"):
        release(article, by=builders.user("chief"), at=at)
    assert trace(article) == before


def under_embargo():
    """Return a cleared story under an embargo of three hours."""
    return builders.cleared(wishes={"embargo_until": hours(3)})


def killed():
    """Return a killed story with a newer cleared revision."""
    article = released().article
    kill(article, by=builders.user("chief"), remark="失实")
    return changed(article)


REFUSED = {
    "reviews are not complete: the story is at 终审": (lambda: builders.passed("editor", "head"), "chief", None),
    "reviews are not complete: the story is at draft": (builders.draft, "chief", None),
    "You do not have the right": (builders.cleared, "head", None),
    "You wrote or edited": (
        lambda: builders.cleared(by=builders.user("chief", "writing-chief")),
        "writing-chief",
        None,
    ),
    "already past. Choose a later one": (builders.cleared, "chief", NOW - MICROSECOND),
    "under embargo until 2026-11-25 02:30": (under_embargo, "chief", hours(3) - MICROSECOND),
    "killed. Restore it before you release it": (killed, "chief", None),
}


@pytest.mark.parametrize("sentence", REFUSED)
def test_a_release_is_refused_with_its_sentence_and_writes_nothing(sentence):
    make, name, at = REFUSED[sentence]
    article = make()
    before = trace(article)
    with pytest.raises(Refusal, match=sentence):
        release(article, by=builders.user("chief" if "chief" in name else name, name), at=at)
    assert trace(article) == before


def test_a_release_at_the_end_of_the_embargo_is_allowed():
    assert release(under_embargo(), by=builders.user("chief"), at=hours(3)).publish_at == hours(3)


def test_the_release_of_a_killed_revision_says_that_it_was_killed():
    article = released().article
    kill(article, by=builders.user("chief"), remark="失实")
    with pytest.raises(Refusal, match="Restore it before"):
        release(article, by=builders.user("chief"))
    assert public() == []


def test_editing_a_released_story_changes_nothing_in_public(clock):
    bulletin = released()
    before = Bulletin.objects.values().get()
    clock.shift(timedelta(hours=1))
    builders.refile(bulletin.article, headline="改过的主题", body="<p>改过。</p>", topics=("别的",))
    assert Bulletin.objects.values().get() == before
    builders.clear_again(bulletin.article)
    assert Bulletin.objects.values().get() == before
    release(bulletin.article, by=builders.user("chief"))
    assert Bulletin.objects.published().get().headline == "改过的主题"


def test_a_later_release_takes_the_place_of_the_first_without_a_gap(clock):
    first = released()
    clock.shift(timedelta(hours=1))
    second = again(first.article, at=hours(5), headline="新主题")
    moments = [NOW, hours(1), hours(5) - MICROSECOND, hours(5), hours(5) + MICROSECOND, hours(999)]
    assert [public(at) for at in moments] == [[1], [1], [1], [2], [2], [2]]
    assert (second.slug, second.first_at, second.first_date) == (first.slug, NOW, first.first_date)
    assert second.article.released_at == NOW


def test_a_later_release_keeps_its_place_in_lists_and_so_do_its_rows(clock):
    first = released()
    released(headline="另一条")
    clock.shift(timedelta(hours=1))
    second = again(first.article, deck="改过")
    assert (second.place, first.place) == (first.pk, first.pk)
    for rows in index_rows(second):
        assert {row.place for row in rows.all()} <= {first.pk}
    assert second.bulletintopic_rows.exists() and second.bulletinreporter_rows.exists()


def test_what_was_public_at_a_past_moment_can_be_shown(clock):
    first = released(headline="第一版")
    for number, headline in enumerate(["第二版", "第三版"], 1):
        clock.move_to(hours(number))
        again(first.article, headline=headline)
    shown = [Bulletin.objects.published(hours(number)).get().headline for number in range(3)]
    assert shown == ["第一版", "第二版", "第三版"]
    assert not Bulletin.objects.published(NOW - MICROSECOND).exists()


def test_a_reviewer_who_loses_the_right_later_stops_no_release(clock):
    released(hours(1))
    for role in ("editor", "head", "chief"):
        builders.user(role).groups.clear()
    clock.move_to(hours(1))
    assert public() == [1]
