"""Sheets that were stored before they said stories, questions and kinds are renamed, and back."""

from importlib import import_module

import pytest
from django.apps import apps

from articles.intake.sheets.sheet import Sheet
from articles.models import RawPage
from tests.intake.handed import handed

pytestmark = pytest.mark.django_db
MIGRATION = import_module("articles.migrations.0009_names_of_sheets")


def test_a_stored_sheet_goes_back_and_comes_again_without_a_loss():
    page = handed()
    before = Sheet.from_json(page.sheet)
    MIGRATION.backwards(apps, None)
    old = RawPage.objects.get().sheet
    assert set(old) == {"columns", "parts", "asked"}
    assert set(old["parts"][0]) == {"number", "role", "story", "spans"}
    MIGRATION.forwards(apps, None)
    after = Sheet.from_json(RawPage.objects.get().sheet)
    assert (after.stories, after.questions) == (before.stories, before.questions)
    assert [(part.kind, part.spans) for part in after.parts] == [(part.kind, part.spans) for part in before.parts]
