"""On the minute: a scheduled story is on every surface at its moment, and nothing betrays it one second before."""

from datetime import timedelta

import pytest

from articles.models import BulletinPhoto
from articles.publishing.kill import kill
from tests import builders
from tests.public.papers import MORNING, SECOND, address_of, corrected, list_addresses, pictured, printed, scheduled

pytestmark = pytest.mark.django_db

MOMENT = MORNING + timedelta(hours=1)
STORY = {"headline": "望江阁灯会开幕", "topics": ("灯会",), "body": "<p>望江阁前灯火通明。</p>"}


@pytest.fixture
def surfaces(client):
    """Return a function that reads every surface: address → (status, bytes)."""

    def read(addresses):
        return {address: snapshot(client.get(address)) for address in addresses}

    return read


def snapshot(response):
    """Return a response's status and bytes, streamed or not."""
    return response.status_code, response.getvalue() if response.streaming else response.content


def addresses(bulletin, picture):
    """Return every address on which the story, its picture or its topic could show."""
    return [*list_addresses(bulletin), "/corrections/", bulletin.get_absolute_url(), address_of(picture)]


def test_one_second_before_its_moment_every_surface_is_as_if_the_story_did_not_exist(morning, surfaces):
    printed()
    picture, writer = pictured(), builders.reporter("尹一")
    credits = (builders.CreditLine(role="text", name="尹一", reporter=writer.pk),)
    bulletin = scheduled(MOMENT, photos=(picture,), credits=credits, **STORY)
    every = addresses(bulletin, picture)
    morning.move_to(MOMENT - SECOND)
    with_story = surfaces(every)
    BulletinPhoto.objects.all().delete()
    bulletin.delete()
    assert with_story == surfaces(every)
    assert with_story[bulletin.get_absolute_url()][0] == with_story[address_of(picture)][0] == 404


def test_at_its_moment_the_story_is_on_every_surface(morning, surfaces):
    picture = pictured()
    bulletin = scheduled(MOMENT, photos=(picture,), **STORY)
    every = addresses(bulletin, picture)
    morning.move_to(MOMENT - SECOND)
    before = surfaces(every)
    morning.move_to(MOMENT)
    after = surfaces(every)
    assert {status for status, _ in after.values()} == {200}
    unchanged = {address for address in every if before[address] == after[address]}
    assert unchanged == {"/corrections/"}


@pytest.mark.parametrize("place", range(14))
def test_every_list_names_the_story_from_its_moment_on_and_not_before(morning, client, place):
    bulletin = scheduled(MOMENT, **STORY)
    address = list_addresses(bulletin)[place]
    marks = {"/2026/": b"/2026/11/24/", "/sitemap.xml": b"sitemap-2026.xml", "/topics/": "灯会".encode()}
    mark = marks.get(address, bulletin.slug.encode())
    morning.move_to(MOMENT - SECOND)
    assert mark not in client.get(address).content
    morning.move_to(MOMENT)
    assert mark in client.get(address).content


def test_a_scheduled_correction_changes_the_story_and_the_corrections_at_its_moment(morning, client):
    bulletin = printed()
    corrected(bulletin, at=MOMENT)
    morning.move_to(MOMENT - SECOND)
    story = client.get(bulletin.get_absolute_url()).content.decode()
    assert "1.3万户" not in story + client.get("/corrections/").content.decode()
    assert "改正后的正文" not in story
    morning.move_to(MOMENT)
    story = client.get(bulletin.get_absolute_url()).content.decode()
    assert "1.3万户" in story and "改正后的正文" in story
    assert "1.3万户" in client.get("/corrections/").content.decode()
    assert bulletin.slug in client.get("/2026/11/24/").content.decode()


def test_a_killed_story_leaves_every_list_at_once(morning, surfaces):
    picture = pictured()
    bulletin = printed(photos=(picture,), **STORY)
    corrected(bulletin)
    kill(bulletin.article, by=builders.user("chief"), remark="失实")
    after = surfaces(addresses(bulletin, picture))
    assert not [
        a for a, (_, content) in after.items() if "望江阁".encode() in content or bulletin.slug.encode() in content
    ]
    assert after[address_of(picture)][0] == 404
