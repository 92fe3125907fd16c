"""The record of decisions: every told field is under its digest, so that any change of it is found."""

from datetime import timedelta

import pytest
from django.db import models

from articles.models import Decision, Refusal, Revision
from articles.review.submit import submit
from tests import builders
from tests.models.record import faults

pytestmark = pytest.mark.django_db


@pytest.fixture
def story():
    """Return a released story that was changed once on the way; a second one gives other values to forge with."""
    builders.submitted(headline="另一条")
    article = builders.passed("editor")
    builders.refile(article, by=builders.user("editor", "other-editor"), deck="新副题")
    return builders.clear_again(article)


def forge(model, pk, **values):
    """Change a row as somebody with the database in hand would."""
    models.QuerySet(model).filter(pk=pk).update(**values)


def test_an_honest_record_has_no_fault(story):
    assert story.decisions.count() == 6
    assert faults() == []


FORGERIES = {
    "verb": lambda row: "kill",
    "step": lambda row: "特审",
    "by": lambda row: builders.user("admin"),
    "at": lambda row: row.at + timedelta(microseconds=1),
    "remark": lambda row: "同意",
    "number": lambda row: 99,
    "revision": lambda row: Revision.objects.exclude(digest=row.revision.digest).filter(article=row.article).first(),
    "article": lambda row: builders.draft(headline="第三条"),
    "previous_digest": lambda row: "0" * 64,
    "digest": lambda row: "0" * 64,
}


@pytest.mark.parametrize("field", FORGERIES)
@pytest.mark.parametrize("position", [0, 2, 5])
def test_a_change_of_any_told_field_is_found(story, field, position):
    row = story.decisions.all()[position]
    forge(Decision, row.pk, **{field: FORGERIES[field](row)})
    assert faults()


def test_every_field_of_a_decision_is_told():
    assert {field.name for field in Decision._meta.local_fields} == {"id", *FORGERIES}


@pytest.mark.parametrize("position", [0, 1, 4])
def test_a_decision_taken_out_of_the_middle_is_missed(story, position):
    models.QuerySet(Decision).filter(pk=story.decisions.all()[position].pk).delete()
    assert faults()


def test_two_decisions_that_change_places_are_found(story):
    first, second = story.decisions.all()[1:3]
    forge(Decision, first.pk, number=98)
    forge(Decision, second.pk, number=first.number)
    forge(Decision, first.pk, number=second.number)
    assert faults()


def test_a_forged_revision_is_found_although_its_decisions_are_whole(story):
    revision = story.revisions.first()
    forge(Revision, revision.pk, content={**revision.content, "headline": "换掉的主题"})
    assert faults() == [f"revision {story.pk}/1"]


def test_a_revision_forged_with_its_digest_is_found_by_its_decisions(story):
    other = Revision.objects.exclude(article=story).first()
    forge(Revision, story.revision_id, content=other.content, digest=other.digest)
    assert faults() and all(fault.startswith(f"decision {story.pk}/") for fault in faults())


def test_a_remark_is_kept_as_one_printable_line():
    article = builders.draft()
    submit(article, by=article.filed_by, remark=" 请审\x00\r\n阅\u202e ")
    assert article.decisions.get().remark == "请审 阅"
    assert faults() == []


def test_a_remark_that_cannot_be_kept_whole_is_refused():
    article = builders.draft()
    with pytest.raises(Refusal, match="500"):
        submit(article, by=article.filed_by, remark="好" * 501)
    submit(article, by=article.filed_by, remark="好" * 500)
    assert article.decisions.count() == 1
