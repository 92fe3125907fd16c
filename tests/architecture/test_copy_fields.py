"""What is in the copy is said once: no other module spells a list of its fields."""

import ast

import pytest

from articles.models import Article, ArticleTopic, Bulletin, Copy, Credit, Mention, Photo, PhotoLine
from articles.models.copy import CAPTIONS, COLUMNS, HEADS, PHOTO_LINES, PRINTED, label, names
from tests.architecture.source import ROOT

# The form's layout, and what a raw page is read as: it has heads of its own.
ALLOWED = ("articles/models/copy.py", "articles/admin/story.py", "articles/intake/")
MODULES = sorted(
    path
    for app in ("articles", "people", "newsroom")
    for path in (ROOT / app).rglob("*.py")
    if "migrations" not in path.parts and not path.relative_to(ROOT).as_posix().startswith(ALLOWED)
)
FEWEST = 3
LISTS = (HEADS, PHOTO_LINES)


def spelled(node):
    """Return the names that a list, a set, a tuple or the keys of a dictionary spell, as texts or as attributes."""
    elements = node.keys if isinstance(node, ast.Dict) else node.elts
    texts = [each.value for each in elements if isinstance(each, ast.Constant)]
    return {*texts, *(each.attr for each in elements if isinstance(each, ast.Attribute))}


def lists_in(source):
    """Yield (line, names) for every list in a module that names several fields of one kind."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Dict | ast.List | ast.Set | ast.Tuple):
            for kind in LISTS:
                if len(found := spelled(node) & set(kind)) >= FEWEST:
                    yield node.lineno, sorted(found)


def test_no_other_module_spells_a_list_of_the_fields_of_the_copy():
    found = {path.relative_to(ROOT).as_posix(): list(lists_in(path.read_text())) for path in MODULES}
    assert {path: lists for path, lists in found.items() if lists} == {}


@pytest.mark.parametrize(
    "source",
    [
        'A = ("kicker", "headline", "deck")',
        "f([a.deck, a.kicker, a.summary])",
        'A = {"deck": 1, "kicker": 2, "summary": 3}',
    ],
)
def test_such_a_list_would_be_found(source):
    assert list(lists_in(source))


def test_each_field_has_what_its_use_asks_for():
    articles, photos, bulletins = (
        {field.name for field in model._meta.get_fields()} for model in (Article, Photo, Bulletin)
    )
    assert set(names(Copy)) <= articles and set(names(PhotoLine)) <= photos and set(PRINTED) <= bulletins
    assert set(HEADS) < set(COLUMNS) and set(HEADS) < set(PRINTED) and set(CAPTIONS) < set(PHOTO_LINES)


def test_each_part_has_its_name_for_a_person():
    assert all(str(label(name)) for name in names(Copy))
    assert label("caption:2").endswith(" 2")


@pytest.mark.parametrize("model", [Credit, Mention, Photo, ArticleTopic])
def test_nothing_points_to_a_row_that_every_filing_makes_anew(model):
    pointing = [f"{each.related_model.__name__}.{each.field.name}" for each in model._meta.related_objects]
    assert pointing == []
