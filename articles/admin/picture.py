"""Pictures on the desk: the upload with its preview, its line, and the view that serves a picture to its own desk."""

from django import forms
from django.core import signing
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.admin.lines import LineForm
from articles.filing.pictures import store_picture
from articles.models import Photo, PhotoLine, Refusal
from articles.models.copy import PHOTO_LINES, STORED, names, values
from articles.models.photo import rendition_name, rendition_widths


class PictureInput(forms.FileInput):
    template_name = "admin/articles/article/_picture_input.html"
    token = None

    def __init__(self, attrs=None):
        super().__init__({"accept": "image/jpeg,image/png,image/webp,image/avif", **(attrs or {})})

    def get_context(self, name, value, attrs):
        return {**super().get_context(name, value, attrs), "token": self.token}


class PhotoForm(LineForm):
    """One photo: a new upload, or the stored picture named by a signed token that nobody can forge."""

    makes_a_line, optional = ("upload", "stored"), ("focal_x", "focal_y")
    upload = forms.FileField(label=_("picture"), required=False, widget=PictureInput)
    stored = forms.CharField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = Photo
        fields = [name for name in names(PhotoLine) if name not in STORED]
        widgets = {"caption": forms.Textarea(attrs={"rows": 2})}

    field_order = ["upload", *Meta.fields, "order"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["upload"].widget.token = self["stored"].value()

    @classmethod
    def initial_of(cls, row):
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
        cleaned = super().clean()
        token = self.data.get(self.add_prefix("stored"))
        if token:
            try:
                self.picture = signing.loads(token, salt="picture")
            except signing.BadSignature as error:
                raise forms.ValidationError(_("This picture is not known here; upload it again.")) from error
            cleaned["stored"] = token
        elif not self.errors and any(cleaned.get(name) for name in PHOTO_LINES):
            self.add_error("upload", gettext("Choose the picture that these words belong to."))
        return cleaned

    def line(self, order):
        given = {
            name: self.cleaned_data[name] for name in self._meta.fields if self.cleaned_data.get(name) not in (None, "")
        }
        taken = given.pop("taken_date", None)
        line = {name: value for name, value in {**given, **self.picture}.items() if name in names(PhotoLine)}
        return PhotoLine(**line, taken_date=taken and taken.isoformat())


def token_of(picture):
    return signing.dumps(values(picture, STORED), salt="picture")


def picture_of(token):
    try:
        return signing.loads(token, salt="picture")
    except signing.BadSignature:
        return None


def urls(screen):
    return [screen("picture/<str:token>/", picture_view, "picture")]


def picture_view(request, token):
    stored = picture_of(token)
    if stored is None:
        raise Http404
    name = rendition_name(stored["key"], rendition_widths(stored["width"])[0])
    if not default_storage.exists(name):
        raise Http404
    return FileResponse(default_storage.open(name), content_type="image/jpeg")
