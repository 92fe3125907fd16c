"""The documents lead somewhere: every link and every path that they name is there."""

import re

import pytest
from django.apps import apps

from articles.models.bulletin import IndexRow
from tests.architecture.source import ROOT

PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "deploy").glob("*.md")]
LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")
PATH = re.compile(r"`((?:articles|people|newsroom|templates|static|tests|docs|deploy)/[\w./-]+)`")
SETTING = re.compile(r'(?:setting\("\w+"|flag\()[, ]*"(\w+)"')


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_and_path_of_a_page_is_there(page):
    text = page.read_text("utf-8")
    # Decisions tell what was so on their day.
    paths = [] if page.parent.name == "decisions" else PATH.findall(text)
    gone = [link for link in LINK.findall(text) if not (page.parent / link).exists()]
    assert gone + [path for path in paths if not (ROOT / path).exists()] == []


def test_decisions_are_numbered_without_a_gap():
    names = sorted(path.name for path in (ROOT / "docs" / "decisions").glob("[0-9]*.md"))
    assert [int(name[:4]) for name in names] == list(range(1, len(names) + 1))


def test_the_design_names_every_noun():
    text = (ROOT / "docs" / "design.md").read_text("utf-8")
    nouns = [model for app in ("articles", "people") for model in apps.get_app_config(app).get_models()]
    shown = {model.__name__ for model in nouns if not issubclass(model, IndexRow)} - {"ArticleTopic", "RevisionWriter"}
    assert {name for name in shown if f"`{name}`" not in text} == set()


def test_the_example_has_every_setting_and_no_other():
    asked = set(SETTING.findall((ROOT / "newsroom" / "settings.py").read_text("utf-8")))
    offered = set(re.findall(r"(?m)^#?([A-Z_]+)=", (ROOT / ".env.example").read_text("utf-8")))
    assert asked == offered
