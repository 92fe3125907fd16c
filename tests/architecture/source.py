"""The project's own modules, parsed once: name, path, tree, lines."""

import ast
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGES = ("articles", "people", "newsroom")


@dataclass(frozen=True)
class Module:
    """One file of source."""

    path: Path

    @property
    def name(self):
        """The dotted name: articles.models.article; a package by its own."""
        parts = self.path.relative_to(ROOT).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @property
    def package(self):
        """The dotted name of the package that the module lies in."""
        return self.name if self.path.name == "__init__.py" else self.name.rpartition(".")[0]

    @cached_property
    def text(self):
        """The source."""
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self):
        """The parsed source."""
        return ast.parse(self.text)

    @cached_property
    def nodes(self):
        """Every node of the tree."""
        return list(ast.walk(self.tree))

    @cached_property
    def lines(self):
        """The source, line by line."""
        return self.text.splitlines()

    def walk(self, *kinds):
        """Return the nodes of some kinds."""
        return [node for node in self.nodes if isinstance(node, kinds)]

    def line(self, number):
        """Return a line of source by its number from 1, or nothing before the first."""
        return self.lines[number - 1] if number else ""

    def imports(self):
        """Return (node, dotted name) for each import; a name imported from a package counts as its module."""
        found = []
        for node in self.walk(ast.Import, ast.ImportFrom):
            if isinstance(node, ast.Import):
                found += [(node, alias.name) for alias in node.names]
                continue
            base = node.module or ""
            if node.level:
                above = self.package.split(".")[: len(self.package.split(".")) - node.level + 1]
                base = ".".join([*above, *filter(None, [node.module])])
            found += [(node, f"{base}.{alias.name}") for alias in node.names]
        return found


def modules(*folders, tests=False):
    """Return every module of ours but migrations, or those under `folders`."""
    roots = folders or (PACKAGES + ("tests",) if tests else PACKAGES)
    paths = sorted(path for folder in roots for path in (ROOT / folder).rglob("*.py"))
    return [module_at(path) for path in paths if "migrations" not in path.parts]


@cache
def module_at(path):
    """Return the module of a file, the same at each call: parsing is what these tests cost."""
    return Module(path)


def names_of(module):
    """Return every name that a module speaks: variables, attributes, imported names."""
    names = {node.id for node in module.walk(ast.Name)} | {node.attr for node in module.walk(ast.Attribute)}
    return names | {name.rpartition(".")[2] for _node, name in module.imports()}
