"""Organisations and places by their endings."""

from articles.text.units import organizations_in, places_in


def test_organisations_end_as_offices_do():
    assert organizations_in("11月3日，市水利局会同汀源食品有限公司到青石小学。") == [
        "市水利局",
        "汀源食品有限公司",
        "青石小学",
    ]


def test_the_longest_place_of_a_chain_is_kept():
    assert places_in("在石埠县汀源镇山坳村，竹子高了。") == ["石埠县汀源镇山坳村"]


def test_bare_kinds_are_no_names():
    assert organizations_in("局长说，该局很忙。") == []
    assert places_in("全市各县区都很忙。") == []
