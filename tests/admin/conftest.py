"""The desk seen through its door: people in every role, each with a browser; English sentences."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from articles.admin.picture import token_of
from articles.models import PhotoLine
from tests import builders
from tests.shared_rows import shared_rows


@pytest.fixture(scope="module")
def people(django_db_setup, django_db_blocker, tmp_path_factory):
    """One member of the desk per role, for the tests of one file."""
    with shared_rows(django_db_blocker, tmp_path_factory.mktemp("media")):
        yield {role: builders.user(role) for role in builders.GROUPS}


@pytest.fixture(autouse=True)
def in_english(settings):
    """Show the sources' own words."""
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def at_desk(people, db):
    """Return a function from a role to a browser in which somebody of that role has logged in."""

    def browser(role="reporter", **options):
        client = Client(**options)
        client.force_login(people.get(role) or builders.user("reporter", role))
        return client

    return browser


@pytest.fixture
def picture_token():
    """The signed name of a picture that the desk has stored."""
    return token_of(PhotoLine(key="a" * 32, digest="b" * 64, width=1200, height=800))


@pytest.fixture
def jpeg():
    """A photograph as a camera hands it in."""
    content = BytesIO()
    Image.effect_noise((1200, 800), 40).convert("RGB").save(content, "JPEG")
    return SimpleUploadedFile("夜班公交.jpg", content.getvalue(), "image/jpeg")
