"""The admin's side doors tell no more than its front door."""

import re
from datetime import timedelta

import pytest
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from django.urls import get_resolver
from django.utils import timezone

from tests import builders
from tests.admin.story_form import sentences

pytestmark = pytest.mark.django_db


@pytest.fixture
def hidden(people):
    """Another reporter's story that is out tomorrow."""
    stranger, others = builders.user("reporter", "stranger"), (builders.CreditLine(role="text", name="尹航"),)
    return builders.released(at=timezone.now() + timedelta(days=1), by=stranger, credits=others)


def test_no_shortcut_leads_to_the_public_address_of_a_hidden_story(at_desk, hidden):
    for role in ("reporter", "editor"):
        kind = ContentType.objects.get_for_model(hidden).pk
        answer = at_desk(role).get(f"/admin/r/{kind}/{hidden.pk}/")
        assert hidden.slug not in answer.headers.get("Location", "") + sentences(answer)


def test_a_row_with_a_public_page_still_leads_to_it(at_desk):
    writer = builders.reporter()
    page = sentences(at_desk("editor").get(f"/admin/people/reporter/{writer.pk}/change/"))
    assert f'href="{writer.get_absolute_url()}"' in page


# Doors that open to everybody: the way in, and the words of the scripts.
OPEN = {"/admin/login/", "/admin/jsi18n/"}


def doors(resolver, before="/"):
    """Yield an address for every pattern of the admin."""
    for part in resolver.url_patterns:
        address = before + re.sub(r"<[^>]+>", "1", str(part.pattern))
        if address.startswith("/admin/") and "(?P" not in address:
            yield from doors(part, address) if hasattr(part, "url_patterns") else [address]


def test_every_door_of_the_admin_asks_who_is_there(people, db):
    found = set(doors(get_resolver())) - OPEN
    assert len(found) > 90
    for address in found:
        for answer in (Client().get(address), Client().post(address, {"post": "yes", "verb": "kill"})):
            assert answer.status_code in (302, 405), address
            assert answer.headers.get("Location", "/admin/login/").startswith(("/admin/login/", "/admin/")), address
            assert not answer.content.strip() or answer.status_code == 405
