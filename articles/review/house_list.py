"""The house list's verbs: keep many wordings at once, with what that would do; lay the list a desk starts from."""

import tomllib

from django.db import IntegrityError, connection, transaction
from django.utils.translation import gettext as _

from articles.models import HouseWord, Refusal
from articles.text.lexicon import FOLDER

CHANGEABLE = (
    "level",
    "scope",
    "is_quotation_exempt",
    "exceptions",
    "reason",
    "replacement",
    "start_date",
    "end_date",
    "source",
)


@transaction.atomic
def keep_words(words, *, by):
    """Write unsaved wordings into the list and return (added, changed) rows; one that says nothing new is left alone.

    A wording that the list already has in force is changed to what is given. Raises Refusal when `by` may not keep the
    list. Doing it again changes nothing.
    """
    if not by.has_perms(["articles.add_houseword", "articles.change_houseword"]):
        raise Refusal(_("You do not have the right to keep the house list."))
    added, changed, _same = sorted_out(words, HouseWord.objects.select_for_update())
    try:
        with transaction.atomic():
            HouseWord.objects.bulk_create(added)
    except IntegrityError:
        raise Refusal(_("Somebody has just added one of these wordings: look at the lines again.")) from None
    HouseWord.objects.bulk_update(changed, CHANGEABLE, batch_size=200)
    return added, changed


def sorted_out(words, rows=None):
    """Return the wordings as (new ones, rows of the list with their new values, those that stand as they are)."""
    rows = HouseWord.objects.all() if rows is None else rows
    standing = {(row.pattern, row.kind): row for row in rows.filter(end_date=None)}
    added, changed, same = [], [], []
    for word in words:
        row = standing.get((word.pattern, word.kind))
        given = {name: getattr(word, name) for name in CHANGEABLE}
        if row is None:
            added.append(word)
        elif given == {name: getattr(row, name) for name in CHANGEABLE}:
            same.append(row)
        else:
            for name, value in given.items():
                setattr(row, name, value)
            changed.append(row)
    return added, changed, same


def lay_house_list(**_signal):
    """Lay the starter list into a desk whose list is empty; never written over. Receives the signal after migrating."""
    # Also called after migrating back, when there is no list any more.
    if HouseWord._meta.db_table not in connection.introspection.table_names():
        return
    if not HouseWord.objects.exists():
        HouseWord.objects.bulk_create(starter_words())


def starter_words():
    groups = tomllib.loads((FOLDER / "house_list.toml").read_text("utf-8"))["group"]
    return [
        HouseWord(
            exceptions=word.get("except", ""),
            **{name: group[name] for name in ("kind", "source")},
            **{"level": group["level"], **{name: value for name, value in word.items() if name != "except"}},
        )
        for group in groups
        for word in group["words"]
    ]
