"""The list a desk starts from: laid after migrating where the desk has none, never written over."""

import tomllib
from pathlib import Path

from django.db import connection

from articles.models import HouseWord

STARTER = Path(__file__).with_name("starter.toml")


def lay_house_list(**kwargs) -> None:
    """Lay the starter list into a desk whose list is empty; takes and ignores what a signal says."""
    # Also called after migrating back, when there is no list any more.
    if HouseWord._meta.db_table not in connection.introspection.table_names():
        return
    if not HouseWord.objects.exists():
        HouseWord.objects.bulk_create(starter_words())


def starter_words() -> list[HouseWord]:
    """Return the unsaved lines of the starter list."""
    groups = tomllib.loads(STARTER.read_text(encoding="utf-8"))["group"]
    return [
        HouseWord(
            exceptions=word.get("except", ""),
            **{name: group[name] for name in ("kind", "source")},
            **{"level": group["level"], **{name: value for name, value in word.items() if name != "except"}},
        )
        for group in groups
        for word in group["words"]
    ]
