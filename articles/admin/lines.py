"""The rows of a story's form (credits, officials) as lines of its copy, with no database rows behind them.

A form is a picture of the copy it was made from: it must stay whole when somebody else files meanwhile.
"""

from django import forms
from django.forms.models import BaseInlineFormSet
from django.utils.translation import gettext_lazy as _

from articles.models import Credit, CreditLine, Mention, MentionLine
from people.desk import leave_to_the_server, take_any_character
from people.models import Reporter

LAST = 100


class LinesFormSet(BaseInlineFormSet):
    """Forms filled from the story's rows, read back as lines; it never saves."""

    new_objects, changed_objects, deleted_objects = (), (), ()

    def __init__(self, data=None, files=None, instance=None, **kwargs):
        kwargs.pop("queryset", None)
        if data is None and instance.pk:
            kwargs["initial"] = [self.form.initial_of(row) for row in self.rows_of(instance)]
        super().__init__(data, files, instance=instance, queryset=self.model.objects.none(), **kwargs)
        self.extra += len(self.initial_extra or ())

    def rows_of(self, instance):
        return self.model.objects.filter(article=instance).order_by("order")

    def initial_form_count(self):
        return 0

    def lines(self):
        kept = [form for form in self.forms if form.is_filled() and form not in self.deleted_forms]
        ordered = sorted(kept, key=lambda form: form.cleaned_data.get("order") or LAST)
        return tuple(form.line(order) for order, form in enumerate(ordered, 1))


class CopyForm(forms.ModelForm):
    """Words of a copy. The verb takes out characters that cannot be printed, and writes the rows."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        take_any_character(self.fields)
        leave_to_the_server(self.fields)

    def validate_constraints(self):
        """Leave the database's constraints alone: this form writes no row."""

    def validate_unique(self):
        """Likewise."""


class LineForm(CopyForm):
    order = forms.IntegerField(label=_("order"), required=False, min_value=1, max_value=99)
    makes_a_line, optional = (), ()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in self.optional:
            self.fields[name].required = False

    def is_filled(self):
        return any(self.cleaned_data.get(name) for name in self.makes_a_line)

    @classmethod
    def initial_of(cls, row):
        return forms.model_to_dict(row, fields=[*cls._meta.fields, "order"])


class CreditForm(LineForm):
    makes_a_line, optional = ("name", "reporter"), ("name",)
    kind = forms.ChoiceField(
        label=_("signs as"), required=False, choices=[("", _("as on file")), *Reporter.Kind.choices]
    )

    class Meta:
        model = Credit
        fields = ["role", "reporter", "name", "kind"]

    def line(self, order):
        given = self.cleaned_data
        known = given.get("reporter")
        outside = Reporter.Kind.CORRESPONDENT if given["role"] == Credit.Role.CORRESPONDENT else ""
        return CreditLine(
            role=given["role"],
            name=given.get("name") or known.name,
            kind=given.get("kind") or (known.kind if known else outside),
            reporter=known and known.pk,
        )


class MentionForm(LineForm):
    makes_a_line, optional = ("official",), ("name",)

    class Meta:
        model = Mention
        fields = ["official", "name", "title"]

    def line(self, order):
        given = self.cleaned_data
        person = given["official"]
        return MentionLine(official=person.pk, name=given.get("name") or person.name, title=given.get("title", ""))
