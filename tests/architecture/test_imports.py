"""Imports point one way only, down the house of design section 2."""

import ast

import pytest

from tests.architecture.source import PACKAGES, modules

pytestmark = pytest.mark.sqlite_only

RANKS = {
    "people": 0,
    "articles.text": 0,
    "articles.models": 1,
    "articles.filing": 2,
    "articles.proofing": 2,
    "articles.review": 3,
    "articles.intake": 3,
    "articles.search": 3,
    "articles.publishing": 4,
    "articles.exchange": 5,
    "articles.sample": 5,
    "articles.admin": 6,
    "articles.public": 6,
    "articles.management": 6,
    "articles.apps": 6,
    "articles": 6,
    "newsroom": 7,
}
# The ground has two rooms: people may ask the text functions. Filing notes what proofing finds in what it stores.
# Nobody else on one floor may ask a neighbour.
NEIGHBOURS = {("people", "articles.text"), ("articles.filing", "articles.proofing")}
# Django loads these by name, so nothing of ours has to import them.
ENTRANCES = {"articles.apps", "people.apps"}


def room_of(name):
    """Return the room that a dotted name lies in, or None when it is not ours."""
    if name.split(".")[0] not in PACKAGES:
        return None
    return max((room for room in RANKS if name == room or name.startswith(f"{room}.")), key=len)


def imports(*folders):
    """Return (module, its room, imported name, the name's room) for each import of ours by ours."""
    return [
        (module.name, room_of(module.name), name, room_of(name))
        for module in modules(*folders)
        for _node, name in module.imports()
        if room_of(name)
    ]


def test_every_package_has_its_floor():
    packages = {module.package for module in modules("articles")}
    assert {".".join(package.split(".")[:2]) for package in packages} <= set(RANKS)


def test_a_module_imports_only_from_below():
    upward = [
        (user, name)
        for user, room, name, target in imports()
        if room != target and RANKS[target] >= RANKS[room] and (room, target) not in NEIGHBOURS
    ]
    assert upward == []


def test_nothing_imports_the_roof():
    assert [user for user, room, _name, target in imports() if target == "newsroom" != room] == []


def test_nothing_imports_an_app_configuration():
    assert [user for user, _room, name, _target in imports() if name in ENTRANCES] == []


def test_text_functions_import_nothing_of_ours():
    assert {target for _user, _room, _name, target in imports("articles/text")} <= {"articles.text"}


def test_people_import_nothing_of_ours_but_text():
    assert {target for _user, _room, _name, target in imports("people")} <= {"people", "articles.text"}


def test_an_import_inside_a_function_says_why():
    silent = [
        (module.name, node.lineno)
        for module in modules()
        for function in module.walk(ast.FunctionDef, ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
        and "#" not in module.line(node.lineno) + module.line(node.lineno - 1)
    ]
    assert silent == []
