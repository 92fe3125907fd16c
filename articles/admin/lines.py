"""The rows of a story's form (credits, officials, photos) as lines of its copy, with no database rows behind them.

A form is a picture of the copy it was made from: it must stay whole when somebody else files meanwhile.
"""

from django import forms
from django.contrib import admin
from django.core import signing
from django.forms.models import BaseInlineFormSet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.admin.picture import PictureInput
from articles.filing.file import may_change
from articles.filing.pictures import store_picture
from articles.models import Credit, CreditLine, Mention, MentionLine, Photo, PhotoLine, Refusal
from articles.models.copy import PHOTO_FIELDS
from people.models import Reporter


class LinesFormSet(BaseInlineFormSet):
    """Forms filled from the story's rows, read back as lines; it never saves."""

    new_objects, changed_objects, deleted_objects = (), (), ()

    def __init__(self, data=None, files=None, instance=None, **kwargs):
        """Show one form per line that stands, then the empty ones."""
        kwargs.pop("queryset", None)
        if data is None and instance.pk:
            kwargs["initial"] = [self.form.initial_of(row) for row in self.rows_of(instance)]
        super().__init__(data, files, instance=instance, queryset=self.model.objects.none(), **kwargs)
        self.extra += len(self.initial_extra or ())

    def rows_of(self, instance):
        """Return the rows that `instance` has of this formset's model, in order."""
        return self.model.objects.filter(article=instance).order_by("order")

    def initial_form_count(self):
        """Return 0: no form is bound to a row."""
        return 0

    def lines(self):
        """Return the filled forms' lines in the order of their numbers, deleted ones left out."""
        kept = [form for form in self.forms if form.is_filled() and form not in self.deleted_forms]
        ordered = sorted(kept, key=lambda form: form.cleaned_data.get("order") or 0)
        return tuple(form.line(order) for order, form in enumerate(ordered, 1))


class LineForm(forms.ModelForm):
    """One line; empty when nothing that makes it one was given."""

    order = forms.IntegerField(label=_("order"), required=False, min_value=1, max_value=99)
    makes_a_line = ()

    def is_filled(self):
        """Tell whether the form holds a line."""
        return any(self.cleaned_data.get(name) for name in self.makes_a_line)

    @classmethod
    def initial_of(cls, row):
        """Return the form's values for a row that stands."""
        return forms.model_to_dict(row, fields=[*cls._meta.fields, "order"])

    def validate_constraints(self):
        """Leave the database's constraints alone: this form writes no row."""

    def validate_unique(self):
        """Leave uniqueness alone: this form writes no row."""


class CreditForm(LineForm):
    makes_a_line = ("name", "reporter")
    kind = forms.ChoiceField(
        label=_("signs as"), required=False, choices=[("", _("as on file")), *Reporter.Kind.choices]
    )

    class Meta:
        model = Credit
        fields = ["role", "reporter", "name", "kind"]

    def __init__(self, *args, **kwargs):
        """Let the name be left out where a known reporter is chosen."""
        super().__init__(*args, **kwargs)
        self.fields["name"].required = False

    def line(self, order):
        """Return the credit; a name without a known reporter is an outside contributor's."""
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
    makes_a_line = ("official",)

    class Meta:
        model = Mention
        fields = ["official", "name", "title"]

    def __init__(self, *args, **kwargs):
        """Let the name be left out: it is the official's."""
        super().__init__(*args, **kwargs)
        self.fields["name"].required = False

    def line(self, order):
        """Return the mention as printed."""
        given = self.cleaned_data
        person = given["official"]
        return MentionLine(official=person.pk, name=given.get("name") or person.name, title=given.get("title", ""))


class PhotoForm(LineForm):
    """One photo: a new upload, or the stored picture named by a signed token that nobody can forge."""

    makes_a_line = ("upload", "stored")
    upload = forms.FileField(label=_("picture"), required=False, widget=PictureInput)
    stored = forms.CharField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = Photo
        fields = ["caption", "credit", "alternative", "taken_date", "place", "focal_x", "focal_y"]
        widgets = {"caption": forms.Textarea(attrs={"rows": 2})}

    field_order = ["upload", "caption", "credit", "alternative", "taken_date", "place", "focal_x", "focal_y", "order"]

    def __init__(self, *args, **kwargs):
        """Show the stored picture beside the upload."""
        super().__init__(*args, **kwargs)
        for name in ("focal_x", "focal_y"):
            self.fields[name].required = False
        self.fields["upload"].widget.token = self["stored"].value()

    @classmethod
    def initial_of(cls, row):
        """Return the values of a row, its picture as a token."""
        return {**super().initial_of(row), "stored": token_of(row)}

    def clean_upload(self):
        """Store an uploaded picture at once and remember it in the form: an error elsewhere must not lose it."""
        upload = self.cleaned_data.get("upload")
        if not upload:
            return None
        if not hasattr(upload, "stored_token"):
            try:
                picture = store_picture(upload)
            except Refusal as refusal:
                raise forms.ValidationError(refusal.sentence) from refusal
            upload.stored_token = token_of(picture)
        self.data = self.data.copy()
        self.data[self.add_prefix("stored")] = upload.stored_token
        self.fields["upload"].widget.token = upload.stored_token
        return upload

    def clean(self):
        """Read the picture behind the form; words without a picture ask for one."""
        cleaned = super().clean()
        token = self.data.get(self.add_prefix("stored"))
        if token:
            try:
                self.picture = signing.loads(token, salt="picture")
            except signing.BadSignature as error:
                raise forms.ValidationError(_("This picture is not known here; upload it again.")) from error
            cleaned["stored"] = token
        elif not self.errors and any(cleaned.get(name) for name in ("caption", "credit", "alternative")):
            self.add_error("upload", gettext("Choose the picture that these words belong to."))
        return cleaned

    def line(self, order):
        """Return the photo with its words."""
        given = {
            name: self.cleaned_data[name] for name in self._meta.fields if self.cleaned_data.get(name) not in (None, "")
        }
        taken = given.pop("taken_date", None)
        line = {name: value for name, value in {**given, **self.picture}.items() if name in PHOTO_FIELDS}
        return PhotoLine(**line, taken_date=taken and taken.isoformat())


def token_of(picture):
    """Return the signed name of a stored picture (a Photo or a PhotoLine), for forms and the desk's own view."""
    stored = {name: getattr(picture, name) for name in ("key", "digest", "width", "height")}
    return signing.dumps(stored, salt="picture")


class LinesInline(admin.TabularInline):
    """Lines on the story's form; whoever may change the story may change them."""

    formset = LinesFormSet
    template = "admin/articles/article/_lines.html"
    extra = 1

    def has_add_permission(self, request, obj=None):
        """Tell whether lines may be added: as the story itself."""
        return self.has_change_permission(request, obj)

    def has_change_permission(self, request, obj=None):
        """Tell whether the story may be changed by this user now."""
        if obj is None or obj.pk is None:
            return request.user.has_perm("articles.add_article")
        return may_change(obj, request.user)

    def has_delete_permission(self, request, obj=None):
        """Tell whether lines may be dropped: as the story itself."""
        return self.has_change_permission(request, obj)

    def has_view_permission(self, request, obj=None):
        """Tell whether the lines may be seen: as the story itself."""
        return True


class CreditInline(LinesInline):
    model = Credit
    form = CreditForm
    fields = ["role", "reporter", "name", "kind", "order"]
    autocomplete_fields = ["reporter"]


class MentionInline(LinesInline):
    model = Mention
    form = MentionForm
    fields = ["official", "name", "title", "order"]
    autocomplete_fields = ["official"]


class PhotoInline(LinesInline):
    model = Photo
    form = PhotoForm
    template = "admin/articles/article/_photos.html"
    extra = 1
    fields = [
        "upload",
        "stored",
        "caption",
        "credit",
        "alternative",
        "taken_date",
        "place",
        "focal_x",
        "focal_y",
        "order",
    ]
