"""Topics are named, described and put into the navigation by one verb."""

import pytest

from articles.filing.describe_topic import describe_topic
from articles.models import Refusal, Topic
from tests import builders

pytestmark = pytest.mark.django_db


def test_a_topic_keeps_its_first_address():
    topic = describe_topic(Topic(name="旧改\n", description="老旧小区\x07改造"), by=builders.user("editor"))
    address = topic.slug
    topic.name = "城市更新"
    describe_topic(topic, by=builders.user("editor"))
    stored = Topic.objects.get()
    assert (stored.name, stored.description, stored.slug) == ("城市更新", "老旧小区改造", address)


def test_a_second_call_changes_nothing(django_assert_num_queries):
    topic = describe_topic(Topic(name="旧改"), by=builders.user("editor"))
    editor = builders.user("editor")
    editor.has_perm("articles.change_topic")  # asked once and remembered
    with django_assert_num_queries(3):  # the savepoint, and the look at what is stored
        describe_topic(topic, by=editor)


def test_a_name_that_is_taken_is_refused():
    describe_topic(Topic(name="旧改"), by=builders.user("editor"))
    with pytest.raises(Refusal):
        describe_topic(Topic(name="旧改"), by=builders.user("editor"))
    assert Topic.objects.count() == 1


def test_who_may_only_add_topics_changes_none():
    topic = describe_topic(Topic(name="旧改"), by=builders.user("reporter"))
    topic.is_featured = True
    with pytest.raises(Refusal):
        describe_topic(topic, by=builders.user("reporter"))
    assert not Topic.objects.get().is_featured
