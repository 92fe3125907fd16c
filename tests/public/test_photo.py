"""Pictures: served only while a public story prints them, and then to be kept."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from articles.models.photo import rendition_name
from articles.public import pictures
from tests import builders
from tests.public.papers import MORNING, address_of, pictured, printed, scheduled

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("width", "extension", "kind"), [(480, "jpg", "image/jpeg"), (1200, "webp", "image/webp")])
def test_a_public_picture_comes_with_its_type_and_may_be_kept(morning, client, width, extension, kind):
    picture = pictured()
    printed(photos=(picture,))
    response = client.get(address_of(picture, width, extension))
    assert response.getvalue() == f"{width}.{extension}".encode()
    assert response["Content-Type"] == kind
    assert response["Cache-Control"] == "private, max-age=3600"
    again = client.get(address_of(picture, width, extension), headers={"if-none-match": response["ETag"]})
    assert again.status_code == 304


def test_a_picture_of_a_draft_or_of_a_story_to_come_answers_the_plain_404(morning, client):
    drafted, waiting = pictured("b" * 32), pictured("c" * 32)
    builders.draft(photos=(drafted,))
    scheduled(MORNING + timedelta(hours=1), photos=(waiting,))
    for picture in (drafted, waiting):
        response = client.get(address_of(picture))
        assert response.status_code == 404
        assert response.content == client.get("/nothing/").content


def test_a_picture_that_two_stories_print_stays_while_one_of_them_is_public(morning, client):
    picture = pictured()
    printed(photos=(picture,))
    scheduled(MORNING + timedelta(hours=1), headline="另一条", photos=(picture,))
    assert client.get(address_of(picture)).status_code == 200


@pytest.mark.parametrize("name", ["480.png", "480.jpeg", "481.jpg", "0480.jpg", "original.jpg", "480.jpg.bak", "480"])
def test_only_renditions_that_exist_have_an_address(morning, client, name):
    picture = pictured()
    printed(photos=(picture,))
    default_storage.save(f"photos/aa/{picture.key}/original.jpg", ContentFile(b"original"))
    assert client.get(f"/photos/{picture.key}-{name}").status_code == 404


def test_a_validator_does_not_open_what_is_no_longer_public(morning, client):
    picture = pictured("b" * 32)
    builders.draft(photos=(picture,))
    etag = f'"{picture.key}-480-jpg"'
    assert client.get(address_of(picture), headers={"if-none-match": etag}).status_code == 404


def test_a_picture_missing_from_storage_is_a_404_and_no_failure(morning, client):
    picture = pictured()
    printed(photos=(picture,))
    default_storage.delete(rendition_name(picture.key, 480))
    assert client.get(address_of(picture)).status_code == 404


def test_whoever_cannot_choose_gets_at_most_960_pixels():
    plain = {width: pictures.picture(vars(pictured(width=width)))["address"] for width in (480, 959, 960, 961, 1600)}
    assert {width: int(address.rpartition("-")[2].partition(".")[0]) for width, address in plain.items()} == {
        480: 480,
        959: 959,
        960: 960,
        961: 960,
        1600: 960,
    }
