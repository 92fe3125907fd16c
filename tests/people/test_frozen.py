"""Revisions, decisions and corrections are written once: Django refuses to change or delete them by any path."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.models import Correction, Decision, Revision, RuleSetting, Waiver, Withdrawal
from articles.publishing.correct import correct
from tests import builders

pytestmark = pytest.mark.django_db

NOUNS = [Revision, Decision, Correction, Waiver, Withdrawal, RuleSetting]


@pytest.fixture(autouse=True)
def corrected_story():
    """Publish a story, correct it and waive a finding of it, so that a row of each noun exists."""
    article = builders.released().article
    builders.refile(article, body="<p>改过的正文。</p>")
    correct(builders.clear_again(article), by=builders.user("chief"), wrong="二十二点", right="二十三点")
    told = {"code": "test", "reason": "口径如此", "by": builders.user("chief"), "at": timezone.now()}
    waiver = Waiver.objects.create(article=article, severity="hint", field="body", key="k", **told)
    Withdrawal.objects.create(waiver=waiver, by=told["by"], at=told["at"])
    RuleSetting.objects.create(level="off", **told)


PATHS = {
    "save": lambda row: row.save(),
    "save of one column": lambda row: row.save(update_fields=["at"]),
    "delete": lambda row: row.delete(),
    "update": lambda row: type(row).objects.filter(pk=row.pk).update(at=row.at),
    "bulk update": lambda row: type(row).objects.bulk_update([row], ["at"]),
    "queryset delete": lambda row: type(row).objects.all().delete(),
    "update or create": lambda row: type(row).objects.update_or_create(pk=row.pk, defaults={"at": row.at}),
}


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.__name__)
@pytest.mark.parametrize("path", PATHS.values(), ids=PATHS)
def test_a_written_row_refuses(noun, path):
    rows = list(noun.objects.values())
    with pytest.raises(TypeError, match="never"), transaction.atomic():
        path(noun.objects.first())
    assert list(noun.objects.values()) == rows


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.__name__)
def test_a_new_object_with_an_old_number_is_not_written_over_it(noun):
    row = noun.objects.values().first()
    with pytest.raises(IntegrityError), transaction.atomic():
        noun(**row).save()
    assert noun.objects.values().first() == row


@pytest.mark.parametrize("relation", ["decisions", "revisions", "waivers"])
def test_a_story_cannot_shed_its_record(relation):
    article = Revision.objects.first().article
    with pytest.raises(TypeError, match="never deleted"):
        getattr(article, relation).all().delete()
    with pytest.raises(TypeError, match="never changed"):
        getattr(article, relation).update(by=builders.user("admin"))
    assert getattr(article, relation).exists()
