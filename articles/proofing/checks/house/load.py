"""The desk's house list as the checks want it: plain values, as of a day."""

from datetime import date

from articles.models import HouseWord
from articles.proofing.checks.house.entries import HouseEntry
from articles.proofing.checks.house.starter import starter_words
from articles.proofing.finding import Severity

PLAIN = ("pattern", "kind", "scope", "is_quotation_exempt", "reason", "replacement", "source")


def house_entries(day: date) -> tuple[HouseEntry, ...]:
    """Return the entries that hold on `day` (a date) as a tuple of HouseEntry; one query."""
    rows = HouseWord.objects.in_force(day).order_by("id").values(*PLAIN, "level", "exceptions")
    return tuple(entry_of(row) for row in rows)


def starter_entries() -> tuple[HouseEntry, ...]:
    """Return the entries of the starter list, for copy that is read where no desk's list is."""
    return tuple(entry_of(vars(word)) for word in starter_words())


def entry_of(row: dict[str, str]) -> HouseEntry:
    """Return the plain value of a row's values."""
    return HouseEntry(
        **{name: row[name] for name in PLAIN},
        level=Severity(row["level"]),
        exceptions=tuple(row["exceptions"].split()),
    )
