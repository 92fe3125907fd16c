"""Addresses of people: pinyin, each once, never longer than its column."""

import pytest

from people.models import Official, Reporter, new_slug

pytestmark = pytest.mark.django_db


def added(noun, name):
    """Return the address of somebody new."""
    return noun.objects.create(name=name, slug=new_slug(noun, name)).slug


@pytest.mark.parametrize("noun", [Reporter, Official])
def test_persons_whose_names_sound_alike_get_numbers(noun):
    assert [added(noun, name) for name in ("方砚", "方雁", "方燕")] == ["fang-yan", "fang-yan-2", "fang-yan-3"]


def test_a_longer_name_does_not_take_the_number_of_a_shorter():
    assert [added(Reporter, name) for name in ("方砚", "方砚青", "方雁")] == ["fang-yan", "fang-yan-qing", "fang-yan-2"]


def test_reporters_and_officials_are_counted_apart():
    assert added(Reporter, "方砚") == added(Official, "方砚") == "fang-yan"


@pytest.mark.parametrize("name", ["方·砚", "Fang Yan", "方 砚", "ＦＡＮＧ砚", "※", "", "字" * 50, "庄" * 50])
def test_an_address_is_plain_and_fits_its_column(name):
    slugs = [new_slug(Reporter, name), added(Reporter, name or "无"), new_slug(Reporter, name)]
    assert all(slug and slug.isascii() and slug == slug.lower() and " " not in slug for slug in slugs)
    assert all(len(slug) <= 80 for slug in slugs)
