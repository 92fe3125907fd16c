"""The verb `restore`: back where it stood in time."""

import pytest

from articles.models import Bulletin, Refusal
from articles.publishing.restore import restore
from tests import builders
from tests.publishing.stories import again, hours, public, trace
from tests.publishing.test_kill import killed

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


def test_a_restored_story_stands_where_it_stood():
    article = builders.released().article
    again(article, at=hours(5))
    before = list(Bulletin.objects.values())
    killed(article)
    restore(article, by=builders.user("chief"), remark="核实无误")
    assert list(Bulletin.objects.values()) == before
    assert [public(hours(4)), public(hours(5))] == [[1], [2]]
    assert article.decisions.last().verb == "restore"


def test_a_story_that_was_never_killed_is_not_restored():
    article = builders.released().article
    before = trace(article)
    with pytest.raises(Refusal, match="not killed"):
        restore(article, by=builders.user("chief"))
    assert trace(article) == before


def test_a_story_is_not_restored_under_an_embargo(clock):
    article = builders.released().article
    killed(article)
    builders.file(
        article, by=builders.user("editor"), copy=builders.Copy.of(article), base=1, wishes={"embargo_until": hours(3)}
    )
    with pytest.raises(Refusal, match="under embargo until 2026-11-25 02:30"):
        restore(article, by=builders.user("chief"))
    assert public(hours(9)) == []
    clock.move_to(hours(3))
    restore(article, by=builders.user("chief"))
    assert public() == [1]
