"""The house explains itself: packages, models, fields; and its pieces stay small."""

import ast

import pytest
from django.apps import apps
from django.utils.functional import Promise

from articles.models.bulletin import IndexRow
from tests.architecture.source import modules

pytestmark = pytest.mark.sqlite_only

OURS = [model for label in ("articles", "people") for model in apps.get_app_config(label).get_models()]
# Nobody ever sees a row of these: the indexes of bulletins, and the table between stories and topics.
UNSEEN = {model for model in OURS if issubclass(model, IndexRow)} | {apps.get_model("articles", "ArticleTopic")}
LONGEST_MODULE, LONGEST_FUNCTION, LONGEST_TEST = 300, 50, 25
# Django asks for these two folders; they hold commands, not a stage of work.
DJANGOS = {"articles.management", "articles.management.commands"}


def functions(module):
    """Return (name, length in lines) of every function of a module, decorators left out."""
    nodes = module.walk(ast.FunctionDef, ast.AsyncFunctionDef)
    return [(f"{module.name}.{node.name}", node.end_lineno - node.lineno + 1) for node in nodes]


def docstring_lines(module):
    """Return the number of written lines that a module opens with."""
    return len([line for line in (ast.get_docstring(module.tree) or "").splitlines() if line.strip()])


def test_a_package_opens_with_two_lines_on_what_it_is():
    packages = [module for module in modules() if module.name == module.package and module.name not in DJANGOS]
    assert [module.name for module in packages if docstring_lines(module) < 2] == []


def test_a_module_opens_with_a_line_on_what_it_is():
    assert [module.name for module in modules() if not docstring_lines(module) and module.name not in DJANGOS] == []


def test_a_model_says_what_it_is_in_its_own_words():
    # Django writes "Model(id, name…)" where nobody wrote anything.
    assert [model.__name__ for model in OURS if (model.__doc__ or "").startswith(f"{model.__name__}(")] == []


def test_a_model_has_names_that_can_be_translated():
    names = {model: (model._meta.verbose_name, model._meta.verbose_name_plural) for model in OURS}
    bare = [model for model, pair in names.items() if not all(isinstance(name, Promise) for name in pair)]
    assert set(bare) <= UNSEEN


def test_a_field_has_a_name_that_can_be_translated():
    bare = {
        f"{model.__name__}.{field.name}"
        for model in OURS
        if model not in UNSEEN
        for field in [*model._meta.local_fields, *model._meta.local_many_to_many]
        if not field.primary_key and not isinstance(field._verbose_name, Promise)
    }
    assert bare == set()


def test_a_field_name_tells_what_kind_of_value_it_holds():
    wrong = [
        f"{model.__name__}.{field.name}"
        for model in OURS
        for field in model._meta.local_fields
        if field.name.endswith(("_at", "until")) | (field.name == "at")
        != (field.get_internal_type() == "DateTimeField")
        or field.name.endswith("_date") != (field.get_internal_type() == "DateField")
        or field.name.startswith(("is_", "has_")) != (field.get_internal_type() == "BooleanField")
    ]
    assert wrong == []


def test_modules_are_short():
    lengths = {module.name: len(module.text.splitlines()) for module in modules(tests=True)}
    assert {name: length for name, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_functions_are_short():
    found = [pair for module in modules(tests=True) for pair in functions(module)]
    assert [(name, length) for name, length in found if length > LONGEST_FUNCTION] == []


def test_tests_are_shorter_still():
    found = [pair for module in modules("tests") for pair in functions(module)]
    assert [
        (name, length)
        for name, length in found
        if ".test_" in name and length > LONGEST_TEST and name.rpartition(".")[2].startswith("test_")
    ] == []
