"""The wall between desk and paper: the readers' door does not know where drafts live, and visibility is said once."""

import ast
import re

import pytest

from tests.architecture.source import modules, names_of

pytestmark = pytest.mark.sqlite_only

DESK_NOUNS = {"Article", "Revision", "Decision", "Credit", "Mention", "Photo", "ArticleTopic", "Copy"}
DESK_NOUNS |= {"Waiver", "Withdrawal", "RuleSetting", "Sighting"}
DESK_ROOMS = ("articles.filing", "articles.proofing", "articles.review", "articles.publishing", "articles.admin")
# A story's number may be compared; its row on the desk may not be joined.
TO_THE_DESK = re.compile(r"(\w+__)?(article|revision)__\w+")
LOADED = re.compile(r"(\w+__)?(article|revision)(__\w+)?")
MOMENTS = re.compile(r"(\w+__)?(publish_at|until)(__\w+)?")
CONDITIONS = {"filter", "exclude", "get", "Q", "When", "get_object_or_404"}
LOADERS = {"select_related", "prefetch_related"}
LOOKUPS = CONDITIONS | {"values", "values_list", "order_by", "annotate", "OuterRef", "F"}
NAMED = {"order_by", "distinct", "values", "values_list", "annotate", "alias", "only", "defer"}
SAID_IN = "articles.models.bulletin"


def calls(module, names):
    """Return the calls that a module makes of functions or methods with these names."""
    return [call for call in module.walk(ast.Call) if spoken(call.func) in names]


def spoken(node):
    """Return the last name of a name or an attribute."""
    return getattr(node, "attr", getattr(node, "id", ""))


def asked(call):
    """Return the field names that a call asks by: keywords and texts."""
    texts = [node.value for node in ast.walk(call) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return [keyword.arg for keyword in call.keywords if keyword.arg] + texts


def test_the_readers_door_does_not_name_a_noun_of_the_desk():
    named = {module.name: names_of(module) & DESK_NOUNS for module in modules("articles/public", "people")}
    assert {name: nouns for name, nouns in named.items() if nouns} == {}


def test_the_readers_door_imports_no_room_of_the_desk():
    imported = [name for module in modules("articles/public") for _node, name in module.imports()]
    assert [name for name in imported if name.startswith(DESK_ROOMS)] == []


def test_the_readers_door_does_not_follow_a_bulletin_back_to_the_desk():
    followed = [
        (module.name, node.lineno)
        for module in modules("articles/public")
        for node in module.walk(ast.Attribute)
        if node.attr in {"article", "revision"}
    ]
    looked_up = [
        (module.name, call.lineno)
        for module in modules("articles/public")
        for names, way in ((LOOKUPS, TO_THE_DESK), (LOADERS, LOADED))
        for call in calls(module, names)
        if any(way.fullmatch(name) for name in asked(call))
    ]
    assert followed + looked_up == []


def test_the_condition_of_visibility_is_said_once():
    said = {
        module.name
        for module in modules()
        for call in calls(module, CONDITIONS)
        if any(MOMENTS.fullmatch(name) for name in asked(call))
    }
    spelled = {
        module.name
        for module in modules()
        for node in module.walk(ast.Constant)
        if isinstance(node.value, str) and "__" in node.value and MOMENTS.fullmatch(node.value)
    }
    assert said | spelled == {SAID_IN}


def test_the_readers_door_compares_no_moments_itself():
    compared = [
        (module.name, comparison.lineno)
        for module in modules("articles/public")
        for comparison in module.walk(ast.Compare)
        for side in [comparison.left, *comparison.comparators]
        if spoken(side) in {"publish_at", "until"}
    ]
    assert compared == []


def test_no_request_chooses_a_name_in_a_query():
    chosen = [
        (module.name, call.lineno)
        for module in modules()
        for call in calls(module, NAMED)
        for argument in [*call.args, *(keyword.value for keyword in call.keywords)]
        if any(spoken(node) == "request" for node in ast.walk(argument))
    ]
    assert chosen == []


def test_no_order_is_unpacked_from_a_variable():
    unpacked = [
        (module.name, call.lineno)
        for module in modules()
        for call in calls(module, {"order_by"})
        if call.keywords or any(isinstance(argument, ast.Starred) for argument in call.args)
    ]
    assert unpacked == []
