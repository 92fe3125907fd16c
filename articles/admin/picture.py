"""Pictures on the desk: the upload with its preview, and the view that serves a picture to its own desk only."""

from django import forms
from django.core import signing
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404

from articles.models.photo import rendition_name, rendition_widths


class PictureInput(forms.FileInput):
    """A file input that shows the picture already stored."""

    template_name = "admin/articles/article/_picture_input.html"
    token = None

    def __init__(self, attrs=None):
        """Offer the formats that the desk takes."""
        super().__init__({"accept": "image/jpeg,image/png,image/webp,image/avif", **(attrs or {})})

    def get_context(self, name, value, attrs):
        """Add the stored picture's token."""
        return {**super().get_context(name, value, attrs), "token": self.token}


def picture_view(request, token):
    """Serve the smallest rendition of the picture that `token` names; 404 for a token that is not ours."""
    try:
        stored = signing.loads(token, salt="picture")
    except signing.BadSignature as error:
        raise Http404 from error
    name = rendition_name(stored["key"], rendition_widths(stored["width"])[0])
    if not default_storage.exists(name):
        raise Http404
    return FileResponse(default_storage.open(name), content_type="image/jpeg")
