"""Who sees which stories, and whom a story waits for."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from articles.models import Article, CreditLine
from articles.publishing.kill import kill
from articles.publishing.restore import restore
from articles.review.permitted import waiting_for
from articles.review.sign_off import sign_off
from articles.review.spike import spike
from tests import builders

pytestmark = pytest.mark.django_db


def seen(username, role="reporter"):
    """Return the stories that somebody sees."""
    return list(Article.objects.visible_to(builders.user(role, username)))


def waiting(role):
    """Return the stories that wait for somebody."""
    return list(waiting_for(builders.user(role)))


def test_a_reporter_sees_own_and_credited_stories_only():
    mine = builders.draft()
    builders.reporter("唐小满", user=builders.user("reporter", "tang"))
    assert seen("reporter") == [mine]
    assert seen("tang") == []
    line = CreditLine(role="text", name="唐小满", reporter=builders.reporter("唐小满").pk)
    builders.refile(mine, credits=(line,))
    assert seen("tang") == [mine]


def test_a_responsible_editor_in_the_credits_is_no_writer():
    builders.reporter("唐小满", user=builders.user("reporter", "tang"))
    line = CreditLine(role="editor", name="唐小满", reporter=builders.reporter("唐小满").pk)
    builders.draft(credits=(line,))
    assert seen("tang") == []


@pytest.mark.parametrize("role", ["editor", "head", "chief", "picture", "auditor"])
def test_the_desk_sees_every_story(role):
    story = builders.draft()
    assert seen(role, role) == [story]


def test_the_administrator_sees_no_story():
    builders.draft()
    assert seen("admin", "admin") == []


def test_a_story_waits_for_whoever_can_take_its_next_step():
    stories = {
        "reporter": builders.draft(),
        "editor": builders.submitted(),
        "head": builders.passed("editor"),
    }
    final, cleared = builders.passed("editor", "head"), builders.cleared()
    assert {role: waiting(role) for role in stories} == {role: [story] for role, story in stories.items()}
    assert waiting("chief") == [cleared, final]
    assert waiting("auditor") == waiting("admin") == []


def test_a_story_does_not_wait_for_those_who_wrote_or_edited_it():
    edited = builders.submitted()
    builders.refile(edited, by=builders.user("editor"), deck="编辑改过")
    builders.submitted(by=builders.user("editor"))
    assert waiting("editor") == []
    other = builders.user("editor", "other-editor")
    assert waiting_for(other).count() == 2


def test_released_and_spiked_stories_wait_for_nobody():
    released = builders.released().article
    spike(builders.submitted(), by=builders.user("editor"), remark="不用")
    assert [waiting(role) for role in ("reporter", "editor", "head", "chief")] == [[], [], [], []]
    builders.refile(released, deck="新副题")
    assert waiting("editor") == [released]
    builders.clear_again(released)
    assert waiting("chief") == [released]


def test_a_killed_story_waits_for_nobody_before_it_is_restored():
    story = builders.released().article
    kill(story, by=builders.user("chief"), remark="失实")
    builders.refile(story, by=builders.user("editor", "night-editor"), deck="改")
    story = builders.clear_again(story)
    assert waiting("chief") == []
    restore(story, by=builders.user("chief"))
    assert waiting("chief") == [story]


def test_a_step_does_not_wait_for_whoever_signed_another_one():
    both = builders.user("editor", "both")
    both.groups.add(Group.objects.get(name="部门主任"))
    story = builders.submitted()
    assert list(waiting_for(both)) == [story]
    sign_off(story, by=both, revision=story.revision, step=story.step)
    assert list(waiting_for(both)) == [] and waiting("head") == [story]


@pytest.mark.parametrize("number", [1, 6])
def test_the_queue_costs_the_same_however_many_stories_wait(number, django_assert_num_queries):
    for _time in range(number):
        builders.submitted()
    editor = get_user_model().objects.get(pk=builders.user("editor").pk)
    # The rights of the account and of its groups, the steps of the chain, the stories.
    with django_assert_num_queries(4):
        assert len(waiting_for(editor)) == number
