"""What every form of the desk has in common: printable texts, and choices that survive whatever a request names."""

import re
from datetime import datetime

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.core.validators import ProhibitNullCharactersValidator
from django.db import transaction
from django.utils.translation import gettext as _

from articles.text.clean import one_line
from people.refusal import Refusal

# A moment near the first of all cannot be told in another zone; nothing of a paper is as old as that.
FIRST_YEAR = 1900
MOST_ROWS = 99
BEYOND_ALL = re.compile("[0-9]{19}")


class DeskForm(forms.ModelForm):
    """Texts lose what no page can print: a control character would break a feed."""

    # What a verb answered to these very fields, where it refused them.
    refusal = None

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        take_any_character(self.fields)
        name_parts(self.fields)

    def clean(self):
        super().clean()
        refuse_lost_moments(self)
        if self.refusal:
            self.add_error(None, self.refusal.sentence)
        texts = {name: value for name, value in self.cleaned_data.items() if isinstance(value, str)}
        return self.cleaned_data | {name: one_line(text) for name, text in texts.items()}


def take_any_character(fields):
    """Drop the rule that refuses zero bytes: they are removed with the other control characters."""
    for field in fields.values():
        field.validators = [rule for rule in field.validators if not isinstance(rule, ProhibitNullCharactersValidator)]


def leave_to_the_server(fields):
    """Ask browsers not to put older words into a form that is come back to: they would be saved over newer ones."""
    for field in fields.values():
        field.widget.attrs["autocomplete"] = "off"


def name_parts(fields):
    """Give the day and the time of a moment a name each: on a page they stand beside one label."""
    for field in fields.values():
        if isinstance(field, forms.SplitDateTimeField):
            for part, name in zip(field.widget.widgets, (_("Date"), _("Time")), strict=True):
                part.attrs["aria-label"] = f"{field.label}: {name}"


def refuse_lost_moments(form):
    """Refuse moments of years that no database can tell in its own zone."""
    for name, value in list(form.cleaned_data.items()):
        if isinstance(value, datetime) and value.year < FIRST_YEAR:
            form.add_error(name, _("This day is too long ago."))


class PossibleKeys:
    """Stock autocomplete fails on a key that no row can have (a word, a number beyond all); this shows no choice."""

    def optgroups(self, name, value, attrs=None):
        return super().optgroups(name, [key for key in value if is_possible(key)], attrs)


def is_possible(key):
    text = str(key)
    return text.isascii() and text.isdecimal() and len(text) <= 18


class OneByName(PossibleKeys, AutocompleteSelect):
    """A row, found by typing."""


class ManyByName(PossibleKeys, AutocompleteSelectMultiple):
    """Several rows, found by typing."""


class FoundByName:
    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            widget = ManyByName if db_field.many_to_many else OneByName
            kwargs["widget"] = widget(db_field, self.admin_site, using=kwargs.get("using"))
        return super().formfield_for_dbfield(db_field, request, **kwargs)


def parameter_of(choice):
    return choice[0] if isinstance(choice, tuple) else getattr(choice, "parameter_name", choice)


class OfferedFilters:
    def lookup_allowed(self, lookup, value, request):
        """Refuse other fields, which would tell of rows that the user may not see, and numbers no database can hold."""
        offered = {self.date_hierarchy, *map(parameter_of, self.list_filter)}
        possible = lookup.split("__")[0] in offered and not BEYOND_ALL.search(str(value))
        return possible and super().lookup_allowed(lookup, value, request)


class DeskAdmin(OfferedFilters, FoundByName, admin.ModelAdmin):
    form = DeskForm

    def has_delete_permission(self, request, obj=None):
        """Refuse: the record and the archive name what was once here; it is ended, spiked or killed instead."""
        return False

    def view_on_site(self, row):
        return row.get_absolute_url() if hasattr(row, "get_absolute_url") else None


class RefusedForms:
    """Forms that a verb takes: its refusal shows the form again with the sentence, everything typed still there."""

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        try:
            with transaction.atomic():
                return super().changeform_view(request, object_id, form_url, extra_context)
        except Refusal as refusal:
            request.refusal = refusal
            return super().changeform_view(request, object_id, form_url, extra_context)

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        form.refusal = getattr(request, "refusal", None)
        return form


class FewRows:
    max_num = MOST_ROWS

    def get_formset(self, request, obj=None, **kwargs):
        return super().get_formset(request, obj, absolute_max=MOST_ROWS + 1, validate_max=True, **kwargs)


class DeskInline(FewRows, FoundByName, admin.TabularInline):
    form = DeskForm
