"""The verb `kill`: off every surface at once."""

import pytest

from articles.models import Bulletin, BulletinTopic, Refusal
from articles.publishing.kill import kill
from articles.publishing.release import release
from articles.publishing.restore import restore
from tests import builders
from tests.publishing.stories import MICROSECOND, again, changed, hours, public, trace

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


def killed(article):
    """Kill a story by the chief."""
    return kill(article, by=builders.user("chief"), remark="内容失实")


def test_a_killed_story_is_off_at_once_with_all_its_releases():
    article = builders.released().article
    again(article, at=hours(5))
    killed(article)
    assert [public(at) for at in (None, hours(4), hours(5), hours(99))] == [[]] * 4
    assert not BulletinTopic.objects.published().exists()
    assert set(Bulletin.objects.values_list("state", flat=True)) == {"killed"}
    last = article.decisions.last()
    assert (last.verb, last.remark, last.revision.number) == ("kill", "内容失实", 2)


def test_a_killed_story_is_gone_from_the_very_moment_of_the_kill(clock):
    bulletin = builders.released()
    clock.move_to(hours(1))
    killed(bulletin.article)
    assert list(Bulletin.objects.withdrawn(hours(1))) == [bulletin]
    assert not Bulletin.objects.withdrawn(hours(1) - MICROSECOND).exists()


def test_a_story_killed_before_its_moment_never_appears(clock):
    article = builders.released(at=hours(3)).article
    killed(article)
    clock.move_to(hours(4))
    assert public() == []
    restore(article, by=builders.user("chief"))
    assert public() == [1]


def test_a_second_identical_call_changes_nothing():
    article = builders.released().article
    for call in (killed, lambda story: restore(story, by=builders.user("chief"))):
        call(article)
        before = trace(article)
        call(article)
        assert trace(article) == before


@pytest.mark.parametrize("remark", ["", " ", "　\n"])
def test_a_kill_needs_a_reason(remark):
    article = builders.released().article
    with pytest.raises(Refusal, match="Say why the story is killed"):
        kill(article, by=builders.user("chief"), remark=remark)
    assert public() == [1]


@pytest.mark.parametrize("verb", [kill, restore])
def test_what_was_never_released_is_neither_killed_nor_restored(verb):
    article = builders.cleared()
    with pytest.raises(Refusal, match="never released"):
        verb(article, by=builders.user("chief"), remark="撤")
    assert article.decisions.last().verb == "sign_off"


@pytest.mark.parametrize("role", ["reporter", "editor", "head", "picture", "auditor", "admin"])
def test_only_whoever_has_the_right_kills_and_restores(role):
    article = builders.released().article
    with pytest.raises(Refusal, match="right"):
        kill(article, by=builders.user(role, f"fresh-{role}"), remark="撤")
    killed(article)
    with pytest.raises(Refusal, match="right"):
        restore(article, by=builders.user(role, f"fresh-{role}"))
    assert public() == []


def test_a_killed_story_can_be_worked_on_but_not_released_before_it_is_restored():
    article = builders.released().article
    killed(article)
    changed(article)
    with pytest.raises(Refusal, match="Restore it before"):
        release(article, by=builders.user("chief"))
    restore(article, by=builders.user("chief"))
    release(article, by=builders.user("chief"))
    assert public() == [2]
