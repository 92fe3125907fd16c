"""What the verbs of the calendar, of topics and of the printed paper share: who may, and writing what differs."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils.translation import gettext as _

from articles.models import Refusal


def guard_right(row, by):
    verb = "add" if row._state.adding else "change"
    if not by.has_perm(f"{row._meta.app_label}.{verb}_{row._meta.model_name}"):
        raise Refusal(_("You do not have the right to change this: %(what)s.") % {"what": row._meta.verbose_name})


def write(row):
    if row.pk and stored(row) == values(row):
        return
    try:
        # An address is made when the row is saved.
        row.full_clean(exclude=["slug"])
        row.save()
    except ValidationError as error:
        raise Refusal(" ".join(error.messages)) from error
    except IntegrityError as error:
        raise Refusal(_("Somebody else has just written the same. Look at the list again.")) from error


def stored(row):
    """Return the values of the row as the database has them, locked until the transaction ends."""
    return type(row)._default_manager.filter(pk=row.pk).select_for_update().values(*values(row)).first()


def values(row):
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
